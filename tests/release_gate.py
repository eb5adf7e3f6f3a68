"""The gate of a release: does to a zip what the plugin site does to an upload, and a little more.

    python tests/release_gate.py build/nigiwai-<version>.zip [--links]

Follows qgis/QGIS-Plugins-Website, ``qgis-app/plugins``: ``validator.py`` (what is refused) and
``security_scanner.py`` with the rules that are switched on there (``management/commands/data``).
There a finding of bandit or detect-secrets blocks an upload; here any finding does. ``--links``
also asks whether the links answer, as the site does.
"""

import configparser
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path, PurePosixPath

PACKAGE = "nigiwai"
# The site takes 25 MB; ours is to stay small.
LIMIT_BYTES = 10 * 1000 * 1000
REQUIRED_KEYS = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
    "repository",
    # Not asked there, but needed here.
    "homepage", "license", "icon", "tags", "category", "hasProcessingProvider", "changelog",
)
REQUIRED_FILES = (
    "LICENSE", "README.md", "CHANGELOG.md", "metadata.txt", "__init__.py", "plugin.py",
    "resources/i18n/nigiwai_ja.qm",
    "resources/guide/ja/index.html", "resources/guide/en/index.html",
)
BANNED_ENDINGS = {
    ".pyc", ".pyo", ".so", ".dll", ".dylib", ".exe", ".sh", ".bat", ".cmd", ".ps1", ".ts", ".zip",
}
BANNED_PARTS = {"__pycache__", ".git", "__MACOSX", ".venv", ".qgis", "tests", "tools", "build"}
# With one of these inside the site says that a plugin passed "with its own settings".
SETTINGS_OF_SCANNERS = {
    ".bandit", "bandit.yaml", ".flake8", "setup.cfg", "tox.ini", "pyproject.toml",
    ".secrets.baseline",
}
PICTURES = {".png", ".svg", ".jpg"}
LINKS = ("homepage", "tracker", "repository")
# Names that nobody can own, so that they never answer (RFC 2606).
NOBODY = re.compile(r"(^|\.)(example|invalid|test|localhost)$|(^|\.)example\.(com|net|org)$")
# A profile on Windows stands about 90 characters deep, and a path may have 260.
LONGEST_NAME = 150
BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/117.0 Safari/537.36"


