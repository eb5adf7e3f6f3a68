"""Columns of the output layers about local resources; see ``fields.py``."""

from ..fields import INTEGER, REAL, TEXT, reals

# --- Matching needs with resources and partners (match_resources) ---

# score and the parts are 0–1; a part that the need does not ask for is NULL. stays is the share of
# draws over the weights in which the match stays among the best of its need. score_triple weighs
# the pair and the partner. parts is JSON: of each part its value, its share of the weight and what
# it was made of. The first columns are those of the table matches of a study.
MATCHING_PARTS = ("text", "kind", "distance", "size", "people", "dates", "budget")
MATCHES = (
    ("id", TEXT),
    ("need_id", TEXT),
    ("resource_id", TEXT),
    ("partner_id", TEXT),
    ("score", REAL),
    ("parts", TEXT),
    ("sentence", TEXT),
    ("status", TEXT),
    ("rating", INTEGER),
    ("rank", INTEGER),
    *reals("score_low", "score_high", "stays"),
    ("need_text", TEXT),
    ("resource", TEXT),
    ("resource_kind", TEXT),
    ("resource_kind_label", TEXT),
    *reals(*(f"part_{part}" for part in MATCHING_PARTS)),
    ("words", TEXT),
    *reals("distance_m", "walk_min"),
    ("distance_basis", TEXT),
    ("partner", TEXT),
    *reals("partner_score", "score_triple"),
    ("partner_words", TEXT),
)
# most_reason is why most resources are no match of a need that has none.
MATCHED_NEEDS = (
    ("id", TEXT),
    ("text", TEXT),
    ("kind", TEXT),
    ("category", TEXT),
    ("sub_category", TEXT),
    ("matches", INTEGER),
    ("best_resource_id", TEXT),
    ("best_resource", TEXT),
    *reals("best_score", "best_distance_m"),
    ("most_reason", TEXT),
    ("sentence", TEXT),
)
# One row a need without a match and reason; resources are those that the reason ruled out first.
UNMATCHED = (
    ("need_id", TEXT),
    ("need_text", TEXT),
    ("reason", TEXT),
    ("reason_label", TEXT),
    ("resources", INTEGER),
    ("share", REAL),
    ("sentence", TEXT),
)
COMBINATIONS = (
    ("idea", TEXT),
    ("idea_label", TEXT),
    ("first_id", TEXT),
    ("first", TEXT),
    ("second_id", TEXT),
    ("second", TEXT),
    ("distance_m", REAL),
    ("needs", INTEGER),
    ("need_ids", TEXT),
    ("score", REAL),
    ("sentence", TEXT),
)
# weight is the assumption, weight_used the one after verdicts; share_used adds up to 1.
MATCHING_WEIGHTS = (
    ("part", TEXT),
    ("part_label", TEXT),
    *reals("weight", "weight_used", "factor", "share_used"),
    ("good", INTEGER),
    ("bad", INTEGER),
    *reals("order_before", "order_after"),
    ("sentence", TEXT),
)

# --- The inventory (review_resources) ---

# value is 0–100, the parts and known_share (of the weight) are 0–1; what is not known is NULL and
# left out. of_kind and of_kind_near count places of the kind, itself included, rows that are likely
# one place once. hazard_rank is the worst, 0 outside. from_facilities is 1 where the row came from
# the facilities. duplicates counts rows that may be this one and nobody called different.
REVIEW_PARTS = ("rarity", "condition", "access", "visitors", "safety")
REVIEWED = (
    *((name, TEXT) for name in ("id", "name", "category", "category_label", "sub_category", "kind",
                                "kind_label", "address")),
    ("from_facilities", INTEGER),
    ("value", REAL),
    ("rank", INTEGER),
    ("known_share", REAL),
    *reals(*(f"part_{part}" for part in REVIEW_PARTS)),
    ("of_kind", INTEGER),
    ("of_kind_near", INTEGER),
    *reals("people_near", "station_m", "stop_m", "vibrancy"),
    ("hazard_rank", INTEGER),
    ("hazard", TEXT),
    ("condition", TEXT),
    ("duplicates", INTEGER),
    *((name, TEXT) for name in ("same_as", "sentence", "source")),
)
# The first columns are those of the table duplicates of a study; verdict is open, same or
# different. score = name_part × place_part, 0–1.
REVIEWED_PAIRS = (
    *((name, TEXT) for name in ("id", "first_id", "second_id")),
    *reals("score", "distance_m"),
    *((name, TEXT) for name in ("verdict", "judged_on", "first", "second", "first_source",
                                "second_source")),
    *reals("name_part", "place_part"),
    ("same_address", INTEGER),
    ("reason", TEXT),
)

# --- Maps of resources (map_resources) ---

