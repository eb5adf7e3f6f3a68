"""Words and numbers of the sheets of an atlas."""

from math import isfinite

from ..core.report.numbers import MINUS, UNKNOWN, number_text, place_of
from ..core.risk.types import HazardKey
from .i18n import tr
from .labels import area_kind_label, band_label, category_group_label, unit_label
from .local.review_labels import resource_category_label
from .risk.hazard_labels import hazard_key_label
from .risk.needs_labels import theme_labels

# Units of what is counted in wholes; money is told in thousands.
WHOLE = ("persons", "persons/day", "person-hours/day", "households", "places", "opinions")
MONEY = "yen/day"
# A change is told no finer than this, however narrow its band; in the units of a sheet.
FINEST = {"points": 0.01, "min": 0.01, MONEY: 0.1}
# Details of a measure, told below its sum.
_CHANGES = "_change"


def section_label(key):
    """Heading of a group of numbers."""
    return {
        "people": tr("Residents"),
        "vibrancy": tr("Vibrancy"),
        "change": tr("What the scenario changes"),
        "danger": tr("Exposed residents"),
        "shelters": tr("Shelters"),
        "access": tr("Ways on foot"),
        "plan": tr("Induction areas"),
        "facilities": tr("Facilities"),
        "resources": tr("Local resources"),
        "needs": tr("Opinions and requests"),
        "hours": tr("People present by hour"),
    }[key]


def measure_label(measure):
    """Name of a measure, without its unit."""
    if measure.detail:
        return _detail_label(measure)
    return {
        "area": tr("Area"),
        "residents": tr("Residents"),
        "residents_published": tr("Residents as published"),
        "density": tr("Population density"),
        "share_65_up": tr("Aged 65 and older"),
        "share_75_up": tr("Aged 75 and older"),
        "households": tr("Households"),
        **_ages(), **_of_vibrancy(), **_of_change(), **_of_danger(), **_of_places(),
    }[measure.key]


def short_label(measure):
    """Name of a measure where room is scarce."""
    return {
        "density": tr("Density"),
        "share_75_up": tr("Aged 75+"),
        "vibrancy": tr("Vibrancy"),
        "exposed_share": tr("Share in danger"),
        "mean_min": tr("To facilities"),
        "access_min": tr("Access"),
        "shelters": tr("Shelters"),
        "facilities": tr("Facilities"),
        "resources": tr("Local resources"),
        "needs": tr("Opinions"),
    }.get(measure.key) or measure_label(measure)


def _ages():
    return {
        "age_0_14": tr("0–14 years"),
        "age_15_64": tr("15–64 years"),
        "age_65_74": tr("65–74 years"),
        "age_75_84": tr("75–84 years"),
        "age_85_up": tr("85 years and older"),
    }


def _of_vibrancy():
    return {
        "vibrancy": tr("Vibrancy score"),
        "visitors": tr("Visitors"),
        "onward_visitors": tr("of them walking on from elsewhere"),
        "stay_min": tr("Mean stay"),
        "person_hours": tr("Time spent by visitors"),
        "spend_yen": tr("Money spent"),
        "mean_min": tr("To the nearest facilities, mean"),
        "kinds_reach": tr("Kinds of facilities within reach"),
        "access_min": tr("Access to what is used, mean"),
    }


def _of_change():
    return {
        "vibrancy_change": tr("Vibrancy score"),
        "visitors_change": tr("Visitors"),
        "person_hours_change": tr("Time spent by visitors"),
        "spend_yen_change": tr("Money spent"),
        "residents_change": tr("Residents"),
        "access_min_change": tr("Residents' access"),
    }


def _of_danger():
    return {
        "exposed": tr("In any hazard area"),
        "exposed_share": tr("Share of residents in danger"),
        "must_leave": tr("Have to leave early"),
        "shelters": tr("Shelters and sites"),
        "shelter_capacity": tr("People they hold"),
        "night_no_room": tr("Find no room at night"),
        "night_too_late": tr("Arrive too late at night"),
        "night_cut_off": tr("Cut off at night"),
    }


def _of_places():
    return {
        "facilities": tr("All facilities"),
        "resources": tr("All resources"),
        "needs": tr("All opinions"),
    }


def _detail_label(measure):
    key, detail = measure.key, measure.detail
    if key == "exposed":
        return hazard_key_label(HazardKey.of(detail))
    if key == "facilities":
        return tr("Other facilities") if detail == "other" else category_group_label(detail)
    if key == "resources":
        return resource_category_label("" if detail == "other" else detail)
    if key == "needs":
        return theme_labels().get(detail, detail)
    if key == "induction_residents":
        return tr("Residents in the {area}").format(area=area_kind_label(detail))
    day = tr("weekday") if key == "presence_weekday" else tr("holiday")
    return tr("{band}, {day}").format(band=band_label(detail), day=day)


def unit_text(measure):
    """The unit of a measure as a sheet tells it."""
    own = {
        "-": "%", "ha": tr("ha"), "places": tr("places"), "opinions": tr("opinions"),
        "households": tr("households"), "kinds": tr("kinds"), MONEY: tr("thousand yen/day"),
    }
    return own[measure.unit] if measure.unit in own else unit_label(measure.unit)


def full_label(measure):
    """Name and unit."""
    if measure.unit == "households":
        return measure_label(measure)
    return tr("{name} ({unit})").format(name=measure_label(measure), unit=unit_text(measure))


def number(measure, value, low=float("nan"), high=float("nan")):
    """A number, and its band where it has one: ``("1,230", "1,100 – 1,400")``."""
    factor = {"-": 100.0, MONEY: 0.001}.get(measure.unit, 1.0)
    value, low, high = (factor * one for one in (value, low, high))
    signed = measure.key.endswith(_CHANGES)
    banded = isfinite(low) and isfinite(high)
    place = place_of(value, low, high) if banded else None
    if measure.unit in WHOLE:
        place = max(place or 1.0, 1.0)
    elif place is None and (measure.unit != MONEY or abs(value) >= 1.0):
        place = 1.0 if measure.unit == MONEY else 0.1
    if measure.unit in FINEST:
        place = max(place or 0.0, FINEST[measure.unit])
    text = number_text(value, place, signed=signed)
    if not banded:
        return text, ""
    ends = [number_text(end, place, signed=signed) for end in (low, high)]
    if set(ends) == {text}:
        return text, ""
    return text, tr("{low} – {high}").format(low=ends[0], high=ends[1])


def kind_text(districts):
    """The kind of the districts, empty where it is not known."""
    if not districts.kind:
        return ""
    try:
        return area_kind_label(districts.kind)
    except KeyError:
        return districts.kind


def is_number(text):
    """Whether a text of :func:`number` says something."""
    return text not in ("", UNKNOWN, MINUS)
