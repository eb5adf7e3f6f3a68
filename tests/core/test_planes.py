"""The zone of a place, against the official assignment (notice no. 9 of 2002)."""

import math

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.geo import planes

# Prefectural capitals (place of the prefectural office), zone of the notice.
CAPITALS = {
    "Sapporo": (141.347, 43.064, 12),
    "Aomori": (140.740, 40.824, 10),
    "Morioka": (141.153, 39.704, 10),
    "Sendai": (140.872, 38.269, 10),
    "Akita": (140.102, 39.719, 10),
    "Yamagata": (140.363, 38.240, 10),
    "Fukushima": (140.468, 37.750, 9),
    "Mito": (140.447, 36.342, 9),
    "Utsunomiya": (139.884, 36.566, 9),
    "Maebashi": (139.060, 36.391, 9),
    "Saitama": (139.649, 35.857, 9),
    "Chiba": (140.123, 35.605, 9),
    "Shinjuku": (139.692, 35.690, 9),
    "Yokohama": (139.643, 35.448, 9),
    "Niigata": (139.023, 37.902, 8),
    "Toyama": (137.211, 36.695, 7),
    "Kanazawa": (136.626, 36.595, 7),
    "Fukui": (136.222, 36.065, 6),
    "Kofu": (138.568, 35.664, 8),
    "Nagano": (138.181, 36.651, 8),
    "Gifu": (136.722, 35.391, 7),
    "Shizuoka": (138.383, 34.977, 8),
    "Nagoya": (136.907, 35.180, 7),
    "Tsu": (136.509, 34.730, 6),
    "Otsu": (135.868, 35.004, 6),
    "Kyoto": (135.756, 35.021, 6),
    "Osaka": (135.520, 34.686, 6),
    "Kobe": (135.183, 34.691, 5),
    "Nara": (135.833, 34.685, 6),
    "Wakayama": (135.168, 34.226, 6),
    "Tottori": (134.238, 35.504, 5),
    "Matsue": (133.051, 35.472, 3),
    "Okayama": (133.935, 34.662, 5),
    "Hiroshima": (132.459, 34.396, 3),
    "Yamaguchi": (131.471, 34.186, 3),
    "Tokushima": (134.559, 34.066, 4),
    "Takamatsu": (134.043, 34.340, 4),
    "Matsuyama": (132.766, 33.842, 4),
    "Kochi": (133.531, 33.560, 4),
    "Fukuoka": (130.418, 33.607, 2),
    "Saga": (130.299, 33.249, 2),
    "Nagasaki": (129.874, 32.750, 1),
    "Kumamoto": (130.742, 32.790, 2),
    "Oita": (131.613, 33.238, 2),
    "Miyazaki": (131.424, 31.911, 2),
    "Kagoshima": (130.558, 31.560, 2),
    "Naha": (127.681, 26.212, 15),
}

