"""The benchmark harness measures what it says, and the generated city is what it should be."""

import importlib.util
import json
import sys
import time

import numpy as np
import pytest


def load(root, name):
    spec = importlib.util.spec_from_file_location(
        f"benchmark_{name}", root / "benchmarks" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def harness(root):
    return load(root, "harness")


@pytest.fixture(scope="module")
def runner(root):
    return load(root, "run")


def test_measures_memory_and_result(harness):
    found = harness.measure(lambda: np.ones(12_500_000).sum(), repeats=2)
    assert 90 < found.peak_mb < 130
    assert found.result == 12_500_000
    assert len(found.samples) == 2


def test_memory_before_the_start_does_not_count(harness):
    found = harness.measure(
        lambda data: data[:10].sum(), repeats=1, calls=3,
        prepare=lambda: np.ones(25_000_000)[:12_500_000].copy())
    assert found.peak_mb < 20
    assert len(found.samples) == 3


def test_measures_time_in_turn_and_extrapolates(harness, capsys):
    order = []

    def way(name, seconds, **options):
        return harness.Way(name, lambda _: time.sleep(seconds), prepare=lambda: order.append(name),
                           **options)

    found = harness.compare([way("ours", 0.05, repeats=3), way("slow", 0.1, repeats=2, share=0.1)])
    assert not order  # each way ran in a process of its own
    assert 0.05 <= found["ours"].median_s < 0.09
    assert 1.0 <= found["slow"].median_s < 1.4
    line = harness.report("nap", found, "ours", agrees=True, zones=3)
    assert json.loads(capsys.readouterr().out) == line
    assert line["name"] == "nap"
    assert line["ratios"]["slow"] == pytest.approx(
        found["slow"].median_s / found["ours"].median_s, rel=1e-3)
    assert line["median_s"] == pytest.approx(found["ours"].median_s, rel=1e-3)
    assert line["extrapolated"] == ["slow"]
    assert (line["agrees"], line["zones"]) == (True, 3)


def test_failure_of_a_way_is_shown(harness):
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        harness.measure(lambda: 1 / 0, repeats=1)


@pytest.mark.parametrize(("script", "status", "words"), [
    ("print('hello')\nprint({good!r})", 0, ""),
    ("print('hello')", 1, "not a JSON object"),
    ("print('[1]')", 1, "lacks"),
    ("print({bad!r})", 1, "disagree"),
    ("print({short!r})", 1, "lacks agrees"),
    ("print({good!r})\nraise SystemExit(3)", 1, "status 3"),
])
def test_runner_checks_the_last_line(runner, tmp_path, capfd, script, status, words):
    line = {"name": "x", "median_s": 1, "peak_mb": 1, "ratios": {}}
    texts = {"good": json.dumps({**line, "agrees": True}),
             "bad": json.dumps({**line, "agrees": False}), "short": json.dumps(line)}
    (tmp_path / "bench_one.py").write_text(script.format(**texts))
    assert runner.main(["one"], tmp_path) == status
    assert words in capfd.readouterr().err


def test_runner_runs_all_or_says_what_there_is(runner, tmp_path, capfd):
    good = json.dumps({"name": "x", "median_s": 1, "peak_mb": 1, "ratios": {}, "agrees": True})
    for name in ("one", "two"):
        (tmp_path / f"bench_{name}.py").write_text(f"print({good!r})")
    assert runner.main([], tmp_path) == 0
    assert capfd.readouterr().out.splitlines() == [good, good]
    assert runner.main(["three"], tmp_path) == 2
    assert "one, two" in capfd.readouterr().err


def test_city_is_the_same_each_time_and_grows_at_one_density(root):
    generate = load(root, "city").city
    one, again, ten = generate(), generate(), generate(scale=10)
    for name in one.__dataclass_fields__:
        np.testing.assert_array_equal(getattr(one, name), getattr(again, name))
    assert one.zone_xy.shape == (13_000, 2)
    assert one.facility_xy.shape == (40_000, 2)
    assert one.residents.sum() == pytest.approx(1e6, rel=0.01)
    assert len(np.unique(one.zone_xy, axis=0)) == 13_000
    assert (one.size > 0).all()
    assert "housing" not in one.category
    assert len(np.unique(one.category)) > 20
    assert ten.zone_xy.shape == (130_000, 2)
    assert ten.facility_xy.shape == (400_000, 2)
    assert ten.residents.sum() == pytest.approx(1e7, rel=0.01)
    area = np.prod(np.ptp(ten.zone_xy, axis=0)) / np.prod(np.ptp(one.zone_xy, axis=0))
    assert area == pytest.approx(10, rel=0.1)


def test_clocked_measures_a_call_in_this_process(harness):
    seconds, megabytes, result = harness.clocked(lambda: np.ones(12_500_000).sum())
    assert 0 < seconds < 10
    assert 90 < megabytes < 130
    assert result == 12_500_000


def test_streets_are_the_same_each_time_and_hang_together(root):
    generate = load(root, "streets").street_graph
    one, again = generate(40_500.0), generate(40_500.0)
    for name in one.__dataclass_fields__:
        np.testing.assert_array_equal(getattr(one, name), getattr(again, name))
    assert one.node_count == pytest.approx(150_000, rel=0.01)
    assert one.edge_count == pytest.approx(200_000, rel=0.02)
    assert (one.parts == 0).all()
    assert np.ptp(one.x) == pytest.approx(40_500, rel=0.01)
