"""Parameters of printed maps, with help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr

PAPERS = ("A3", "A4")
ORIENTATIONS = ("automatic", "landscape", "portrait")
# Parameter → ending.
OUTPUTS = {"OUTPUT_PDF": ".pdf", "OUTPUT_PNG": ".png", "OUTPUT_SVG": ".svg"}
LOWEST_DPI, HIGHEST_DPI = 50, 1200


def definitions():
    """Parameters of ``nigiwai:export_plan_map``, in the order of the dialog."""
    return (*_content(), *_words(), *_sheet(), *_outputs())


def text(name, label, multi_line=False):
    return QgsProcessingParameterString(name, label, "", multiLine=multi_line, optional=True)


def advanced(definition):
    definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return definition


def _content():
    layers = QgsProcessingParameterMultipleLayers(
        "LAYERS", tr("Layers"), Qgis.ProcessingSourceType.MapLayer, optional=True)
    return (
        (layers, tr(
            "What the map shows, the topmost first, in the styles that the layers have in the "
            "project or that are saved with them. Empty: all layers that are visible in the "
            "project.")),
        (QgsProcessingParameterFile(
            "STUDY", tr("Study"), extension="gpkg", optional=True), tr(
            "Gives the name of the town, its outline for the inset, sources of layers that name "
            "none, and the assumptions in use.")),
        (QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True), tr(
            "What the map must show. Empty: the whole town, or all layers.")),
        (QgsProcessingParameterNumber(
            "SCALE", tr("Scale (denominator)"), Qgis.ProcessingNumberParameterType.Double, None,
            True, 100, 10_000_000), tr(
            "Denominator of the scale, for example 10000. Empty: the largest round scale at which "
            "all fits the sheet.")),
    )


def _words():
    return (
        (text("TITLE", tr("Title")), tr("Empty: “Plan map” with the name of the town.")),
        (text("SUBTITLE", tr("Subtitle")), tr("Printed below the title.")),
        (text("MARK", tr("Mark")), tr(
            "Printed boldly at the top, for example that this is a draft. Maps of the sample town "
            "say by themselves that it is fictional.")),
        (text("NOTES", tr("Notes"), True), tr(
            "What a reader must know, below the legend. What scored zones say of themselves is "
            "printed anyway.")),
        (QgsProcessingParameterBoolean(
            "SHOW_ASSUMPTIONS", tr("Print assumptions that were changed"), True), tr(
            "Those of the study, and those that the results were computed with, beside their "
            "built-in values.")),
    )


def _sheet():
    paper = QgsProcessingParameterEnum(
        "PAPER", tr("Paper"), list(PAPERS), defaultValue=PAPERS[0], usesStaticStrings=True)
    orientation = QgsProcessingParameterEnum(
        "ORIENTATION", tr("Orientation"), list(ORIENTATIONS), defaultValue=ORIENTATIONS[0],
        usesStaticStrings=True)
    return (
        (paper, tr("Size of the sheet.")),
        (orientation, tr(
            "landscape, portrait, or automatic: a tall map is printed on a sheet that stands.")),
        (QgsProcessingParameterBoolean("INSET", tr("Inset map"), True), tr(
            "Shows where the sheet lies in the town; left out where the sheet shows all of it.")),
        (QgsProcessingParameterFile(
            "TEMPLATE", tr("Template"), extension="qpt", optional=True), tr(
            "A print layout template of QGIS with the frame and logo of an office; its size and "
            "orientation count. Its items are found by their ids: title, subtitle, mark, map, "
            "inset, legend, scale, scale_bar, north_arrow, date, crs, sources, assumptions, "
            "notes, version. Empty: a sheet that comes with the plugin (resources/layouts).")),
        (advanced(QgsProcessingParameterNumber(
            "DPI", tr("Dots an inch"), Qgis.ProcessingNumberParameterType.Integer, 300, False,
            LOWEST_DPI, HIGHEST_DPI)), tr(
            "Resolution of the picture (PNG), and of what a PDF cannot hold as lines.")),
        (advanced(QgsProcessingParameterBoolean(
            "GEOPDF", tr("PDF with coordinates and layers (GeoPDF)"), False)), tr(
            "Where this QGIS can write one; else an ordinary PDF is written and the log says "
            "so.")),
    )


def _outputs():
    return tuple(
        (QgsProcessingParameterFileDestination(
            name, label, kind, optional=True, createByDefault=name == "OUTPUT_PDF"), told)
        for name, label, kind, told in (
            ("OUTPUT_PDF", tr("Sheet as PDF"), tr("PDF files (*.pdf)"), tr(
                "Lines and texts stay lines and texts; the fonts are in the file.")),
            ("OUTPUT_PNG", tr("Sheet as picture"), tr("PNG files (*.png)"), tr(
                "A picture, for slides and web pages.")),
            ("OUTPUT_SVG", tr("Sheet as SVG"), tr("SVG files (*.svg)"), tr(
                "Lines, for drawing programs; texts are outlines, so that they look the same "
                "everywhere.")),
        ))
