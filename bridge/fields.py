"""Columns of the output layers: name and kind, one list a layer. Names are promises.

Units: persons, persons/day, persons/ha, minutes, person-hours/day, yen/day, scores 0–100, shares
0–1. ``*_low`` and ``*_high`` are the 10 % and 90 % points of the draws over the assumptions,
widened to hold the value itself.
"""

TEXT, INTEGER, REAL = "text", "integer", "real"

BANDS = ("night", "morning", "midday", "afternoon", "evening")
COMPONENTS = ("presence", "onward", "stay", "diversity", "spend")


def reals(*names):
    return tuple((name, REAL) for name in names)


def with_band(*names):
    return tuple(
        (f"{name}{end}", REAL) for name in names for end in ("", "_low", "_high")
    )


ZONE_KEYS = (("id", TEXT), ("name", TEXT), ("area_m2", REAL), ("residents", REAL))

ZONE_SCORE = (
    *ZONE_KEYS,
    *with_band("vibrancy"),
    *reals("presence_density", "onward_density", "stay_min", "diversity", "spend_density"),
    *reals(*(f"{component}_score" for component in COMPONENTS)),
    *reals(*(f"{component}_share" for component in COMPONENTS)),
    *with_band("visitors"),
    *reals("first_visitors", "onward_visitors"),
    *with_band("person_hours"),
    *with_band("spend_yen"),
    *reals(*(f"presence_{band}" for band in BANDS)),
    *reals(*(f"presence_{band}_holiday" for band in BANDS)),
    *reals("observed_day", "modelled_day", "access_min"),
    ("basis", TEXT),
    ("distance_basis", TEXT),
)

FACILITY_KEYS = (
    ("id", TEXT),
    ("name", TEXT),
    ("category", TEXT),
    ("size", REAL),
    ("size_unit", TEXT),
    ("size_basis", TEXT),
    ("zone_id", TEXT),
)

FACILITY_SCORE = (
    *FACILITY_KEYS,
    *with_band("visitors"),
    *reals("first_visitors", "onward_visitors", "stay_min"),
    *with_band("person_hours"),
    *with_band("spend_yen"),
    *with_band("market_score"),
    *reals("catchment_m"),
)

ZONE_CHANGES = ("vibrancy", "visitors", "onward_visitors", "person_hours", "spend_yen",
                "residents", "access_min")
FACILITY_CHANGES = ("visitors", "first_visitors", "onward_visitors", "person_hours",
                    "spend_yen", "market_score")
CHANGES_WITH_BAND = ("vibrancy", "visitors", "person_hours", "spend_yen", "access_min")


def change_columns(names):
    """``*_before``, ``*_after``, ``*_change`` of each name, with a band for the headline ones."""
    columns = []
    for name in names:
        columns += reals(f"{name}_before", f"{name}_after", f"{name}_change")
        if name in CHANGES_WITH_BAND:
            columns += reals(f"{name}_change_low", f"{name}_change_high")
    return tuple(columns)


# "effect" is gain, lose or same: for a zone the residents' access, for a facility its visitors.
ZONE_SCENARIO = (*ZONE_SCORE, *change_columns(ZONE_CHANGES), ("effect", TEXT))
# "edit" is add, move, remove, modify or empty.
FACILITY_SCENARIO = (
    *FACILITY_SCORE,
    *change_columns(FACILITY_CHANGES),
    ("edit", TEXT),
    ("effect", TEXT),
)

# First stops that an edited facility takes from (positive) or gives to (negative) another;
# "elsewhere" stands for trips that went out of town or were not made.
DIVERSION = (("edit_id", TEXT), ("facility_id", TEXT), ("name", TEXT), ("category", TEXT),
             ("visitors", REAL), ("share", REAL))

# One row an indicator of the whole town; better is "higher", "lower" or empty.
INDICATORS = (
    ("scenario", TEXT),
    ("indicator", TEXT),
    ("unit", TEXT),
    *reals("before", "after", "change", "change_low", "change_high"),
    ("better", TEXT),
)

# One row an indicator and scenario; best, used and dominated are 1 or 0.
COMPARISON = (
    ("scenario", TEXT),
    ("indicator", TEXT),
    ("label", TEXT),
    *INDICATORS[2:],
    ("best", INTEGER),
    ("rank", INTEGER),
    ("used", INTEGER),
    ("dominated", INTEGER),
    ("dominated_by", TEXT),
)
