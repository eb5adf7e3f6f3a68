"""What ``score_vibrancy`` and ``simulate_scenario`` share: every bad input gets a sentence.

Every case also shows that no file was left behind and that a file at an output's place, and all
inputs, stayed as they were (the fixture ``refuse``).
"""

import numpy as np
import pytest
from nigiwai.tests.processing.conftest import (
    AGES,
    CRS,
    X,
    Y,
    assumption_table,
    edit_frame,
)

SCORE = "score_vibrancy"
NULL = None
BOW_TIE = f"POLYGON(({X} {Y}, {X + 500} {Y + 500}, {X + 500} {Y}, {X} {Y + 500}, {X} {Y}))"


def put(layer, column, row, value):
    """A change that writes one value into a layer."""

    def change(town):
        frame = getattr(town, layer)
        frame[column] = frame[column].astype(object)
        frame.loc[row, column] = value

    return change


def drop(layer, column):
    def change(town):
        setattr(town, layer, getattr(town, layer).drop(columns=column))

    return change


def empty(layer):
    def change(town):
        setattr(town, layer, getattr(town, layer).iloc[:0])

    return change


def shape(layer, row, text):
    """The geometry of one row from WKT, or none."""

    def change(town):
        import shapely

        frame = getattr(town, layer)
        places = list(frame.geometry)
        places[row] = shapely.from_wkt(text)
        setattr(town, layer, frame.set_geometry(places, crs=CRS))

    return change


def attributes_only(layer):
    """The layer as a table without geometry."""

    def change(town):
        import pandas as pd

        setattr(town, layer, pd.DataFrame(getattr(town, layer).drop(columns="geometry")))

    return change


def points_for_zones(town):
    town.zones["geometry"] = town.zones.centroid


def no_residents(town):
    town.zones[["residents", *AGES]] = [[0.0] * 6] * 4 + [[np.nan] * 6] * 5


def assumptions(*rows, without=()):
    def change(town):
        table = assumption_table(rows).drop(columns=list(without))
        return {"ASSUMPTIONS": town.write("my assumptions", table)}

    return change


def observations(persons, code="52382227", column="persons"):
    def change(town):
        import pandas as pd

        table = pd.DataFrame({"place_id": [code, "52382227"], "day_type": "all",
                              "time_band": "day", column: [5.0, persons]})
        return {"OBSERVATIONS": town.write("flow", table)}

    return change


def far_away(east, north, crs):
    def change(town):
        import geopandas

        shapes = geopandas.GeoSeries(town.zones.geometry).translate(-X, -Y).scale(
            1e-5, 1e-5, origin=(0, 0)).translate(east, north)
        town.zones = geopandas.GeoDataFrame(
            town.zones.drop(columns="geometry"), geometry=list(shapes), crs=crs)

    return change


def no_crs(layer):
    def change(town):
        frame = getattr(town, layer)
        setattr(town, layer, frame.set_crs(None, allow_override=True))

    return change


def named(**parameters):
    def change(town):
        return parameters

    return change


