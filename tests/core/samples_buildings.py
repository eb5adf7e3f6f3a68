"""Small layers of buildings, made here."""

import json

from nigiwai.core.formats import buildings


def square(number=0):
    west = 138.31 + number * 0.001
    ring = [[west, 34.86], [west + 0.0002, 34.86], [west + 0.0002, 34.8602], [west, 34.8602], [west, 34.86]]
    return {"type": "Polygon", "coordinates": [ring]}


def layer(*rows, geometry=square):
    """GeoJSON with one square for each row of properties."""
    features = [
        {"type": "Feature", "properties": row, "geometry": geometry(number)}
        for number, row in enumerate(rows)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


HOUSE = {
    "建物ID": "22212-bldg-1", "建物用途": "住宅", "地上階数": 2, "構造": "木造", "建築年": 1985,
    "延床面積": 110.5, "計測高さ": 7.2,
}
SHOP = {
    "建物ID": "22212-bldg-2", "建物用途": "商業施設", "地上階数": 9999, "構造": None, "建築年": 1,
    "延床面積": -9999, "計測高さ": -9999,
}

SAMPLES = {buildings.KEY: ("tatemono.geojson", layer(HOUSE, SHOP))}
