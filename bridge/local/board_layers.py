"""Lists of the board on the map: tables of the study, styled, as far as the lists show them.

The table of contacts is no layer: it has no place, and nobody sees it on a map.
"""

from functools import partial

from .. import shown
from ..i18n import tr
from ..project.study import StyledLayer, source_of
from .board_labels import list_label

# Table → style.
STYLES = {"resources": "board_resources", "needs": "board_needs", "projects": "board_projects"}
# Longer lists of ids are too long for an expression; then everything shown is on the map.
MOST_IDS = 5_000


def shows_board(table, study_path):
    """What the group of a list shows."""
    return f"board_{table}:{study_path}"


def add_board(study_path, table, ids=None, project=None):
    """Show a list on the map; gives ids of layers.

    Parameters
    ----------
    table : str
        Key of :data:`STYLES`.
    ids : sequence of str
        Rows to show; None for all that are not hidden.
    """
    title = list_label(table)
    layer = StyledLayer(source_of(study_path, table), STYLES[table], title,
                        dress=partial(_cut, wanted=subset_of(table, ids)))
    return shown.add_results(
        tr("Board: {list}").format(list=title), shows_board(table, study_path), [layer], project)


def subset_of(table, ids):
    """Expression for the rows to show."""
    if ids is not None and len(ids) <= MOST_IDS:
        # The provider takes SQL, in which only the quote itself has to be doubled.
        quoted = ", ".join("'{}'".format(one.replace("'", "''")) for one in ids)
        return f"\"id\" IN ({quoted})"
    return "" if table == "projects" else '"visible" IS NULL OR "visible" <> 0'


def _cut(layer, wanted):
    layer.setSubsetString(wanted)
