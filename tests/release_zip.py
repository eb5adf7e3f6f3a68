"""The package of the checkout as it stands, committed or not."""

import shutil
import subprocess
from pathlib import Path

import pytest
from nigiwai.tools import guide, package

ROOT = Path(__file__).resolve().parent.parent


def copy_of_the_checkout(folder):
    """A repository of its own with what the checkout holds, and what is made of it."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"], cwd=ROOT, capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "all"]):
        subprocess.run([*git, *command], cwd=folder, check=True)
    for compiled in (ROOT / "resources" / "i18n").glob("*.qm"):
        shutil.copy(compiled, folder / "resources" / "i18n")
    guide.write(guide.made(folder / "docs", "0"), folder / "resources" / "guide")
    return folder


def packed(folder, target):
    """The zip of a copy."""
    package.build(folder, target)
    return target
