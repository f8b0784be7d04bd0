#!/bin/sh
# Prints each page of this folder to a PDF in the folder above. Needs chromium and the Liberation fonts.
set -eu
cd "$(dirname "$0")"
for page in *.html; do
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$PWD/../${page%.html}.pdf" "file://$PWD/$page" 2>/dev/null
done
