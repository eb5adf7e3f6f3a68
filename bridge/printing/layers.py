"""The layers of a sheet: those of the project as they are, others in their saved style."""

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.errors import CoreError
from ...core.risk.at_hand import COLUMNS, hazards_at_hand
from ...core.study.tables import TABLES
from ..assumptions import study_at
from ..i18n import tr
from ..lineage import record as lineage
from ..lineage.metadata import load_metadata
from ..maps import scenario_layers, score_layers
from ..project.study import open_layer, study_layers
from ..risk.hazard_layers import hazard_views
from ..safe_outputs import parts_of
from ..study.table_labels import table_label
from ..styles import apply_style

# Okabe and Ito (2008): told apart by colour-blind readers, too.
PALETTE = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#f0e442")

# Tables of a study that its project does not show, and their styles.
TABLES_ALONE = {"plan_areas": "plan_areas", "districts": "districts", "network": "network",
                "shelters": "shelters", "needs": "needs_points"}


def ticked(project):
    """The layers of a project that are visible, the topmost first."""
    root = project.layerTreeRoot()
    seen = {layer.id() for layer in root.checkedLayers()}
    return [layer for layer in root.layerOrder() if layer.id() in seen]


def drawable(layers):
    """Layers that can be drawn, and the names of those that cannot: tables without shapes.

    Raises
    ------
    CoreError
        ``sheet_layer`` (one that cannot be opened), ``missing_crs``, ``sheet_no_layers``.
    """
    drawn, tables = [], []
    for layer in layers:
        if not layer.isValid():
            raise CoreError("sheet_layer", layer=layer.name() or layer.source())
        if not layer.isSpatial():
            tables.append(layer.name())
        elif not layer.crs().isValid() and layer.type() != Qgis.LayerType.Group:
            raise CoreError("missing_crs", layer=layer.name())
        else:
            drawn.append(layer)
    if not drawn:
        raise CoreError("sheet_no_layers", tables=", ".join(tables) or "–")
    return drawn, tables


def dressed(layer, number=0):
    """A layer that was opened for a sheet, with a style and a name that people understand.

    The style is that saved with it; else, for a result of ours, the one of its output, and for a
    table of a study the one that its project has. The hazards of a study become a layer each.

    Parameters
    ----------
    layer : QgsMapLayer
    number : int
        Place among the layers; gives a layer without any style its colour.

    Returns
    -------
    list of QgsMapLayer
    """
    load_metadata(layer)
    saved = layer.loadDefaultStyle()[1]
    if not isinstance(layer, QgsVectorLayer):
        return [layer]
    table = _table_of_study(layer)
    hazards = _hazards(layer) if table == "hazards" and not saved else []
    if hazards:
        return hazards
    made = lineage.read(layer) or lineage.read(layer.source())
    style = _style_of(made) if made else _of_study(table)
    if style and not saved:
        apply_style(layer, style)
    elif not saved:
        _plain(layer, number)
    names = (_names().get(one) for one in (style, *_saved_styles(layer, saved)))
    known = table_label(table) if table in TABLES else parts_of(layer.source())[1]
    name = next(filter(None, (*names, layer.metadata().title(), known)), layer.name())
    scenario = made.parameters.get("SCENARIO") if made else ""
    layer.setName(tr("{name}: {scenario}").format(name=name, scenario=scenario)
                  if scenario else name)
    return [layer]


def _saved_styles(layer, saved):
    """Names of the styles that a GeoPackage holds for a layer."""
    return layer.listStylesInDatabase()[2] if saved else ()


def _style_of(made):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"nigiwai:{made.algorithm}")
    return getattr(algorithm, "STYLES", {}).get(made.output, "")


def _table_of_study(layer):
    """The table of a study that a layer is; empty for anything else."""
    file, table = parts_of(layer.source())
    if table not in TABLES or file is None or study_at(file) is None:
        return ""
    return table


def _of_study(table):
    known = {one.source.partition("layername=")[2]: one.style for one in study_layers("")}
    return {**known, **TABLES_ALONE}.get(table, "")


def _names():
    """Style → the name that our own projects give its layer."""
    wanted = (*study_layers(""), *score_layers("", "", ""), *scenario_layers("", "", ""))
    return {one.style: one.name for one in wanted}


def _hazards(layer):
    """A layer for each hazard among the rows of the table ``hazards``, in official colours."""
    study = study_at(parts_of(layer.source())[0])
    found, wanted = [], layer.subsetString()
    hazards = hazards_at_hand(study.read_columns("hazards", COLUMNS))
    for view in hazard_views(study.path, hazards):
        one = open_layer(view)
        if wanted:
            one.setSubsetString(f"({one.subsetString()}) AND ({wanted})")
        if one.featureCount():
            found.append(one)
    return found


def _plain(layer, number):
    """A colour that is the same in every run."""
    colour = QColor(PALETTE[number % len(PALETTE)])
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        colour.setAlpha(90)
        symbol = QgsFillSymbol.createSimple({
            "color": colour.name(QColor.NameFormat.HexArgb), "outline_width": "0.3",
            "outline_color": PALETTE[number % len(PALETTE)]})
    elif layer.geometryType() == Qgis.GeometryType.Line:
        symbol = QgsLineSymbol.createSimple({"color": colour.name(), "width": "0.4"})
    else:
        symbol = QgsMarkerSymbol.createSimple({"color": colour.name(), "size": "2"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
