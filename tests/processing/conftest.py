"""A small hand-made town as files, and Processing runs on it."""

import gc
import hashlib
import sys

import pytest

CRS = "EPSG:6676"
# South-west corner of the zones in plane zone VIII: Yaizu.
X, Y = -14_000.0, -127_000.0
CELL = 500.0
RESIDENTS = (900.0, 1400.0, 300.0, 2100.0, 1800.0, 650.0, 120.0, 800.0, 0.0)
AGES = {"age_0_14": 0.12, "age_15_64": 0.55, "age_65_74": 0.15, "age_75_84": 0.12, "age_85_up": 0.06}
# id, name, category, size, metres east and north of the corner.
FACILITIES = (
    ("f1", "中央スーパー", "supermarket", 1800.0, 700, 700),
    ("f2", "西スーパー", "supermarket", 1200.0, 150, 1200),
    ("f3", "駅前書店", "shop", 120.0, 780, 820),
    ("f4", "雑貨店", "shop", 90.0, 640, 900),
    ("f5", "食堂", "restaurant", 40.0, 820, 760),
    ("f6", "喫茶店", "restaurant", None, 300, 340),
    ("f7", "図書館", "library", 1500.0, 1100, 620),
    ("f8", "市役所", "town_hall", 9000.0, 900, 1300),
    ("f9", "中央公園", "park_block", 2500.0, 1250, 1100),
    ("f10", "診療所", "clinic", 1.0, 450, 180),
    ("f11", "小学校", "school_elementary", 420.0, 220, 800),
    ("f12", "旅館", "hotel", 30.0, 1400, 300),
)


class Town:
    """Frames of the inputs, to be changed by a test, and where they are written."""

    def __init__(self, folder):
        self.folder = folder
        self.zones, self.facilities, self.entries = _zones(), _facilities(), _entries()
        self.crs = CRS

    def parameters(self, *, crs=None, **others):
        """Write the layers; gives the parameters that name them."""
        made = {
            name.upper(): self.write(name, getattr(self, name), crs)
            for name in ("zones", "facilities", "entries")
        }
        return {**made, "DRAWS": 0, **others}

    def write(self, name, frame, crs=None):
        """Write a frame as a GeoPackage of one layer; gives its path."""
        import geopandas
        import pyogrio

        path = self.folder / f"{name}.gpkg"
        path.unlink(missing_ok=True)
        if crs is not None and isinstance(frame, geopandas.GeoDataFrame):
            frame = frame.to_crs(crs)
        pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG")
        return str(path)

    def edits(self, *rows, name="edits", crs=CRS):
        """Write edits: dicts with the columns of the layer and ``at`` (metres east, north)."""
        return self.write(name, edit_frame(*rows), crs)


def at(east, north):
    """A point, metres from the corner of the town."""
    import shapely

    return shapely.Point(X + east, Y + north)


def edit_frame(*rows):
    import geopandas

    columns = ("edit", "facility_id", "category", "size", "name")
    table = {column: [row.get(column) for row in rows] for column in columns}
    table["size"] = [float("nan") if size is None else size for size in table["size"]]
    geometry = [at(*row["at"]) if row.get("at") else None for row in rows]
    return geopandas.GeoDataFrame(table, geometry=geometry, crs=CRS)


def _zones():
    import geopandas
    import shapely

    places = [(column, row) for row in range(3) for column in range(3)]
    table = {
        "id": [f"z{column}{row}" for column, row in places],
        "name": [f"第{column}{row}区" for column, row in places],
        "residents": RESIDENTS,
        **{group: [share * n for n in RESIDENTS] for group, share in AGES.items()},
    }
    boxes = [
        shapely.box(X + c * CELL, Y + r * CELL, X + (c + 1) * CELL, Y + (r + 1) * CELL)
        for c, r in places
    ]
    return geopandas.GeoDataFrame(table, geometry=boxes, crs=CRS)


