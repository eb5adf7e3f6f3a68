#!/bin/sh
# Prepares everything that the make targets need: QGIS, a Python environment that agrees with
# QGIS's own libraries, and a private QGIS profile. A second call returns at once.
set -eu
cd "$(dirname "$0")/.."

stamp=.venv/.ready
wanted=$(cat tools/setup.sh tools/requirements*.txt | sha256sum | cut -d' ' -f1)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi

python=/usr/bin/python3
say() { printf '%s\n' "nigiwai set-up: $*" >&2; }
fail() { say "$*"; exit 1; }

# Runs a command and shows what it printed only when it fails.
quietly() {
    trouble=$1
    shift
    log=$(mktemp)
    "$@" > "$log" 2>&1 || { tail -n 30 "$log" >&2; fail "$trouble; its words stand above."; }
    rm -f "$log"
}

qgis_is_there() {
    QT_QPA_PLATFORM=offscreen "$python" -c \
        'from qgis.core import Qgis; raise SystemExit(Qgis.QGIS_VERSION_INT < 34000)' 2>/dev/null
}

. /etc/os-release 2>/dev/null || true
is_bookworm=no
[ "${ID:-}" = debian ] && [ "${VERSION_CODENAME:-}" = bookworm ] && is_bookworm=yes

install_on_bookworm() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q
    # The backports suite is served from the same address as the suite that apt uses already.
    if ! apt-get indextargets --format '$(RELEASE)' | grep -qx 'bookworm-backports'; then
        site=$(apt-get indextargets --format '$(RELEASE) $(SITE)' \
            | awk '$1 == "bookworm" { print $2; exit }')
        [ -n "$site" ] || fail "apt has no source for bookworm; add one to /etc/apt/sources.list."
        keyring=/usr/share/keyrings/debian-archive-keyring.gpg
        printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\nSigned-By: %s\n' \
            "$site" "$keyring" > /etc/apt/sources.list.d/nigiwai-backports.sources
        apt-get update -q
    fi
    # The headers come with QGIS: backports renews some libraries below it (libwebp), and headers
    # of the older ones would not install beside them.
    apt-get install -y -q -t bookworm-backports --no-install-recommends qgis python3-qgis \
        libgeos-dev libgdal-dev libproj-dev
    # shellcheck disable=SC2046
    apt-get install -y -q --no-install-recommends $(sed 's/#.*//' tools/requirements-apt.txt)
}

if [ "$is_bookworm" = yes ] && [ "$(id -u)" = 0 ]; then
    say "installing QGIS 3.40 and its companions (about two minutes, once)"
    quietly "apt could not install QGIS" install_on_bookworm
fi
qgis_is_there || fail "QGIS 3.40 or newer with its Python module is needed for $python." \
    "On Debian 12 run this as root; elsewhere install the packages 'qgis' and 'python3-qgis'" \
    "of version 3.40 or newer (see https://qgis.org/download) and call this again."
"$python" -c 'import venv, ensurepip' 2>/dev/null \
    || fail "Python's venv module is missing: install the package 'python3-venv'."

say "making .venv (about four minutes, once)"
rm -rf .venv
"$python" -m venv --system-site-packages .venv
# The geometry packages must use the GEOS, GDAL and PROJ that QGIS has loaded: those of the system
# are taken where they are new enough, else they are built against the system's libraries.
if ! .venv/bin/python -c 'import geopandas, shapely, rasterio, pyogrio
raise SystemExit(int(shapely.__version__.split(".")[0]) < 2 or int(geopandas.__version__.split(".")[0]) < 1)' 2>/dev/null; then
    command -v geos-config > /dev/null && command -v gdal-config > /dev/null \
        || fail "geopandas 1, shapely 2, rasterio and pyogrio are missing: install your system's" \
            "packages of them, or 'python3-dev g++ libgeos-dev libgdal-dev libproj-dev' to build them."
    quietly "pip could not build the geometry packages" \
        .venv/bin/pip install -q --no-binary shapely,pyogrio,rasterio -r tools/requirements-geo.txt
fi
quietly "pip could not install the development tools" \
    .venv/bin/pip install -q -r tools/requirements-dev.txt
printf '%s\n' "$wanted" > "$stamp"
say "ready"
