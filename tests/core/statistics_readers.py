"""How the tests read files of statistics and timetables, and how they damage them."""

from collections import Counter

from nigiwai.core.formats import mesh_population, people_flow
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.statistics import (
    district_population,
    mesh_boundaries,
    pedestrian_counts,
    small_area_tables,
    small_areas,
)
from nigiwai.core.formats.transit import gtfs
from nigiwai.tests.core.format_files import item

READERS = {
    "mesh_population": (mesh_population.recognises, mesh_population.read),
    "mesh_boundaries": (mesh_boundaries.recognises, mesh_boundaries.read),
    "small_areas": (small_areas.recognises, small_areas.read),
    "small_area_tables": (small_area_tables.recognises, small_area_tables.read),
    "people_flow_origins": (people_flow.recognises_origins, people_flow.read_origins),
    "people_flow_masters": (people_flow.recognises_others, people_flow.read_others),
    "pedestrian_counts": (pedestrian_counts.recognises, pedestrian_counts.read),
    "district_population": (district_population.recognises, district_population.read),
    "gtfs_feed": (gtfs.recognises, gtfs.read),
}


def parse_as(key, name, data, options=None, **beside):
    """Read a file with one reader; every row is accounted for."""
    return parse_item(key, item(name, data, **beside), options)


def parse_item(key, file, options=None):
    options = options or Options()
    recognises, read = READERS[key]
    assert recognises(file, options)
    parsed = read(file, options)
    taken = 0 if parsed.frame is None else len(parsed.frame)
    assert taken + len(parsed.refused) == parsed.rows_read
    return parsed


def reasons(parsed):
    return Counter(row.reason for row in parsed.refused)


def without(data, encoding, column, heading_row=0):
    """A CSV file without one of its columns."""
    lines = [line.split(",") for line in data.decode(encoding).splitlines()]
    place = lines[heading_row].index(column)
    return "\n".join(
        ",".join(cell for n, cell in enumerate(line) if n != place) for line in lines
    ).encode(encoding)


def repeated(data, encoding, heading_rows=1, share=0.1):
    """A CSV file in which each tenth row (at least one) stands twice."""
    lines = data.decode(encoding).splitlines()
    rows = lines[heading_rows:]
    step = round(1 / share)
    return "\n".join([*lines, *(rows[::step])]).encode(encoding), len(rows[::step])
