"""The two maps of a result: how lively the town is, and what a scenario would change."""

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject

from ..core.geo.separation import StraightLine
from ..core.study.store import open_study
from .i18n import tr
from .layouts import export_map
from .project import StyledLayer, open_layer, source_of, study_layers


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


def fictional_mark():
    """Words for maps of the sample town."""
    return tr("Fictional town (sample data)")


def fictional_source():
    """What the data of the sample town name in place of a source."""
    return tr("generated sample data, no real statistics")


def vibrancy_map(path_png, study_path, layers, **sheet):
    """Print the map of :func:`score_layers`; ``sources``, ``mark``, ``dpi`` as in ``layouts``.

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
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(study.crs))
    results = [open_layer(each) for each in wanted]
    base = {each.style: open_layer(each) for each in study_layers(study.path) if each.visible}
    points = [layer for layer in results if _is_point(layer)]
    areas = [layer for layer in results if not _is_point(layer)]
    layers = [base["entries"], *points, base["boundary"], *areas]
    sheet.setdefault("sources", study.attributions())
    notes = [note for layer in areas for note in _notes(layer)]
    try:
        return export_map(project, layers, path_png, notes=notes, **sheet)
    finally:
        project.clear()


def _is_point(layer):
    return layer.geometryType() == Qgis.GeometryType.Point


def _notes(zones):
    """What one must know to read the map, from what the zones say of themselves."""
    rows = list(zones.getFeatures())
    measured = sum(row["basis"] == "measured" for row in rows)
    notes = [
        tr("The score compares the cells of this town with each other; it is not for comparing "
           "towns."),
        tr("Presence was measured in {measured} of {all} cells and is modelled in the others.")
        .format(measured=f"{measured:,}", all=f"{len(rows):,}"),
    ]
    straight = sum(str(row["distance_basis"]).startswith(StraightLine.kind) for row in rows)
    if straight == len(rows):
        notes.append(tr("Distances are straight lines times a detour ratio."))
    elif straight:
        notes.append(tr(
            "Distances run along the walking network, but from {count} of {all} cells they are "
            "straight lines times a detour ratio: no street of the network is near them."
        ).format(count=f"{straight:,}", all=f"{len(rows):,}"))
    else:
        notes.append(tr("Distances run along the walking network."))
    return notes
