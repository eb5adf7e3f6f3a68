"""The print layouts of a project: our sheets, which follow the project and what it shows.

For a finished sheet there is ``nigiwai:export_plan_map``; these are for a person who goes on by
hand: the title is that of the project, the sources are its abstract, the legend follows the map.
"""

from qgis.core import Qgis, QgsLayoutItemLabel

from ..i18n import tr
from ..printing import templates

# Id of an item → what stands there, worked out by QGIS whenever the sheet is drawn.
_FOLLOWS = {
    "title": "[% @project_title %]",
    "date": "[% format_date(now(), 'yyyy-MM-dd') %]",
    "crs": "[% @project_crs_description %]",
    "sources": "[% @project_abstract %]",
    "scale": "1 : [% format_number(item_variables('map')['map_scale'], 0) %]",
}
# What only a finished sheet has.
_LEFT_OUT = ("subtitle", "mark", "assumptions", "notes", "inset", "version")


def add_layouts(project, extent=None):
    """Add a layout of every size and way to a project.

    Parameters
    ----------
    project : QgsProject
    extent : QgsReferencedRectangle, optional
        What the maps show; without it they show what QGIS shows when they are opened.
    """
    for paper in templates.PAPERS:
        for upright, name in ((False, tr("{paper} landscape")), (True, tr("{paper} portrait"))):
            layout = templates.load(project, templates.builtin(paper, upright))
            layout.setName(name.format(paper=paper))
            _follow(layout, extent)
            project.layoutManager().addLayout(layout)


def _follow(layout, extent):
    for name in _LEFT_OUT:
        templates.remove(layout, name)
    for name, text in _FOLLOWS.items():
        item = templates.item_of(layout, name)
        if isinstance(item, QgsLayoutItemLabel):
            item.setText(text)
    shown = templates.item_of(layout, "map")
    shown.setFollowVisibilityPreset(False)
    shown.setKeepLayerSet(False)
    if extent is not None:
        shown.setCrs(extent.crs())
        shown.zoomToExtent(extent)
    legend = templates.item_of(layout, "legend")
    if legend is not None:
        legend.setLinkedMap(shown)
        legend.setAutoUpdateModel(True)
        legend.setLegendFilterByMapEnabled(True)
        legend.setResizeToContents(True)
    _scale_bar(templates.item_of(layout, "scale_bar"), shown)


def _scale_bar(bar, shown):
    """As long as its place, whatever the scale is."""
    if bar is None:
        return
    width = float(bar.customProperty(templates.WIDTH) or bar.rect().width())
    bar.setLinkedMap(shown)
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)
    bar.setMinimumBarWidth(0.4 * width)
    bar.setMaximumBarWidth(0.8 * width)
