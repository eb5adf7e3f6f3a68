"""Names of what the assessment of damage speaks of."""

from ..i18n import tr


def damage_function_label(key):
    """Name of a damage function."""
    return {
        "seismic_intensity": tr("Shaking by measured intensity, structure and year (2005–2012)"),
        "flood_above_floor": tr("House damage ratio by depth above the floor"),
        "flood_above_ground": tr("House damage ratio by depth above the ground"),
        "function_loss": tr("Loss of function by depth"),
        "tsunami_yokohama": tr("Tsunami, steps of depth (Yokohama)"),
        "tsunami_suppasri": tr("Tsunami, curves of 2011 (Suppasri et al. 2013)"),
        "liquefaction_area": tr("Area that liquefies by PL"),
        "quake_deaths": tr("Deaths by shaking (Tokyo 2022)"),
        "quake_serious_injuries": tr("Serious injuries by shaking (Tokyo 2022)"),
        "tsunami_fatality": tr("Deaths by depth of the tsunami"),
    }[key]


def damage_count_label(key):
    """Name of a number of the totals."""
    return {**_of_buildings(), **_of_worth(), **_of_people()}[key]


def _of_buildings():
    return {
        "buildings": tr("Buildings in the hazard"),
        "full": tr("Fully destroyed"),
        "half": tr("Half destroyed"),
        "minor": tr("Slightly damaged"),
        "above_floor": tr("Water above the floor"),
        "below_floor": tr("Water below the floor"),
        "liquefied": tr("On liquefied ground"),
        "no_cars": tr("Cars cannot drive (0.3 m)"),
        "no_walking": tr("Walking is impossible (0.5 m)"),
        "no_outlets": tr("Outlets under water (0.7 m)"),
    }


def _of_worth():
    return {
        "exposed_floor_m2": tr("Floor area in the hazard [m²]"),
        "damaged_floor_m2": tr("Damage ratio × floor area [m²]"),
        "damage_ratio": tr("Mean damage ratio"),
        "damage_yen": tr("Damage to buildings [yen]"),
    }


def _of_people():
    return {
        "people_night": tr("Residents in the hazard"),
        "people_day": tr("People present by day in the hazard"),
        "deaths_night": tr("Deaths, at night"),
        "deaths_day": tr("Deaths, by day"),
        "injured_night": tr("Seriously injured, at night"),
        "injured_day": tr("Seriously injured, by day"),
    }


def damage_state_label(curve):
    """What a curve tells: a state of damage, a ratio or a rate."""
    more = {
        "major": tr("Largely destroyed"),
        "collapsed": tr("Collapsed"),
        "washed_away": tr("Washed away"),
        "ratio": tr("Damage ratio"),
        "deaths": tr("Deaths"),
        "injured": tr("Seriously injured"),
        "fatal": tr("Share that dies"),
    }
    name = more[curve.counts_as] if curve.counts_as in more else damage_count_label(curve.counts_as)
    return name if curve.state == curve.counts_as else f"{name} ({curve.state})"


def damage_structure_label(key):
    """Name of a structure."""
    return {
        "wood": tr("wooden"),
        "rc": tr("reinforced concrete"),
        "steel": tr("steel"),
        "masonry": tr("masonry"),
        "non_wooden": tr("non-wooden"),
        "unknown": tr("unknown"),
        "": tr("all structures"),
    }[key]


def damage_unit_label(key):
    """Unit of an intensity."""
    return {
        "m": "m",
        "intensity": tr("measured intensity"),
        "PL": "PL",
        "level": "PL",
        "persons/building": tr("persons/building"),
        "-": "",
    }[key]


def damage_basis_label(key):
    """Where an intensity came from."""
    return {
        "areas": tr("hazard areas"),
        "raster": tr("raster"),
        "scenario": tr("one intensity for all"),
    }[key]


def damage_legend():
    """Key in the style of damage → word in the legend."""
    return {
        "damage_0": tr("Damaged by less than 5 % (worst of the functions)"),
        "damage_5": tr("5 – 20 %"),
        "damage_20": tr("20 – 40 %"),
        "damage_40": tr("40 – 60 %"),
        "damage_60": tr("60 % or more"),
        "damage_untold": tr("The functions tell no damage"),
    }
