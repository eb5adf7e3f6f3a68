"""The two maps of a result: how lively the town is, and what a scenario would change."""

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.study.store import open_study
from .i18n import tr
from .printing import attribution
from .printing.export import export
from .printing.sheet import project_of
from .printing.sheet import sheet as printed
from .project.study import StyledLayer, open_layer, source_of, study_layers


def score_layers(path, zones, facilities, visible=True):
    """Layers of the outputs of ``score_vibrancy``, tables of the GeoPackage ``path``."""
    return [
        StyledLayer(
            source_of(path, facilities),
            "facilities_visitors",
            tr("Visitors of facilities"),
            visible,
        ),
        StyledLayer(
            source_of(path, zones), "zones_vibrancy", tr("Vibrancy score (0–100)"), visible
        ),
    ]


def scenario_layers(path, zones, facilities, visible=True):
    """Layers of the outputs of ``simulate_scenario``, tables of the GeoPackage ``path``."""
    return [
        StyledLayer(
            source_of(path, facilities),
            "facilities_change",
            tr("Change at facilities"),
            visible,
        ),
        StyledLayer(
            source_of(path, zones),
            "zones_change",
            tr("Change of the vibrancy score (points)"),
            visible,
        ),
    ]


def vibrancy_map(path_png, study_path, layers, **sheet):
    """Print the map of :func:`score_layers`; ``mark``, ``dpi`` … as in ``printing``.

    Sources are those of the study unless given.
    """
    study = open_study(study_path)
    titles = {
        "title": tr("Vibrancy today: {town}").format(town=study.name),
        "subtitle": tr("Score and visitors a day, mesh cells of {level}").format(
            level=study.level
        ),
    }
    return _print(path_png, study, layers, {**titles, **sheet})


def change_map(path_png, study_path, layers, scenario, **sheet):
    """Print the map of :func:`scenario_layers`; ``scenario`` is its name.

    Keywords as in :func:`vibrancy_map`.
    """
    study = open_study(study_path)
    titles = {
        "title": tr("What would change: {town}").format(town=study.name),
        "subtitle": tr("Scenario “{scenario}” against today, mesh cells of {level}").format(
            scenario=scenario, level=study.level
        ),
    }
    return _print(path_png, study, layers, {**titles, **sheet})


def _print(path_png, study, wanted, sheet):
    project = project_of(QgsCoordinateReferenceSystem(study.crs))
    results = [open_layer(each) for each in wanted]
    base = {each.style: open_layer(each) for each in study_layers(study.path) if each.visible}
    points = [layer for layer in results if _is_point(layer)]
    areas = [layer for layer in results if not _is_point(layer)]
    layers = [base["entries"], *points, base["boundary"], *areas]
    if "sources" not in sheet:
        sheet["sources"], _unknown = attribution.of_layers(layers, study)
    dpi = sheet.pop("dpi", 150)
    notes = [note for layer in areas for note in attribution.notes_of(layer)]
    export(printed(project, layers, notes=notes, **sheet), path_png, dpi=dpi)
    return str(path_png)


def _is_point(layer):
    return layer.geometryType() == Qgis.GeometryType.Point
