"""A printed map of the made-up town, and what one can ask of a layout."""

from nigiwai.tests.bridge.conftest import CRS, memory_layer

LONG = "直線距離に迂回率を掛けて歩行距離とみなしています。これは道路網による距離ではありません。"
SOURCES = ["「令和2年国勢調査に関する地域メッシュ統計」（総務省統計局）を加工して作成"] * 6
SHEET = {
    "title": "賑わいの現状：試験市",
    "subtitle": "来訪者・滞在・回遊・消費から計算した値",
    "sources": SOURCES,
    "assumptions": ["前提条件のうち、標準値と異なるもの", "スーパー：滞在時間 40（標準値：25）"],
    "notes": [LONG, "スコアは0から100の値です。"],
    "mark": "架空のまち",
}
# Every id of a sheet that shows a part of a town.
ALL = {
    "title", "subtitle", "mark", "map", "inset", "legend", "scale", "scale_bar", "north_arrow",
    "date", "crs", "sources", "assumptions", "notes", "version",
}
ENTRIES, VISITORS, BOUNDARY, SCORE = "鉄道駅", "施設の来訪者", "市の境界", "にぎわいスコア（0–100）"


def project():
    """A passing project in the plane of the town."""
    from nigiwai.bridge.printing.sheet import project_of
    from qgis.core import QgsCoordinateReferenceSystem

    return project_of(QgsCoordinateReferenceSystem(CRS))


def layers():
    """Layers of a map of visitors, the topmost first."""
    from nigiwai.bridge.styles import apply_style

    wanted = (
        ("entries", "entries", ENTRIES),
        ("result_facilities", "facilities_visitors", VISITORS),
        ("boundary", "boundary", BOUNDARY),
        ("result_zones", "zones_vibrancy", SCORE),
    )
    made = []
    for table, style, name in wanted:
        layer = apply_style(memory_layer(table), style)
        layer.setName(name)
        made.append(layer)
    return made


def boxes(layout):
    """Id → rectangle [mm] of every item that one sees."""
    from qgis.core import QgsLayoutItem, QgsLayoutItemPage

    return {
        item.id(): item.mapRectToScene(item.rect())
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    }


def words_of(layout):
    """Layer name → texts below it in the legend, as printed."""
    model = layout.itemById("legend").model()
    return {
        node.name(): [
            entry.data(0).replace("\n", "") for entry in model.layerLegendNodes(node)
            if entry.data(0)
        ]
        for node in model.rootGroup().findLayers()
    }


def joined(layout, name):
    """The text of a label without its line breaks."""
    return layout.itemById(name).text().replace("\n", "")
