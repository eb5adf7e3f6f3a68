"""The scanners of the plugin site over a zip: bandit, detect-secrets and flake8.

As ``security_scanner.py`` of qgis/QGIS-Plugins-Website calls them: over the unpacked zip, with the
rules that are switched on there.
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Switched off there: to import subprocess, lxml, xmlrpclib; and a rule that bandit has no more.
BANDIT_OFF = {"B109", "B404", "B410", "B411"}
SECRETS_OFF = ("IPPublicDetector",)
FLAKE8_ON = (
    "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E901,E902,E999,W605,"
    "F402,F403,F404,F405,F811,F821,F822,F823,F831,F901,C901"
)
SECONDS = 300


def findings(path):
    """Sentences on what the scanners find in a zip; also where one of them cannot be run."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        with zipfile.ZipFile(path) as package:
            package.extractall(folder)
        running = [pool.submit(scan, Path(folder)) for scan in (secrets, bandit, flake8)]
        return [sentence for each in running for sentence in each.result()]


def bandit(folder):
    done = _run("bandit", "-r", ".", "-f", "json", "-q", folder=folder)
    report = _json(done)
    if report is None:
        return [_silent("bandit", done)]
    found = [f"{_plain(each['filename'])}, line {each['line_number']}: {each['test_id']}"
             f" {each['issue_text']}"
             for each in report["results"] if each["test_id"] not in BANDIT_OFF]
    return found + [f"{_plain(each['filename'])}: bandit: {each['reason']}"
                    for each in report["errors"]]


def secrets(folder):
    off = [part for name in SECRETS_OFF for part in ("--disable-plugin", name)]
    # The manifest is left out there too: it may carry the number of a commit.
    done = _run("detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt",
                *off, ".", folder=folder)
    report = _json(done)
    if report is None:
        return [_silent("detect-secrets", done)]
    return [f"{name}, line {each['line_number']}: {each['type']}"
            for name, several in report["results"].items() for each in several]


def flake8(folder):
    done = _run("flake8", "--isolated", "--max-line-length=120", "--select", FLAKE8_ON, ".",
                folder=folder)
    if done.returncode not in (0, 1) or done.stderr:
        return [_silent("flake8", done)]
    return [_plain(line) for line in done.stdout.splitlines() if line]


def _run(module, *arguments, folder):
    return subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=folder, capture_output=True, text=True,
        check=False, timeout=SECONDS,
    )


def _json(done):
    try:
        return json.loads(done.stdout)
    except ValueError:
        return None


def _silent(name, done):
    """A scanner that says nothing has not looked, and that is no pass."""
    last = (done.stderr.strip().splitlines() or ["nothing"])[-1]
    return f"{name} did not scan the package. It said: {last}"


def _plain(name):
    return name.removeprefix("./")
