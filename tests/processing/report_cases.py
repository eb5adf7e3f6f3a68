"""Where the numbers of a whole report stand, and what each is, in SQL."""

from dataclasses import dataclass

from nigiwai.tests.invented_results import SCENARIOS

FLOOD, TSUNAMI = "river flood (largest assumed scale, L2)", "tsunami"
BANDS = ("night", "morning", "midday", "afternoon", "evening")
HOURS = ("Night (0–6 h)", "Morning (6–11 h)", "Midday (11–15 h)", "Afternoon (15–18 h)",
         "Evening (18–24 h)")


@dataclass(frozen=True)
class Case:
    """A number of the page: section, caption of the table, row (its first cell or its place),
    columns; and a statement that gives what stands there. ``counts`` are the same in every run."""

    section: str
    caption: str
    row: object
    columns: tuple
    sql: str
    counts: bool = False

    @property
    def name(self):
        return " / ".join((self.section, self.caption, str(self.row), *self.columns))


def banded(name):
    return f"{name}, {name}_low, {name}_high"


def _today():
    whole = {
        "Visitors": "sum(visitors) FROM score_facilities",
        "Onward visits": "sum(onward_visitors) FROM score_facilities",
        "Stops a trip": "sum(visitors) / sum(first_visitors) FROM score_facilities",
        "Time spent by visitors": "sum(person_hours) FROM score_facilities",
        "Mean stay": "60 * sum(person_hours) / sum(first_visitors) FROM score_facilities",
        "Money spent": "sum(spend_yen) FROM score_facilities",
        "Mean vibrancy (plain mean over all zones)": "avg(vibrancy) FROM score_zones",
        "Residents' access":
            "sum(access_min * residents) / sum(residents) FROM score_zones",
        "Inequality of access (Gini)":
            "sum(a.residents * b.residents * abs(a.access_min - b.access_min)) / (2 * (SELECT "
            "sum(residents) * sum(access_min * residents) FROM score_zones)) "
            "FROM score_zones a, score_zones b",
        "Residents": "sum(residents) FROM score_zones"}
    same = ("Mean vibrancy (plain mean over all zones)", "Residents")
    for row, sql in whole.items():
        yield Case("today", "The whole town", row, ("Value",), f"SELECT {sql}", row in same)
    yield Case("today", "Highest values: Vibrancy", 0, ("Vibrancy [points]",),
               f"SELECT {banded('vibrancy')} FROM score_zones ORDER BY vibrancy DESC LIMIT 1")
    for place in (0, 3, 9):
        yield Case("today", "Highest values: Visitors", place, ("Visitors [visits/day]",),
                   f"SELECT {banded('visitors')} FROM score_facilities ORDER BY visitors DESC "
                   f"LIMIT 1 OFFSET {place}")
    for row, band in zip(HOURS, BANDS):
        yield Case("today", "People present by hours of the day [persons]", row,
                   ("Weekday", "Holiday"),
                   f"SELECT sum(presence_{band}), sum(presence_{band}_holiday) FROM score_zones")


INDICATORS = {
    "Visitors": "visitors", "Onward visits": "onward_visits", "Stops a trip": "stops_per_trip",
    "Time spent by visitors": "person_hours", "Mean stay": "stay_min", "Money spent": "spend_yen",
    "Mean vibrancy (plain mean over all zones)": "vibrancy_mean",
    "Residents' access": "access_min", "Inequality of access (Gini)": "access_gini",
    "Residents": "residents", "Residents who gain access": "gainers",
    "Residents who lose access": "losers", "Facilities that lose visitors": "losing_facilities"}


def _scenarios():
    for number, name in enumerate(SCENARIOS, 1):
        table = f"scenario_{number}_indicators"
        for row, key in INDICATORS.items():
            where = f"FROM {table} WHERE indicator = '{key}'"
            yield Case("comparison", "Change against today, by indicator and scenario", row, (name,),
                       f"SELECT {banded('change')}, after {where}")
            yield Case(f"scenario{number}", "The whole town", row, ("Before", "After", "Change"),
                       f"SELECT before, after, {banded('change')} {where}")
            yield Case(f"scenario{number}", "The whole town", row, ("Change in %",),
                       f"SELECT change / nullif(before, 0) {where}",
                       key in ("gainers", "losers", "losing_facilities"))
        yield Case(f"scenario{number}", "Edits of the scenario, in their order", 0, ("Size",),
                   f"SELECT size FROM scenario_{number}_facilities WHERE edit <> ''", True)
        yield from _places(number)


