"""Names for people of what the analysis of needs tells apart."""

from ...core.needs.hotspots import CLASSES
from ..i18n import tr


def theme_labels(themes=()):
    """``{key: label}`` of the built-in themes and of ``themes`` with labels of their own.

    Parameters
    ----------
    themes : sequence of core.needs.themes.Theme
    """
    own = {one.key: one.label for one in themes if one.label}
    keys = {one.key: one.key for one in themes}
    return {**keys, **_danger_themes(), **_town_themes(), **_life_themes(), **own}


def _danger_themes():
    return {
        "flood": tr("Flood and drainage"),
        "earthquake": tr("Earthquake and tsunami"),
        "landslide": tr("Slopes and landslides"),
        "evacuation": tr("Evacuation"),
        "heat": tr("Heat and shade"),
        "safety": tr("Street lights and crime"),
        "vacant_house": tr("Vacant houses"),
        "environment": tr("Waste and noise"),
        "all": tr("All needs"),
        "unknown": tr("No theme found"),
    }


def _town_themes():
    return {
        "walking": tr("Walking and steps"),
        "traffic": tr("Road traffic"),
        "transit": tr("Public transport"),
        "cycling": tr("Cycling"),
        "parking": tr("Parking"),
        "shopping": tr("Shopping"),
        "liveliness": tr("Liveliness of the centre"),
        "tourism": tr("Tourism"),
        "park": tr("Parks and green"),
        "public_facility": tr("Public facilities"),
        "housing": tr("Housing"),
    }


def _life_themes():
    return {
        "medical": tr("Medical care"),
        "elderly": tr("Older people and care"),
        "child_care": tr("Child care"),
        "education": tr("Education"),
        "work": tr("Jobs and local business"),
        "community": tr("Community"),
    }


def spot_label(key):
    """Class of a zone among the hot spots."""
    return {
        "hot_99": tr("Hot spot (q ≤ 0.01)"),
        "hot_95": tr("Hot spot (q ≤ 0.05)"),
        "hot_90": tr("Hot spot (q ≤ 0.10)"),
        "none": tr("Not significant"),
        "cold_90": tr("Cold spot (q ≤ 0.10)"),
        "cold_95": tr("Cold spot (q ≤ 0.05)"),
        "cold_99": tr("Cold spot (q ≤ 0.01)"),
    }[key]


def needs_legend():
    """``{key: label}`` of the styles of needs and of their hot spots."""
    return {
        "needs_danger": tr("Danger and safety"),
        "needs_moving": tr("Walking and transport"),
        "needs_centre": tr("Shops, liveliness, work"),
        "needs_life": tr("Care, learning, community"),
        "needs_place": tr("Parks, facilities, housing"),
        "needs_unknown": tr("No theme found"),
        "needs_other": tr("Other themes"),
        **{f"spot_{key}": spot_label(key) for key in CLASSES},
    }


def place_label(key):
    """How a need was placed."""
    return {
        "point": tr("by its coordinates"),
        "zone": tr("by the name or id of a zone"),
        "cell": tr("by a coarser mesh code, over the zones in it"),
        "district": tr("by the name of a district, over the zones in it"),
        "outside": tr("outside all zones"),
        "none": tr("no place known"),
    }[key]


def masked_label(key):
    """A kind of personal data."""
    return {
        "name": tr("names"),
        "phone": tr("phone numbers"),
        "email": tr("e-mail addresses"),
        "house_number": tr("house numbers"),
    }[key]
