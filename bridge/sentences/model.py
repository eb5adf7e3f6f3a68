"""Sentences about model."""

from ..i18n import tr


def sentences():
    return {
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