PLACE_CATEGORIES = ("nature", "culture", "industry", "people", "spaces", "other")
# Resources in the zone and their kernel density, by category; reach_all is how many are within
# reach of the middle of the zone. shannon is in nat, simpson 0–1, hill_1 and hill_2 are effective
# numbers of categories (of kinds with kinds_…); NULL where nothing is within reach. needs_none
# counts needs that nothing within reach fits, needs_few those that few things fit.
PLACES_ZONES = (
    ("id", TEXT),
    ("name", TEXT),
    ("area_km2", REAL),
    *((f"count_{key}", INTEGER) for key in ("all", *PLACE_CATEGORIES)),
    *reals(*(f"density_per_km2_{key}" for key in ("all", *PLACE_CATEGORIES))),
    ("reach_all", INTEGER),
    ("categories", INTEGER),
    *reals("shannon", "hill_1", "simpson", "hill_2"),
    ("kinds", INTEGER),
    *reals("kinds_shannon", "kinds_hill_1", "kinds_simpson", "kinds_hill_2"),
    ("at_risk", INTEGER),
    *((name, INTEGER) for name in ("needs", "needs_none", "needs_few", "needs_enough",
                                   "needs_unknown")),
    ("needs_class", TEXT),
    ("distance_basis", TEXT),
)
# same_as are ids of rows that this one stands for. near is how many resources stand within the
# distance asked for. nearest_…_m is a straight line. hazard_rank is the worst, 0 outside. needs
# counts needs that the resource fits and that reach it; needs_class is many, some or none.
PLACES_RESOURCES = (
    *((name, TEXT) for name in ("id", "name", "category", "category_label", "sub_category", "kind",
                                "kind_label", "same_as", "zone_id")),
    ("near", INTEGER),
    *(column for key in PLACE_CATEGORIES for column in (
        (f"nearest_{key}_id", TEXT), (f"nearest_{key}_m", REAL))),
    ("hazard", TEXT),
    ("hazard_rank", INTEGER),
    ("hazards", TEXT),
    ("needs", INTEGER),
    ("needs_weight", REAL),
    ("needs_class", TEXT),
    ("tour", INTEGER),
    ("order", INTEGER),
)
# level is category or sub_category. pairs stand within the distance; expected, low and high are
# those of chance (mean, 2.5 % and 97.5 % points). class is together, apart or chance.
PLACES_NEAR = (
    *((name, TEXT) for name in ("level", "first", "first_label", "second", "second_label")),
    *((name, INTEGER) for name in ("first_count", "second_count", "pairs")),
    *reals("expected", "low", "high", "quotient", "p", "q"),
    ("class", TEXT),
    *reals("first_share", "second_share"),
)
# bound_m is a walk that no order of the stops is below, gap how much longer than the best order
# this one can be at most (0–1). proven is 1 where no other choice of stops has more of them.
PLACES_TOURS = (
    ("tour", INTEGER),
    ("category", TEXT),
    ("category_label", TEXT),
    ("stops", INTEGER),
    ("resources", INTEGER),
    ("order", TEXT),
    *reals("walk_m", "walk_min", "stay_min", "total_min"),
    ("method", TEXT),
    *reals("bound_m", "gap"),
    ("candidates", INTEGER),
    ("proven", INTEGER),
    ("distance_basis", TEXT),
)
# role is start, stop or end. leg_m and leg_min are the walk from the halt before.
PLACES_STOPS = (
    ("tour", INTEGER),
    ("order", INTEGER),
    *((name, TEXT) for name in ("role", "id", "name", "category", "kind_label", "also")),
    *reals("leg_m", "leg_min", "arrive_min", "stay_min", "leave_min"),
    ("distance_basis", TEXT),
)
# class is none, few, enough or unknown; resources counts those that fit within reach.
PLACES_NEEDS = (
    *((name, TEXT) for name in ("id", "category", "sub_category")),
    ("weight", REAL),
    ("class", TEXT),
    ("resources", INTEGER),
    ("nearest_id", TEXT),
    ("nearest", TEXT),
    ("nearest_m", REAL),
    ("distance_basis", TEXT),
    ("zone_id", TEXT),
)

# --- Programmes that fit projects (match_programmes) ---

# One row a project and programme, the best of each project first. fits is yes, no or unknown; call
# is open, not_yet, closed or no_date; days_left is 0 on the day of the deadline. Texts of several
# parts are separated by " | "; missing has keys of fields, missing_label their names.
PROGRAMME_FITS = (
    ("project_id", TEXT),
    ("project", TEXT),
    ("programme_id", TEXT),
    ("programme", TEXT),
    ("rank", INTEGER),
    ("fits", TEXT),
    ("why_not", TEXT),
    ("missing", TEXT),
    ("missing_label", TEXT),
    ("to_check", TEXT),
    ("conditions_met", INTEGER),
    ("conditions", INTEGER),
    ("call", TEXT),
    ("opens_on", TEXT),
    ("deadline", TEXT),
    ("days_left", INTEGER),
    *reals("cost_yen", "rate", "ceiling_yen", "floor_yen", "expected_yen", "own_yen"),
    ("checked_on", TEXT),
    ("checked_days_ago", INTEGER),
    ("warnings", TEXT),
    ("sentence", TEXT),
    ("url", TEXT),
)
