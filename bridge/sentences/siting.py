"""Sentences about site potential and the choice of sites."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {**_about_choice()}


def _about_choice():
    return {
        **_about_conditions(),
        "siting_count": tr(
            "{count} sites cannot be chosen. Give P as a whole number from 1 up."
        ),
        "siting_no_demand": tr(
            "There is no demand: the number of residents, or the field of demand, is 0 or empty in "
            "every zone. Choose the right field."
        ),
        "siting_too_large": tr(
            "{candidates} sites and {zones} zones are {pairs} ways; at most {most} can be held. "
            "Give fewer candidates (CANDIDATES), or coarser zones."
        ),
        "siting_needs_places": tr(
            "“{layer}” has no geometry, so that ways and areas cannot be looked up. Give a layer "
            "with places, or a distance table (MATRIX) and no areas that rule out."
        ),
        "siting_needs_town": tr(
            "Vibrancy, spend and diversion are computed by the vibrancy model, which needs the "
            "layer “{layer}” of all facilities. Give it, or choose residents covered or walking "
            "time as the objective."
        ),
        "siting_needs_category": tr(
            "Vibrancy, spend and diversion depend on what is placed. Choose its CATEGORY."
        ),
        "siting_hazard_unknown": tr(
            "“{layer}” has hazards of types without a weight: {types}. Name the types that count "
            "(HAZARD_TYPES) out of {known}, or let hazards rule out (HAZARD_USE = exclude)."
        ),
        "siting_not_by_model": tr(
            "{parameter} cannot be used with vibrancy, spend or diversion as the objective. Leave "
            "it out, or choose residents covered or walking time."
        ),
        "siting_kind_unknown": tr(
            "“{layer}” has no area of the kind “{kind}”. It has: {known}. Correct the kind."
        ),
        "siting_matrix_id": tr(
            "“{layer}”, field “{field}”, row {row}: the id “{value}” is neither that of a zone nor "
            "of a candidate or facility where it stands. Correct the id, or choose other id fields."
        ),
        "siting_same_id": tr(
            "“{layer}” and “{other}” both have the id “{value}”. Candidates and facilities that "
            "compete need ids of their own."
        ),
        "siting_not_proven": tr(
            "The best choice could not be proven in {seconds} seconds; the one found is at most "
            "{gap} % from it. Raise TIME_LIMIT, or choose METHOD auto, which gives it with its gap."
        ),
        "siting_unverified": tr(
            "The answer did not pass its check ({claim}), so it is not given. Please report this "
            "with your data; METHOD heuristic may give an answer meanwhile."
        ),
    }


def _about_conditions():
    return {
        "siting_too_few": tr(
            "{count} sites are wanted, but only {left} of {total} candidates are left after the "
            "exclusions. Lower P, give more candidates, or exclude less."
        ),
        "siting_locked_over": tr(
            "{locked} candidates are decided already (locked), but only {count} sites are wanted. "
            "Raise P, or unlock some."
        ),
        "siting_locked_excluded": tr(
            "{barred} candidates are decided already (locked), but plan areas or hazards rule them "
            "out. Unlock them, or exclude less."
        ),
        "siting_out_of_reach": tr(
            "None of the {left} candidates reaches anybody within the reach. Raise REACH, look at "
            "its unit, or give other candidates."
        ),
        "siting_capacity": tr(
            "The {count} largest sites and what is there have room for {room}, but the demand is "
            "{need}. Raise P or CAPACITY, or choose residents covered as the objective."
        ),
        "siting_capacity_reach": tr(
            "With {count} sites there is room for everybody only where some cannot get to. Raise P "
            "or CAPACITY, give candidates elsewhere, or choose residents covered as the objective."
        ),
        "siting_unreached": tr(
            "{count} sites cannot reach everybody: {zones} zones with a demand of {demand} would "
            "have no way to any. Raise P, complete the network or the distance table, or choose "
            "residents covered as the objective."
        ),
        "siting_too_few_visitors": tr(
            "{count} sites are wanted, but only {left} candidates would have at least {least} "
            "visits a day, alone or together. Lower MIN_VISITORS or P."
        ),
    }
