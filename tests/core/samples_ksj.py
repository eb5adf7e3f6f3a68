"""A tiny file of each data set of the national land numerical information, with real columns."""

from nigiwai.tests.core.format_files import SQUARE, geojson

HERE = [138.3201, 34.8671]
THERE = [138.3301, 34.8701]


def points(*rows):
    """GeoJSON of points in Yaizu, one for each mapping of properties."""
    places = (HERE, THERE, [138.315, 34.865], [138.31, 34.86])
    return geojson(*((row, "Point", places[number % 4]) for number, row in enumerate(rows)))


def columns(prefix, *values):
    """``{prefix_001: value, …}``."""
    return {f"{prefix}_{number:03d}": value for number, value in enumerate(values, start=1)}


P02 = columns("P02", "22212", "03", "03003", "焼津図書館", "三ケ名1550", "3", "資料")
P04 = columns("P04", 1, "焼津市立総合病院", "静岡県焼津市道原1000", "内科　外科", None, None, 3, 423, 1, 9)
P05 = columns("P05", "22212", "4", "豊田公民館", "小屋敷1")
P13 = columns("P13", "静岡県", "焼津市", "石津西公園", 1, "静岡県", "焼津市", 1985, 2500, 1, None)
P14 = columns("P14", "静岡県", "焼津市", "22212", "石津1-1", "05", "0504", "050401", "石津保育園", 3, 1)
P14_2015 = columns("P14", "静岡県", "焼津市", "石津1-1", "19", "19013", "801", "石津保育園", "3", 90,
                   "資料", "資料")
P29 = columns("P29", "22212", "B122221210015", "16001", "焼津東小学校", "静岡県焼津市東小川1", 3, 1,
              None, None)
P29_2013 = columns("P29", "22212", "16", None, "16002", "焼津中学校", "焼津5-24", 3)
P11 = {
    "P11_001": "焼津駅前", "P11_002": "しずてつジャストライン（株）", "P11_003_01": "焼津循環線",
    "P11_003_02": "一色和田浜線", "P11_003_03": None, "P11_004_01": "1", "P11_004_02": "3",
    "P11_004_03": None, "P11_005": "",
}
P11_2010 = {
    "P11_001": "五条千本", "P11_002": "1,1", "P11_003_1": "京都バス（株）,京阪バス（株）",
    "P11_003_2": None, "P11_004_1": "81,83", "P11_004_2": None,
}
P20 = columns("P20", "22212", "焼津東小学校", "静岡県焼津市東小川1", "指定避難所", 450, -1, 1, 0, 1,
              0, 0, 0)


def land_price(last, base, numbers, year=2023, prefix="L01", price=100000):
    """One point of an edition whose last attribute has this number; see ``EDITIONS``."""
    total = base + 2 * (year - 1983) + 1
    row = {f"{prefix}_{place:03d}": "false" for place in range(1, total + 1)}
    row.update({f"{prefix}_{base + 1 + place:03d}": 90000 for place in range(year - 1982)})
    values = ("005", "003", str(year), price, "22212", "焼津", "静岡県　焼津市焼津１－１", "店舗")
    row.update({f"{prefix}_{place:03d}": value for place, value in zip(numbers, values)})
    row[f"{prefix}_{base + year - 1982:03d}"] = last
    return row


L01 = land_price(100000, 60, (1, 2, 5, 6, 22, 23, 24, 27))


def mesh(code="523823424", town="22212", young=10.0, fine=(20.0, 10.0, 5.0, 3.0, 2.0)):
    """A cell of R6: 75-79, 80-84, 85-89, 90-94 and 95 and more are given, 30 are 65 to 74."""
    older = sum(fine)
    total = young + 60.0 + 30.0 + older
    row = {"MESH_ID": code, "SHICODE": town, "PTN_2020": 150.0, "PTN_2025": total,
           "HITOKU2025": None, "GASSAN2025": None, "PT00_2025": total, "PTA_2025": young,
           "PTB_2025": 60.0, "PTC_2025": 30.0 + older, "PTD_2025": older,
           "PTE_2025": older - fine[0]}
    classes = [young, 0, 0, 60.0, *[0] * 9, 30.0, 0, *fine]
    row.update({f"PT{n:02d}_2025": value for n, value in enumerate(classes, start=1)})
    return row


def cells(*rows):
    return geojson(*((row, "Polygon", SQUARE) for row in rows))


XML_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<ksj:Dataset gml:id="{0}Dataset" xmlns:ksj="http://nlftp.mlit.go.jp/ksj/schemas/ksj-app" '
    'xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://nlftp.mlit.go.jp/ksj/schemas/ksj-app KsjAppSchema-{0}-v2_0.xsd">'
    '<gml:Point gml:id="n1"><gml:pos>34.8671 138.3201</gml:pos></gml:Point>'
)


def document(dataset, *features):
    """An XML file with one point, ``n1``."""
    return (XML_HEAD.format(dataset) + "".join(features) + "</ksj:Dataset>").encode()


STOP_XML = (
    '<ksj:BusStop gml:id="ED01_1"><ksj:position xlink:href="#n1"/>'
    "<ksj:busStopName>城堀</ksj:busStopName>"
    "<ksj:busRouteInformation><ksj:BusRouteInformation><ksj:busType>1</ksj:busType>"
    "<ksj:busOperationCompany>箱根登山バス</ksj:busOperationCompany>"
    "<ksj:busLineName>小01</ksj:busLineName></ksj:BusRouteInformation></ksj:busRouteInformation>"
    "<ksj:busRouteInformation><ksj:BusRouteInformation><ksj:busType>3</ksj:busType>"
    "<ksj:busOperationCompany>箱根登山バス</ksj:busOperationCompany>"
    "<ksj:busLineName>小02</ksj:busLineName></ksj:BusRouteInformation></ksj:busRouteInformation>"
    "</ksj:BusStop>"
)
STATION_XML = '<ksj:Station gml:id="eb03_1"><ksj:stn>焼津</ksj:stn></ksj:Station>'

SAMPLES = {
    "public_facilities_p02": ("P02-06_22.geojson", points(P02)),
    "medical_p04": ("P04-20_22.geojson", points(P04)),
    "civic_halls_p05": ("P05-22_22.geojson", points(P05)),
    "parks_p13": ("P13-11_22.geojson", points(P13)),
    "welfare_p14": ("P14-21_22.geojson", points(P14)),
    "schools_p29": ("P29-21_22.geojson", points(P29)),
    "bus_stops_p11": ("P11-22_22.geojson", points(P11)),
    "shelters_p20": ("P20-12_22.geojson", points(P20)),
    "land_prices_l01": ("L01-23_22.geojson", points(L01)),
    "future_population_mesh": ("500m_mesh_2024_22.geojson", cells(mesh())),
    "ksj_xml": ("N02-20.xml", document("N02", STATION_XML)),
}
