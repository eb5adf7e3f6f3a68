#!/bin/sh
# Compiles resources/i18n/*.ts where the .qm is missing or older; silent when nothing is to do.
# New texts are brought into the .ts files by `tools/in_qgis.sh python tools/translations.py`.
set -eu
cd "$(dirname "$0")/.."

lrelease=$(command -v lrelease || command -v lrelease-qt5 || command -v lrelease6 || true)
for source in resources/i18n/*.ts; do
    compiled=${source%.ts}.qm
    if [ -f "$compiled" ] && [ ! "$source" -nt "$compiled" ]; then
        continue
    fi
    if [ -n "$lrelease" ]; then
        # By way of a second name: a broken run must not leave half a file behind.
        "$lrelease" -silent "$source" -qm "$compiled.part"
        mv "$compiled.part" "$compiled"
    elif [ -f "$compiled" ]; then
        echo "translations: lrelease is not installed, so $compiled stays older than $source." >&2
    else
        echo "translations: lrelease is needed to compile $source;" \
            "install the package 'qttools5-dev-tools'." >&2
        exit 1
    fi
done
