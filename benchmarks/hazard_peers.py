"""QGIS's own join of the worst rank: ``hazard_peers.py HOUSES WATERS``."""

import json
import sys
import time

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer


def main(houses_file, waters_file):
    app = QgsApplication([], False)
    app.initQgis()
    sys.path.append(f"{app.pkgDataPath()}/python/plugins")
    from processing.core.Processing import Processing

    import processing

    Processing.initialize()
    houses, waters = QgsVectorLayer(houses_file, "houses"), QgsVectorLayer(waters_file, "waters")
    context = QgsProcessingContext()
    begin = time.perf_counter()
    found = processing.run("qgis:joinbylocationsummary", {
        "INPUT": houses, "JOIN": waters, "PREDICATE": [0], "JOIN_FIELDS": ["rank"],
        "SUMMARIES": [3], "DISCARD_NONMATCHING": True, "OUTPUT": "TEMPORARY_OUTPUT",
    }, context=context, feedback=QgsProcessingFeedback(False))
    seconds = time.perf_counter() - begin
    ranks = [(int(one["house"]), int(one["rank_max"])) for one in found["OUTPUT"].getFeatures()]
    print(json.dumps({"seconds": seconds, "ranks": ranks}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