def _facilities():
    import geopandas

    ids, names, categories, sizes, east, north = zip(*FACILITIES)
    table = {"id": ids, "name": names, "category": categories,
             "size": [float("nan") if size is None else size for size in sizes]}
    return geopandas.GeoDataFrame(table, geometry=[at(*p) for p in zip(east, north)], crs=CRS)


def _entries():
    import geopandas

    table = {"id": ["e1"], "kind": ["station"], "visitors_day": [2500.0]}
    return geopandas.GeoDataFrame(table, geometry=[at(600, 600)], crs=CRS)


def assumption_table(rows):
    """Rows ``(list, key, parameter, value[, low, high])`` as a frame."""
    import pandas as pd

    full = [(*row, None, None)[:6] for row in rows]
    table = pd.DataFrame(full, columns=["list", "key", "parameter", "value", "low", "high"])
    for column in ("value", "low", "high"):
        table[column] = table[column].astype(float)
    return table.assign(unit="-", source="test", year="2026", verified="no")


def numbers(frame):
    return frame.select_dtypes("number").drop(columns="area_m2", errors="ignore")


def assert_same(found, wanted, rel):
    """Numbers of two frames agree to ``rel``, row by row of the index."""
    import numpy as np

    wanted = wanted.loc[found.index]
    for column in numbers(found):
        np.testing.assert_allclose(
            found[column], wanted[column], rtol=rel, atol=1e-9, err_msg=column
        )


def digests(folder):
    """Digest of every file in a folder and below."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def feedback_class():
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        """Keeps what was said; asks to stop at a share of the progress [%]."""

        def __init__(self, stop_at=None):
            super().__init__(False)
            self.said, self.warned, self.shares = [], [], []
            self.stop_at = stop_at
            self.progressChanged.connect(self._look)

        def _look(self, share):
            self.shares.append(share)
            if self.stop_at is not None and share >= self.stop_at:
                self.cancel()

        def pushInfo(self, text):
            self.said.append(text)

        def pushWarning(self, text):
            self.warned.append(text)

        def reportError(self, text, _fatal=False):
            self.warned.append(text)

    return Feedback


class Ran:
    """Results of a run as frames by output, and what was said."""

    def __init__(self, results, feedback):
        self.results, self.feedback = results, feedback

    def frame(self, output, key="id"):
        """The rows of an output, by id."""
        import geopandas

        frame = geopandas.read_file(self.results[output])
        return frame.set_index(key, drop=False) if key else frame

    @property
    def zones(self):
        return self.frame("OUTPUT_ZONES")

    @property
    def facilities(self):
        return self.frame("OUTPUT_FACILITIES")

    @property
    def diversion(self):
        return self.frame("OUTPUT_DIVERSION", None)

    @property
    def indicators(self):
        return self.frame("OUTPUT_INDICATORS", "indicator")


OUTPUTS = {
    "match_programmes": ("OUTPUT",),
    "calibrate_model": (
        "OUTPUT_ASSUMPTIONS", "OUTPUT_RESIDUALS", "OUTPUT_PLACES", "OUTPUT_FIT",
    ),
    "evaluate_structure": ("OUTPUT", "OUTPUT_AREAS"),
    "analyse_needs": ("OUTPUT_ZONES", "OUTPUT_NEEDS", "OUTPUT_THEMES"),
    "score_vibrancy": ("OUTPUT_ZONES", "OUTPUT_FACILITIES"),
    "map_site_potential": ("OUTPUT_ZONES", "OUTPUT_POTENTIAL"),
    "estimate_footfall": ("OUTPUT_STREETS", "OUTPUT_COUNTS"),
    "simulate_scenario": (
        "OUTPUT_ZONES", "OUTPUT_FACILITIES", "OUTPUT_DIVERSION", "OUTPUT_INDICATORS",
    ),
    "measure_access": ("OUTPUT_ZONES", "OUTPUT_COVERAGE"),
    "draw_catchments": ("OUTPUT_AREAS", "OUTPUT_STREETS"),
    "assign_shelters": (
        "OUTPUT_SHELTERS", "OUTPUT_ZONES", "OUTPUT_ASSIGNMENT", "OUTPUT_CANDIDATES",
        "OUTPUT_TOTALS", "OUTPUT_STREETS",
    ),
    "overlay_hazards": (
        "OUTPUT_TARGETS", "OUTPUT_EXPOSURE", "OUTPUT_EVACUATION", "OUTPUT_TOTALS"),
    "assess_damage": ("OUTPUT_TARGETS", "OUTPUT_TOTALS"),
    "match_resources": (
        "OUTPUT_MATCHES", "OUTPUT_NEEDS", "OUTPUT_UNMATCHED", "OUTPUT_COMBINATIONS",
        "OUTPUT_WEIGHTS",
    ),
    "map_resources": (
        "OUTPUT_ZONES", "OUTPUT_RESOURCES", "OUTPUT_NEAR", "OUTPUT_TOURS", "OUTPUT_STOPS",
        "OUTPUT_NEEDS",
    ),
    "review_resources": ("OUTPUT_RESOURCES", "OUTPUT_DUPLICATES"),
    "draft_guideline": ("OUTPUT_AREAS", "OUTPUT_DISTRICTS", "OUTPUT_INDICATORS"),
    "weigh_plan": ("OUTPUT_ZONES", "OUTPUT_AREAS", "OUTPUT_CHANGE", "OUTPUT_PARETO"),
}


@pytest.fixture(scope="module", autouse=True)
def _no_layers_left(qgis_app):
    """What tracebacks keep of a run must go before QGIS does, or Python ends in a crash."""
    yield
    sys.last_value = sys.last_traceback = None
    gc.collect()


@pytest.fixture
def town(tmp_path):
    """The town in a folder of its own."""
    folder = tmp_path / "in"
    folder.mkdir()
    return Town(folder)


@pytest.fixture
def out(tmp_path):
    """Folder of the outputs."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def run(provider, out):
    """``run(name, parameters)`` through Processing, as a script calls it; gives ``Ran``."""
    from qgis import processing

    def run(name, parameters, feedback=None, prefix=""):
        feedback = feedback or feedback_class()()
        targets = {o: str(out / f"{prefix}{o.lower()}.gpkg") for o in OUTPUTS[name]}
        results = processing.run(
            f"nigiwai:{name}", {**targets, **parameters}, feedback=feedback
        )
        assert_lineage(name, results)
        return Ran(results, feedback)

    return run


