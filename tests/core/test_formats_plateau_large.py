"""A file of a city is read as a stream: what is held are rows, not elements."""

import sys
import tracemalloc
from pathlib import Path

from nigiwai.core.formats.item import Item
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import buildings
from nigiwai.tests.core.format_files import item
from nigiwai.tests.core.samples_plateau import NAMES, SAMPLES


def generated():
    folder = str(Path(__file__).resolve().parents[2] / "benchmarks")
    sys.path.insert(0, folder)
    try:
        from citygml import city_gml
    finally:
        sys.path.remove(folder)
    return city_gml


def test_memory_does_not_follow_the_size_of_the_file(tmp_path):
    path = tmp_path / NAMES[buildings.KEY]
    path.write_bytes(b"".join(generated()(2000)))
    file = Item(path.name, lambda _wanted: None, path)
    # What is imported on the way does not count.
    buildings.read(item(*SAMPLES[buildings.KEY]), Options())
    assert buildings.recognises(file, Options())
    tracemalloc.start()
    parsed, risks = buildings.read(file, Options())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (len(parsed.frame), len(risks.frame)) == (2000, 2000)
    assert parsed.frame["height_m"].isna().sum() == 500
    assert parsed.frame["storeys"].isna().sum() == 667
    # Three quarters of a square of 0.0001 degrees.
    assert abs(parsed.frame.geometry.iloc[7].area - 7.5e-9) < 1e-12
    assert set(risks.frame["scenario"]) == {"L2"}
    assert path.stat().st_size > 9_000_000
    assert peak < 8_000_000
