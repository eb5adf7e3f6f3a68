"""Columns of the layers about shelters (assign_shelters)."""

from ...fields import INTEGER, REAL, TEXT, ZONE_KEYS, reals, with_band

# Persons unless said otherwise. leaving = assigned + no_room + too_late + cut_off. minutes are from
# the warning to the shelter, the start included; metres are of way. hazard_share is the share of
# the area inside the hazard, network_share that of the starting points with a street near.
_SHELTER_TIMES = ("night", "day")
SHELTER_ZONES = (
    *ZONE_KEYS,
    ("hazard_share", REAL),
    *(column for time in _SHELTER_TIMES for column in (
        *reals(f"{time}_people", f"{time}_leaving"),
        *with_band(f"{time}_assigned", f"{time}_no_room", f"{time}_too_late"),
        *reals(f"{time}_cut_off", f"{time}_served_share"),
        *with_band(f"{time}_minutes"),
        *reals(f"{time}_metres"),
    )),
    ("main_shelter", TEXT),
    ("day_basis", TEXT),
    ("network_share", REAL),
    ("distance_basis", TEXT),
)
# capacity_basis is given, area or assumed; rows counts the rows of the layer that are this place;
# *_nearest is who would come if everybody went to the nearest, *_overflow what of them has no room;
# cut_off is 1 where the street of the shelter is shut.
SHELTER_LOADS = (
    *((name, TEXT) for name in ("id", "name", "kind", "hazards")),
    *with_band("capacity"),
    ("capacity_basis", TEXT),
    ("elevation_m", REAL),
    ("hazard_rank", INTEGER),
    ("rows", INTEGER),
    ("cut_off", INTEGER),
    *(column for time in _SHELTER_TIMES for column in (
        *with_band(f"{time}_load"),
        *reals(f"{time}_load_share", f"{time}_nearest", f"{time}_overflow"),
    )),
    ("distance_basis", TEXT),
)
# One row a zone, shelter and time of day; time is night or day.
SHELTER_FLOWS = (
    *((name, TEXT) for name in ("zone_id", "zone_name", "shelter_id", "shelter_name", "time")),
    *reals("people", "minutes", "metres"),
)
# One row a time of day and age group (all first). status is optimal or bounded; gap is a share of
# the minutes walked; nearest_* are those of everybody to the nearest.
SHELTER_TOTALS = (
    ("hazard", TEXT),
    ("time", TEXT),
    ("age_group", TEXT),
    *reals("people", "leaving"),
    *with_band("assigned", "no_room", "too_late"),
    *reals("cut_off"),
    *with_band("minutes"),
    ("shelters", INTEGER),
    *with_band("capacity"),
    *reals("nearest_assigned", "nearest_overflow"),
    ("status", TEXT),
    *reals("objective", "bound", "gap"),
    ("people_basis", TEXT),
    ("distance_basis", TEXT),
)
# status is chosen, candidate or in_hazard; gain_most is about how many more it may bring to room at
# most as the first one; waiting is who is without room, or late, and would reach it in time.
SHELTER_CANDIDATES = (
    ("id", TEXT),
    ("name", TEXT),
    ("status", TEXT),
    ("rank", INTEGER),
    *reals("capacity", "gain_night", "gain_day", "gain_most", "waiting"),
    ("hazard_rank", INTEGER),
    ("proven", INTEGER),
)
# Streets that water shuts; stops is all, or slow for people who walk with difficulty.
SHELTER_STREETS = (("stops", TEXT), ("length_m", REAL), ("source_row", INTEGER))
