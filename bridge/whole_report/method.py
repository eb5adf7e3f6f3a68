"""How the results of a report were computed, in plain words."""

from ...core.report.whole import Items, Part
from ..i18n import tr

# Kinds of results of the vibrancy model.
MODEL_KINDS = ("zones", "indicators")
# Kinds whose bands are points of draws.
DRAWN = (*MODEL_KINDS, "damage_totals", "shelter_totals", "coverage", "matches")


def method_part(kinds):
    """What was computed, in plain words; None where nothing was.

    Parameters
    ----------
    kinds : container of str
        Of the results.
    """
    lines = []
    if set(kinds) & set(MODEL_KINDS):
        lines += _model_words()
    known = {**_danger_words(), **_other_words()}
    lines += [known[kind] for kind in known if kind in kinds]
    if not lines:
        return None
    lines += [words for of, words in _band_words() if set(of) & set(kinds)]
    return Part("method", tr("How it was computed"), (Items(tuple(lines)),))


def _band_words():
    """``(kinds, what their bands are)``: those of different analyses are different things."""
    return (
        (DRAWN, tr(
            "Bands of visits, damage, shelters, access on foot and matches: the computation is "
            "repeated with values drawn from the ranges of the assumptions; low and high are the "
            "10 % and 90 % points of the draws. They tell how sure the assumptions are, not how "
            "sure the model is, and are no confidence intervals.")),
        (("exposure_totals",), tr(
            "Bands of residents in hazard areas are not drawn: they reach from the places that lie "
            "wholly inside to all that have any of it.")),
        (("structure",), tr(
            "Bands of urban structure are not drawn: they are the results with the ends of an "
            "assumption, or of a class of depth.")),
        (("weighing_zones",), tr(
            "Bands of danger are not drawn: they are the results with the low and the high "
            "weights.")),
        (("calibration",), tr(
            "Only the intervals of calibrated factors are statistical: 95 % intervals of the fit, "
            "if the model is right.")),
    )


def _model_words():
    return [
        tr("Trips: residents of each age make a number of trips a day for each purpose; people who "
           "come in by train or car add theirs."),
        tr("Where they go: a facility draws the more, the larger it is, the better its kind serves "
           "the purpose, and the nearer it is. Part of the trips goes elsewhere."),
        tr("Walking on: after a stop some walk on to what is near. From this follow visits, time "
           "spent and money spent. These are means that are computed exactly, not drawn at "
           "random."),
        tr("Vibrancy score, 0 to 100: people present, walking on, length of stay, diversity and "
           "spending of a zone, each as its place among the zones of this town, then weighted."),
        tr("Scenarios: facilities or homes are added, moved, changed or removed, and the same "
           "computation is made again. What is shown is the difference to the town as it is."),
    ]


def _danger_words():
    return {
        "exposure_totals": tr(
            "Exposure: the areas of each hazard are laid over the town. Residents count at night, "
            "people present by day; where buildings are known, people are put into them by floor "
            "area, else evenly over their zone."),
        "damage_totals": tr(
            "Damage: published functions tell from depth or shaking which share of the buildings "
            "is destroyed or damaged, and how many people are hurt."),
        "shelter_totals": tr(
            "Shelters: people who have to leave are led along the streets to shelters so that as "
            "many as possible find room in time. It is the best that guidance could do, no "
            "forecast."),
        "guideline_areas": tr(
            "Problem areas: rules that anybody can read say where hazard, residents, old people, "
            "opinions and induction areas meet. Where a rule holds, the area is drawn and named."),
        "weighing_zones": tr(
            "Vibrancy against risk: each zone has its score and its danger, the expected weight of "
            "the worst class of hazard in it; limits of both make four classes."),
        "needs_themes": tr(
            "Opinions: texts of residents are sorted into themes by words; personal data are "
            "masked."),
    }


def _other_words():
    return {
        "resources": tr(
            "Local resources: each has a value of 0 to 100 from rarity, condition, access, "
            "visitors and safety, as far as they are known."),
        "matches": tr(
            "Matches: words, kind, distance, area, people, days and price of a need are compared "
            "with those of a resource; the parts with their weights add up to 100 points."),
        "programmes": tr(
            "Support programmes: the conditions of the table are held against what each project "
            "says of itself."),
        "structure": tr(
            "Urban structure: official indicators, computed as the official tool does, corrected, "
            "and in our own way."),
        "coverage": tr(
            "Access on foot: residents within a walking distance of each kind of facility, along "
            "the streets, beside the circle that ignores them."),
        "calibration": tr(
            "Calibration: assumptions were fitted to what was measured, and tested on places that "
            "the fit had not seen."),
    }
