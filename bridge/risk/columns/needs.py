"""Columns of the layers about residents' needs (analyse_needs)."""

from ...fields import INTEGER, REAL, TEXT, ZONE_KEYS, reals

# theme is the best one, themes all of them, separated by ;. theme_basis is given, text or unknown;
# place_basis point, zone, cell, district, outside or none. hazard_share is 1 or 0 for a point, the
# share of the area of its zones for a named place.
NEEDS = (
    *((name, TEXT) for name in ("id", "text", "date", "place")),
    ("weight", REAL),
    *((name, TEXT) for name in ("theme", "theme_label", "themes", "theme_basis")),
    ("score", REAL),
    *((name, TEXT) for name in ("reason", "zone_id", "district", "place_basis")),
    ("masked", INTEGER),
    ("hazard_share", REAL),
    ("hazards", TEXT),
    ("vibrancy", REAL),
)
# One row a district and theme; "all" stands for everything. Shares are of the weight, 0–1.
NEEDS_THEMES = (
    *((name, TEXT) for name in ("district", "theme", "theme_label")),
    *reals("needs", "weight", "share", "hazard_share"),
    ("hazards", TEXT),
    *reals("vibrancy_mean", "hot_share", "given"),
)


def needs_zones(themes):
    """Columns of zones with needs: gi_value is what the hot spots are of, gi_q the corrected p,
    gi_class hot_99 … cold_99 or none; ``theme_*`` is the weight of each theme."""
    return (
        *ZONE_KEYS,
        *reals("needs", "weight", "per_1000"),
        ("top_theme", TEXT),
        ("top_theme_label", TEXT),
        *reals("gi_value", "gi_z", "gi_p", "gi_q"),
        ("gi_class", TEXT),
        ("neighbours", INTEGER),
        ("vibrancy", REAL),
        *reals(*(f"theme_{theme}" for theme in themes)),
    )


NEEDS_ZONES = needs_zones(())
