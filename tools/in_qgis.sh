#!/bin/sh
# Runs a command in the prepared environment: QGIS's Python, the packages of .venv, a private
# profile with this checkout enabled as the plugin "nigiwai".
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
packages=$(echo "$root"/.venv/lib/python3*/site-packages)
profile=$root/.qgis

mkdir -p "$profile/plugins" "$profile/config" "$profile/run"
chmod 700 "$profile/run"
[ "$(readlink "$profile/plugins/nigiwai")" = "$root" ] || ln -sfn "$root" "$profile/plugins/nigiwai"

export PATH="$root/.venv/bin:/usr/bin:$PATH"
export PYTHONPATH="$packages:$profile/plugins"
export PYTHONDONTWRITEBYTECODE=1
# pyproj looks for PROJ's data beside the interpreter, which is .venv here.
[ -f /usr/share/proj/proj.db ] && export PROJ_DATA=/usr/share/proj
export QGIS_PLUGINPATH="$profile/plugins"
export QGIS_CUSTOM_CONFIG_PATH="$profile/config"
export XDG_RUNTIME_DIR="$profile/run"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"

if [ ! -f "$profile/.enabled" ]; then
    qgis_process plugins enable nigiwai > /dev/null 2>&1 && touch "$profile/.enabled"
fi
exec "$@"
