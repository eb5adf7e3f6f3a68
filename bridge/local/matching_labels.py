"""Names for people of what matching tells apart."""

from ..i18n import tr


def part_label(key):
    """A part of the score of a need and a resource."""
    return {
        "text": tr("words"),
        "kind": tr("kind"),
        "distance": tr("distance"),
        "size": tr("area"),
        "people": tr("room for people"),
        "dates": tr("days"),
        "budget": tr("price"),
    }[key]


def partner_part_label(key):
    """A part of the score of a partner."""
    return {
        "skills": tr("skills"),
        "district": tr("district"),
        "dates": tr("days"),
    }[key]


def reason_label(key):
    """Why a resource is no match of a need."""
    return {
        "hidden": tr("hidden"),
        "rejected": tr("rejected before"),
        "no_capacity": tr("no capacity left"),
        "dates_never_meet": tr("the dates never meet"),
        "too_small": tr("too small"),
        "too_few_places": tr("room for too few people"),
        "too_dear": tr("too dear"),
        "too_far": tr("too far away"),
        "never_fits": tr("ruled out by the table of kinds"),
        "nothing_in_common": tr("nothing in common"),
        "low_score": tr("score too low"),
        "taken": tr("given to another need"),
    }[key]


def partner_reason_label(key):
    """Why a partner is not proposed for a match."""
    return {
        "hidden": tr("hidden"),
        "no_consent": tr("without consent"),
        "no_capacity": tr("no capacity left"),
        "dates_never_meet": tr("the dates never meet"),
        "works_elsewhere": tr("works in other districts"),
        "nothing_in_common": tr("nothing in common"),
    }[key]


def basis_text(key, detour):
    """What a distance is."""
    return {
        "network": tr("along the network"),
        "straight_line": tr("straight line × {ratio}").format(ratio=f"{detour:g}"),
        "unknown": tr("place not known"),
    }[key]


def matching_legend():
    """``{key: label}`` of the styles of matches."""
    return {
        "match_strong": tr("60 points and more"),
        "match_middling": tr("40 to 60 points"),
        "match_weak": tr("below 40 points"),
        "need_matched": tr("Need with matches"),
        "need_unmatched": tr("Need without a match"),
        "combination": tr("Combination worth showing"),
    }
