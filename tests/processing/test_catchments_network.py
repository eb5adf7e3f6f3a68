"""``nigiwai:estimate_catchments`` with distances along a walking network."""

import pytest
from qgis.core import QgsProcessingException

from .catchments import Ran, X, Y, homes, layer, point, shops, table

pytestmark = pytest.mark.usefixtures("qgis_app")


def street(*ways):
    """Lines through points in metres from the corner."""
    rows = [
        ("LINESTRING(" + ",".join(f"{X + east} {Y + north}" for east, north in way) + ")",)
        for way in ways
    ]
    return layer("streets", "LineString?crs=EPSG:6676", ["kind:string"],
                 [(shape, "path") for (shape,) in rows])


def distances(ran):
    return {
        (row["origin"], row["destination"]): row["distance"]
        for row in ran.layer("OUTPUT_FLOWS").getFeatures()
    }


def test_distances_run_along_the_streets():
    # Home at 0, 0. Shop A lies 2,000 m east, but by the street 3,000 m; B 6,000 m south.
    network = street([(0, 0), (0, 500), (2000, 500), (2000, 0)], [(0, 0), (0, -6000)])
    ran = Ran(NETWORK=network)
    assert distances(ran) == {("1", "A"): pytest.approx(3000.0), ("1", "B"): pytest.approx(6000.0)}
    # 100 / 3² : 300 / 6².
    wanted = [1000 * (100 / 9) / (100 / 9 + 300 / 36), 1000 * (300 / 36) / (100 / 9 + 300 / 36)]
    assert ran.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx(wanted, rel=1e-9)
    assert any("walking network" in text for text in ran.messages.infos)
    assert ran.messages.warnings == []


def test_a_place_off_the_network_takes_straight_lines_and_says_so():
    ran = Ran(NETWORK=street([(0, 0), (2000, 0)]))
    assert distances(ran) == {
        ("1", "A"): pytest.approx(2000.0), ("1", "B"): pytest.approx(1.3 * 6000.0)}
    (text,) = ran.messages.warnings
    assert "1 places of “shops” are off the network" in text
    assert "1.3" in text


def test_greatest_distance_counts_along_the_streets():
    network = street([(0, 0), (0, 500), (2000, 500), (2000, 0)], [(0, 0), (0, -6000)])
    ran = Ran(NETWORK=network, MAX_DISTANCE=4000.0)
    assert set(distances(ran)) == {("1", "A")}
    with pytest.raises(QgsProcessingException, match="2900 m"):
        Ran(NETWORK=network, MAX_DISTANCE=2900.0)


def test_a_table_and_a_network_together_are_refused():
    with pytest.raises(QgsProcessingException, match="not both"):
        Ran(NETWORK=street([(0, 0), (2000, 0)]), MATRIX=table([("1", "A", 5.0)]))


def test_other_troubles_of_the_inputs_are_the_same_as_without():
    rows = [(point(0, 0), 1, -5.0, "here")]
    sentences = []
    for network in (None, street([(0, 0), (2000, 0)])):
        with pytest.raises(QgsProcessingException) as caught:
            Ran(NETWORK=network, ORIGINS=homes(rows), DESTINATIONS=shops())
        sentences.append(str(caught.value))
    assert sentences[0] == sentences[1]