REFUSALS = {
    "zones without residents field": (drop("zones", "residents"), [
        "“zones” has no field “residents”", "Its fields are: ", "Choose the right field"]),
    "facilities without category": (drop("facilities", "category"), [
        "“facilities” has no field “category”", "name, size"]),
    "a field that was named": (named(SIZE_FIELD="floor"), ["“facilities” has no field “floor”"]),
    "text for a number": (put("zones", "residents", 3, "many"), [
        "“zones”, field “residents”, row 4: “many” is not a number", "Correct the value"]),
    "text for an age group": (put("zones", "age_75_84", 1, "x"), ["field “age_75_84”, row 2"]),
    "infinite residents": (put("zones", "residents", 2, "inf"), ["row 3", "is not a number"]),
    "negative residents": (put("zones", "residents", 2, -5.0), [
        "“zones”, field “residents”, row 3: -5.0 is negative"]),
    "negative age group": (put("zones", "age_0_14", 8, -1.0), ["field “age_0_14”, row 9"]),
    "negative size": (put("facilities", "size", 5, -40.0), [
        "“facilities”, field “size”, row 6: -40.0 is negative"]),
    "text for a size": (put("facilities", "size", 0, "big"), [
        "“facilities”, field “size”, row 1: “big” is not a number"]),
    "negative visitors": (put("entries", "visitors_day", 0, -1.0), [
        "“entries”, field “visitors_day”, row 1: -1.0 is negative"]),
    "zone without id": (put("zones", "id", 4, NULL), [
        "“zones”, field “id”, row 5 is empty (NULL)"]),
    "facility with a blank id": (put("facilities", "id", 2, " "), [
        "“facilities”, field “id”, row 3 is empty"]),
    "zone twice": (put("zones", "id", 7, "z00"), [
        "“zones”, field “id”: the id “z00” occurs 2 times (rows 1, 8)", "an id of its own"]),
    "facility twice": (put("facilities", "id", 11, "f3"), [
        "“facilities”, field “id”: the id “f3” occurs 2 times (rows 3, 12)"]),
    "unknown category": (put("facilities", "category", 9, "casino"), [
        "“facilities”, field “category”, row 10: the category “casino” is unknown",
        "supermarket"]),
    "no category": (put("facilities", "category", 9, NULL), [
        "“facilities”, field “category”, row 10 is empty (NULL)"]),
    "no zones": (empty("zones"), ["“zones” has no rows. Choose a layer with data."]),
    "no facilities": (empty("facilities"), ["“facilities” has no rows"]),
    "zone without geometry": (shape("zones", 6, None), ["“zones”, row 7 has no geometry"]),
    "zone with empty geometry": (shape("zones", 6, "POLYGON EMPTY"), ["“zones”, row 7 has no"]),
    "facility without geometry": (shape("facilities", 1, None), [
        "“facilities”, row 2 has no geometry", "Give it a place on the map"]),
    "zones as a table": (attributes_only("zones"), ["“zones”, row 1 has no geometry"]),
    "facilities as a table": (attributes_only("facilities"), [
        "“facilities”, row 1 has no geometry"]),
    "bow-tie": (shape("zones", 3, BOW_TIE), [
        "“zones”, row 4 has a broken geometry (Self-intersection", "Fix geometries"]),
    "points as zones": (points_for_zones, ["“zones”, row 1 has no area", "must be polygons"]),
    "zones without CRS": (no_crs("zones"), [
        "“zones” has no coordinate reference system", "layer properties"]),
    "facilities without CRS": (no_crs("facilities"), [
        "“facilities” has no coordinate reference system"]),
    "zones at 0, 0": (far_away(0, 0, "EPSG:4326"), [
        "“zones” lies at longitude 0.0075, latitude 0.0075, outside Japan",
        "check the layer properties"]),
    "zones in Paris": (far_away(2.3, 48.8, "EPSG:4326"), ["“zones” lies at", "outside Japan"]),
    "nobody": (no_residents, [
        "“zones” has no residents: the field “residents” is empty or 0 everywhere",
        "Import a population table"]),
    "assumptions without column": (assumptions(without=["low"]), [
        "“my assumptions” has no field “low”"]),
    "assumption that is text": (lambda town: {"ASSUMPTIONS": town.write(
        "my assumptions", assumption_table([("decay", "park", "elsewhere", 1.0)]).assign(
            value="much"))}, ["“my assumptions”, row 1, column “value”: “much” is not a number"]),
    "assumption below its range": (assumptions(("decay", "park", "elsewhere", 1.0, 2.0, 3.0)), [
        "“my assumptions”, row 1: value 1.0 is not between low 2.0 and high 3.0"]),
    "unknown list": (assumptions(("decay", "park", "elsewhere", 1.0), ("decoy", "a", "b", 1.0)), [
        "“my assumptions”, row 2: the list “decoy” is unknown", "trip_rates"]),
    "assumption without value": (assumptions(("decay", "park", "elsewhere", None)), [
        "“my assumptions”, field “value”, row 1 is empty (NULL)"]),
    "assumption without key": (assumptions(("decay", None, "elsewhere", 1.0)), [
        "“my assumptions”, field “key”, row 1 is empty (NULL)"]),
    "misspelt key": (assumptions(("trip_rates", "sport", "entry", 1.0)), [
        "row 1: nothing asks for “trip_rates / sport / entry”", "leisure"]),
    "misspelt parameter": (assumptions(("decay", "park", "reech_min", 1.0)), [
        "nothing asks for “decay / park / reech_min”", "reach_min"]),
    "no score at all": (assumptions(*(
        ("score_weights", key, "weight", 0.0)
        for key in ("presence", "onward", "stay", "diversity", "spend"))), [
            "All weights of the vibrancy score are 0"]),
    "two forms of decay": (assumptions(("decay", "park", "exponent", 2.0)), [
        "decay / park need either rate_per_min or exponent"]),
    "endless walk": (assumptions(("category_parameters", "shop", "onward_probability", 1.0)), [
        "“my assumptions”, row 1, onward_probability is 1.0, but must lie between 0 and 0.99"]),
    "shortcut through the air": (assumptions(("general", "distance", "detour_ratio", 0.0)), [
        "detour_ratio is 0.0, but must lie between 1 and 10"]),
    "negative rate": (assumptions(("trip_rates", "eating", "entry", -1.0)), [
        "row 1, entry is -1.0"]),
    "low end that stands still": (
        assumptions(("decay", "onward", "speed_m_per_min", 80.0, 0.0, 90.0)), [
            "speed_m_per_min is 0.0"]),
    "negative flow": (observations(-3.0), [
        "“flow”, field “persons”, row 2: -3.0 is negative"]),
    "flow without persons": (observations(1.0, column="people"), [
        "“flow” has no field “persons”"]),
    "meshes of two levels": (observations(1.0, code="523822271"), [
        "several levels are mixed (1km, 500m)"]),
    "no mesh code": (observations(1.0, code="52389999"), ["“52389999”", "as digit 5"]),
}


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("case", REFUSALS)
def test_bad_input_is_refused_with_a_sentence(town, refuse, case):
    change, words = REFUSALS[case]
    others = change(town) or {}
    text = refuse(SCORE, town.parameters(**others))
    for part in words:
        assert part in text


