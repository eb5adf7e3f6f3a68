"""Columns of the layers about vibrancy against risk (weigh_plan, simulate_scenario)."""

from ...fields import INTEGER, REAL, TEXT, ZONE_KEYS, reals, with_band

# danger 0–1 is Σ share of the zone where a class of hazard is the worst · its weight; *_weighed are
# persons · danger. in_danger_share, residence_induction and function_induction are shares of the
# area 0–1. class is lively_safe, lively_at_risk, quiet_safe or quiet_at_risk; class_sure is 1 where
# it holds over all ranges. induced_* are people inside the residence induction area,
# drawn_* people present inside the urban function induction area.
WEIGHED_ZONES = (
    *ZONE_KEYS,
    *with_band("vibrancy"),
    *reals("present"),
    ("present_basis", TEXT),
    *with_band("danger"),
    ("worst_hazard", TEXT),
    ("worst_rank", INTEGER),
    ("danger_parts", TEXT),
    *reals("in_danger_share", "residents_in_danger", "present_in_danger"),
    *with_band("residents_weighed"),
    *with_band("present_weighed"),
    ("class", TEXT),
    ("class_label", TEXT),
    ("class_sure", INTEGER),
    *reals("residence_induction", "function_induction", "induced_residents",
           "induced_in_danger", "drawn_in_danger", "induced_in_danger_after",
           "induced_in_danger_change", "drawn_in_danger_after", "drawn_in_danger_change"),
)
# One row an objective and scenario; today stands among them. normalised is 0 (worst) to 1 (best).
WEIGHED_FRONT = (
    ("scenario", TEXT),
    ("objective", TEXT),
    ("label", TEXT),
    ("unit", TEXT),
    *reals("before", "after", "change", "change_low", "change_high"),
    ("better", TEXT),
    ("normalised", REAL),
    ("rank", INTEGER),
    ("best", INTEGER),
    ("used", INTEGER),
    ("dominated", INTEGER),
    ("dominated_by", TEXT),
    ("is_today", INTEGER),
)
# One row a kind of induction area and measure, residents_by_rank also by hazard and rank (0: in
# none of its areas).
WEIGHED_CHANGE = (
    ("kind", TEXT),
    ("kind_label", TEXT),
    ("measure", TEXT),
    ("label", TEXT),
    ("hazard", TEXT),
    ("rank", INTEGER),
    ("unit", TEXT),
    *with_band("before"),
    *with_band("after"),
    *with_band("change"),
)
# Induction areas in parts: kept, added or removed by the change.
WEIGHED_AREAS = (
    ("id", TEXT),
    ("kind", TEXT),
    ("part", TEXT),
    *reals("area_m2", "residents", "residents_in_danger", "present", "present_in_danger"),
    *with_band("danger"),
    *reals("vibrancy_mean"),
)
# One row a placed facility or home and hazard there; one without a hazard where there is none.
SCENARIO_RISK = (
    ("facility_id", TEXT),
    ("name", TEXT),
    ("category", TEXT),
    ("edit", TEXT),
    ("hazard", TEXT),
    ("rank", INTEGER),
    *reals("depth_min_m", "depth_max_m", "weight"),
    ("in_danger", INTEGER),
    *reals("visitors", "residents"),
    ("sentence_key", TEXT),
    ("sentence", TEXT),
)
