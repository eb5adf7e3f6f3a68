"""The metadata of a layer that shows a table of a study: what it holds, whose data it is."""

from qgis.core import QgsLayerMetadata

from ..i18n import tr, user_language
from ..safe_outputs import parts_of
from ..study.table_labels import table_label
from .metadata import extent_metadata
from .sources import licences_of, words_of


def tell_study(layer, study):
    """Say in the metadata of a layer of a study what it is and whose data it holds.

    Nothing is written into the study: it has its own account of what was imported.
    """
    _file, table = parts_of(layer.source())
    words = words_of({"STUDY": layer.source()})
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"{study.path.name}/{table}")
    metadata.setType("dataset")
    metadata.setLanguage(user_language())
    metadata.setTitle(tr("{table} of {study}").format(
        table=table_label(table), study=study.name))
    metadata.setAbstract(tr(
        "Table “{table}” of the study “{file}”. Its table “provenance” says which files were "
        "imported, when, and what was refused.").format(table=table, file=study.path.name))
    metadata.setRights(list(words))
    metadata.setLicenses(list(licences_of(words)))
    metadata.setCrs(layer.crs())
    metadata.setExtent(extent_metadata(layer.crs(), layer.extent()))
    layer.setMetadata(metadata)
