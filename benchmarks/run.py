"""Run one benchmark or all: ``run.py [NAME]``.

Each runs in a process of its own. The last line that it prints is one JSON object, checked here;
the status is 1 where a benchmark failed, printed none, or its ways disagreed.
"""

import json
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
KEYS = ("name", "median_s", "peak_mb", "ratios", "agrees")


def main(arguments, folder=FOLDER):
    scripts = {path.stem[len("bench_"):]: path for path in sorted(folder.glob("bench_*.py"))}
    wanted = arguments or list(scripts)
    unknown = [name for name in wanted if name not in scripts]
    if unknown:
        print(f"No benchmark {', '.join(unknown)}. There are: {', '.join(scripts)}.",
              file=sys.stderr)
        return 2
    problems = [problem for name in wanted for problem in run(name, scripts[name])]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def run(name, script):
    """Run a script, passing on what it prints; gives what was wrong."""
    last = ""
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE,
                          text=True) as process:
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    if process.returncode:
        return [f"{name}: ended with status {process.returncode}"]
    try:
        result = json.loads(last)
        missing = [key for key in KEYS if key not in result]
    except (ValueError, TypeError):
        return [f"{name}: the last line is not a JSON object"]
    if missing:
        return [f"{name}: the last line lacks {', '.join(missing)}"]
    return [] if result["agrees"] else [f"{name}: the ways disagree"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