def _places(number):
    zones, places = f"scenario_{number}_zones", f"scenario_{number}_facilities"
    for row, band in zip(HOURS, BANDS):
        yield Case(
            f"scenario{number}", "People present by hours of the day [persons]", row,
            ("Weekday, Before", "Weekday, After", "Holiday, Before", "Holiday, After"),
            "SELECT " + ", ".join(
                f"(SELECT sum({name}) FROM {table})"
                for name in (f"presence_{band}", f"presence_{band}_holiday")
                for table in ("score_zones", zones)))
    part = f"people{number}"
    value = f"(SELECT {{}} FROM scenario_{number}_indicators WHERE indicator = '{{}}')"
    gain, lose, people = (value.format("after", key) for key in ("gainers", "losers", "residents"))
    for row, sql in (
        ("Access gets better", gain), ("Access gets worse", lose),
        ("Access stays", f"{people} - {gain} - {lose}"),
        ("Mean change of access", value.format("change", "access_min")),
        ("Inequality of access (Gini), before", value.format("before", "access_gini")),
        ("Inequality of access (Gini), after", value.format("after", "access_gini")),
    ):
        yield Case(part, "Residents and their access", row, ("Value",), f"SELECT {sql}",
                   row.endswith("before"))
    for caption, column, table in (
            ("Zones that {} most: Vibrancy [points]", "vibrancy", zones),
            ("Facilities that {} most: Visitors [visits/day]", "visitors", places)):
        for word, order in (("gain", "DESC"), ("lose", "ASC")):
            for place in (0, 1):
                yield Case(
                    part, caption.format(word), place, ("Before", "After", "Change"),
                    f"SELECT {column}_before, {column}_after, {banded(f'{column}_change')} "
                    f"FROM {table} ORDER BY {column}_change {order} LIMIT 1 OFFSET {place}")
    for place in (0, 2):
        yield Case(part, "Diversion of first stops", place,
                   ("First stops a day", "Share of the facility's first stops"),
                   f"SELECT visitors, share FROM scenario_{number}_diversion "
                   f"ORDER BY visitors DESC LIMIT 1 OFFSET {place}")


def _exposure():
    town = "FROM exposure_totals WHERE level = 'town' AND hazard = '{}'"
    for label, key in ((FLOOD, "flood L2"), (TSUNAMI, "tsunami")):
        where = town.format(key)
        inside, total = (
            f"(SELECT sum({{}}) {where}{more})" for more in (" AND rank > 0", ""))
        outside = f"(SELECT sum({{}}) {where} AND rank = 0)"
        whole = total.format("residents")
        old = f"{inside.format('age_75_84')} + {inside.format('age_85_up')}"
        for column, sql in (
            ("Residents (night)",
             f"{inside.format('residents')}, {whole} - {outside.format('residents_high')}, "
             f"{whole} - {outside.format('residents_low')}"),
            ("Share of the residents", f"{inside.format('residents')} / {whole}"),
            ("Aged 75 and older", old), ("People present", inside.format("present")),
        ):
            yield Case("exposure", "Inside the areas of each hazard", label, (column,),
                       f"SELECT {sql}")
    worst = ("(SELECT hazard FROM exposure_totals WHERE level = 'town' AND rank > 0 "
             "GROUP BY hazard ORDER BY sum(residents) DESC LIMIT 1)")
    where = f"FROM exposure_totals WHERE level = 'town' AND hazard = {worst}"
    for rank in range(4):
        band = "residents" if rank == 0 else banded("residents")
        for columns, sql in (
            (("Targets by their worst place",), "targets"), (("Residents (night)",), band),
            (("Area [ha]",), f"area_m2 / 1e4, area_m2 / (SELECT sum(area_m2) {where})"),
            (("Share of the residents",), f"residents / (SELECT sum(residents) {where})"),
            (("0–14 years", "15–64 years", "65–74 years", "75 years and older"),
             "age_0_14, age_15_64, age_65_74, age_75_84 + age_85_up"),
            (("People present",), f"present, present / (SELECT sum(present) {where})"),
            (("Floor area [ha]",),
             f"floor_area_m2 / 1e4, floor_area_m2 / (SELECT sum(floor_area_m2) {where})"),
        ):
            yield Case("exposure", FLOOD, rank, columns, f"SELECT {sql} {where} AND rank = {rank}",
                       columns == ("Targets by their worst place",))


