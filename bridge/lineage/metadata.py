"""The metadata of a layer as people read it: title, what it is, whose data, how it was made."""

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsBox3D,
    QgsLayerMetadata,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtXml import QDomDocument, QDomImplementation

from ..i18n import tr, user_language

_DOCTYPE = ("qgis", "http://mrcc.com/qgis.dtd", "SYSTEM")


def of(lineage, history, crs=None, extent=None):
    """A QgsLayerMetadata.

    Parameters
    ----------
    lineage : lineage.Lineage
    history : sequence of str
    crs : QgsCoordinateReferenceSystem or None
    extent : QgsRectangle or None
    """
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"nigiwai:{lineage.algorithm}/{lineage.output}")
    metadata.setType("dataset")
    metadata.setLanguage(user_language())
    title, told = _texts(lineage)
    metadata.setTitle(title)
    metadata.setAbstract("\n\n".join((told, *_remarks(lineage))))
    metadata.setRights(list(lineage.sources))
    metadata.setLicenses(list(lineage.licences))
    metadata.setConstraints([QgsLayerMetadata.Constraint(_limits(), "use")])
    metadata.setHistory(list(history))
    moment = QDateTime.fromString(lineage.made_at, Qt.DateFormat.ISODate)
    metadata.setDateTime(Qgis.MetadataDateType.Created, moment)
    if crs is not None and crs.isValid():
        metadata.setCrs(crs)
        if extent is not None and not extent.isNull():
            metadata.setExtent(extent_metadata(crs, extent))
    return metadata


def _texts(lineage):
    """Title and description, in the words of the algorithm."""
    algorithm = _algorithm(lineage)
    if algorithm is None:
        return lineage.output, lineage.algorithm
    definition = algorithm.parameterDefinition(lineage.output)
    if definition is None:
        return algorithm.displayName(), algorithm.shortDescription()
    title = tr("{algorithm}: {output}").format(
        algorithm=algorithm.displayName(), output=definition.description())
    return title, "\n".join(filter(None, (definition.help(), algorithm.shortDescription())))


def _remarks(lineage):
    draws = _draws(lineage)
    if draws:
        yield tr("Low and high are the 10 % and 90 % points of {count} draws over the ranges of "
                 "the assumptions.").format(count=draws)
    if lineage.assumptions:
        yield "\n".join((tr("Assumptions that differ from the built-in ones:"),
                         *lineage.assumptions))
    else:
        yield tr("All assumptions are the built-in ones.")
    yield tr("Made with Nigiwai {version}.").format(version=lineage.version)


def _draws(lineage):
    """How often the model was drawn for bands; 0 where it was not, or has none."""
    algorithm = _algorithm(lineage)
    definition = algorithm and algorithm.parameterDefinition("DRAWS")
    if not definition:
        return 0
    given = lineage.parameters.get("DRAWS")
    return definition.defaultValue() if given is None else given


def _algorithm(lineage):
    return QgsApplication.processingRegistry().algorithmById(f"nigiwai:{lineage.algorithm}")


def _limits():
    return tr(
        "Computed by a model from the data and assumptions that are named here: an aid to "
        "planning, not a measurement or an official publication. Name the sources when you "
        "publish it.")


def extent_metadata(crs, rectangle):
    one = QgsLayerMetadata.SpatialExtent()
    one.extentCrs = crs
    one.bounds = QgsBox3D(rectangle)
    extent = QgsLayerMetadata.Extent()
    extent.setSpatialExtents([one])
    return extent


def as_xml(metadata):
    """The text of a ``.qmd`` file."""
    kind = QDomImplementation().createDocumentType(*_DOCTYPE)
    document = QDomDocument(kind)
    root = document.createElement("qgis")
    root.setAttribute("version", Qgis.version())
    document.appendChild(root)
    metadata.writeMetadataXml(root, document)
    return document.toString(2)


def load_metadata(layer):
    """Read what stands beside the file of a layer, which QGIS itself does only when asked."""
    if not layer.metadata().title():
        layer.loadDefaultMetadata()
