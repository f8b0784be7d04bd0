#!/bin/sh
# Prints each HTML source of this folder to a PDF beside it. Needs chromium and the Liberation and Noto CJK fonts.
# Usage: tests/Corpus/make.sh [NAME...]   (names without extension; default: all)
set -eu
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- $(ls *.html | sed 's/\.html$//')
for name in "$@"; do
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf="$PWD/$name.pdf" "file://$PWD/$name.html" 2>/dev/null
done
ls -l ./*.pdf
