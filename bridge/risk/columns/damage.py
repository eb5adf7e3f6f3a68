"""Columns of the layers about damage and casualties (assess_damage)."""

from ...fields import INTEGER, TEXT, reals, with_band

# One row a target (building, or zone), hazard and function; targets outside the hazard have none.
# valid and verified are 1 or 0; assumed names what of structure, year and floor_area was not known;
# hazard_share is the share of the target in the hazard; counts are expected buildings, those that
# a function does not tell are NULL. damage_ratio is of the part in the hazard.
DAMAGE_TARGETS = (
    ("id", TEXT),
    ("target", TEXT),
    ("hazard", TEXT),
    ("hazard_label", TEXT),
    ("function", TEXT),
    ("function_label", TEXT),
    ("verified", INTEGER),
    ("structure", TEXT),
    ("assumed", TEXT),
    *with_band("intensity"),
    ("intensity_unit", TEXT),
    ("valid", INTEGER),
    *reals("hazard_share", "buildings"),
    *with_band("full", "half"),
    *reals("minor"),
    *with_band("above_floor"),
    *reals("below_floor", "liquefied", "no_cars", "no_walking", "no_outlets"),
    *with_band("damage_ratio"),
    *reals("floor_area_m2", "damaged_floor_m2", "damage_yen"),
)
# One row a district (NULL: the whole town), hazard and function. targets_invalid lie outside the
# function's range of validity.
DAMAGE_TOTALS = (
    ("district", TEXT),
    ("hazard", TEXT),
    ("hazard_label", TEXT),
    ("function", TEXT),
    ("function_label", TEXT),
    ("verified", INTEGER),
    ("targets", INTEGER),
    ("targets_invalid", INTEGER),
    *with_band("buildings", "full", "half", "minor", "above_floor", "below_floor", "liquefied",
               "no_cars", "no_walking", "no_outlets", "exposed_floor_m2", "damaged_floor_m2",
               "damage_ratio", "damage_yen", "people_night", "people_day", "deaths_night",
               "deaths_day", "injured_night", "injured_day"),
    ("people_functions", TEXT),
    ("note", TEXT),
    ("source", TEXT),
)
