"""Words of the report on maps of local resources."""

from ..i18n import tr


def places_words():
    """``{key: text}`` of the page beyond those of all pages."""
    return {**_sections(), **_columns()}


def _sections():
    return {
        "places_intro": tr(
            "Where local resources are, what they stand near, how to walk through them, what "
            "endangers them, and who looks for them."),
        "places_section_counts": tr("What is there"),
        "places_section_surfaces": tr("Density and diversity"),
        "places_section_tours": tr("Walking tours"),
        "places_section_near": tr("What is near what"),
        "places_section_risk": tr("Resources in hazard areas"),
        "places_section_needs": tr("Needs and resources"),
        "places_counts": tr("Resources by category"),
        "places_leading": tr("The densest zones"),
        "places_risk_caption": tr("Resources in hazard areas, by hazard and category"),
        "places_risk_places": tr("Resources in the worst ranks"),
        "places_needs_caption": tr("Needs by what fits them within reach"),
        "places_wanted": tr("Resources with the most needs, by weight"),
        "places_unmet": tr("Zones with needs that nothing within reach fits"),
    }


def _columns():
    return {
        "share": tr("Share"),
        "places_resources": tr("Resources"),
        "places_kinds": tr("Kinds, the most first"),
        "places_kind": tr("Kind"),
        "places_density": tr("Per km²"),
        "places_reach": tr("Within reach"),
        "places_hill": tr("Effective number of categories"),
        "places_hill_kinds": tr("Effective number of kinds"),
        "places_halt": tr("No."),
        "places_leg": tr("Walk [m]"),
        "places_arrive": tr("Arrival [min]"),
        "places_stay": tr("Stay [min]"),
        "places_also": tr("Also there"),
        "places_first": tr("One"),
        "places_second": tr("The other"),
        "places_pairs": tr("Pairs"),
        "places_expected": tr("By chance"),
        "places_quotient": tr("Quotient"),
        "places_q": tr("q"),
        "places_verdict": tr("Verdict"),
        "places_hazard": tr("Hazard"),
        "places_hazards": tr("Hazards and ranks"),
        "places_need_class": tr("What fits"),
        "places_needs": tr("Needs"),
        "places_needs_none": tr("Of them with nothing that fits"),
    }


def limits_of(result, read):
    """What the numbers do not say."""
    lines = [
        tr("A list is not the town: what nobody listed is on no map, and lists of shops are longer "
           "than those of craftsmen."),
        tr("Density counts resources, not what they are worth or how many people come."),
        tr("Near the rim of the zones the density is too low: what lies beyond is not known."),
        tr("Near each other is not together: the test says that kinds share places, not that one "
           "brings the other."),
    ]
    if result.small_kinds or result.near:
        lines.append(tr("Rows that are one place and were not recognised make their kinds look "
                        "nearer than they are; review pairs first."))
    if result.tours:
        lines += [
            tr("Tours know neither opening hours, nor seasons, slopes, weather or rest; minutes at "
               "a stop are assumed where the rows say none."),
        ]
    if result.rank is not None:
        lines.append(tr("A resource stands at one point: a hiking trail or a school ground may "
                        "reach into a hazard area that its point is outside of. What is outside "
                        "all areas is not safe for that."))
    if result.demand is not None:
        lines.append(tr("What fits a need is decided by a table of kinds and words. It says "
                        "nothing of size, price, dates or consent; “Match local resources” does."))
    if not read.repeated:
        lines.append(tr("Rows that are one place may count more than once."))
    return tuple(lines)
