"""A study with a table of every kind of result, filled with numbers that stand nowhere else.

No analysis runs: what a report takes from another column, scenario or run cannot come out the same
by chance.
"""

import random
from types import SimpleNamespace

SCENARIOS = ("案甲", "案乙")
HAZARDS = ("flood L2", "tsunami")
FUNCTIONS = {"flood L2": ("flood_above_floor", "flood_above_ground"),
             "tsunami": ("tsunami_yokohama", "tsunami_suppasri")}
AGES = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
INDICATORS = (
    ("visitors", "visits/day", "higher"), ("onward_visits", "visits/day", "higher"),
    ("stops_per_trip", "stops/trip", "higher"), ("person_hours", "person-hours/day", "higher"),
    ("stay_min", "min", "higher"), ("spend_yen", "yen/day", "higher"),
    ("vibrancy_mean", "points", "higher"), ("access_min", "min", "higher"),
    ("access_gini", "-", "lower"), ("residents", "persons", ""), ("gainers", "persons", "higher"),
    ("losers", "persons", "lower"), ("losing_facilities", "facilities", "lower"))
# Of these words in the name of a column its numbers are shares, 0 to 1.
SHARES = ("share", "ratio", "stays", "danger", "points", "normalised", "part_", "access_gini")


class Inventor:
    """Rows of tables, from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def number(self, name, kind):
        if kind == "integer":
            return self.random.randint(3, 40)
        if name == "score" or any(word in name for word in SHARES):
            return self.random.uniform(0.11, 0.89)
        return self.random.uniform(120.0, 9_000.0)

    def row(self, columns, given):
        """A row: what is given, numbers for the rest, bands around their middle."""
        # A set would come in another order every time, and give other numbers.
        names, found = [name for name, _kind in columns], dict(given)
        for name, kind in columns:
            if name in found:
                continue
            found[name] = None if kind == "text" else self.number(name, kind)
        for name in names:
            if f"{name}_low" in names and f"{name}_low" not in given:
                self._band(found, name)
        for name in names:
            if f"{name}_before" in names and f"{name}_change" in names:
                found[f"{name}_change"] = found[f"{name}_after"] - found[f"{name}_before"]
                self._band(found, f"{name}_change")
        return found

    def _band(self, found, name):
        value = found[name]
        for end, near, far in (("low", -0.35, -0.05), ("high", 0.05, 0.35)):
            if f"{name}_{end}" in found:
                found[f"{name}_{end}"] = None if value is None else (
                    value + abs(value) * self.random.uniform(near, far))

    def frame(self, columns, keys):
        import pandas as pd

        frame = pd.DataFrame([self.row(columns, one) for one in keys])
        frame = frame[[name for name, _kind in columns]]
        for name, kind in columns:
            if kind == "text":
                frame[name] = frame[name].astype(object)
            elif kind == "real":
                frame[name] = frame[name].astype(float)
        return frame


def tables(seed):
    """``{table: (frame, shapes or None)}`` of everything that a report shows."""
    made = Inventor(seed)
    return {**_town(made), **_danger(made), **_local(made), **_plan(made)}


def _town(made):
    from nigiwai.bridge import fields
    from nigiwai.tests.processing.conftest import FACILITIES, _facilities, _zones

    zones, places = _zones(), _facilities()
    keys = [{"id": key, "name": None, "residents": 100.0 * number + 7.3, "basis": "modelled",
             "distance_basis": "network"} for number, key in enumerate(zones["id"], 1)]
    keys = [{**key, "vibrancy": 9.1 * number} for number, key in enumerate(keys, 1)]
    sites = [{"id": one[0], "name": one[1], "category": one[2], "size": 50.0 + number,
              "size_unit": "m2", "size_basis": "given", "distance_basis": "network"}
             for number, one in enumerate(FACILITIES)]
    today = made.frame(fields.ZONE_SCORE, keys)
    found = {
        "score_zones": (today, zones.geometry),
        "score_facilities": (made.frame(fields.FACILITY_SCORE, sites), places.geometry)}
    for number, name in enumerate(SCENARIOS, 1):
        before = [{**key, "vibrancy": 70.0 - 6.1 * place, "visitors_before": visitors}
                  for place, (key, visitors) in enumerate(zip(keys, today["visitors"]))]
        edits = [{**site, "edit": "move" if place == number else ""}
                 for place, site in enumerate(sites)]
        found[f"scenario_{number}_zones"] = (
            made.frame(fields.ZONE_SCENARIO, before), zones.geometry)
        found[f"scenario_{number}_facilities"] = (
            made.frame(fields.FACILITY_SCENARIO, edits), places.geometry)
        found[f"scenario_{number}_diversion"] = (made.frame(fields.DIVERSION, [
            {"edit_id": f"f{number + 1}", "facility_id": other, "name": f"店{other}",
             "category": "shop"} for other in ("f3", "f4", "f5")]), None)
        found[f"scenario_{number}_indicators"] = (_indicators(made, name), None)
    return found


def _indicators(made, name):
    from nigiwai.bridge import fields

    frame = made.frame(fields.INDICATORS, [
        {"scenario": name, "indicator": key, "unit": unit, "better": better}
        for key, unit, better in INDICATORS])
    # Two scenarios of one town start from the same.
    frame["before"] = [7_000.0 + 911.7 * place for place in range(len(frame))]
    frame.loc[frame["indicator"].isin(("gainers", "losers", "losing_facilities")), "before"] = 0.0
    frame.loc[frame["indicator"] == "residents", "after"] += 30_000.0
    frame["change"] = frame["after"] - frame["before"]
    for end, share in (("low", -0.17), ("high", 0.13)):
        frame[f"change_{end}"] = frame["change"] + share * frame["change"].abs()
    return frame


def _danger(made):
    from nigiwai.bridge.risk import fields

    exposure = [
        {"level": level, "district": district, "hazard": hazard, "rank": rank, "moment": None,
         "present_basis": "scored", "basis": "building area", "type": hazard.split()[0]}
        for level, district in (("town", "まち"), ("district", "西町"))
        for hazard in HAZARDS for rank in range(4)]
    damage = [
        {"district": district, "hazard": hazard, "function": function, "verified": 0,
         "note": None, "damage_yen": None if function.endswith("ground") else made.random.uniform(
             1e8, 9e8)}
        for district in (None, "西町") for hazard in HAZARDS for function in FUNCTIONS[hazard]]
    flight = [{"hazard": "flood L2", "time": time, "age_group": age}
              for time in ("night", "day") for age in ("all", *AGES)]
    loads = [{"id": f"s{number}", "name": f"避難所{number}", "kind": "site",
              "capacity_basis": "given", "night_load_share": 0.31 * number}
             for number in range(1, 5)]
    areas = [
        {"id": f"{state}-{number}", "state": state, "number": number, "rule": rule,
         "severity": severity, "hazard": "flood L2", "district": "西町"}
        for state in ("before", "after")
        for number, (rule, severity) in enumerate((
            ("shelter_unserved", 3), ("shelter_unserved", 3), ("one_storey", 2)), 1)]
    districts = [{"state": state, "name": name, "severity": 2, "hazards": "flood L2"}
                 for state in ("before", "after") for name in ("西町", "東町")]
    themes = [{"district": district, "theme": theme, "theme_label": theme, "hazards": None}
              for district in ("all", "西町") for theme in ("all", "flood", "shopping", "evacuation")]
    return {
        "exposure_totals": (made.frame(fields.EXPOSURE_TOTALS, exposure), None),
        "damage_totals": (made.frame(fields.DAMAGE_TOTALS, damage), None),
        "shelters_totals": (made.frame(fields.SHELTER_TOTALS, flight), None),
        "shelters_load": (made.frame(fields.SHELTER_LOADS, loads), None),
        "guideline_areas": (made.frame(fields.GUIDELINE_AREAS, areas), None),
        "guideline_districts": (made.frame(fields.GUIDELINE_DISTRICTS, districts), None),
        "needs_themes": (made.frame(fields.NEEDS_THEMES, themes), None),
        **_weighed(made)}


def _weighed(made):
    from nigiwai.bridge.risk import fields

    zones = [{"id": f"z{number}", "name": f"第{number}区", "class": kind, "class_sure": number % 2,
              "vibrancy": 9.7 * number, "worst_hazard": "flood L2"}
             for number, kind in enumerate((
                 "lively_safe", "lively_at_risk", "quiet_safe", "quiet_at_risk", "lively_safe",
                 "quiet_safe"), 1)]
    front = [{"scenario": name, "objective": key, "label": key, "unit": unit, "better": "higher",
              "is_today": int(name == "現状"), "dominated": 0, "dominated_by": "", "best": 0}
             for key, unit in (("vibrancy_mean", "points"), ("residents_at_risk", "persons"))
             for name in ("現状", *SCENARIOS)]
    return {"weighed_zones": (made.frame(fields.WEIGHED_ZONES, zones), None),
            "weighed_scenarios": (made.frame(fields.WEIGHED_FRONT, front), None)}


def _local(made):
    from nigiwai.bridge.local import fields

    kinds = (("industry", "cafe"), ("industry", "restaurant"), ("culture", "museum"),
             ("industry", "cafe"), ("nature", "park"))
    resources = [{"id": f"r{number}", "name": f"資源{number}", "category": category, "kind": kind,
                  "same_as": None, "value": 11.3 * number}
                 for number, (category, kind) in enumerate(kinds, 1)]
    matches = [{"id": f"m{number}", "need_id": f"n{number}", "resource_id": f"r{number}",
                "rank": 1, "need_text": f"要望{number}", "resource": f"資源{number}",
                "partner": "組合", "sentence": f"理由{number}"} for number in range(1, 4)]
    programmes = [{"project_id": "p1", "project": "朝市", "programme_id": f"h{number}", "rank": number,
                   "programme": f"補助金{number}", "fits": "yes", "call": "open",
                   "deadline": "2027-01-29"} for number in range(1, 4)]
    walks = [{"tour": number, "order": f"資源{number} → 資源{number + 1}",
              "distance_basis": "network"} for number in (1, 2)]
    return {
        "resources_reviewed": (made.frame(fields.REVIEWED, resources), None),
        "matches": (made.frame(fields.MATCHES, matches), None),
        "programme_fits": (made.frame(fields.PROGRAMME_FITS, programmes), None),
        "resource_tours": (made.frame(fields.PLACES_TOURS, walks), None)}


def _plan(made):
    from nigiwai.bridge import fields

    structure = [
        {"key": key, "group": "residence", "state": state, "year": year, "age_group": age,
         "unit": unit, "available": 1, "why_not": None, "official_name": f"公式{key}",
         "explanation": f"{key}の理由", "official": made.number(unit_name(unit), "real"),
         "corrected": made.number(unit_name(unit), "real"),
         "own": made.number(unit_name(unit), "real")}
        for key, unit in (("residents", "persons"), ("rpa_share", "-"))
        for state, year in (("before", 2020), ("after", 2035)) for age in ("all", "age_0_14")]
    for row in structure:
        row["difference"] = row["own"] - row["official"]
        row["low"], row["high"] = 0.8 * row["own"], 1.1 * row["own"]
    coverage = [
        {"district": district, "category": category, "age_group": age, "standard": "general",
         "limit": 800.0, "unit": "m", "distance_basis": "network", "circle_m": 800.0}
        for district in (None, "西町") for category in ("library", "clinic")
        for age in ("all", "age_0_14")]
    fit = [{"part": "lever", "name": name, "label": name, "status": status, "unit": "係数",
            "value": 1.3 + 0.17 * place, "low": 1.1 + 0.05 * place, "high": 1.9 + 0.31 * place}
           for place, (name, status) in enumerate((("attraction", "outside"), ("trips", "fitted")))]
    fit += [{"part": "measure", "name": name, "label": name, "observations": "人流", "stage": stage,
             "unit": "-", "value": made.random.uniform(0.1, 0.9)}
            for stage in ("before", "held_out") for name in ("r2", "mape", "bias", "bias_share")]
    return {"structure": (made.frame(fields.STRUCTURE, structure), None),
            "access_coverage": (made.frame(fields.COVERAGE, coverage), None),
            "calibration_fit": (made.frame(fields.CALIBRATION_FIT, fit), None)}


def unit_name(unit):
    """A name whose numbers are shares where the unit is none."""
    return "share" if unit == "-" else "number"


def write(path, seed):
    """Write the tables, and of two kinds another run under another name before the usual one."""
    import geopandas
    import pyogrio
    from nigiwai.tests.processing.conftest import CRS

    path.unlink(missing_ok=True)
    other, first = tables(seed + 1000), True
    layers = [("damage_of_last_year", *other["damage_totals"]),
              ("shelters_of_last_year", *other["shelters_totals"]),
              *((name, *one) for name, one in tables(seed).items())]
    for name, frame, shapes in layers:
        rows = frame if shapes is None else geopandas.GeoDataFrame(
            frame, geometry=list(shapes), crs=CRS)
        pyogrio.write_dataframe(rows, path, layer=name, driver="GPKG", append=not first)
        first = False
    return path


def made_in(folder, seed=1):
    """A study of the small town with invented results beside it."""
    from nigiwai.bridge.shown import results_path
    from nigiwai.tests.reported_town import make_study

    study = make_study(folder)
    return SimpleNamespace(study=study, results=write(results_path(study), seed))