DAMAGE = {
    "Buildings in the hazard": "buildings", "Fully destroyed": "full", "Half destroyed": "half",
    "Slightly damaged": "minor", "Water above the floor": "above_floor",
    "Water below the floor": "below_floor", "On liquefied ground": "liquefied",
    "Cars cannot drive (0.3 m)": "no_cars", "Walking is impossible (0.5 m)": "no_walking",
    "Outlets under water (0.7 m)": "no_outlets", "Floor area in the hazard [m²]": "exposed_floor_m2",
    "Damage ratio × floor area [m²]": "damaged_floor_m2", "Mean damage ratio": "damage_ratio",
    "Damage to buildings [yen]": "damage_yen", "Residents in the hazard": "people_night",
    "People present by day in the hazard": "people_day", "Deaths, at night": "deaths_night",
    "Deaths, by day": "deaths_day", "Seriously injured, at night": "injured_night",
    "Seriously injured, by day": "injured_day"}
FUNCTIONS = (
    (FLOOD, "flood L2", "House damage ratio by depth above the floor", "flood_above_floor"),
    (FLOOD, "flood L2", "House damage ratio by depth above the ground", "flood_above_ground"),
    (TSUNAMI, "tsunami", "Tsunami, steps of depth (Yokohama)", "tsunami_yokohama"),
    (TSUNAMI, "tsunami", "Tsunami, curves of 2011 (Suppasri et al. 2013)", "tsunami_suppasri"))


def _damage():
    for caption, hazard, heading, function in FUNCTIONS:
        for row, column in DAMAGE.items():
            yield Case(
                "damage", caption, row, (heading,),
                f"SELECT {banded(column)} FROM damage_totals WHERE district IS NULL "
                f"AND hazard = '{hazard}' AND function = '{function}'",
                function.endswith("ground") and column == "damage_yen")


def _shelters():
    rows = {
        "People there": "people", "Have to leave": "leaving",
        "In time, with room": banded("assigned"), "In time, no room left": banded("no_room"),
        "Too late": banded("too_late"), "Cut off": "cut_off",
        "Share of those who leave that has room in time": "assigned / leaving",
        "Mean minutes from the warning, of those with room": banded("minutes"),
        "Before a full shelter if everybody goes to the nearest": "nearest_overflow"}
    for row, columns in rows.items():
        for heading, time in (("Night", "night"), ("Day", "day")):
            yield Case("shelters", "Those who have to leave", row, (heading,),
                       f"SELECT {columns} FROM shelters_totals WHERE age_group = 'all' "
                       f"AND time = '{time}'")
    for heading, columns in (
            ("Room [persons]", banded("capacity")),
            ("People by the best plan", banded("night_load")),
            ("Too many if all go to the nearest", "night_overflow")):
        yield Case("shelters", "The fullest shelters, at night", "避難所4", (heading,),
                   f"SELECT {columns} FROM shelters_load WHERE id = 's4'")
    yield Case("shelters", "The fullest shelters, at night", "避難所4", ("Share of the room",),
               "SELECT night_load_share FROM shelters_load WHERE id = 's4'", True)


def _guideline():
    last = "FROM guideline_areas WHERE state = 'after'"
    for row, rule, column in (
            ("water of 0.5 m or more and shelters out of reach", "shelter_unserved", "Areas"),
            ("water of 0.5 m or more and shelters out of reach", "shelter_unserved",
             "Residents, sum of the areas"),
            ("water of 0.5 m or more, single-storey buildings", "one_storey",
             "Residents, sum of the areas")):
        what = "count(*)" if column == "Areas" else "sum(residents)"
        yield Case("guideline", "Problem areas by rule", row, (column,),
                   f"SELECT {what} {last} AND rule = '{rule}'", column == "Areas")
    for place in range(3):
        yield Case("guideline", "The heaviest problem areas", place, ("Residents",),
                   f"SELECT {banded('residents')} {last} ORDER BY severity DESC, residents DESC "
                   f"LIMIT 1 OFFSET {place}")
        yield Case("guideline", "The heaviest problem areas", place, ("Area [ha]",),
                   f"SELECT area_m2 / 1e4 {last} ORDER BY severity DESC, residents DESC "
                   f"LIMIT 1 OFFSET {place}", True)


