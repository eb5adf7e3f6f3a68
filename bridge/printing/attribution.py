"""What a sheet says of the data on it: sources, licences, assumptions, and how to read it."""

from qgis.core import Qgis, QgsVectorLayer

from ...core import assumptions as core
from ...core.errors import CoreError
from ...core.geo.separation import StraightLine
from ..assumption_labels import parameter_label
from ..assumptions import study_at
from ..fictional import told
from ..i18n import in_every_language, tr
from ..labels import assumption_list_label, category_label
from ..lineage import record as lineage
from ..lineage import sources as lineage_sources


def of_layers(layers, study=None):
    """Sources and licences of layers as lines, and the layers that name none.

    Parameters
    ----------
    layers : sequence of QgsMapLayer
    study : Study, optional
        Its words stand for a layer that does not say where it comes from.

    Returns
    -------
    (list of str, list of str)
        Lines to print; names of layers without a source.
    """
    words, licences, unknown = {}, {}, []
    unsure = tr("{licence} (ask the publisher: not checked)").format(licence="")
    rest = study.attributions() if study else ()
    for layer in layers:
        found, terms = _of(layer)
        if not found:
            found = rest
        if not found:
            unknown.append(layer.name())
        words.update(dict.fromkeys(told(found)))
        # What a result wrote down of licences is in the language of its time.
        licences.update(dict.fromkeys(lineage_sources.licences_of(found) or terms))
    words = list(dict.fromkeys(map(_without_heading, words)))
    sure = [one for one in licences if not one.endswith(unsure)]
    rest = [one[: -len(unsure)] for one in licences if one.endswith(unsure)]
    lines = [
        tr("Sources: {sources}").format(sources=tr(" / ").join(words)) if words else "",
        tr("Source not stated: {layers}").format(layers=tr(", ").join(unknown)) if unknown else "",
        tr("Licences: {licences}").format(licences=tr(", ").join(sure)) if sure else "",
        tr("Terms of the publishers, not checked: {licences}").format(
            licences=tr(", ").join(rest)) if rest else "",
    ]
    return [line for line in lines if line], unknown


def _without_heading(word):
    """Some words begin as the line does, in the language of their publisher."""
    for heading in in_every_language(lambda: tr("Sources: {sources}").format(sources="")):
        word = word.removeprefix(heading)
    return word


def _of(layer):
    """Words and licences of one layer: of its study, of how it was made, of its metadata."""
    words = lineage_sources.words_of({"layer": layer.source()})
    made, metadata = lineage.read(layer), layer.metadata()
    if not words and made:
        words = made.sources
    given = layer.serverProperties().attribution()
    words = words or metadata.rights() or ([given] if given else ())
    licences = (*(made.licences if made else ()), *metadata.licenses())
    return tuple(words), licences


def assumptions(layers, study_path=""):
    """Lines about the assumptions behind layers: those that are not the built-in ones.

    Parameters
    ----------
    layers : sequence of QgsMapLayer
        Results say how they were made.
    study_path : str
        Its own assumptions count for what does not say it.
    """
    changed = {}
    for layer in layers:
        made = lineage.read(layer) or lineage.read(layer.source())
        changed.update(dict.fromkeys(made.assumptions if made else ()))
    if study_path and study_at(study_path) is not None:
        changed.update(dict.fromkeys(lineage_sources.changed_assumptions(None, study_path)))
    if not changed:
        return [tr("Assumptions: all are the built-in ones.")]
    return [tr("Assumptions that differ from the built-in ones:"), *map(_in_words, changed)]


def _in_words(line):
    """``list/key/parameter = value`` as people read it."""
    place, _equals, value = line.partition(" = ")
    parts = tuple(place.split("/"))
    if len(parts) != 3:
        return line
    try:
        row = core.builtin().row(*parts)
        name = tr("{whose}: {what}").format(
            whose=_whose(row), what=parameter_label(row))
    except (CoreError, KeyError):
        # A list without names for people; its key says where to look.
        name = place
    return tr("{assumption} = {value}").format(assumption=name, value=value)


def _whose(row):
    try:
        return category_label(row.key)
    except KeyError:
        return assumption_list_label(row.list)


def notes_of(zones):
    """What one must know to read scored zones, from what they say of themselves."""
    return notes_of_rows(
        [(row["basis"], str(row["distance_basis"])) for row in zones.getFeatures()])


def notes_of_rows(rows):
    """:func:`notes_of` zones of which the basis and the basis of distances are given."""
    measured = sum(basis == "measured" for basis, _distance in rows)
    notes = [
        tr("The score compares the cells of this town with each other; it is not for comparing "
           "towns."),
        tr("Presence was measured in {measured} of {all} cells and is modelled in the others.")
        .format(measured=f"{measured:,}", all=f"{len(rows):,}"),
    ]
    straight = sum(distance.startswith(StraightLine.kind) for _basis, distance in rows)
    if straight == len(rows):
        notes.append(tr("Distances are straight lines times a detour ratio."))
    elif straight > len(rows) / 2:
        notes.append(tr(
            "Distances from {count} of {all} cells are straight lines times a detour ratio: no "
            "street of the network is near them. From the others they run along the network."
        ).format(count=f"{straight:,}", all=f"{len(rows):,}"))
    elif straight:
        notes.append(tr(
            "Distances run along the walking network, but from {count} of {all} cells they are "
            "straight lines times a detour ratio: no street of the network is near them."
        ).format(count=f"{straight:,}", all=f"{len(rows):,}"))
    else:
        notes.append(tr("Distances run along the walking network."))
    return notes


def notes(layers):
    """The notes of all scored zones among layers, each once."""
    found = {}
    for layer in layers:
        if is_scored(layer):
            found.update(dict.fromkeys(notes_of(layer)))
    return list(found)


def is_scored(layer):
    """Whether a layer holds zones with a score of ours."""
    return (isinstance(layer, QgsVectorLayer)
            and layer.geometryType() == Qgis.GeometryType.Polygon
            and {"basis", "distance_basis"} <= set(layer.fields().names())
            and any(name.startswith("vibrancy") for name in layer.fields().names()))
