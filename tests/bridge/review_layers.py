"""Made-up layers of the review of resources, for the styles."""

CATEGORIES = ("nature", "culture", "industry", "people", "spaces", None)


def plan(places):
    """``{name: (geometry, columns, make)}``."""
    from nigiwai.bridge.local import fields as local_fields

    def resources():
        for number, (place, values) in enumerate(places()):
            yield place, {"id": values["id"], "name": f"r{number}", "value": 10.0 * (number % 10),
                          "rank": number, "category": CATEGORIES[number % 6]}

    def pairs():
        from qgis.core import QgsGeometry

        spots = [place for place, _ in places()]
        verdicts = ("open", "same", "different")
        for number, (one, two) in enumerate(zip(spots, spots[1:])):
            line = QgsGeometry.fromPolylineXY([one.asPoint(), two.asPoint()])
            yield line, {"id": str(number), "verdict": verdicts[number % 3]}

    return {
        "reviewed_resources": ("Point", local_fields.REVIEWED, resources),
        "reviewed_pairs": ("LineString", local_fields.REVIEWED_PAIRS, pairs),
    }