def read_metadata(text):
    """The ``[general]`` section, as QGIS and the site read it: with interpolation."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(text)
    return dict(parser.items("general"))


def refusals(path):
    """Sentences on why a package would be refused before it is scanned; empty where it is fine."""
    with zipfile.ZipFile(path) as package:
        broken = package.testzip()
        entries = [entry for entry in package.infolist() if not entry.is_dir()]
        names = [entry.filename for entry in entries]
        inner = f"{PACKAGE}/metadata.txt"
        text = package.read(inner).decode() if inner in names else "[general]\n"
    found = [f"{broken} is broken"] if broken else []
    if path.stat().st_size > LIMIT_BYTES:
        found.append(f"{path.name} is larger than {LIMIT_BYTES / 1e6:g} MB")
    for entry in entries:
        found += _wrong_with_entry(entry)
    found += _wrong_with_names(names)
    return found + _wrong_with_metadata(text, names)


def left_to_the_owner(path):
    """Sentences on what only the owner of the plugin can settle before it is published."""
    metadata = _metadata_of(path)
    hosts = {key: urllib.parse.urlsplit(metadata.get(key, "")).hostname or "" for key in LINKS}
    hosts["email"] = metadata.get("email", "").rpartition("@")[2]
    keys = [key for key, host in hosts.items() if NOBODY.search(host)]
    if not keys:
        return []
    places = ", ".join(sorted({hosts[key] for key in keys}))
    return [f"metadata.txt: {', '.join(keys)} name {places}, which belongs to nobody and never"
            " answers. The plugin site refuses a package whose links do not answer: set them"
            " before publication"]


def silent_links(path, ask=None):
    """Sentences on links that do not answer; those that never can are left to the owner."""
    metadata, found = _metadata_of(path), []
    for key in LINKS:
        host = urllib.parse.urlsplit(metadata.get(key, "")).hostname or ""
        if NOBODY.search(host):
            continue
        status = (ask or _status_of)(metadata.get(key, ""))
        if status >= 400:
            found.append(f"metadata.txt: {key} {metadata.get(key)} does not answer ({status})")
    return found


def main(arguments):
    from release_scan import findings

    paths = [Path(each) for each in arguments if not each.startswith("--")]
    if len(paths) != 1:
        sys.stderr.write(__doc__)
        return 2
    found = refusals(paths[0]) or findings(paths[0])
    if "--links" in arguments:
        found = found + silent_links(paths[0])
    for sentence in found:
        sys.stderr.write(f"package: {sentence}\n")
    for sentence in left_to_the_owner(paths[0]):
        sys.stderr.write(f"package: left to the owner: {sentence}\n")
    return 1 if found else 0


def _metadata_of(path):
    with zipfile.ZipFile(path) as package:
        return read_metadata(package.read(f"{PACKAGE}/metadata.txt").decode())


def _wrong_with_entry(entry):
    """What is wrong with one file of the zip, by its name and its rights: the first thing."""
    name, parts = entry.filename, PurePosixPath(entry.filename).parts
    ending, rights = PurePosixPath(name).suffix.lower(), entry.external_attr >> 16
    banned = BANNED_PARTS & set(parts) or ending in BANNED_ENDINGS or parts[-1].startswith(".")
    faults = (
        (parts[0] != PACKAGE or ".." in name, f"{name} is outside {PACKAGE}/"),
        (banned, f"{name} must not be in a package"),
        (parts[-1] in SETTINGS_OF_SCANNERS, f"{name} would change what the scanners look for"),
        (rights & 0o111, f"{name} may be executed"),
        (rights & 0o170000 not in (0, 0o100000), f"{name} is no plain file"),
        (len(name) > LONGEST_NAME or not name.isascii(),
         f"{name} is too long, or not ASCII: Windows may not unpack it"),
    )
    return [said for fault, said in faults if fault][:1]


def _wrong_with_names(names):
    inside = {name.split("/", 1)[-1] for name in names}
    found = [f"{name} is missing" for name in REQUIRED_FILES if name not in inside]
    if len({name.lower() for name in names}) < len(names):
        found.append("two files have one name on Windows")
    # QGIS takes the first name in the order of the alphabet for that of the plugin.
    if sum(name.endswith("metadata.txt") for name in names) > 1:
        found.append("more than one name ends in metadata.txt")
    return found


def _wrong_with_metadata(text, names):
    try:
        metadata = read_metadata(text)
    except configparser.Error as error:
        return [f"metadata.txt cannot be read: {error}"]
    found = [f"metadata.txt lacks {key}" for key in REQUIRED_KEYS if not metadata.get(key)]
    icon = metadata.get("icon", "")
    if icon and f"{PACKAGE}/{icon}" not in names:
        found.append(f"the icon {icon} is missing")
    if icon and PurePosixPath(icon).suffix not in PICTURES:
        found.append(f"the icon {icon} is no picture that a browser shows")
    picture = metadata.get("screenshot", "")
    if picture and f"{PACKAGE}/{picture}" not in names:
        found.append(f"the screenshot {picture} is missing")
    if not re.fullmatch(r"\d+(\.\d+)+", metadata.get("version", "0.0")):
        found.append(f"the version {metadata['version']} is no list of numbers")
    if "/" in metadata.get("author", ""):
        found.append("the author has a slash")
    for key in LINKS:
        link = urllib.parse.urlsplit(metadata.get(key) or "https://absent")
        if link.scheme not in ("http", "https") or not link.netloc:
            found.append(f"metadata.txt: {key} is no link")
    return found


def _status_of(link):
    """The status that a link answers with; 599 where nobody answers in ten seconds."""
    request = urllib.request.Request(link, method="HEAD", headers={"User-Agent": BROWSER})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 599


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
