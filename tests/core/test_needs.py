"""Where needs belong, hazards on them, and the whole analysis by hand."""

import numpy as np
import pytest
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.formats.place_names import ending_of, place_key
from nigiwai.core.needs import inputs, run, spread
from nigiwai.core.needs.themes import Theme

THEMES = (Theme("walk", ("歩道",)), Theme("rain", ("冠水",)))


def zones(residents=(100, 300, 0, 50)):
    """Four cells of 100 m in a row."""
    import shapely

    boxes = np.array([shapely.box(100 * n, 0, 100 * n + 100, 100) for n in range(4)])
    return spread.ZoneSet(
        ["523823421", "523823422", "523823431", "z4"], ["本町1丁目", "本町2丁目", "", "港"], boxes,
        np.array([[100 * n + 50, 50] for n in range(4)], float), np.full(4, 10_000.0),
        np.array(residents, float))


def needs(*rows):
    """``(text, point or None, place, weight)``."""
    texts, points, places, weights = zip(*rows)
    spots = np.array([point or (np.nan, np.nan) for point in points], float)
    count = len(rows)
    return inputs.Needs([str(n) for n in range(count)], list(texts), [""] * count, [""] * count,
                        list(places), np.array(weights, float), spots, {}, [0] * count, 0)


def placed(*rows, district=None, names=()):
    import shapely

    shapes = np.array([shapely.box(*one) for one in district or ()], dtype=object)
    given = needs(*rows)
    return spread.place_needs(given.points, given.places, zones(), shapes, list(names))