def _weighed():
    columns = {
        "Zones": "count(*)", "of them surely": "sum(class_sure)", "Residents": "sum(residents)",
        "People present at midday": "sum(present)",
        "Residents inside the residence induction area": "sum(induced_residents)"}
    for row, key in (("Lively and safe", "lively_safe"), ("Lively and at risk", "lively_at_risk"),
                     ("Quiet and safe", "quiet_safe"), ("Quiet and at risk", "quiet_at_risk")):
        for column, sql in columns.items():
            yield Case("weighed", "Zones by vibrancy and danger", row, (column,),
                       f"SELECT {sql} FROM weighed_zones WHERE class = '{key}'",
                       column in ("Zones", "of them surely"))
    caption = "Scenarios by objective: change, level after, place between worst and best"
    for row, key in (("Mean vibrancy (plain mean over all zones)", "vibrancy_mean"),
                     ("Residents in danger", "residents_at_risk")):
        for heading, name in (("Today", "現状"), *zip(SCENARIOS, SCENARIOS)):
            yield Case("weighed", caption, row, (heading,),
                       f"SELECT {banded('change')}, after, normalised FROM weighed_scenarios "
                       f"WHERE objective = '{key}' AND scenario = '{name}'")


def _needs():
    columns = {"Needs": "needs", "Weight": "weight", "Share of the weight": "share",
               "In hazard areas": "hazard_share", "Mean vibrancy": "vibrancy_mean",
               "In hot spots": "hot_share"}
    for row, theme in (("All needs", "all"), ("Flood and drainage", "flood"),
                       ("Shopping", "shopping"), ("Evacuation", "evacuation")):
        for heading, column in columns.items():
            yield Case("needs", "Themes", row, (heading,),
                       f"SELECT {column} FROM needs_themes WHERE district = 'all' "
                       f"AND theme = '{theme}'")


def _local():
    caption = "Rows by category, those that may be one place included"
    yield Case("resources", caption, "Local industry", ("Rows", "Share"),
               "SELECT sum(category = 'industry'), avg(category = 'industry') "
               "FROM resources_reviewed", True)
    yield Case("resources", "Rows by kind", "Café", ("Rows",),
               "SELECT count(*) FROM resources_reviewed WHERE kind = 'cafe'", True)
    for heading, column in (("Value, 0–100", "value"),
                            ("Share of the parts that is known", "known_share")):
        yield Case("resources", "Resources with the highest value", 0, (heading,),
                   f"SELECT {column} FROM resources_reviewed ORDER BY value DESC LIMIT 1",
                   column == "value")
    for place in (0, 1):
        yield Case("resources", "Walks", place, ("Places visited", "On foot [m]", "In all [min]"),
                   f"SELECT stops, walk_m, total_min FROM resource_tours WHERE tour = {place + 1}")
        yield Case(
            "matches", "Best matches", place, ("Points", "Low", "High", "Stays [%]"),
            "SELECT 100 * score, 100 * score_low, 100 * score_high, 100 * stays FROM matches "
            f"ORDER BY score DESC LIMIT 1 OFFSET {place}")
        yield Case("programmes", "Projects and programmes", place,
                   ("Conditions met", "At most [yen]"),
                   "SELECT conditions_met, conditions, expected_yen FROM programme_fits "
                   f"WHERE rank = {place + 1}")