@pytest.mark.parametrize("check", ["NoCheck", "SkipInvalid", "AbortOnInvalid"])
def test_a_broken_zone_is_refused_under_every_setting_of_processing(town, provider, check):
    """With "skip" QGIS itself would leave the zone out without a word."""
    from qgis.core import Qgis, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    shape("zones", 3, BOW_TIE)(town)
    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck[check])
    parameters = town.parameters(OUTPUT_ZONES="memory:", OUTPUT_FACILITIES="memory:")
    with pytest.raises(QgsProcessingException, match="“zones”, row 4 has a broken geometry"):
        provider.algorithm(SCORE).create().run(
            parameters, context, QgsProcessingFeedback(), {}, False)


@pytest.mark.parametrize("name", ["ZONES", "FACILITIES", "ENTRIES", "OBSERVATIONS", "ASSUMPTIONS"])
def test_a_file_that_is_not_there(town, refuse, name):
    text = refuse(SCORE, town.parameters(**{name: str(town.folder / "absent.gpkg")}))
    assert name in text or "absent.gpkg" in text


def test_a_file_that_is_no_layer(town, refuse):
    path = town.folder / "letter.gpkg"
    path.write_text("Dear Sirs")
    text = refuse(SCORE, town.parameters(ZONES=str(path)))
    assert "ZONES" in text or "letter.gpkg" in text


def test_a_study_of_a_newer_version_is_refused(town, refuse):
    """Its assumptions could not be read, and others would stand in without a word."""
    import pandas as pd
    import pyogrio

    parameters = town.parameters()
    facts = {"schema_version": "99", "name": "town", "epsg": "6676", "mesh_level": "500m"}
    table = pd.DataFrame({"key": list(facts), "value": list(facts.values())})
    pyogrio.write_dataframe(table, parameters["ZONES"], layer="study", driver="GPKG", append=True)
    parameters["ZONES"] += "|layername=zones"
    assert "has version 99 of the study format" in refuse(SCORE, parameters)


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_the_edits_layer_is_refused_likewise(town, refuse):
    """The gate is the same for the layer that only one of the two algorithms has."""
    frame = edit_frame({"edit": "add", "category": "shop", "at": (100, 100)})
    path = town.write("edits", frame.set_crs(None, allow_override=True))
    text = refuse("simulate_scenario", town.parameters(EDITS=path))
    assert "“edits” has no coordinate reference system" in text