# Outputs whose metadata were looked at in this session.
_LOOKED_AT = set()


def assert_lineage(name, results):
    """Every output says how it was made: the first time that a test makes it."""
    from nigiwai.bridge.lineage import record as lineage
    from nigiwai.bridge.safe_outputs import parts_of

    for output, target in results.items():
        made = output.startswith("OUTPUT") or output == "RASTER"
        # What was not asked for is named all the same, as it was given.
        there = made and parts_of(target)[0] is not None and parts_of(target)[0].is_file()
        if not there or (name, output) in _LOOKED_AT:
            continue
        _LOOKED_AT.add((name, output))
        made = lineage.read(target)
        assert made is not None, (name, output)
        assert (made.algorithm, made.output) == (name, output)
        assert parts_of(made.parameters[output])[0] == parts_of(target)[0]
        assert f"{output}=" in lineage.command(made)


@pytest.fixture
def refuse(run, out):
    """``refuse(name, parameters)``: the sentence; all files must be as they were."""
    from qgis.core import QgsProcessingException

    def refuse(name, parameters, feedback=None):
        # A file of the same name that is there already must survive.
        kept = out / f"{OUTPUTS[name][0].lower()}.gpkg"
        if not kept.exists():
            kept.write_bytes(b"what somebody made before")
        before = digests(out.parent)
        with pytest.raises(QgsProcessingException) as caught:
            run(name, parameters, feedback)
        text = str(caught.value)
        assert digests(out.parent) == before
        assert sorted(path.name for path in out.iterdir()) == [
            path.split("/")[-1] for path in before if path.startswith(f"{out.name}/")
        ]
        assert "Traceback" not in text
        return text

    return refuse
