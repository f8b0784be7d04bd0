#!/bin/sh
# Prints each HTML source of this folder to a PDF in samples/. Needs chromium and the Liberation and Noto CJK fonts.
# Usage: docs/samples-source/make.sh [NAME...]   (names without extension; default: all)
set -eu
cd "$(dirname "$0")"
to="$(cd ../../samples && pwd)"
[ $# -gt 0 ] || set -- $(ls *.html | sed 's/\.html$//')
for name in "$@"; do
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf="$to/$name.pdf" "file://$PWD/$name.html" 2>/dev/null
done
ls -l "$to"
