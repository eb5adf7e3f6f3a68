"""The assumptions in use: built in, those of the study, those that were given."""

from itertools import count
from math import inf

from ..core import assumptions as core
from ..core.errors import CoreError
from ..core.study.store import open_study
from .frames import read_frame
from .i18n import tr

TEXT = "text"
# What a value of an assumption may be: parameter → least, most. Others: from 0 up.
LIMITS = {
    "detour_ratio": (1.0, 10.0),
    "speed_m_per_min": (1.0, 10_000.0),
    "standard_size": (1e-6, inf),
    "sales_per_unit_low": (1e-6, inf),
    "sales_per_unit_median": (1e-6, inf),
    "sales_per_unit_high": (1e-6, inf),
    # From 1 on the chain of stops never ends.
    "onward_probability": (0.0, 0.99),
}
# Without these a row says nothing.
NEEDED = ("list", "key", "parameter", "value")


def assumptions_in_use(table, zones_file, context):
    """Built-in assumptions with the rows of a table above them.

    Parameters
    ----------
    table : QgsFeatureSource or None
        Rows given by the person; without them those of the study count.
    zones_file : str
        File that the zones come from; may be a study.
    context : QgsProcessingContext

    Returns
    -------
    core.assumptions.Assumptions
    """
    if table is not None:
        names = ("list", *core.COLUMNS)
        layer = table.sourceName()
        frame = read_frame(table, dict.fromkeys(names, TEXT), context, layer=layer)
        records = frame[list(names)].to_dict("records")
        _check_needed(records, layer)
    else:
        layer, records = zones_file, study_rows(zones_file, "assumptions")
    where = tr("“{layer}”, row {row}")
    places = (where.format(layer=layer, row=row) for row in count(1))
    return core.builtin().replaced(
        _within_limits(core.parse_row(record, where=place), place)
        for record, place in zip(records, places)
    )


def _within_limits(row, place):
    """The row; ``parameter_range`` where it holds what the model cannot compute with."""
    least, most = LIMITS.get(row.parameter, (0.0, inf))
    for value in (row.value, row.low, row.high):
        if not least <= value <= most:
            raise CoreError("parameter_range", parameter=f"{place}, {row.parameter}", value=value,
                            low=f"{least:g}", high=f"{most:g}")
    return row


def _check_needed(records, layer):
    for row, record in enumerate(records, 1):
        for field in NEEDED:
            if not (record[field] or "").strip():
                raise CoreError("null_value", layer=layer, field=field, row=row)


def study_rows(path, table):
    """Rows of a table of the study at ``path`` as dicts; none where it is no study."""
    study = study_at(path)
    return [] if study is None else study.read(table).to_dict("records")


def study_at(path):
    """The study that a file is, or None where it is another GeoPackage."""
    if not str(path).lower().endswith(".gpkg"):
        return None
    try:
        return open_study(path)
    except CoreError as error:
        if error.code == "not_a_study":
            return None
        raise
