"""Layers of streets that were not imported are read by the rules of the import."""

import numpy as np
import pytest
from nigiwai.core.formats.registry import READERS
from nigiwai.core.formats.streets.any_lines import COLUMNS, as_network, needed

from .walking_lines import CRS, frame_of

UBE = "06_osm/ube_walk_network/ube_roads.zip"
UENO = "12_format_samples/walk_space_network_ueno/link.shp"
LINE = [(-14_000, -127_000), (-13_900, -127_000)]


def layer(**columns):
    count = len(next(iter(columns.values())))
    return frame_of([LINE] * count, **columns)


def test_what_is_read_of_a_layer():
    table = ["id", "kind", "walkable", "length_m", "stairs", "slope", "highway"]
    assert needed(table, {"walkable", "length_m", "slope"}) == dict.fromkeys(("walkable", "length_m", "slope"), "real")
    # Without walkable the tags decide; wheelchair is a word there.
    assert needed(["highway", "foot", "wheelchair", "name"], {"id"}) == dict.fromkeys(("highway", "foot", "wheelchair"), "text")
    links = ["link_id", "start_id", "end_id", "rt_struct", "width"]
    assert needed(links, {"link_id"}) == dict.fromkeys(links, "text")
    assert needed(["name", "slope", "wheelchair"], {"slope"}) == {"slope": "real"}
    assert needed(["name"], set()) == {}


def test_a_plain_layer_stays_as_it_is():
    frame = layer(slope=[0.1])
    assert as_network(frame) is frame


def test_tags_become_columns():
    frame = layer(
        highway=["footway", "steps", "steps", "motorway", "service", None, "path;steps"],
        access=[None, None, None, None, "private", None, None],
        incline=["5%", "up", None, None, None, None, None],
    ).assign(**{"ramp:wheelchair": [None, None, "yes", None, None, None, None]})
    found = as_network(frame)
    assert found.walkable.tolist() == [1, 1, 1, 0, 0, 0, 1]
    assert found.stairs.tolist() == [0, 1, 1, 0, 0, 0, 1]
    assert found.slope.fillna(-1).tolist() == [0.05, -1, -1, -1, -1, -1, -1]
    assert found.wheelchair.fillna(-1).tolist() == [-1, 0, -1, -1, -1, -1, 0]
    assert found.crs == CRS
    assert list(frame.columns) == ["highway", "access", "incline", "geometry", "ramp:wheelchair"]


class Item:
    """A file as the readers of the import see it."""

    is_layer, is_table, titles, geometry_kinds = True, False, [""], frozenset({"LineString"})

    def __init__(self, frame):
        self.layer = frame
        self.header = [name for name in frame.columns if name != "geometry"]


@pytest.mark.parametrize(
    ("file", "epsg", "key"), [(UBE, 6671, "osm_network"), (UENO, 6677, "pedestrian_network_link")]
)
def test_real_layers_are_read_as_the_import_reads_them(shared, file, epsg, key):
    import pyogrio

    path = shared / file
    frame = pyogrio.read_dataframe(f"zip://{path}" if path.suffix == ".zip" else path).to_crs(epsg)
    header = [name for name in frame.columns if name != "geometry"]
    wanted = READERS[key].read(Item(frame), None)
    wanted = wanted[0] if isinstance(wanted, list) else wanted
    found = as_network(frame[[*needed(header, set()), "geometry"]])
    rows = wanted.frame["row"].to_numpy(dtype=int) - 1
    # Of a street that is there in both directions the import takes one.
    assert len(rows) > 0.45 * len(frame)
    for name in COLUMNS:
        if name != "length_m":
            own = found[name].to_numpy(dtype=float)[rows]
            assert np.array_equal(own, wanted.frame[name].to_numpy(dtype=float), equal_nan=True), name
