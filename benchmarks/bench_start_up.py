"""What the plugin adds to the start of QGIS, beside an empty QGIS.

Each run is a process of its own, as QGIS is: it starts QGIS without a window and then does what
QGIS does with a plugin that is switched on, imports it, makes it and lists its algorithms.
``first_start`` has no byte code yet, as right after installing; the others have.

The window's share (menu, toolbar, translation) is measured in a real desktop where there is one.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT_S = 0.3
RUNS, WINDOWS = 7, 3
SHOWN = 8
START = """
import json, resource, sys, time
begin = time.perf_counter()
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
ready, cpu, before = time.perf_counter(), time.process_time(), set(sys.modules)
if sys.argv[1] == "plugin":
    import nigiwai
    plugin = nigiwai.classFactory(None)
    plugin.initProcessing()
end, cpu = time.perf_counter(), time.process_time() - cpu
found = QgsApplication.processingRegistry().providerById("nigiwai")
print(json.dumps({
    "all": end - begin, "plugin": end - ready, "cpu": cpu,
    "modules": len(set(sys.modules) - before),
    "algorithms": len(found.algorithms()) if found else 0,
    "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""
# In a desktop where the plugin is off: switched on once, as the plugin manager does.
DESKTOP = """
import json, os, time
import qgis.utils
from qgis.PyQt.QtCore import QTimer

def measure():
    begin, cpu = time.perf_counter(), time.process_time()
    done = qgis.utils.loadPlugin("nigiwai") and qgis.utils.startPlugin("nigiwai")
    found = [time.perf_counter() - begin, time.process_time() - cpu] if done else None
    with open({report!r}, "w") as file:
        json.dump(found, file)
    os._exit(0)

QTimer.singleShot(1000, measure)
"""


def environment(folder, cached=True):
    """As ``tools/in_qgis.sh`` has it; byte code is kept in ``folder``, or not at all."""
    more = {"PYTHONPYCACHEPREFIX": str(folder / "code")} if cached else {}
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **more} if cached else {**kept, "PYTHONDONTWRITEBYTECODE": "1"}


def start(what, folder, *, cached=True, options=()):
    return subprocess.run(
        [sys.executable, *options, "-c", START, what], capture_output=True, text=True, check=True,
        env=environment(folder, cached),
    )


def measured(what, folder, cached=True):
    return json.loads(start(what, folder, cached=cached).stdout.splitlines()[-1])


def slow_imports(folder):
    """``{module: milliseconds of its own}``, the slowest, and those of each package of ours."""
    log = start("plugin", folder, options=("-X", "importtime")).stderr
    own, packages = {}, {}
    ours = False
    for line in re.findall(r"^import time: +(\d+) \| +\d+ \| +(\S+)$", log, re.MULTILINE):
        milliseconds, name = int(line[0]) / 1000, line[1]
        # QGIS itself comes first; from the first of ours on everything is ours to answer for.
        ours = ours or name.startswith("nigiwai")
        if ours:
            own[name] = milliseconds
            package = ".".join(name.split(".")[:3]) if name.startswith("nigiwai.") else "others"
            packages[package] = packages.get(package, 0.0) + milliseconds
    return _slowest(own), _slowest(packages)


def _slowest(table):
    chosen = sorted(table, key=table.get, reverse=True)[:SHOWN]
    return {name: round(table[name], 1) for name in chosen}


def in_the_desktop(folder):
    """``(seconds, seconds of CPU)`` to switch it on in a real window; None where there is none."""
    programs = [shutil.which(name) for name in ("xvfb-run", "qgis")]
    if not all(programs):
        return None
    script, report = folder / "script.py", folder / "report.json"
    script.write_text(DESKTOP.format(report=str(report)))
    found = []
    for turn in range(WINDOWS + 1):
        report.unlink(missing_ok=True)
        subprocess.run(
            [programs[0], "-a", programs[1], "--nologo", "--noversioncheck", "--code", str(script)],
            env={**environment(folder), "QT_QPA_PLATFORM": "xcb",
                 "QGIS_CUSTOM_CONFIG_PATH": str(folder / f"profile{turn}")},
            capture_output=True, check=False, timeout=120,
        )
        found.append(json.loads(report.read_text()) if report.is_file() else None)
    # The first only writes the byte code.
    found = [each for each in found[1:] if each]
    return tuple(statistics.median(column) for column in zip(*found)) if found else None


def middle(runs, key):
    return round(statistics.median(run[key] for run in runs), 4)


def main():
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for what in ("empty", "plugin"):
            measured(what, folder)
        empty, ours, first = [], [], []
        # In turn, because a shared machine drifts.
        for _ in range(RUNS):
            empty.append(measured("empty", folder))
            ours.append(measured("plugin", folder))
            first.append(measured("plugin", folder, cached=False))
        modules, packages = slow_imports(folder)
        desktop = in_the_desktop(folder)
    peaks = [max(run["peak_mb"] for run in runs) for runs in (ours, empty)]
    cpu = {"with_plugin": middle(ours, "cpu"), "first_start": middle(first, "cpu")}
    if desktop:
        cpu["desktop"] = round(desktop[1], 4)
    print(json.dumps({
        "name": "start_up",
        "median_s": middle(ours, "plugin"),
        "peak_mb": round(peaks[0] - peaks[1], 1),
        "ratios": {"empty_qgis": round(middle(empty, "all") / middle(ours, "plugin"), 2)},
        # The limit holds, where all else on the machine does not count, and all is there.
        "agrees": max(cpu["with_plugin"], cpu.get("desktop", 0.0)) < LIMIT_S
        and ours[0]["algorithms"] > 20,
        "limit_s": LIMIT_S,
        "seconds": {"empty_qgis": middle(empty, "all"), "with_plugin": middle(ours, "all"),
                    "first_start": middle(first, "all")},
        "added_s": {"with_plugin": middle(ours, "plugin"), "first_start": middle(first, "plugin"),
                    "desktop": round(desktop[0], 4) if desktop else None},
        "added_cpu_s": cpu,
        "algorithms": ours[0]["algorithms"],
        "modules": ours[0]["modules"],
        "slowest_modules_ms": modules,
        "slowest_packages_ms": packages,
    }))


if __name__ == "__main__":
    main()
