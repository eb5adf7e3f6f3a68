"""Columns of the layers of the guideline sheet (draft_guideline)."""

from ...fields import INTEGER, TEXT, reals, with_band

# Problem areas; state is before or after, severity 1 to 3, number 1 the most severe and peopled.
# induction is in, out or empty (no induction area given). residents_low and _high: least and most
# persons in new dwellings. value_* are limits of the worst hazard [m, h, …]; *_share 0–1.
GUIDELINE_AREAS = (
    ("id", TEXT),
    ("state", TEXT),
    ("number", INTEGER),
    ("rule", TEXT),
    ("severity", INTEGER),
    ("reason", TEXT),
    ("hazard", TEXT),
    ("hazards", TEXT),
    ("rank", INTEGER),
    *reals("value_low", "value_high"),
    ("district_id", TEXT),
    ("district", TEXT),
    ("induction", TEXT),
    *reals("area_m2"),
    *with_band("residents"),
    *reals("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up", "residents_75_up",
           "share_75_up", "density_ha", "present_day"),
    ("zones", INTEGER),
    ("buildings", INTEGER),
    ("buildings_low", INTEGER),
    *reals("floor_area_m2"),
    ("shelters", INTEGER),
    *reals("unserved_share"),
    ("needs", INTEGER),
    *reals("needs_weight", "vibrancy"),
    ("facilities", INTEGER),
    ("care_facilities", INTEGER),
    ("new_facilities", INTEGER),
    ("measures", TEXT),
    ("source", TEXT),
    ("verified", INTEGER),
)

# Districts, and what is outside them (without id). severity is the worst of the problem areas, 0
# where there is none; hazards, issues and measures are texts: what comes up to which rank, the
# rules that are met with the number of areas, what to consider. care_facilities: medicine,
# welfare, children, schools.
GUIDELINE_DISTRICTS = (
    ("id", TEXT),
    ("state", TEXT),
    ("name", TEXT),
    ("kind", TEXT),
    ("severity", INTEGER),
    ("hazards", TEXT),
    ("issues", TEXT),
    ("measures", TEXT),
    *reals("area_ha", "residents", "residents_75_up", "exposed", "not_exposed", "exposed_share",
           "exposed_75_up", "exposed_ha", "present_day", "exposed_day", "induction_ha",
           "induction_residents", "induction_exposed", "induction_exposed_share"),
    ("problem_areas", INTEGER),
    *reals("problem_residents", "problem_residents_75_up", "problem_share", "problem_severe"),
    ("shelters", INTEGER),
    *reals("shelter_capacity"),
    ("shelters_without_capacity", INTEGER),
    ("shelters_exposed", INTEGER),
    *reals("unserved"),
    ("facilities", INTEGER),
    ("facilities_exposed", INTEGER),
    ("care_facilities", INTEGER),
    ("care_facilities_exposed", INTEGER),
    ("needs", INTEGER),
    *reals("needs_weight", "vibrancy"),
)

# The table of indicators, one row an indicator, scope, hazard and rank or depth [m]; targets are
# empty: a guideline sets them. Ratios are 0–1.
GUIDELINE_INDICATORS = (
    ("key", TEXT),
    ("indicator", TEXT),
    ("scope", TEXT),
    ("scope_name", TEXT),
    ("district_id", TEXT),
    ("hazard", TEXT),
    ("rank", INTEGER),
    *reals("depth_m"),
    ("unit", TEXT),
    *with_band("before"),
    *with_band("after"),
    *reals("change", "target"),
    ("target_year", INTEGER),
    ("better", TEXT),
)
