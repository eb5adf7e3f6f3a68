"""The project of a study with everything that was computed for it, as an office files it."""

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication, QgsVectorLayer

from ...core.risk.at_hand import COLUMNS, hazards_at_hand
from ...core.study.store import open_study
from .. import shown
from ..assumptions import assumptions_in_use
from ..i18n import tr
from ..lineage import record as lineage
from ..risk.hazard_layers import hazard_views
from .study import StyledLayer, build_project, source_of

# Shown first when the project opens.
_FIRST = "score_vibrancy"


def project_path(study_path):
    """The project beside a study."""
    return Path(study_path).with_suffix(".qgz")


def write_project(study_path, results_path=None, path=None, title=None):
    """Write the project of a study with all its results, in sections; gives names of layers.

    Parameters
    ----------
    study_path : str or Path
    results_path : str or Path, optional
        GeoPackage with the results; by default that beside the study, where there is one.
    path : str or Path, optional
        By default :func:`project_path`.
    title : str, optional
    """
    results_path = Path(results_path or shown.results_path(study_path))
    layers = result_layers(results_path) if results_path.is_file() else []
    layers += _hazards(study_path)
    return build_project(path or project_path(study_path), study_path, layers, title)


def result_layers(results_path):
    """Every table of a GeoPackage that an algorithm of ours made and that has a place on the map.

    Returns
    -------
    list of StyledLayer
        Points above lines above areas in each section. Visible is the vibrancy of today where it
        was scored, else what was made last: one result over the other would be hard to read.
    """
    found = []
    for table, made in lineage.tables(results_path).items():
        style = _style_of(made)
        layer = QgsVectorLayer(source_of(results_path, table), table, "ogr")
        if style and layer.isSpatial() and layer.featureCount():
            found.append((layer.geometryType(), made, table, style))
    first = max(((made.algorithm == _FIRST, made.made_at) for _kind, made, _table, _style in found),
                default=None)
    found.sort(key=lambda one: one[0])
    names = [_name(made, table) for _kind, made, table, _style in found]
    return [
        StyledLayer(source_of(results_path, table), style,
                    # Two of one name are told apart by their tables.
                    name if names.count(name) == 1 else _with(name, table),
                    (made.algorithm == _FIRST, made.made_at) == first)
        for name, (_kind, made, table, style) in zip(names, found)
    ]


def _hazards(study_path):
    """The hazards of a study, a layer each; not visible."""
    study = open_study(study_path)
    own = assumptions_in_use(None, study_path, None)
    found = hazards_at_hand(study.read_columns("hazards", COLUMNS), assumptions=own)
    return [replace(one, visible=False, section="risk")
            for one in hazard_views(study.path, found)]


def _algorithm(made):
    return QgsApplication.processingRegistry().algorithmById(f"nigiwai:{made.algorithm}")


def _style_of(made):
    return getattr(_algorithm(made), "STYLES", {}).get(made.output, "")


def _name(made, table):
    definition = _algorithm(made).parameterDefinition(made.output)
    name = definition.description() if definition is not None else table
    scenario = made.parameters.get("SCENARIO")
    return _with(name, scenario) if scenario else name


def _with(name, scenario):
    return tr("{name} ({scenario})").format(name=name, scenario=scenario)