def test_points_go_to_their_zone():
    found = placed(("a", (150, 50), "z4", 1), ("b", (5000, 50), "", 1), ("c", None, "", 1))
    assert found.basis == ["point", "outside", "none"]
    assert found.shares.toarray().tolist() == [[0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
    assert found.zone_of().tolist() == [1, -1, -1]


def test_names_go_to_their_zones():
    found = placed(("a", None, "z4", 1), ("b", None, "52382342", 1), ("c", None, "本町二丁目", 1),
                   ("d", None, "焼津市港", 1), ("e", None, "5238", 1))
    assert found.basis == ["zone", "cell", "zone", "zone", "none"]
    # A coarser cell by residents: 100 and 300.
    np.testing.assert_allclose(found.shares.toarray()[1], [0.25, 0.75, 0, 0])
    assert found.zone_of()[:4].tolist() == [3, 1, 1, 3]


def test_districts_are_spread_by_the_residents_in_them():
    # Half of the first zone, all of the second and third: 50 and 300 residents.
    found = placed(("a", None, "中央", 1), district=[(50, 0, 300, 100)], names=["中央"])
    np.testing.assert_allclose(found.shares.toarray()[0], [50 / 350, 300 / 350, 0, 0])
    assert (found.basis, found.districts.tolist()) == (["district"], [[1.0]])
    # Where nobody lives, by area.
    found = placed(("a", None, "空", 1), district=[(200, 0, 300, 50)], names=["空"])
    np.testing.assert_allclose(found.shares.toarray()[0], [0, 0, 1, 0])
    # A district outside the zones is a place of which nothing is known here.
    found = placed(("a", None, "遠", 1), district=[(9000, 0, 9100, 50)], names=["遠"])
    assert found.shares.nnz == 0


def test_overlapping_districts_each_have_the_need():
    found = placed(("a", (50, 50), "", 1), ("b", None, "z4", 1),
                   district=[(0, 0, 400, 100), (0, 0, 80, 100)], names=["all", "west"])
    assert found.districts.tolist() == [[1, 1], [1, 0]]


@pytest.mark.parametrize(("text", "name"), [
    ("本町一丁目", "本町1丁目"), ("焼津市本町１丁目", "本町1丁目"), ("本町1丁目〔番地〕", "本町1丁目"),
    ("焼津市本町1-〔番地〕", "本町1丁目"), ("本町9丁目", "本町"), ("大字十二丁目", None),
    ("元本町", None), ("静岡県焼津市元本町", None), ("", None),
])
def test_names_of_districts(text, name):
    known = {place_key(one): one for one in ("本町1丁目", "本町", "本町十二丁目")}
    assert ending_of(place_key(text), known) == name


def test_kanji_numbers():
    assert place_key("本町十二丁目") == place_key("本町12丁目")
    assert place_key("本町二十丁目") == place_key("本町20丁目")
    assert place_key("一色三丁目") == "一色3丁目"


def analysed(*rows, **others):
    return run.analyse(needs(*rows), zones(), THEMES, others.pop("question", run.Question()),
                       **others)


ROWS = (
    ("歩道が狭い", (50, 50), "", 2.0), ("歩道が冠水", (150, 50), "", 3.0), ("静か", (150, 60), "", 1.0),
    ("冠水", None, "52382342", 4.0), ("歩道", None, "?", 5.0),
)


def test_counts_and_weights_by_hand():
    found = analysed(*ROWS)
    assert found.keys == ("walk", "rain", "unknown")
    np.testing.assert_allclose(found.counts, [1.25, 2.75, 0, 0])
    np.testing.assert_allclose(found.weights, [3, 7, 0, 0])
    np.testing.assert_allclose(found.by_theme, [[2, 1, 0], [3, 6, 1], [0, 0, 0], [0, 0, 0]])
    assert found.inside() == 4
    lines = {line.theme: line for line in found.lines}
    assert lines["all"].weight == 15.0
    assert (lines["walk"].needs, lines["walk"].weight) == (3, 10)
    assert lines["rain"].share == pytest.approx(7 / 15)
    assert lines["unknown"].weight == 1.0
    # Inside the zones and nowhere together are everything.
    assert found.weights.sum() + 5.0 == lines["all"].weight


def test_hot_spots_of_a_theme_and_of_a_rate():
    found = analysed(*ROWS, question=run.Question(theme="Rain", distance_m=100))
    np.testing.assert_allclose(found.value, found.by_theme[:, 1])
    rate = analysed(*ROWS, question=run.Question(per_resident=True, least_residents=100))
    np.testing.assert_allclose(rate.value[:2], [1000 * 3 / 100, 1000 * 7 / 300])
    assert np.isnan(rate.value[2:]).all()
    assert np.isnan(rate.hot.z[2:]).all()


def hazards(*given):
    """``(type, rank, box)``."""
    import geopandas
    import shapely
    from nigiwai.core.risk.hazards import Hazards

    types, ranks, boxes = zip(*given)
    frame = geopandas.GeoDataFrame({"type": types, "rank": ranks},
                                   geometry=[shapely.box(*box) for box in boxes], crs="EPSG:6676")
    return Hazards.from_frame(frame, "hazards")


def test_hazards_over_points_and_named_places():
    found = analysed(*ROWS, hazards=hazards(
        ("flood", 2, (0, 0, 50, 100)), ("flood", 3, (25, 0, 75, 100)),
        ("landslide", 1, (0, 0, 100, 50))))
    dangers = found.hazards
    flood, slide = dangers.keys
    assert (flood.type, slide.type) == ("flood", "landslide")
    assert dangers.rank[:, 0].tolist() == [3, 1]
    assert dangers.share[:, 1].tolist() == [0, 0]
    # The fourth is a quarter in the first zone: 75 % of it flooded, 50 % a slope; together
    # 75 + 25 · 0.5 = 87.5 %.
    np.testing.assert_allclose(dangers.share[:, 3], [0.25 * 0.75, 0.25 * 0.5])
    assert dangers.any[3] == pytest.approx(0.25 * 0.875)
    assert np.isnan(dangers.any[4])
    lines = {line.theme: line for line in found.lines}
    assert lines["walk"].hazard_share == pytest.approx(2 / 5)
    assert dict(lines["rain"].hazards)["flood"] == pytest.approx(4 * 0.1875 / 7)


def test_shares_in_hazards_are_those_of_geopandas():
    import geopandas
    import shapely

    rng = np.random.default_rng(9)
    boxes = [(w, s, w + 60, s + 40) for w, s in rng.uniform(-20, 380, (15, 2)) % (400, 90)]
    areas = hazards(*(("flood", 1 + n % 3, box) for n, box in enumerate(boxes)))
    rows = [("歩道", None, name, 1.0) for name in zones().ids]
    rows += [("歩道", tuple(spot), "", 1.0) for spot in rng.uniform(0, 400, (60, 2)) % (400, 100)]
    found = analysed(*rows, hazards=areas)
    whole = shapely.union_all([shapely.box(*box) for box in boxes])
    cut = geopandas.GeoSeries(zones().shapes).intersection(whole).area / 10_000
    np.testing.assert_allclose(found.hazards.any[:4], cut, atol=1e-9)
    points = geopandas.GeoSeries.from_xy(*found.needs.points[4:].T)
    np.testing.assert_array_equal(found.hazards.any[4:], points.intersects(whole).astype(float))


def test_vibrancy_and_districts():
    import shapely

    districts = (np.array([shapely.box(0, 0, 100, 100)], dtype=object), ["西"])
    found = analysed(*ROWS, vibrancy=np.array([20.0, 60.0, np.nan, np.nan]), districts=districts)
    np.testing.assert_allclose(found.need_vibrancy, [20, 60, 60, 50, np.nan])
    west = {line.theme: line for line in found.lines if line.district == "西"}
    assert west["all"].weight == pytest.approx(2 + 4 * 0.25)
    assert west["walk"].vibrancy == 20.0


def test_nothing_in_any_zone():
    with pytest.raises(CoreError) as caught:
        analysed(("歩道", None, "?", 1.0))
    assert caught.value.code == "needs_nowhere"
    with pytest.raises(CoreError) as caught:
        analysed(*ROWS, question=run.Question(theme="weather"))
    assert caught.value.code == "needs_theme_unknown"


@pytest.mark.parametrize("stop_at", [0.0, 0.45, 0.6, 0.9])
def test_it_can_be_stopped(stop_at):
    def progress(share):
        if share >= stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        analysed(*ROWS, hazards=hazards(("flood", 1, (0, 0, 50, 100))), progress=progress)


def test_scores_join_by_id_or_by_place():
    import geopandas
    from nigiwai.core.vibrancy.inputs import Layer

    def layer(ids, order):
        frame = geopandas.GeoDataFrame(
            {"id": ids, "score": np.arange(4.0)}, geometry=zones().shapes[order], crs="EPSG:6676")
        return Layer(frame, "scores", {"id": "id", "score": "score"})

    by_id = inputs.read_scores(layer(zones().ids[::-1], [0, 1, 2, 3]), zones())
    assert by_id.tolist() == [3, 2, 1, 0]
    by_place = inputs.read_scores(layer(list("abcd"), [3, 2, 1, 0]), zones())
    assert by_place.tolist() == [3, 2, 1, 0]


def _opinions(*rows):
    """A layer of needs from ``(text, kind)``."""
    import pandas as pd
    from nigiwai.core.vibrancy.inputs import Layer

    frame = pd.DataFrame(rows, columns=["text", "kind"])
    frame["geometry"] = None
    return Layer(frame, "needs", {"text": "text", "kind": "kind"})


def test_ventures_are_no_opinions():
    found = inputs.read_needs(_opinions(
        ("歩道がほしい", "opinion"), ("店を開く", "venture"), ("冠水する", None), ("", "opinion"),
        ("", "venture")))
    assert found.texts == ["歩道がほしい", "冠水する"]
    assert (found.ventures, found.empty) == (2, 1)


def test_ventures_alone_are_refused():
    with pytest.raises(CoreError) as caught:
        inputs.read_needs(_opinions(("店を開く", "venture")))
    assert caught.value.code == "needs_all_ventures"
    assert caught.value.facts == {"layer": "needs", "field": "kind", "rows": 1}
