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

# Access on foot. Two columns a category follow: access_columns. mean_min is the mean over the kinds
# that can be reached, kinds_reach how many of them within the reach asked for; network_share 0–1 is
# the share of the zone on the network; *_min minutes to the nearest, *_reach numbers within reach.
ACCESS_ZONES = (
    *ZONE_KEYS,
    ("user_group", TEXT),
    *with_band("mean_min"),
    ("kinds", INTEGER),
    *reals("kinds_reach", "network_share"),
    ("distance_basis", TEXT),
)


def access_columns(keys):
    """Columns of the zones for what people walk to (categories, station)."""
    return (*ACCESS_ZONES, *reals(*(f"{key}_{end}" for key in keys for end in ("min", "reach"))))


# One row a target, age group, limit and district; the whole town has no district.
# overstatement_points is a difference of shares 0–1.
COVERAGE = (
    ("district", TEXT),
    ("category", TEXT),
    ("age_group", TEXT),
    ("standard", TEXT),
    ("limit", REAL),
    ("unit", TEXT),
    ("circle_m", REAL),
    ("user_group", TEXT),
    *reals("residents", "off_network", "compared"),
    *with_band("covered_walk"),
    *reals("covered_walk_least", "covered_walk_most", "covered_circle"),
    *with_band("share_walk"),
    *reals("share_circle", "overstatement_people", "overstatement_points"),
    *reals("overstatement_ratio"),
    ("sites", INTEGER),
    ("sites_off_network", INTEGER),
    ("distance_basis", TEXT),
)

# Areas along streets; band counts the limits from 1, the smallest.
CATCHMENT_KEYS = (
    ("facility_id", TEXT),
    ("name", TEXT),
    ("band", INTEGER),
    ("limit", REAL),
    ("unit", TEXT),
    ("user_group", TEXT),
)
CATCHMENT_AREAS = (
    *CATCHMENT_KEYS,
    ("facilities", INTEGER),
    *reals("area_m2"),
    *with_band("reached_m"),
    *with_band("residents"),
    *reals("buffer_m"),
    ("distance_basis", TEXT),
)
CATCHMENT_STREETS = (*CATCHMENT_KEYS, *reals("length_m", "nearest", "farthest"))

# One row a measured cell or facility: people present at midday [persons], or visitors [visits/day].
# The plain names are of a mean day; residual = after − observed, its share of observed.
CALIBRATION_RESIDUALS = (
    ("id", TEXT),
    ("name", TEXT),
    ("kind", TEXT),
    *reals("observed", "before", "after", "residual", "residual_share", "held_out",
           "held_out_residual"),
    *reals(*(f"{name}_{day}" for day in ("weekday", "holiday")
             for name in ("observed", "before", "after", "held_out"))),
    ("fold", INTEGER),
)

# The study's table assumptions.
ASSUMPTION_ROWS = (
    ("list", TEXT),
    ("key", TEXT),
    ("parameter", TEXT),
    *reals("value", "low", "high"),
    ("unit", TEXT),
    ("source", TEXT),
    ("year", INTEGER),
    ("verified", TEXT),
)

# part is lever or measure; of a lever, value is the factor with its 95 % interval, error that of
# its logarithm, before and after the median of the values that it moves.
CALIBRATION_FIT = (
    ("part", TEXT),
    ("name", TEXT),
    ("label", TEXT),
    ("observations", TEXT),
    ("stage", TEXT),
    ("status", TEXT),
    *reals("value", "low", "high", "error", "before", "after"),
    ("n", INTEGER),
    ("unit", TEXT),
)

# One row an indicator of urban structure, year, state (before, after) and age group. Ratios are
# 0–1. official: as the official tool computes it; corrected: its definition without the tool's
# faults; own: ours; difference is own − official. available is 1 or 0; why_not then says why.
STRUCTURE = (
    ("key", TEXT),
    ("group", TEXT),
    ("indicator", TEXT),
    ("official_column", TEXT),
    ("official_name", TEXT),
    ("official_file", TEXT),
    ("year", INTEGER),
    ("state", TEXT),
    ("age_group", TEXT),
    ("unit", TEXT),
    *reals("official", "corrected", "own", "difference", "low", "high"),
    ("better", TEXT),
    ("basis", TEXT),
    ("explanation_key", TEXT),
    ("explanation", TEXT),
    ("available", INTEGER),
    ("why_not", TEXT),
)

# Induction areas. factor = mercator_m2 / area_m2 = inverse_cos2 · sphere_factor · plane_factor.
STRUCTURE_AREAS = (
    ("id", TEXT),
    ("kind", TEXT),
    ("name", TEXT),
    ("state", TEXT),
    *reals("area_m2", "mercator_m2", "factor", "inverse_cos2", "sphere_factor", "plane_factor",
           "latitude", "residents", "density_ha", "mercator_density_ha"),
)

# Site potential. <category>_score columns follow: potential_columns. best_* by market score,
# most_new_visitors are first visitors a day that no other facility loses.
POTENTIAL_ZONES = (
    *ZONE_KEYS,
    ("best_category", TEXT),
    *with_band("best_score"),
    ("most_visitors_category", TEXT), ("most_visitors", REAL),
    ("most_new_category", TEXT), ("most_new_visitors", REAL),
    ("most_vibrancy_category", TEXT), ("most_vibrancy_gain", REAL),
    ("danger", REAL), ("worst_hazard", TEXT), ("worst_rank", INTEGER),
    ("distance_basis", TEXT),
)


