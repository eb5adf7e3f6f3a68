"""A project with all that belongs to it, as files, for the tests of drafts."""

import json

from nigiwai.tests.processing.conftest import CRS, Town, at, feedback_class

FACTS = {
    "place": "静岡県焼津市本町一丁目", "background": "空き家が増え、人通りが減った。", "applicant_kind": "NPO法人",
    "outline": "古民家を改修し、地元の魚と野菜を出す食堂にする。\n朝市も開く。",
    "schedule": [{"when": "2027-04", "what": "設計", "who": "NPO法人まちの灯"}, {"when": "2027-09", "what": "開業"}],
    "budget": [{"item": "改修", "yen": 2_500_000}, {"item": "備品", "yen": 400_000, "note": "厨房"}],
    "pdca_plan": "年間計画を立てる", "revitalisation_plan": "焼津市地域再生計画",
}
PROJECT = {
    "id": "j1", "name": "古民家食堂と朝市", "status": "planned", "need_id": "n1", "resource_id": "r1",
    "partner_id": "a1", "programme_id": "p1", "scenario_id": "s1", "category": "spaces",
    "starts_on": "2027-04-01", "ends_on": "2028-03-31", "cost_yen": 3_000_000.0, "purpose": "まちなかに人を呼び戻す",
    "applicant": "NPO法人まちの灯", "facts": json.dumps(FACTS, ensure_ascii=False),
    "note": "連絡は 090-1234-5678 まで",
}
RESOURCES = (
    ("r1", "旧山田家住宅", "spaces", "townhouse", "築百年の古民家。電話054-111-2222", "焼津市本町1", "fair", 1.0, (700, 700)),
    ("r2", "小川港の朝市広場", "industry", "fishing", "港の広場", "焼津市小川2", "good", None, (300, 1100)),
    ("r3", "隠れた蔵", "spaces", "warehouse", "", "", "good", 0.0, (900, 300)),
)
PARTNERS = (("a1", "港の料理人会", "調理、仕入れ", "港地区", 1.0, None), ("a2", "名を出さない工務店", "改修", "", 0.0, None))
CONTACTS = (("projects", "j1", "灯 花子", "090-9876-5432", "hanako@example.jp"),)


def layer(town, name, columns, rows, points=None):
    import geopandas
    import pandas as pd

    table = pd.DataFrame([row[: len(columns)] for row in rows], columns=list(columns))
    if points is None:
        return town.write(name, table)
    return town.write(name, geopandas.GeoDataFrame(table, geometry=points, crs=CRS))


def project_table(town, *changes, point=(700, 700), name="projects"):
    rows = [{**PROJECT, **change} for change in changes or ({},)]
    points = [at(*point) if point else None] * len(rows)
    return layer(town, name, PROJECT, [tuple(row.values()) for row in rows], points)


def tables(town):
    """Everything but the indicators and the zones."""
    match = ("n1", "r1", "a1", 0.83, "食堂の希望と古民家は、場所と広さが合う。", "accepted")
    programme = ("p1", "空き家活用補助金", "2027-01-29", 0.5, 1e6, "NPO法人", "静岡県", "2026-11-01", "https://example.jp/a")
    return {
        "PROJECTS": project_table(town),
        "RESOURCES": layer(
            town, "resources", ("id", "name", "category", "sub_category", "description", "address", "condition", "visible"),
            RESOURCES, [at(*row[-1]) for row in RESOURCES]),
        "PARTNERS": layer(town, "partners", ("id", "name", "skills", "works_in", "consent", "visible"), PARTNERS),
        "NEEDS": layer(town, "needs", ("id", "text"), [("n1", "魚の食堂をやりたい。田中さん 080-1111-2222")], [at(1, 1)]),
        "MATCHES": layer(town, "matches", ("need_id", "resource_id", "partner_id", "score", "sentence", "status"), [match]),
        "PROGRAMMES": layer(town, "programmes", (
            "id", "name", "deadline", "rate", "ceiling_yen", "applicants", "area", "checked_on", "url"), [programme]),
        "RULES": layer(town, "rules", ("programme_id", "field", "test", "value"), [
            ("p1", "applicant_kind", "is_one_of", "NPO法人"), ("p1", "employees", "at_most", "20")]),
        "CONTACTS": layer(town, "contacts", ("of_table", "of_id", "person", "phone", "email"), CONTACTS),
    }


def simulated(town, out, draws=4):
    """The zones and indicators of a scenario of the town, from the algorithm itself."""
    from qgis import processing

    edits = town.edits({"edit": "add", "category": "restaurant", "size": 80.0, "name": "食堂", "at": (700, 700)})
    made = {name: str(out / f"{name.lower()}.gpkg") for name in ("OUTPUT_ZONES", "OUTPUT_FACILITIES", "OUTPUT_INDICATORS")}
    processing.run("nigiwai:simulate_scenario", {
        **town.parameters(), "DRAWS": draws, "EDITS": edits, "SCENARIO": "食堂の開業", **made},
        feedback=feedback_class()())
    return {"ZONES": made["OUTPUT_ZONES"], "INDICATORS": made["OUTPUT_INDICATORS"]}


def everything(folder):
    """A town in a folder, and all parameters."""
    (folder / "in").mkdir()
    town = Town(folder / "in")
    return town, {**tables(town), **simulated(town, folder / "in"), "TODAY": "2026-11-22",
                  "PLACE": "静岡県焼津市"}
