"""Buildings of a city into a study, beside ogr2ogr, which only changes the form of the file.

450,000 outlines from a GeoPackage, and a city model (CityGML, 200 MB). Importing also recognises
the file, takes its columns apart, brings it to the plane system, checks every shape against the
boundary and every id against the others, and keeps the account of every row.
"""

import contextlib
import shutil
import tempfile
from pathlib import Path

import numpy as np
from citygml import city_gml
from harness import Way, compare, report
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input

COUNT = 450_000
MODEL_BYTES = 200_000_000
BOX = (138.28, 34.78, 138.42, 34.97)
RUNS = 2
_COLUMNS = 750
_STEP_DEG = 0.00012
_USES = np.array(["住宅", "共同住宅", "商業施設", "業務施設", "工場", None], dtype=object)
_STRUCTURES = np.array(["木造", "鉄骨造", "鉄筋コンクリート造", None], dtype=object)


def write_outlines(path, count):
    """A GeoPackage of rectangles on a grid, with the columns of buildings."""
    import geopandas
    import shapely

    number = np.arange(count)
    row, column = np.divmod(number, _COLUMNS)
    west, south = 138.3 + column * _STEP_DEG, 34.8 + row * _STEP_DEG
    side = _STEP_DEG * (0.4 + number % 5 / 10)
    storeys = 1 + number % 9
    geopandas.GeoDataFrame(
        {
            "建物ID": [f"22212-bldg-{one}" for one in number],
            "建物用途": _USES[number % len(_USES)],
            "地上階数": np.where(number % 11 == 0, 9999, storeys),
            "構造": _STRUCTURES[number % len(_STRUCTURES)],
            "建築年": 1950 + number % 70,
            "延床面積": 75.0 * storeys,
            "計測高さ": np.where(number % 7 == 0, -9999.0, 3.2 * storeys),
        },
        geometry=shapely.box(west, south, west + side, south + side), crs=6668,
    ).to_crs(6676).to_file(path, layer="建物")


def write_model(path, size):
    """A city model of about ``size`` bytes; gives the number of its buildings."""
    sample = 1000
    count = round(size / sum(map(len, city_gml(sample))) * sample)
    with path.open("wb") as file:
        file.writelines(city_gml(count))
    return count


class Job:
    """Import or convert ``source`` in a folder of its own, which goes away with each run."""

    def __init__(self, folder, source):
        self.folder = folder
        self.source = source

    def study(self):
        import geopandas
        import shapely

        boundary = geopandas.GeoDataFrame(geometry=[shapely.box(*BOX)], crs=6668)
        return store.create(self.target(), "City", boundary, "1km")

    def target(self):
        return Path(tempfile.mkdtemp(dir=self.folder)) / "out.gpkg"

    def importing(self, study):
        results = import_input(study, self.source)
        with removed(study.path.parent):
            return sum(one.rows_written for one in results if one.table == "buildings")

    def converting(self, target):
        convert(self.source, target)
        with removed(target.parent):
            return rows_in(target)


@contextlib.contextmanager
def removed(folder):
    try:
        yield
    finally:
        shutil.rmtree(folder)


def convert(source, target):
    """What the program ogr2ogr calls, here in the process that is measured."""
    from osgeo import gdal

    # What the driver learned of the file in an earlier run would save it the first of two passes.
    source.with_suffix(".gfs").unlink(missing_ok=True)
    gdal.UseExceptions()
    # The driver warns of shapes of three dimensions.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.VectorTranslate(str(target), str(source), format="GPKG")


def rows_in(path):
    """Rows of the largest layer of a file."""
    from osgeo import gdal

    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layers = map(dataset.GetLayer, range(dataset.GetLayerCount()))
    return max(layer.GetFeatureCount() for layer in layers)


def main():
    import geopandas  # noqa: F401 - loaded before the clock starts, in every way
    import pyogrio  # noqa: F401

    with tempfile.TemporaryDirectory(prefix="bench-import-") as name:
        folder = Path(name)
        outlines, model = Job(folder, folder / "outlines.gpkg"), Job(folder, folder / "model.gml")
        write_outlines(outlines.source, COUNT)
        buildings = write_model(model.source, MODEL_BYTES)
        measured = compare([
            Way("gpkg_import", outlines.importing, RUNS, prepare=outlines.study),
            Way("gpkg_ogr2ogr", outlines.converting, RUNS, prepare=outlines.target),
            Way("citygml_import", model.importing, RUNS, prepare=model.study),
            Way("citygml_ogr2ogr", model.converting, RUNS, prepare=model.target),
        ])
        megabytes = round(model.source.stat().st_size / 1e6)
    rows = {way: one.result for way, one in measured.items()}
    wanted = {"gpkg": COUNT, "citygml": buildings}
    agrees = all(rows[way] == wanted[way.split("_")[0]] for way in rows)
    report(
        "import", measured, "gpkg_import", agrees, variants=("citygml_import", "citygml_ogr2ogr"),
        rows=rows, citygml_megabytes=megabytes,
        citygml_ratio=ratio(measured["citygml_ogr2ogr"], measured["citygml_import"]),
    )


def ratio(other, ours):
    return float(f"{other.median_s / ours.median_s:.4g}")


if __name__ == "__main__":
    main()
