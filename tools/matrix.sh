#!/bin/sh
# The suite with QGIS 3.40 (here) and with QGIS 3.44 (in a Debian 13 of its own under build/matrix,
# with that distribution's geopandas, shapely and rasterio), and the check against PyQt 6; the
# closing line of each at the end. Needs root and debootstrap, on Debian. What is asked for:
#   tools/matrix.sh [here] [trixie] [qt6] [-- arguments of pytest]
set -eu
cd "$(dirname "$0")/.."
checkout=$(pwd)
root=${MATRIX_ROOT:-$checkout/build/matrix/trixie}
suite=trixie
place=/srv/nigiwai/main
logs=$checkout/build/matrix
parts=
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    parts="$parts $1"
    shift
done
[ $# -gt 0 ] && shift
parts=${parts:-here trixie qt6}
jobs=${MATRIX_JOBS:-2}
[ $# -gt 0 ] || set -- -q -n "$jobs" --dist loadfile

say() { printf '%s\n' "matrix: $*" >&2; }
fail() { say "$*"; exit 1; }
mkdir -p "$logs"

# The line in which pytest says how it ended.
closing() { grep -aE '^(=+ )?[0-9]+ (passed|failed|error|skipped)' "$1" | tail -n 1; }

# Asked of the Python of QGIS, there or here.
versions='import sys, numpy, geopandas, shapely
from osgeo import gdal
from qgis.core import Qgis
print(f"QGIS {Qgis.QGIS_VERSION.split(chr(45))[0]}, Python {sys.version.split()[0]}, "
      f"numpy {numpy.__version__}, geopandas {geopandas.__version__}, "
      f"shapely {shapely.__version__}, GDAL {gdal.__version__}")'

check_means() {
    [ "$(id -u)" = 0 ] || fail "making a Debian 13 needs root (for debootstrap and chroot)."
    for program in debootstrap unshare chroot apt-get; do
        command -v "$program" > /dev/null \
            || fail "$program is needed; on Debian: apt-get install debootstrap util-linux."
    done
    unshare --mount true 2> /dev/null || fail "mounting is not allowed here (a container without rights?)."
}

# The address that apt of this machine takes Debian from serves all of its suites.
debian_address() {
    site=$(apt-get indextargets --format '$(SITE) $(RELEASE)' \
        | awk '$2 !~ /security|backports/ { print $1; exit }')
    [ -n "$site" ] || fail "apt has no source of Debian here; add one to /etc/apt/sources.list."
    printf '%s\n' "$site"
}

# How this machine reaches the network, apt's own settings and certificates too.
lend_settings() {
    for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do
        if [ -f "$file" ]; then cp "$file" "$root$file"; fi
    done
    cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    mkdir -p "$root/usr/local/share/ca-certificates" "$root$HOME/.config"
    cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
    if [ -d "$HOME/.config/pip" ]; then cp -r "$HOME/.config/pip" "$root$HOME/.config/"; fi
}

packages() {
    sed 's/#.*//' tools/requirements-apt.txt
    echo git make ca-certificates e2fsprogs fonts-liberation python3-pip python3-pandas
    echo python3-geopandas python3-shapely python3-rasterio python3-pyogrio
}

make_root() {
    wanted=$({ echo "$suite"; packages; } | sha256sum | cut -d' ' -f1)
    if [ "$(cat "$root/.ready" 2> /dev/null)" = "$wanted" ]; then return; fi
    say "making a Debian 13 with QGIS in $root (about five minutes, once)"
    rm -rf "$root"
    mkdir -p "$root"
    address=$(debian_address)
    {
        debootstrap --variant=minbase "$suite" "$root" "$address"
        lend_settings
        rm -f "$root/etc/apt/sources.list"
        printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' "$address" \
            "$suite $suite-updates $suite-backports" \
            /usr/share/keyrings/debian-archive-keyring.gpg \
            > "$root/etc/apt/sources.list.d/debian.sources"
        in_root apt-get update
        in_root apt-get install -y --no-install-recommends -t "$suite-backports" qgis python3-qgis
        # shellcheck disable=SC2046
        in_root apt-get install -y --no-install-recommends $(packages)
        cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" || true
        in_root update-ca-certificates
    } > "$logs/root.log" 2>&1 || { tail -n 20 "$logs/root.log" >&2; fail "no Debian 13 was made."; }
    printf '%s\n' "$wanted" > "$root/.ready"
}

# Runs a command in the root. What is mounted for it is seen by it alone and is gone with it.
in_root() {
    unshare --mount --propagation private sh -ec '
        root=$1 data=$2
        shift 2
        mount -t proc proc "$root/proc"
        mkdir -p "$root/dev/shm"
        mount -t tmpfs tmpfs "$root/dev/shm"
        if [ -d "$data" ]; then
            mkdir -p "$root/srv/nigiwai/shared/data"
            mount --bind "$data" "$root/srv/nigiwai/shared/data"
            mount -o remount,ro,bind "$root/srv/nigiwai/shared/data"
        fi
        exec chroot "$root" env -u PYTHONPATH -u VIRTUAL_ENV -u DISPLAY \
            PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
    ' in_root "$root" "$checkout/../shared/data" "$@"
}

# The checkout as it stands; what was made there before (.venv) stays.
copy_checkout() {
    mkdir -p "$root$place"
    find "$root$place" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
    git ls-files -coz --exclude-standard | tar cf - --null --ignore-failed-read -T - 2> /dev/null \
        | tar xf - -C "$root$place"
    # Some tests ask git what belongs to the project.
    in_root sh -ec "cd $place && git init -q && git add -A \
        && git -c user.name=matrix -c user.email=matrix@localhost commit -qm matrix" > /dev/null
}

run_here() {
    say "the suite with the QGIS that is here"
    status=0
    tools/in_qgis.sh nice pytest "$@" > "$logs/here.log" 2>&1 || status=$?
    here="$(tools/in_qgis.sh python -c "$versions"): $(closing "$logs/here.log")"
}

run_trixie() {
    check_means
    make_root
    copy_checkout
    say "the suite with the QGIS of Debian 13"
    status=0
    in_root sh -ec "cd $place && tools/setup.sh" > "$logs/setup.log" 2>&1 \
        || { tail -n 20 "$logs/setup.log" >&2; fail "the environment in Debian 13 was not made."; }
    in_root sh -ec "cd $place && tools/translations.sh && tools/in_qgis.sh python tools/guide.py" > /dev/null
    in_root sh -c "cd $place && exec tools/in_qgis.sh nice pytest \"\$@\"" pytest "$@" \
        > "$logs/trixie.log" 2>&1 || status=$?
    trixie="$(in_root sh -c "cd $place && tools/in_qgis.sh python -c '$versions'"): $(closing \
        "$logs/trixie.log")"
}

run_qt6() {
    status=0
    if [ ! -x build/qt6/bin/python ] || ! build/qt6/bin/python -c 'import PyQt6, numpy' 2> /dev/null; then
        rm -rf build/qt6
        /usr/bin/python3 -m venv build/qt6
        build/qt6/bin/pip install -q PyQt6 numpy > "$logs/qt6_setup.log" 2>&1 \
            || { tail -n 5 "$logs/qt6_setup.log" >&2; fail "PyQt 6 could not be installed."; }
    fi
    QT_QPA_PLATFORM=offscreen build/qt6/bin/python tools/qt6_check.py > "$logs/qt6.log" 2>&1 \
        || status=$?
    qt6=$(tail -n 1 "$logs/qt6.log")
}

worst=0 here= trixie= qt6=
for part in $parts; do
    case $part in
        here | trixie | qt6) "run_$part" "$@" ;;
        *) fail "there is no part $part; there are here, trixie and qt6." ;;
    esac
    [ "$status" = 0 ] || { worst=1; grep -aE '^(FAILED|ERROR|qt6: )' "$logs/$part.log" >&2 || true; }
done
for line in "$here" "$trixie" "$qt6"; do
    if [ -n "$line" ]; then printf '%s\n' "$line"; fi
done
exit $worst
