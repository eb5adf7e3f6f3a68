"""What is wrong with a sheet of an atlas: as for every sheet, and among its own numbers."""

import itertools

from qgis.core import QgsLayoutItemLabel

from ..i18n import tr
from . import checks
from .atlas_items import PREFIX

# Lines stand so close that boxes may share this without letters that touch [mm].
SHARED = 0.7


def faults(layout):
    """Sentences about what is wrong with a sheet; none where all is well."""
    return [*checks.faults(layout), *_overlaps(layout)]


def _overlaps(layout):
    own = [(item, item.mapRectToScene(item.rect())) for item in layout.items()
           if isinstance(item, QgsLayoutItemLabel) and item.id().startswith(PREFIX)]
    found = []
    for (one, box), (other, second) in itertools.combinations(own, 2):
        shared = box.intersected(second)
        if shared.width() > checks.TOLERANCE and shared.height() > SHARED:
            found.append(tr("“{one}” and “{other}” overlap.").format(
                one=_words(one), other=_words(other)))
    return found


def _words(item):
    """The first words of a text, to find it on the sheet."""
    return item.currentText().split("\n")[0][:30]
