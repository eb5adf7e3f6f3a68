"""Made-up layers of matches, for the styles."""


def plan(places):
    """``{name: (geometry, columns, make)}``."""
    from nigiwai.bridge.local import fields as local_fields

    def lines():
        from qgis.core import QgsGeometry

        spots = [place for place, _ in places()]
        for number, (one, two) in enumerate(zip(spots, spots[1:])):
            line = QgsGeometry.fromPolylineXY([one.asPoint(), two.asPoint()])
            yield line, {"id": str(number), "idea": str(number), "idea_label": f"i{number}",
                         "score": number % 10 / 10}

    def needs():
        for number, (place, values) in enumerate(places()):
            yield place, {"id": values["id"], "matches": number % 3}

    return {
        "match_lines": ("LineString", local_fields.MATCHES, lines),
        "matched_needs": ("Point", local_fields.MATCHED_NEEDS, needs),
        "combination_lines": ("LineString", local_fields.COMBINATIONS, lines),
    }
