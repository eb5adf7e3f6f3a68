"""The edits of a scenario as a layer, for sheets: on the screen they are marks over the map."""

from pathlib import Path

from qgis.core import QgsLayerMetadata, QgsProviderRegistry

from ...core.errors import CoreError
from ...core.plan.reading import slug
from ...core.scenarios.edits_file import LAYER, write_edits
from ..i18n import tr
from ..project.study import StyledLayer, open_layer, source_of

STYLE = "scenario_edits"


def edits_layer(study, scenario, folder):
    """What a scenario places, moves and changes, with its style and title in the file.

    Parameters
    ----------
    study : core.study.access.Study
    scenario : core.scenarios.library.Scenario
    folder : str or Path
        Keeps the file as long as the layer is used.

    Returns
    -------
    str
        Source of the layer; empty where no edit has a place of its own: what is removed or
        changed stands where it stood.

    Raises
    ------
    CoreError
        ``scenario_missing``, ``write_failed``.
    """
    path = write_edits(study, scenario, Path(folder) / f"{slug(scenario.name)}.gpkg")
    title = tr("Scenario: {name}").format(name=scenario.name)
    source = source_of(path, LAYER)
    layer = open_layer(StyledLayer(source, STYLE, title))
    if layer.extent().isNull():
        return ""
    trouble = layer.saveStyleToDatabase(STYLE, "", True, "")
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    done, why = QgsProviderRegistry.instance().saveLayerMetadata("ogr", source, metadata)
    if trouble or not done:
        raise CoreError("write_failed", target=str(path), reason=trouble or why)
    return source