def _plan():
    for row, key, state in ((0, "residents", "before"), (1, "residents", "after"),
                            (2, "rpa_share", "before"), (3, "rpa_share", "after")):
        factor = 100 if key == "rpa_share" else 1
        where = f"FROM structure WHERE key = '{key}' AND state = '{state}' AND age_group = 'all'"
        for heading, columns in (
                ("Official", ("official",)), ("Corrected", ("corrected",)),
                ("Ours", ("own", "low", "high")), ("Ours less official", ("difference",))):
            yield Case("structure", "Residence", row, (heading,), "SELECT " + ", ".join(
                f"{factor} * {column}" for column in columns) + f" {where}")
        yield Case("structure", "Residence", row, ("Year, state",), f"SELECT year {where}", True)
    for row, category in (("Library", "library"), ("Clinic", "clinic")):
        where = (f"FROM access_coverage WHERE district IS NULL AND age_group = 'all' "
                 f"AND category = '{category}'")
        for heading, columns in (
            ("Places", "sites, nullif(sites_off_network, 0)"), ("People", "compared"),
            ("On foot, by the streets", f"{banded('share_walk')}, covered_walk"),
            ("Circle (straight line)", "share_circle, covered_circle"),
            ("The circle overstates by",
             "100 * (share_circle - share_walk), covered_circle / covered_walk"),
            ("On foot, least to most", "covered_walk_least, covered_walk_most"),
        ):
            yield Case("access", "All residents compared", row, (heading,),
                       f"SELECT {columns} {where}", heading == "Places")
    yield from _calibration()


def _calibration():
    for row, name in (("Exponents of size (α)", "attraction"), ("Scale of all trips", "trips")):
        where = f"FROM calibration_fit WHERE part = 'lever' AND name = '{name}'"
        for heading, columns, same in (
                ("Values moved", "n", True), ("Median before", "before", False),
                ("Median after", "after", False), ("Factor, 95 % interval", "value, low, high", True)):
            yield Case("calibration", "Factors that were fitted", row, (heading,),
                       f"SELECT {columns} {where}", same)
    rows = [(stage, name) for stage in ("before", "held_out")
            for name in ("r2", "mape", "bias", "bias_share")]
    for place, (stage, name) in enumerate(rows):
        where = (f"FROM calibration_fit WHERE part = 'measure' AND stage = '{stage}' "
                 f"AND name = '{name}'")
        yield Case("calibration", "Measures of the fit", place, ("Value",), f"SELECT value {where}")
        yield Case("calibration", "Measures of the fit", place, ("Number",), f"SELECT n {where}",
                   True)


CASES = tuple(case for make in (
    _today, _scenarios, _exposure, _damage, _shelters, _guideline, _weighed, _needs, _local, _plan)
    for case in make())

_INSIDE = "FROM exposure_totals WHERE level = 'town' AND hazard = 'flood L2'"
SENTENCES = (
    ("", "^Today: ", "SELECT sum(visitors), count(*), (SELECT count(*) FROM score_zones), "
     "(SELECT avg(vibrancy) FROM score_zones), 100 FROM score_facilities"),
    *(("", f"^Scenario “{name}”: visits a day",
       "SELECT " + ", ".join(
           f"(SELECT {column} FROM scenario_{number}_indicators WHERE indicator = '{key}')"
           for column, key in (
               ("change", "visitors"), ("change_low", "visitors"), ("change_high", "visitors"),
               ("after", "gainers"))) +
       f", (SELECT after FROM scenario_{number}_indicators WHERE indicator = 'gainers') / "
       f"(SELECT after FROM scenario_{number}_indicators WHERE indicator = 'residents'), " +
       ", ".join(f"(SELECT after FROM scenario_{number}_indicators WHERE indicator = '{key}')"
                 for key in ("losers", "losing_facilities")))
      for number, name in enumerate(SCENARIOS, 1)),
    ("", "^In the areas of",
     f"SELECT (SELECT sum(residents) {_INSIDE} AND rank > 0), "
     f"(SELECT sum(residents) {_INSIDE}) - (SELECT residents_high {_INSIDE} AND rank = 0), "
     f"(SELECT sum(residents) {_INSIDE}) - (SELECT residents_low {_INSIDE} AND rank = 0), "
     f"(SELECT sum(residents) {_INSIDE} AND rank > 0) / (SELECT sum(residents) {_INSIDE})"),
    ("", "^At night .* have to leave",
     f"SELECT leaving, {banded('assigned')}, assigned / leaving FROM shelters_totals "
     "WHERE time = 'night' AND age_group = 'all'"),
    ("", "problem areas for the disaster prevention guideline",
     "SELECT count(*), sum(severity = 3) FROM guideline_areas WHERE state = 'after'"),
    ("", "matches for .* needs with", "SELECT count(*), count(DISTINCT need_id), "
     "count(DISTINCT resource_id) FROM matches"),
    *((f"scenario{number}", "^New homes bring",
       f"SELECT change FROM scenario_{number}_indicators WHERE indicator = 'residents'")
      for number in (1, 2)),
)
