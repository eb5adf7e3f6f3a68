"""The program is killed while somebody edits: what was shown as saved is there afterwards."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Thread

from nigiwai.core.scenarios import library
from nigiwai.core.study import store
from nigiwai.tests.plugin_profile import Profile

from .edits_at_random import digest

KILLS, LANES, SEED = 20, 2, 20261122


class Victim:
    """A process that edits a study; ``lines`` are what it has said."""

    def __init__(self, path, seed, profile):
        command = [sys.executable, "-m", "nigiwai.tests.ui.edits_at_random", str(path), str(seed)]
        self.lines = []
        self._process = subprocess.Popen(
            command, env=profile.environment(), cwd=path.parent, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self):
        for line in self._process.stdout:
            # What the kill cut off was not said.
            if line.endswith("\n"):
                self.lines.append(line.rstrip().rsplit(" ", 1))

    def kill_after(self, seconds):
        """Kill it so long after it began to edit."""
        end = time.monotonic() + 30
        while not self.lines and time.monotonic() < end and self._process.poll() is None:
            time.sleep(0.005)
        time.sleep(seconds)
        self._process.send_signal(signal.SIGKILL)
        assert self._process.wait() == -signal.SIGKILL, self.lines[-3:]
        self._reader.join()
        self._process.stdout.close()


def last_saved_and_next(lines):
    """Digest of the last step that was told as saved, and of the one shown after it."""
    steps = [lines[0][1]] + [value for word, value in lines if word == "shown"]
    saved = [value for word, value in lines if word == "saved"]
    # The workspace saves the steps in their order.
    assert steps[: len(saved)] == saved
    return saved[-1], steps[len(saved)] if len(steps) > len(saved) else None


def in_the_file(path):
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    study = store.open_study(path)
    [scenario] = library.scenarios(study)
    return digest(library.edits(study, scenario.id))


def lane(path, profile, seeds):
    """Kill after kill on one study; gives what was found each time."""
    found = []
    for seed in seeds:
        victim = Victim(path, seed, profile)
        victim.kill_after(random.Random(seed).uniform(0.0, 0.8))
        assert victim.lines, "it never began"
        last, following = last_saved_and_next(victim.lines)
        state = in_the_file(path)
        assert state in (last, following)
        counts = Counter(word for word, _ in victim.lines)
        # Nothing that the screen showed as wholly saved was more than what was saved.
        assert {value for word, value in victim.lines if word == "all saved"} <= {
            value for word, value in victim.lines if word == "saved"
        }
        found.append((counts["saved"], state == last))
    return found


def test_whatever_was_shown_as_saved_is_there(sample_study, tmp_path):
    paths = [shutil.copy(sample_study, tmp_path / f"study_{n}.gpkg") for n in range(LANES)]
    profiles = [Profile(tmp_path / f"profile_{n}") for n in range(LANES)]
    seeds = [range(SEED + n, SEED + KILLS, LANES) for n in range(LANES)]
    with ThreadPoolExecutor(LANES) as pool:
        found = [one for lane_found in pool.map(lane, paths, profiles, seeds) for one in lane_found]
    assert len(found) == KILLS
    # The moments were such that there was something to lose.
    assert sum(saved for saved, _ in found) > 5 * KILLS
    assert any(saved > 10 for saved, _ in found)
