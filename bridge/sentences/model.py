"""Sentences about model."""

from ..i18n import tr


def sentences():
    return {
        "facility_category": tr(
            "“{layer}”, field “{field}”, row {row}: the category “{category}” is unknown. Use one "
            "of: {known}."
        ),
        "edit_category": tr(
            "Edit {number} ({id}): the category “{category}” is unknown. Use one of: {known}."
        ),
        "nobody_lives": tr(
            "“{layer}” has no residents: the field “{field}” is empty or 0 everywhere. Import a "
            "population table first, or choose the right field."
        ),
        "no_area": tr(
            "“{layer}”, row {row} has no area. Zones must be polygons; choose the layer of zones."
        ),
        "no_score_weights": tr(
            "All weights of the vibrancy score are 0. Give at least one of score_weights a weight "
            "above 0 in your assumption table."
        ),
        "decay_form": tr(
            "The assumptions decay / {key} need either rate_per_min or exponent, not both and not "
            "none. Correct your assumption table."
        ),
        "unknown_edit": tr(
            "Edit {number}: “{edit}” is no kind of edit. Use one of: {known}."
        ),
        "unknown_facility": tr(
            "Edit {number}: there is no facility with the id “{id}” (or an earlier edit removed "
            "it). Use an id of the layer of facilities."
        ),
        "duplicate_edit_id": tr(
            "Edit {number}: the id “{id}” is in use already. Give the new facility another id, or "
            "leave facility_id empty."
        ),
        "edit_size": tr(
            "Edit {number} ({id}): the size {size} cannot be used. Give a number from 0 up; for "
            "housing the number of dwellings is needed."
        ),
        "edit_place": tr(
            "Edit {number} ({id}) has no place on the map. Edits that add or move need a point."
        ),
        "parameter_range": tr(
            "{parameter} is {value}, but must lie between {low} and {high}. Correct it in the "
            "parameters."
        ),
        "unknown_decay": tr("The decay “{value}” is unknown. Choose one of: {known}."),
        "too_many_flows": tr(
            "The table of flows would have more than {limit} rows (at least {rows}). Set "
            "MAX_DISTANCE or MIN_PROBABILITY, or leave the output of flows empty."
        ),
        "matrix_unknown_id": tr(
            "“{layer}”, field “{field}”, row {row}: the id “{value}” does not occur in “{other}”, "
            "field “{other_field}”. Correct the id or choose another id field."
        ),
        "matrix_duplicate_pair": tr(
            "“{layer}”, rows {row} and {other_row}: the distance from “{origin}” to "
            "“{destination}” is given twice. Keep one of the rows."
        ),
    }
