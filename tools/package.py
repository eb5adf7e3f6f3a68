"""Makes build/nigiwai-<version>.zip from the last commit, and checks it as the plugin site does.

What is committed is packaged: `git archive`, less what .gitattributes keeps out, plus the
compiled translations, which are not committed.
"""

import configparser
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "nigiwai"
LIMIT_BYTES = 25 * 1024 * 1024
REQUIRED_KEYS = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email",
    "tracker", "repository", "homepage", "license", "hasProcessingProvider",
)
REQUIRED_FILES = (
    "LICENSE", "README.md", "CHANGELOG.md", "metadata.txt", "__init__.py", "plugin.py",
    "resources/i18n/nigiwai_ja.qm",
)
BANNED_ENDINGS = {
    ".pyc", ".pyo", ".so", ".dll", ".dylib", ".exe", ".sh", ".bat", ".cmd", ".ts", ".zip",
}
BANNED_PARTS = {"__pycache__", ".git", ".venv", ".qgis", "__MACOSX", "tests", "tools", "build"}


def read_metadata(text):
    """The ``[general]`` section of a metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    return dict(parser["general"])


def problems(path):
    """Sentences on why a package would be refused; empty where it is in order."""
    found = []
    if path.stat().st_size > LIMIT_BYTES:
        found.append(f"{path.name} is larger than {LIMIT_BYTES // 2**20} MB")
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if not name.endswith("/")]
        inner = f"{PACKAGE}/metadata.txt"
        text = package.read(inner).decode() if inner in names else "[general]\n"
    for name in names:
        parts = PurePosixPath(name).parts
        if parts[0] != PACKAGE or ".." in parts:
            found.append(f"{name} is outside {PACKAGE}/")
        elif BANNED_PARTS & set(parts) or PurePosixPath(name).suffix in BANNED_ENDINGS:
            found.append(f"{name} must not be in a package")
    inside = {name.split("/", 1)[-1] for name in names}
    found += [f"{name} is missing" for name in REQUIRED_FILES if name not in inside]
    metadata = read_metadata(text)
    found += [f"metadata.txt lacks {key}" for key in REQUIRED_KEYS if not metadata.get(key)]
    icon = metadata.get("icon")
    if icon and icon not in inside:
        found.append(f"the icon {icon} is missing")
    return found


def build(root, target):
    """Write the package of the last commit of ``root`` to ``target``."""
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["git", "archive", "--format=zip", f"--prefix={PACKAGE}/", f"--output={target}", "HEAD"],
        cwd=root,
        check=True,
    )
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as package:
        for compiled in sorted((root / "resources" / "i18n").glob("*.qm")):
            package.write(compiled, f"{PACKAGE}/{compiled.relative_to(root).as_posix()}")


def main():
    version = read_metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    target = ROOT / "build" / f"{PACKAGE}-{version}.zip"
    build(ROOT, target)
    found = problems(target)
    for sentence in found:
        print(f"package: {sentence}", file=sys.stderr)
    if found:
        target.unlink()
        return 1
    status = subprocess.run(
        ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    if status.stdout:
        print("package: changes that are not committed are not in it", file=sys.stderr)
    print(target.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
