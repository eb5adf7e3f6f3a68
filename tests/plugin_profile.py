"""QGIS programs in a profile of their own, with this checkout enabled as the plugin."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


class Profile:
    """A scratch folder with a QGIS configuration and a plugin folder that holds ``nigiwai``."""

    def __init__(self, folder):
        self.plugins = folder / "plugins"
        self.config = folder / "config"
        self._run = folder / "run"
        for path in (self.plugins, self.config, self._run):
            path.mkdir(parents=True)
        self._run.chmod(0o700)
        (self.plugins / "nigiwai").symlink_to(ROOT)

    def environment(self, **more):
        packages = [path for path in sys.path if path.endswith("site-packages")]
        return {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([*packages, str(self.plugins)]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QGIS_PLUGINPATH": str(self.plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(self.config),
            "XDG_RUNTIME_DIR": str(self._run),
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            **more,
        }

    def run(self, *command, seconds=90, **environment):
        """Run to the end; a program that hangs is ended with all that it started."""
        with subprocess.Popen(
            [str(part) for part in command],
            env=self.environment(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as process:
            try:
                out, err = process.communicate(timeout=seconds)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                pytest.fail(f"{command[0]} took more than {seconds} s\n{out}\n{err}")
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def speak(self, language):
        """Choose the language of QGIS, as its options dialog does."""
        settings = self.config / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[locale]\noverrideFlag=true\nuserLocale={language}\n")

    def enable(self):
        """Enable the plugin in this profile, as a person would once."""
        done = self.run("qgis_process", "plugins", "enable", "nigiwai")
        assert done.returncode == 0, done.stdout + done.stderr


def needs(*programs):
    """Skip, with the reason, where a program is absent."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