# Towns beside a border of zones, and islands.
OTHERS = {
    "Yaizu": (138.323, 34.867, 8),
    "Atami": (139.072, 35.096, 8),
    "Odawara": (139.152, 35.265, 9),
    "Kosai": (137.531, 34.718, 8),
    "Toyohashi": (137.391, 34.769, 7),
    "Yuzawa (Niigata)": (138.818, 36.934, 8),
    "Minakami": (138.999, 36.679, 9),
    "Karuizawa": (138.597, 36.348, 8),
    "Itoigawa": (137.863, 37.039, 8),
    "Kurobe": (137.449, 36.866, 7),
    "Kaga": (136.315, 36.303, 7),
    "Awara": (136.229, 36.211, 6),
    "Ogaki": (136.613, 35.359, 7),
    "Maibara": (136.290, 35.315, 6),
    "Kuwana": (136.684, 35.062, 6),
    "Amagasaki": (135.406, 34.733, 5),
    "Toyooka": (134.820, 35.544, 5),
    "Kyotango": (135.061, 35.624, 6),
    "Sumoto (Awaji)": (134.895, 34.343, 5),
    "Naruto": (134.609, 34.173, 4),
    "Yonago": (133.331, 35.428, 5),
    "Fukuyama": (133.362, 34.486, 3),
    "Kasaoka": (133.507, 34.507, 5),
    "Onomichi": (133.205, 34.409, 3),
    "Imabari": (132.998, 34.066, 4),
    "Shimonoseki": (130.941, 33.958, 3),
    "Moji": (130.959, 33.942, 2),
    "Isahaya": (130.053, 32.843, 1),
    "Kashima (Saga)": (130.099, 33.104, 2),
    "Sasebo": (129.715, 33.180, 1),
    "Imari": (129.881, 33.265, 2),
    "Iwaki": (140.888, 37.050, 9),
    "Shinchi": (140.919, 37.876, 9),
    "Watari": (140.853, 38.038, 10),
    "Yonezawa": (140.117, 37.922, 10),
    "Murakami": (139.480, 38.224, 8),
    "Tsuruoka": (139.827, 38.727, 10),
    "Tsushima": (129.288, 34.203, 1),
    "Oki": (133.326, 36.209, 3),
    "Sado": (138.368, 38.018, 8),
    "Hachijo": (139.785, 33.113, 9),
    "Takeshima": (131.867, 37.241, 3),
    "Okinoshima": (130.105, 34.243, 2),
    "Hakodate": (140.729, 41.769, 11),
    "Kutchan": (140.759, 42.902, 11),
    "Otaru": (140.995, 43.191, 11),
    "Date": (140.865, 42.472, 11),
    "Otaki (Date)": (141.08, 42.67, 11),
    "Muroran": (140.974, 42.315, 12),
    "Noboribetsu": (141.107, 42.413, 12),
    "Chitose": (141.651, 42.821, 12),
    "Engaru": (143.528, 44.062, 12),
    "Mombetsu": (143.354, 44.357, 12),
    "Furano": (142.383, 43.342, 12),
    "Erimo": (143.149, 42.016, 12),
    "Wakkanai": (141.673, 45.416, 12),
    "Saroma": (143.775, 44.017, 13),
    "Kitami": (143.896, 43.804, 13),
    "Obihiro": (143.196, 42.924, 13),
    "Hiroo": (143.312, 42.286, 13),
    "Nemuro": (145.583, 43.330, 13),
    "Kunashiri": (145.85, 44.05, 13),
    "Etorofu": (147.88, 45.2, 13),
    "Koshiki": (129.78, 31.70, 1),
    "Amami": (129.494, 28.377, 1),
    "Kikai": (129.94, 28.317, 1),
    "Yoron": (128.401, 27.048, 1),
    "Yakushima": (130.57, 30.38, 2),
    "Tanegashima": (130.997, 30.733, 2),
    "Kume": (126.805, 26.341, 15),
    "Miyako": (125.281, 24.805, 16),
    "Yonaguni": (123.004, 24.468, 16),
    "Minamidaito": (131.232, 25.829, 17),
    "Chichijima": (142.192, 27.094, 14),
    "Iwoto": (141.32, 24.78, 14),
    "Okinotorishima": (136.081, 20.422, 18),
    "Minamitorishima": (153.983, 24.285, 19),
}


@pytest.mark.parametrize("place", [*CAPITALS, *OTHERS])
def test_zone_is_the_official_one(place):
    lon, lat, zone = {**CAPITALS, **OTHERS}[place]
    assert planes.plane_epsg(lon, lat) == 6668 + zone


def test_every_prefecture_and_zone_is_tried():
    assert len(CAPITALS) == 47
    assert {zone for _, _, zone in [*CAPITALS.values(), *OTHERS.values()]} == set(range(1, 20))


@pytest.mark.parametrize("zone", planes.ORIGINS)
def test_origins_are_those_of_the_epsg_registry(zone):
    import pyproj

    values = {
        parameter.name: parameter.value
        for parameter in pyproj.CRS.from_epsg(6668 + zone).coordinate_operation.params
    }
    lat, lon = planes.ORIGINS[zone]
    assert math.isclose(values["Latitude of natural origin"], lat)
    assert math.isclose(values["Longitude of natural origin"], lon, abs_tol=1e-9)


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(0, 0), (126.98, 37.57), (129.04, 35.10), (142.08, 46.2), (34.8, 138.3), (121.5, 25.0),
     (float("nan"), float("nan"))],
)
def test_outside_japan_is_refused(lon, lat):
    with pytest.raises(CoreError) as caught:
        planes.plane_epsg(lon, lat, "town")
    assert caught.value.code == "outside_japan"
    assert caught.value.facts["layer"] == "town"


def test_require_metric():
    import pyproj

    planes.require_metric(pyproj.CRS.from_epsg(6676))
    feet = pyproj.CRS.from_epsg(2263)
    for crs in (None, pyproj.CRS.from_epsg(4326), feet):
        with pytest.raises(CoreError, match="not_projected"):
            planes.require_metric(crs)
