"""Makes build/nigiwai-<version>.zip from the last commit, and checks it as the plugin site does.

What is committed is packaged: `git archive`, less what .gitattributes keeps out, plus what
`make translations` makes: compiled translations, and the guide as HTML. The metadata get the
newest part of CHANGELOG.md, which is what the plugin manager shows. One commit gives one zip, to
the byte: names in order, the time of the commit, the same rights for every file.
"""

import io
import os
import re
import subprocess
import sys
import tarfile
import time
import zipfile
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "nigiwai"
# Made, not committed.
ADDED = ("resources/i18n/*.qm", "resources/guide/**/*")
# So many versions are told in the metadata.
VERSIONS_TOLD = 3
PLAIN_FILE = 0o100644 << 16
UNIX = 3


def version_of(text):
    """The version in the text of a metadata.txt."""
    parser = ConfigParser()
    parser.read_string(text)
    return parser["general"]["version"]


def told_changes(text):
    """The newest versions of a CHANGELOG.md as plain text: a line a version, a line a point."""
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1 : VERSIONS_TOLD + 1]
    lines = []
    for part in parts:
        head, _, body = part.partition("\n")
        lines.append(head.strip())
        for block in re.split(r"\n(?=- )|\n\s*\n", body):
            point = " ".join(block.split())
            if point:
                lines.append(_without_marks(point))
    return "\n".join(lines)


def with_changes(metadata, log):
    """A metadata.txt with the key ``changelog``, as QGIS and the plugin site read it."""
    told = told_changes(log).replace("%", "%%")
    return f"{metadata.rstrip()}\nchangelog=" + told.replace("\n", "\n    ") + "\n"


def build(root, target):
    """Write the package of the last commit of ``root`` to ``target``."""
    files = _committed(root)
    for pattern in ADDED:
        for path in root.glob(pattern):
            if path.is_file():
                files[path.relative_to(root).as_posix()] = path.read_bytes()
    files["metadata.txt"] = with_changes(
        files["metadata.txt"].decode(), files["CHANGELOG.md"].decode()).encode()
    moment = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH") or _git(
        root, "log", "-1", "--format=%ct")))[:6]
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w") as package:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{PACKAGE}/{name}", moment)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            package.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    part.replace(target)


def main():
    version = version_of((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    target = ROOT / "build" / f"{PACKAGE}-{version}.zip"
    build(ROOT, target)
    gate = [sys.executable, str(ROOT / "tests" / "release_gate.py"), str(target), "--links"]
    if subprocess.run(gate, check=False).returncode:
        target.unlink()
        return 1
    if _git(ROOT, "status", "--porcelain"):
        print("package: changes that are not committed are not in it", file=sys.stderr)
    print(f"{target.relative_to(ROOT)} ({target.stat().st_size / 1e6:.1f} MB)")
    return 0


def _committed(root):
    """``{name: bytes}`` of what the last commit has and .gitattributes lets through."""
    archive = subprocess.run(
        ["git", "archive", "--format=tar", "HEAD"], cwd=root, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as packed:
        return {entry.name: packed.extractfile(entry).read() for entry in packed
                if entry.isfile()}


def _git(root, *arguments):
    done = subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _without_marks(text):
    """Markdown as the plain text that the plugin manager shows."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[`*]|(?<!\w)_|_(?!\w)", "", text)


if __name__ == "__main__":
    sys.exit(main())
