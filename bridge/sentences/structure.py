"""Sentences about the indicators of urban structure."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "structure_nobody": tr(
            "Nobody lives in the zones: their residents are empty (NULL) or zero. Import the "
            "census into the study, or choose the right field for the residents."
        ),
        "structure_no_place": tr(
            "No row of “{layer}” is of a zone of “{zones}”: its place_id must be the mesh code or "
            "the id of a zone, or the code of a finer or coarser mesh cell. Check the layer, or "
            "leave it out to use the residents of the zones."
        ),
        "structure_no_plans": tr(
            "“{layer}” has no area of the kinds {kinds} in its field “kind”. Import the induction "
            "areas of the location plan, or leave the layer out."
        ),
        "structure_no_area": tr(
            "“{layer}”, row {row} is a {kind}, not an area. Plan areas must be polygons: import "
            "lines that close into a study, which makes polygons of them."
        ),
        "structure_finance_item": tr(
            "The finance table has items that no indicator asks for: {items}. The field “item” may "
            "hold: {known}. Values are in yen and persons."
        ),
        "structure_target": tr(
            "A target needs both the residents aimed at (TARGET_RESIDENTS) and the year "
            "(TARGET_YEAR). Give both or none."
        ),
    }
