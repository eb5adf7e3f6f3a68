"""Columns of the layers about exposure (overlay_hazards)."""

from ...fields import INTEGER, REAL, TEXT, reals, with_band

# One row a target and moment. rank_* is the worst rank, 0 outside, NULL where that hazard was not
# given; rank_flood is the worst of all floods. basis says how people are counted: building (all
# who are in it have its worst rank), area (by share of area), or point. depth_m is that of the
# deepest water, dry_storeys_low the fewest that stay dry. evacuation is none, stay, vertical,
# horizontal or unknown.
_AGE_COLUMNS = reals("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
EXPOSURE_RANKS = (
    "flood", "flood_l1", "flood_l2", "inland_flood", "storm_surge", "tsunami", "landslide",
    "landslide_steep_slope", "landslide_debris_flow", "landslide_slide", "collapse_flow",
    "collapse_erosion", "inundation_duration", "past_inundation", "seismic_intensity",
    "liquefaction", "large_embankment",
)
# Residents by what they are to do; the sum is all residents. See storeys.CLASSES of core/risk.
EVACUATION_CLASSES = ("none", "stay", "vertical", "horizontal", "unknown")
EXPOSURE_TARGETS = (
    *((name, TEXT) for name in ("id", "name", "kind", "target", "district")),
    *reals("area_m2", "floor_area_m2", "residents"),
    *_AGE_COLUMNS,
    *reals(*(f"residents_{name}" for name in EVACUATION_CLASSES)),
    *reals("present"),
    ("present_basis", TEXT),
    ("basis", TEXT),
    ("shown_hazard", TEXT),
    ("shown_rank", INTEGER),
    *((f"rank_{name}", INTEGER) for name in EXPOSURE_RANKS),
    ("past_years", INTEGER),
    *with_band("depth_m"),
    ("structure", TEXT),
    ("storeys", REAL),
    ("storeys_assumed", INTEGER),
    *with_band("dry_storeys"),
    ("evacuation", TEXT),
    ("evacuation_label", TEXT),
    ("evacuation_why", TEXT),
    ("moment", TEXT),
    ("until", TEXT),
)
# One row a target, hazard and rank; rank 0 is outside. Shares are 0–1 of the target's.
EXPOSURE_ROWS = (
    *((name, TEXT) for name in ("id", "target", "hazard", "type", "scenario", "hazard_label")),
    ("rank", INTEGER),
    ("rank_label", TEXT),
    *reals("area_m2", "area_share", "floor_area_m2", "floor_share", "residents"),
    *_AGE_COLUMNS,
    *reals("present"),
    ("basis", TEXT),
    ("moment", TEXT),
)
# One row a hazard, rank and place: level is town, district or kind (of plan areas). Sums over the
# ranks of a hazard are the whole. residents_low counts only places wholly of the rank,
# residents_high all that have any of it.
EXPOSURE_TOTALS = (
    *((name, TEXT) for name in ("level", "district", "hazard", "type", "scenario",
                                "hazard_label")),
    ("rank", INTEGER),
    ("rank_label", TEXT),
    ("targets", INTEGER),
    *reals("area_m2", "area_share", "floor_area_m2", "floor_share"),
    *with_band("residents"),
    *reals("residents_share"),
    *_AGE_COLUMNS,
    *reals("present", "present_share"),
    ("present_basis", TEXT),
    ("basis", TEXT),
    ("moment", TEXT),
)
# One row a place and evacuation class; sums over the classes are the whole.
EXPOSURE_EVACUATION = (
    *((name, TEXT) for name in ("level", "district", "evacuation", "evacuation_label")),
    ("targets", INTEGER),
    *reals("residents", "residents_share"),
    *_AGE_COLUMNS,
    *reals("present", "present_share"),
    ("present_basis", TEXT),
    ("basis", TEXT),
    ("moment", TEXT),
)
