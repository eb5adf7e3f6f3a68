"""One small valid file of each format of areas, made here, as in the published data."""

import json

CORNERS = [[138.3, 34.86], [138.301, 34.86], [138.301, 34.861], [138.3, 34.861], [138.3, 34.86]]
SQUARE = ("Polygon", [CORNERS])
CLOSED_LINE = ("LineString", CORNERS)
OPEN_LINE = ("LineString", CORNERS[:3])
POINT = ("Point", CORNERS[0])


def layer(*rows):
    """GeoJSON of ``(properties, (kind, coordinates))``; the geometry may be None."""
    features = [
        {
            "type": "Feature",
            "properties": properties,
            "geometry": shape and {"type": shape[0], "coordinates": shape[1]},
        }
        for properties, shape in rows
    ]
    return json.dumps(
        {"type": "FeatureCollection", "features": features}, ensure_ascii=False
    ).encode()


def areas(column, *values, **more):
    """Squares with one value each in a field."""
    return layer(*(({column: value, **more}, SQUARE) for value in values))


FLOOD = layer(*(
    ({"A31a_201": "2200030010", "A31a_202": "小石川", "A31a_203": "22", "A31a_204": "静岡県",
      "A31a_205": rank}, SQUARE)
    for rank in (1, 2, 6)
))
LANDSLIDE = layer(*(
    ({"A33_001": kind, "A33_002": zone, "A33_003": "22", "A33_004": "212-1", "A33_005": "坂本沢",
      "A33_006": "焼津市坂本", "A33_007": "2009/08/25", "A33_008": 0}, SQUARE)
    for kind, zone in ((1, 1), (2, 2), (3, 4))
))
ZONING = layer((
    {"A29_001": "22212", "A29_002": "静岡県", "A29_003": "焼津市", "A29_004": 9,
     "A29_005": "商業地域", "A29_006": 80, "A29_007": 400}, SQUARE,
))
INDUCTION = layer(*(
    ({"A50_003": "22212", "A50_004": "焼津市", "A50_005": "", "A50_006": code}, SQUARE)
    for code in (1, 2, 3)
))
PRICES = layer(({"標準宅地番号": "13010", "価格": "51100", "時点修正率 1": "0.998"}, POINT))

SAMPLES = {
    "flood_a31": ("A31a-20-24_22_2200030010_20.geojson", FLOOD),
    "landslide_a33": ("A33-22_22.geojson", LANDSLIDE),
    "tsunami_a40": (
        "A40-16_22.geojson",
        areas("A40_003", "0.3m以上 ～ 1m未満", "20m以上", A40_001="静岡県", A40_002="22"),
    ),
    "storm_surge_a49": (
        "A49-21_22.geojson", areas("A49_003", "3m以上5m未満", A49_001="静岡県", A49_002="22"),
    ),
    "use_districts_a29": ("A29-19_22212.geojson", ZONING),
    "induction_areas_a50": ("A50-20_22212.geojson", INDUCTION),
    "hazard_areas": ("内水浸水想定区域.geojson", areas("最大浸水深", "0.3~0.5m未満の区域")),
    "plan_areas": (
        "都市計画図_近隣商業地域.geojson",
        areas("用途地域", "近隣商業地域", **{"容積率（％）": 200, "建ぺい率（％）": 80}),
    ),
    "districts": ("小学校区.geojson", areas("学校名", "小川小学校", "豊田小学校")),
    "standard_land_prices": ("HYOJ.geojson", PRICES),
}
