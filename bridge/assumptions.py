"""The assumptions in use: built in, those of the study, those that were given."""

from ..core import assumptions as core
from ..core.errors import CoreError
from ..core.study.store import open_study, open_to_read
from .frames import read_frame
from .i18n import tr

TEXT = "text"


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
    else:
        layer, records = zones_file, study_rows(zones_file, "assumptions")
    builtin = core.builtin()
    place = tr("“{layer}”, row {row}")
    return builtin.replaced(
        core.checked_row(record, layer, row, place.format(layer=layer, row=row), builtin)
        for row, record in enumerate(records, 1)
    )


def study_rows(path, table):
    """Rows of a table of the study at ``path`` as dicts; none where it is no study."""
    study = study_at(path)
    return [] if study is None else study.read(table).to_dict("records")


def study_at(path, writing=False):
    """The study that a file is, or None where it is another GeoPackage.

    An older study that cannot be brought up to date now is given all the same, as it is, unless
    something is to be written into it.
    """
    if not str(path).lower().endswith(".gpkg"):
        return None
    try:
        return open_study(path) if writing else open_to_read(path)
    except CoreError as error:
        if error.code == "not_a_study":
            return None
        raise
