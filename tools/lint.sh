#!/bin/sh
# Linters over the checkout: silent when all is well, else the tools' own words and status 1.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
status=0

"$bin/ruff" check -q . || status=1
# What the plugin site scans for: asserts, evaluation, shells, SQL built from strings, secrets.
"$bin/bandit" -q -r core bridge processing ui plugin.py __init__.py || status=1
find . \( -name .git -o -name .venv -o -name .qgis -o -name .qgis-settings -o -name build \
    -o -name '.*_cache' -o -name __pycache__ -o -name .hypothesis \) -prune \
    -o -type f ! -name '*.png' ! -name '*.qm' -print0 \
    | xargs -0 "$bin/detect-secrets-hook" --no-verify || status=1
for script in tools/*.sh .ci/run; do
    sh -n "$script" || status=1
done
exit $status
