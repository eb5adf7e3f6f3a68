"""The whole algorithm on files: ``hazard_whole.py ZONES BUILDINGS HAZARDS OUTPUT``.

Prints the seconds and the peak of memory of ``nigiwai:overlay_hazards`` from reading the layers to
the written GeoPackage, without the start of QGIS, and the ranks that it wrote.
"""

import json
import sys

from harness import clocked
from qgis.core import QgsApplication, QgsProcessingFeedback


def main(zones, buildings, hazards, output):
    app = QgsApplication([], False)
    app.initQgis()
    sys.path.append(f"{app.pkgDataPath()}/python/plugins")
    import geopandas  # noqa: F401 - loaded before the clock starts, as in the other ways
    import pyogrio
    from nigiwai.processing.provider import NigiwaiProvider
    from processing.core.Processing import Processing

    import processing

    Processing.initialize()
    provider = NigiwaiProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    given = {"TARGETS": "building", "ZONES": zones, "BUILDINGS": buildings, "HAZARDS": hazards,
             "OUTPUT_TARGETS": output, "OUTPUT_TOTALS": output.replace(".gpkg", "_totals.gpkg")}
    seconds, peak_mb, results = clocked(lambda: processing.run(
        "nigiwai:overlay_hazards", given, feedback=QgsProcessingFeedback(False)))
    found = pyogrio.read_dataframe(output, columns=["rank_flood_l2", "residents"],
                                   read_geometry=False)
    print(json.dumps({
        "seconds": seconds, "peak_mb": peak_mb, "rows": len(found),
        "residents_exposed": results["RESIDENTS_EXPOSED"],
        "ranks": found["rank_flood_l2"].astype(int).tolist()}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