def potential_columns(keys):
    """Columns of the zones for categories with a market."""
    return (*POTENTIAL_ZONES, *reals(*(f"{key}_score" for key in keys)))


# One row a zone and category: a unit of standard size in the middle of the zone. basis is settled
# (the whole model, with the gains) or estimated; ranks are by market score, 1 the best.
POTENTIAL = (
    ("zone_id", TEXT), ("zone_name", TEXT), ("category", TEXT), ("label", TEXT),
    ("size", REAL), ("size_unit", TEXT),
    *with_band("visitors"),
    *reals("first_visitors", "onward_visitors", "passed_on", "taken_share"),
    *with_band("spend_yen"),
    *with_band("market_score"),
    *with_band("vibrancy_gain_zone"),
    *with_band("vibrancy_gain_town"),
    *reals("spend_town_yen"),
    ("rank_zone", INTEGER),
    ("rank_category", INTEGER),
    ("basis", TEXT),
    ("distance_basis", TEXT),
)

# People who pass on streets, both directions together [persons]. The plain columns are of an
# average day of the week, the bands of a weekday and of a holiday. street and source_row count
# from 1: the streets of this layer, and the rows of the network that they come from.
FOOTFALL = (
    ("street", INTEGER),
    ("source_row", INTEGER),
    *reals("length_m"),
    *with_band("people_day"),
    *reals("first_day", "onward_day"),
    *reals(*(f"people_{band}" for band in BANDS)),
    *reals(*(f"people_{band}_holiday" for band in BANDS)),
    ("distance_basis", TEXT),
)
# closed is 1 where the street is closed after, else 0.
FOOTFALL_SCENARIO = (
    *FOOTFALL,
    *reals(*(f"{name}_{when}" for name in ("people_day", "first_day", "onward_day")
             for when in ("before", "after", "change"))),
    *reals("people_day_change_low", "people_day_change_high"),
    ("closed", INTEGER),
)
# Pedestrian counts beside the model of today; hours is how many hours of a day were counted.
FOOTFALL_COUNTS = (
    ("place_id", TEXT),
    ("day_type", TEXT),
    ("year", INTEGER),
    ("hours", INTEGER),
    ("street", INTEGER),
    *reals("distance_m", "observed", "modelled", "ratio"),
)

# Streets of the walking graph; source_row counts the rows of the layer from 1; component 1 is the
# one with the most metres. Minutes are NULL where the group cannot pass; slope_basis is heights,
# source or empty; part is main or island.
WALKING_EDGES = (
    ("id", INTEGER),
    ("from_node", INTEGER),
    ("to_node", INTEGER),
    *reals("length_m", "minutes_standard", "minutes_elderly", "minutes_child",
           "minutes_wheelchair"),
    ("stairs", INTEGER),
    ("wheelchair", INTEGER),
    *reals("slope"),
    ("slope_basis", TEXT),
    ("component", INTEGER),
    ("part", TEXT),
    ("source_row", INTEGER),
)
# kind is dead_end, bend or junction: one, two or more streets.
WALKING_NODES = (
    ("id", INTEGER),
    ("degree", INTEGER),
    ("kind", TEXT),
    ("component", INTEGER),
    ("part", TEXT),
    *reals("height_m"),
)
# What was looked at, one row each; rows are numbers of rows of the layer, for example 2-5, 9.
WALKING_CHECKS = (
    ("check", TEXT),
    ("label", TEXT),
    ("count", INTEGER),
    *reals("length_m", "share"),
    ("rows", TEXT),
    ("todo", TEXT),
)

# status is chosen, locked, kept or dropped (existing ones that competed), existing, candidate or
# excluded; reason says what rules a candidate out; rank is the order of what each adds (gain).
SITE_CHOICE = (
    ("id", TEXT),
    ("name", TEXT),
    ("status", TEXT),
    ("rank", INTEGER),
    *reals("gain", "served", "mean_way", "capacity", "load_share", "visitors", "spend_yen"),
    ("reason", TEXT), ("hazard", TEXT), ("hazard_rank", INTEGER), *reals("danger", "penalty"),
    ("distance_basis", TEXT),
)
# way is in the unit that the choice was made in; covered is 1 within the reach, else 0.
SITE_ASSIGNMENT = (
    ("id", TEXT),
    ("name", TEXT),
    ("demand", REAL),
    ("site_id", TEXT),
    ("site_status", TEXT),
    *reals("way", "distance_m", "walk_min", "walk_min_before"),
    ("covered", INTEGER),
    ("served_share", REAL),
    ("distance_basis", TEXT),
)
# One row; gap is a share of the value; method is exact or heuristic, proven and verified 1 or 0.
SITE_SUMMARY = (
    ("objective", TEXT),
    ("unit", TEXT),
    *reals("value", "value_low", "value_high", "value_before", "change", "bound", "gap",
           "value_without_penalty"),
    ("method", TEXT),
    ("proven", INTEGER),
    ("steps", TEXT),
    ("verified", INTEGER),
    ("sites", INTEGER), ("sites_in_hazard", INTEGER),
    ("candidates", INTEGER),
    ("excluded", INTEGER),
    ("existing", INTEGER),
    *reals("demand", "demand_in_reach", "demand_unreached", "reach"),
    ("reach_unit", TEXT),
    ("distance_basis", TEXT),
    ("seconds", REAL),
)
SITE_EDITS = (("edit", TEXT), ("facility_id", TEXT), ("category", TEXT), ("size", REAL),
              ("name", TEXT))
