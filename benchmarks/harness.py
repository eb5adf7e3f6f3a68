"""Time and memory of ways to do one thing, side by side.

Each measurement runs in a child process of its own, forked from this one, so that inputs are
there without a copy and the peak of memory belongs to that way alone. Ways are taken in turn, run
after run, because a shared machine drifts. Needs ``fork`` and ``/proc`` (Linux).
"""

import json
import multiprocessing
import statistics
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Way:
    """One way to do the job.

    Parameters
    ----------
    name : str
    run : callable
        Called without arguments, or with what ``prepare`` gave. What it gives must be small
        enough to send to the parent (arrays of a few MB are).
    repeats : int
        Child processes to measure.
    prepare : callable, optional
        Called in the child before the clock starts; its memory does not count.
    calls : int
        Timed calls in each child, for jobs of milliseconds; each call is one sample.
    share : float
        Share of the whole job that ``run`` does. Below 1 the seconds are extrapolated; the memory
        is what was measured.
    """

    name: str
    run: object
    repeats: int = 5
    prepare: object = None
    calls: int = 1
    share: float = 1.0


@dataclass(frozen=True)
class Measured:
    """Seconds of the whole job (median), peak of memory [MB] above the start, the last result."""

    name: str
    median_s: float
    peak_mb: float
    result: object
    extrapolated: bool
    samples: tuple


def measure(function, repeats=5, **options):
    """One way alone; the options are those of :class:`Way`."""
    return compare([Way("measured", function, repeats, **options)])["measured"]


def clocked(run):
    """One call in this process: seconds, peak of memory above the start [MB], and the result."""
    start = _reset_peak()
    begin = time.perf_counter()
    result = run()
    seconds = time.perf_counter() - begin
    return seconds, (_memory("VmHWM") - start) / MEGABYTE, result


def compare(ways):
    """Measure the ways in turn.

    Returns
    -------
    dict
        Name to :class:`Measured`, in the order of ``ways``.
    """
    seconds = {way.name: [] for way in ways}
    peaks = {way.name: [] for way in ways}
    results = {}
    for turn in range(max(way.repeats for way in ways)):
        for way in ways:
            if turn < way.repeats:
                samples, peak, results[way.name] = _in_child(way)
                seconds[way.name] += samples
                peaks[way.name].append(peak)
    return {
        way.name: Measured(
            way.name,
            statistics.median(seconds[way.name]) / way.share,
            max(peaks[way.name]),
            results[way.name],
            way.share < 1.0,
            tuple(seconds[way.name]),
        )
        for way in ways
    }


def report(name, measured, ours, agrees, variants=(), **details):
    """Print the JSON line that ends a benchmark.

    Parameters
    ----------
    name : str
        Name of the benchmark.
    measured : dict
        As :func:`compare` gives it.
    ours : str
        The way that is ours; the others are its alternatives.
    agrees : bool
        All ways gave the same answer.
    variants : sequence of str
        Ways that do another job (a limit, a larger city): no alternatives, so without a ratio.
    **details
        Further keys of the line.
    """
    mine = measured[ours]
    others = [each for each in measured.values() if each.name not in (ours, *variants)]
    line = {
        "name": name,
        "median_s": _rounded(mine.median_s),
        "peak_mb": _rounded(mine.peak_mb),
        "ratios": {each.name: _rounded(each.median_s / mine.median_s) for each in others},
        "agrees": bool(agrees),
        "seconds": {each.name: _rounded(each.median_s) for each in measured.values()},
        "megabytes": {each.name: _rounded(each.peak_mb) for each in measured.values()},
        "extrapolated": [each.name for each in measured.values() if each.extrapolated],
        **details,
    }
    print(json.dumps(line), flush=True)
    return line


def _rounded(value):
    return float(f"{value:.4g}")


def _in_child(way):
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(way, sender))
    child.start()
    sender.close()
    try:
        answer = receiver.recv()
    except EOFError:
        child.join()
        raise RuntimeError(f"{way.name}: the process ended with {child.exitcode}") from None
    child.join()
    if isinstance(answer, str):
        raise RuntimeError(f"{way.name}:\n{answer}")  # noqa: TRY004 - it is the child's traceback
    return answer


def _child(way, sender):
    try:
        arguments = () if way.prepare is None else (way.prepare(),)
        start = _reset_peak()
        samples = []
        for _ in range(way.calls):
            begin = time.perf_counter()
            result = way.run(*arguments)
            samples.append(time.perf_counter() - begin)
        sender.send((samples, (_memory("VmHWM") - start) / MEGABYTE, result))
    except Exception:  # noqa: BLE001 - the parent shows it
        sender.send(traceback.format_exc())


def _reset_peak():
    """Forget earlier peaks; gives the memory in use [bytes]."""
    Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _memory(key):
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"/proc/self/status has no {key}")
