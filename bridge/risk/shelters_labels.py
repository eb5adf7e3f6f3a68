"""Words of shelters and who reaches them."""

from ..i18n import tr
from ..labels import age_label


def time_label(key):
    """Name of a time of day."""
    return {"night": tr("Night"), "day": tr("Day")}[key]


def capacity_basis_label(key):
    """What a capacity is based on."""
    return {
        "given": tr("as published"),
        "area": tr("floor area divided by the area a person takes (assumption)"),
        "assumed": tr("the number assumed for its kind stands in, with a band"),
    }[key]


def capacity_short_label(key):
    """The same in a word, for a table."""
    return {"given": tr("published"), "area": tr("by floor area"), "assumed": tr("by kind")}[key]


def day_basis_label(key):
    """What the number of people by day is based on."""
    return {
        "measured": tr("measured people flow"),
        "model": tr("the vibrancy model"),
        "at_home": tr("residents at home at midday (assumption)"),
    }[key]


def gap_text(gap):
    """How far a plan may be from the best one, as a share of the minutes walked."""
    return "< 0.0001 %" if gap < 1e-6 else f"{100 * gap:.4f} %"


def shelter_kind_label(key):
    """Name of a kind of shelter."""
    return {
        "site": tr("evacuation site"),
        "shelter": tr("shelter"),
        "tsunami_building": tr("tsunami evacuation building"),
        "welfare_shelter": tr("welfare shelter"),
        "other": tr("other place"),
    }[key]


def start_label(key):
    """When people set out."""
    return {
        "at_once": tr("at once"),
        "direct": tr("directly, after getting ready"),
        "errands": tr("after errands, such as fetching children"),
    }[key]


def age_group_label(key):
    """Name of an age group of the study."""
    own = {"age_65_74": tr("65–74 years"), "age_75_84": tr("75–84 years")}
    return own[key] if key in own else age_label(key)


def shelter_legend():
    """Key in the styles of shelters → word in the legend."""
    return {
        "shelter_chosen": tr("New shelter, in the order of what it adds"),
        "shelter_candidate": tr("Not chosen"),
        "shelter_in_hazard": tr("In the hazard area"),
        "shut_all": tr("Shut for everybody"),
        "shut_slow": tr("Shut for people who walk with difficulty"),
        "load_empty": tr("Night: less than half full"),
        "load_some": tr("Night: 50 – 90 % full"),
        "load_nearly": tr("Night: 90 – 100 % full"),
        "load_full": tr("Night: full"),
        "load_cut_off": tr("On a street that is shut"),
        "served_0": tr("Night: 0 – 20 % find room in time"),
        "served_20": tr("Night: 20 – 40 % find room in time"),
        "served_40": tr("Night: 40 – 60 % find room in time"),
        "served_60": tr("Night: 60 – 80 % find room in time"),
        "served_80": tr("Night: 80 – 100 % find room in time"),
        "served_nobody": tr("Nobody has to leave"),
        "ways_0": tr("Night: less than 10 people"),
        "ways_10": tr("Night: 10 – 50 people"),
        "ways_50": tr("Night: 50 – 200 people"),
        "ways_200": tr("Night: 200 people or more"),
    }
