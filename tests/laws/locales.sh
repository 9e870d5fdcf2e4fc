#!/bin/sh
# locales.sh FOLDER - makes the locales that the tests of sameness and the whole suite set; skipped (77) where their sources are not there.
set -eu
mkdir -p "$1"
for name in th_TH de_DE tr_TR; do
    test -d "$1/$name.UTF-8" && continue
    test -f "/usr/share/i18n/locales/$name" || { echo "skipped: no source of $name here (Debian: locales)"; exit 77; }
    localedef -i "$name" -f UTF-8 "$1/$name.UTF-8"
done
