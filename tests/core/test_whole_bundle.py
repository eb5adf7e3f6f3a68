"""Every file of the bundle of real data: recognised, read, every row accounted for.

What each is, and the counts, are those of the SOURCE.md files beside the data.
"""

import re

import pytest

# ``| path | format | 1,234 x 5 or 12 (Polygon 12) | CRS | …`` in the tables of files.
_ROW = re.compile(r"^\| (?P<path>[^|]+) \| (?P<kind>[^|]+) \| (?P<rows>[^|]*) \| (?P<crs>[^|]*) \|")


def stated(shared):
    """``{path: (rows, EPSG or "")}`` of every file that a SOURCE.md counts."""
    found = {}
    for source in sorted(shared.glob("*/SOURCE.md")):
        for line in source.read_text(encoding="utf-8").splitlines():
            match = _ROW.match(line)
            rows = match and re.match(r"\s*([\d,]+)", match["rows"])
            if rows:
                path = f"{source.parent.name}/{match['path'].strip()}"
                crs = re.search(r"EPSG:(\d+)", match["crs"])
                found[path] = (int(rows[1].replace(",", "")), crs[1] if crs else "")
    return found


@pytest.fixture(scope="module")
def told(shared):
    return stated(shared)


def test_the_source_files_are_understood(told):
    assert len(told) > 150
