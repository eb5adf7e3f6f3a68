"""Writes ``resources/styles/*.qml``: run it after a change here or in facility_categories.csv.

    tools/in_qgis.sh python tools/make_styles.py [folder]

Colours are safe for colour-blind readers: a ramp of one direction in lightness for amounts, blue
to orange through white for changes, the palette of Okabe and Ito (2008) for kinds.
"""

import csv
import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt writes XML attributes in the order of its hash; a fixed seed keeps the files stable.
os.environ["QT_HASH_SEED"] = "0"

import style_board
import style_local
import style_matching
import style_plans
import style_review
import style_risk
import style_streets
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsInvertedPolygonRenderer,
    QgsMapLayer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from style_parts import (
    AMOUNT,
    CHANGE,
    INK,
    OTHER,
    PAPER,
    between,
    by_amount,
    drawn_last,
    far_labels,
    labels,
    marker,
    points,
    ranges,
    rgba,
    size_legend,
)

ROOT = Path(__file__).resolve().parent.parent
CATEGORIES = ROOT / "resources" / "tables" / "facility_categories.csv"


# Groups of facility_categories.csv drawn alike: seven kinds can be told apart, twelve cannot.
KINDS = (
    ("commerce", ("commerce",), "#d55e00"),
    ("leisure", ("leisure", "lodging"), "#cc79a7"),
    ("civic", ("administration", "culture"), "#0072b2"),
    ("education", ("education", "child_care"), "#56b4e9"),
    ("care", ("medicine", "welfare"), "#f0e442"),
    ("park", ("park",), "#009e73"),
    ("other", (), OTHER),
)
# How far the name of an edit may stand from it, where others stand in the way.
EDIT_REACH_MM = 15.0
# Kind of edit or effect: marker, colour, outline, size in mm (None: by the change of visitors).
EFFECTS = (
    ("gain", "circle", "#e66101", INK, None),
    ("lose", "circle", "#2166ac", INK, None),
    ("same", "circle", "#9a9a9a", PAPER, 1.1),
    ("add", "star", "#ffd400", INK, 5.4),
    ("move", "star", "#cc79a7", INK, 5.4),
    ("modify", "star", "#56b4e9", INK, 5.4),
    ("remove", "star", PAPER, "#c1121f", 5.4),
)


def kind_of_category():
    """Expression: the kind that a category is drawn as."""
    with CATEGORIES.open(encoding="utf-8-sig", newline="") as file:
        group_of = {row["category"]: row["group"] for row in csv.DictReader(file)}
    whens = []
    for kind, groups, _colour in KINDS:
        members = sorted(name for name, group in group_of.items() if group in groups)
        if members:
            listed = ",".join(f"'{name}'" for name in members)
            whens.append(f"WHEN \"category\" IN ({listed}) THEN '{kind}'")
    return f"CASE {' '.join(whens)} ELSE 'other' END"


def zones_vibrancy():
    limits = (0, 20, 40, 60, 80, 100)
    return ranges("vibrancy", limits, AMOUNT, between(limits)), None


def zones_change():
    limits = (-100, -5, -2, -0.5, 0.5, 2, 5, 100)
    texts = ("≤ −5", "−5 – −2", "−2 – −0.5", "−0.5 – +0.5", "+0.5 – +2", "+2 – +5", "≥ +5")
    return ranges("vibrancy_change", limits, CHANGE, texts), None


def zones_residents():
    limits = (0, 100, 500, 1000, 2000, 4000, 100000)
    colours = ("#fcfbfd", "#c9cae2", "#9e9ac8", "#7a71b4", "#664ca2", "#54278f")
    return ranges("residents", limits, colours, [*between(limits)[:-1], "≥ 4,000"]), None


def facilities_visitors():
    kinds = [(kind, "circle", colour, INK, None) for kind, _groups, colour in KINDS]
    size = by_amount('"visitors"', 10000)
    renderer = points(kind_of_category(), kinds, size, (100, 1000, 5000, 10000))
    return drawn_last(renderer, '"visitors"', False), None


def facilities_change():
    kind = "CASE WHEN \"edit\" <> '' THEN \"edit\" ELSE coalesce(\"effect\", 'same') END"
    size = by_amount('abs("visitors_change")', 1000)
    # QGIS shows a legend of sizes only where they apply to every kind, which stars have not:
    # kinds that no facility has stand in for it.
    steps = [
        (f"size_{step}", "circle", None, INK, size.transformer().size(step))
        for step in (10, 100, 1000)
    ]
    renderer = points(kind, [*EFFECTS, *steps], size)
    rank = "CASE WHEN \"edit\" <> '' THEN 2 WHEN \"effect\" IN ('gain','lose') THEN 1 ELSE 0 END"
    name = (
        "CASE WHEN \"edit\" <> '' THEN coalesce(nullif(\"name\", ''), nullif(\"id\", ''), "
        '"category") END'
    )
    return drawn_last(renderer, rank, True), far_labels(name, 8.5, EDIT_REACH_MM)


