"""Sentences about printed maps."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "layout_unreadable": tr(
            "“{file}” is no template of a print layout. Save one in QGIS with Layout → Save as "
            "Template (*.qpt), best from a copy of resources/layouts/a3_landscape.qpt."
        ),
        "layout_no_map": tr(
            "The template “{file}” has no map with the id “map”. Open it in QGIS, select its map, "
            "and write map under Item Properties → Rendering → Item ID."
        ),
        "layout_remote": tr(
            "“{item}” of the template “{file}” shows something from the network ({address}). "
            "Save it as a file beside the template and choose that."
        ),
        "sheet_ending": tr(
            "“{file}” must end in {endings}."
        ),
        "sheet_nothing": tr(
            "No output was asked for. Give at least one of OUTPUT_PDF, OUTPUT_PNG and OUTPUT_SVG."
        ),
        "sheet_no_layers": tr(
            "There is no layer to print. Choose layers with shapes (LAYERS), or make some visible "
            "in the project. Tables without shapes: {tables}."
        ),
        "sheet_layer": tr(
            "The layer “{layer}” cannot be opened. Look at its file, or leave it out."
        ),
        "sheet_no_extent": tr(
            "No layer has anything to show: {layers}. Choose other layers, or give the extent "
            "(EXTENT)."
        ),
        "sheet_extent": tr(
            "The extent “{extent}” has no area. Give it as west, east, south, north, for example "
            "“-15000,-12000,-128000,-126000 [EPSG:6676]”."
        ),
        "sheet_thread": tr(
            "Printed maps are made in the foreground only. Start the algorithm from the "
            "processing toolbox or with qgis_process."
        ),
    }
