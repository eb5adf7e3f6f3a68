"""Shelters on the map at night, as the styles draw them, or by day."""

from qgis.core import QgsFeatureRequest

from ..i18n import tr


def dress_time(layer, views):
    """Draw a layer of shelters by the columns and rows of the day, where ``TIME`` says so."""
    if views.get("TIME") != "day":
        return
    renderer = layer.renderer()
    renderer.setClassAttribute(_by_day(renderer.classAttribute()))
    clauses = [
        QgsFeatureRequest.OrderByClause(_by_day(one.expression().expression()), one.ascending())
        for one in renderer.orderBy().list()
    ]
    renderer.setOrderBy(QgsFeatureRequest.OrderBy(clauses))
    texts = day_legend()
    for row, category in enumerate(renderer.categories()):
        if category.value() in texts:
            renderer.updateCategoryLabel(row, texts[category.value()])
    layer.setName(tr("{layer}, by day").format(layer=layer.name()))


def _by_day(expression):
    return expression.replace('"night_', '"day_').replace("'night'", "'day'")


def day_legend():
    """Key in the styles of shelters → word in the legend by day."""
    return {
        "load_empty": tr("Day: less than half full"),
        "load_some": tr("Day: 50 – 90 % full"),
        "load_nearly": tr("Day: 90 – 100 % full"),
        "load_full": tr("Day: full"),
        "served_0": tr("Day: 0 – 20 % find room in time"),
        "served_20": tr("Day: 20 – 40 % find room in time"),
        "served_40": tr("Day: 40 – 60 % find room in time"),
        "served_60": tr("Day: 60 – 80 % find room in time"),
        "served_80": tr("Day: 80 – 100 % find room in time"),
        "ways_0": tr("Day: less than 10 people"),
        "ways_10": tr("Day: 10 – 50 people"),
        "ways_50": tr("Day: 50 – 200 people"),
        "ways_200": tr("Day: 200 people or more"),
    }