def scenario_edits():
    kinds = [one for one in EFFECTS if one[4] and one[1] == "star"]
    name = "coalesce(nullif(\"name\", ''), \"category\")"
    return points('"edit"', kinds, None), far_labels(name, 8.5, EDIT_REACH_MM)


def facilities():
    kinds = [(kind, "circle", colour, INK, 2.0) for kind, _groups, colour in KINDS]
    renderer = QgsCategorizedSymbolRenderer(
        kind_of_category(),
        [
            QgsRendererCategory(kind, marker(shape, colour, outline, size), kind)
            for kind, shape, colour, outline, size in kinds
        ],
    )
    return renderer, None


def entries():
    symbol = marker("square", PAPER, INK, 3.0, 0.6)
    return QgsSingleSymbolRenderer(symbol), labels('"name"', 9, bold=True, priority=8)


def boundary():
    symbol = QgsFillSymbol.createSimple(
        {
            "color": rgba("#dde6ec", 225),
            "outline_color": INK,
            "outline_width": "0.4",
            "joinstyle": "round",
        }
    )
    # Everything outside the municipality is covered, so that its land stands out.
    return QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(symbol)), None


def origins():
    limits = (0, 0.2, 0.4, 0.6, 0.8, 1)
    texts = [f"{label} %" for label in between([round(100 * limit) for limit in limits])]
    return limits, texts


def catchments_origins():
    limits, texts = origins()
    return ranges("probability", limits, AMOUNT, texts), None


def catchments_origins_points():
    limits, texts = origins()
    classes = [
        QgsRendererRange(low, high, marker("circle", colour, INK, 2.4, 0.15), label)
        for low, high, colour, label in zip(limits, limits[1:], AMOUNT, texts)
    ]
    return QgsGraduatedSymbolRenderer("probability", classes), None


def catchments_destinations():
    symbol = marker("circle", "#d55e00", INK, 2.6, 0.15)
    symbol.setDataDefinedSize(by_amount('100 * "share"', 50))
    renderer = QgsSingleSymbolRenderer(symbol)
    renderer.setDataDefinedSizeLegend(size_legend((1, 5, 20, 50), " %"))
    return drawn_last(renderer, '"share"', False), None


STYLES = {
    **style_streets.STYLES,
    **style_risk.STYLES,
    **style_local.STYLES,
    **style_review.STYLES,
    **style_board.STYLES,
    **style_matching.STYLES,
    **style_plans.STYLES,
    "zones_vibrancy": ("MultiPolygon", zones_vibrancy),
    "zones_change": ("MultiPolygon", zones_change),
    "zones_residents": ("MultiPolygon", zones_residents),
    "facilities_visitors": ("Point", facilities_visitors),
    "facilities_change": ("Point", facilities_change),
    "scenario_edits": ("Point", scenario_edits),
    "facilities": ("Point", facilities),
    "entries": ("Point", entries),
    "boundary": ("MultiPolygon", boundary),
    "catchments_origins": ("MultiPolygon", catchments_origins),
    "catchments_origins_points": ("Point", catchments_origins_points),
    "catchments_destinations": ("Point", catchments_destinations),
}


def write(folder):
    """Write every style; ids that QGIS draws at random are replaced, so that files are stable."""
    wanted = (
        QgsMapLayer.StyleCategory.Symbology
        | QgsMapLayer.StyleCategory.Labeling
        | QgsMapLayer.StyleCategory.Rendering
    )
    for name, (geometry, make) in STYLES.items():
        layer = QgsVectorLayer(f"{geometry}?crs=EPSG:6676", name, "memory")
        renderer, labeling = make()
        layer.setRenderer(renderer)
        if labeling is not None:
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(True)
        path = Path(folder) / f"{name}.qml"
        message, done = layer.saveNamedStyle(str(path), wanted)
        if not done:
            raise SystemExit(message)
        path.write_text(stable(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def stable(text):
    counter = iter(range(10**6))
    uuid = r"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}"
    return re.sub(uuid, lambda _match: f"{{00000000-0000-4000-8000-{next(counter):012d}}}", text)


if __name__ == "__main__":
    app = QgsApplication([], False)
    app.initQgis()
    write(sys.argv[1] if len(sys.argv) > 1 else ROOT / "resources" / "styles")
    app.exitQgis()
