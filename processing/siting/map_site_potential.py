"""``nigiwai:map_site_potential``: what a standard unit of each category would draw in each zone."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge import fields
from ...bridge.i18n import tr
from ...core.progress import part_of
from ...core.vibrancy.categories import categories
from ..vibrancy.town import POLYGONS, TownAlgorithm, tell_town, town_definitions


class MapSitePotential(TownAlgorithm):
    """What would thrive where."""

    NAME = "map_site_potential"
    GROUP = "siting"
    STYLES: ClassVar = {"OUTPUT_ZONES": "zones_potential"}

    def displayName(self):  # noqa: N802
        return tr("Map site potential")

    def summary(self):
        return tr(
            "Puts a facility of standard size into the middle of every zone, one category at a "
            "time and all else as it is, and tells what it would draw, sell, take from others and "
            "add to vibrancy: what would thrive here, and what would be good for the town."
        )

    def definitions(self):
        return (
            *_own_definitions(), *_town_definitions(), *_hazard_definitions(), *_outputs())

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.siting.potential_outputs import (
            market_keys,
            potential_frame,
            potential_zone_frame,
        )
        from ...core.siting.potential_map import map_potential

        assumptions, town, observed, crs = self.read_town(
            parameters, context, part_of(progress, 0.0, 0.05)
        )
        tell_town(town, observed, feedback)
        # Nothing chosen comes as an empty text.
        chosen = self.parameterAsEnumStrings(parameters, "CATEGORIES", context)
        found = map_potential(
            town, assumptions, [key for key in chosen if key] or None, observed,
            self.draw_count(parameters, context),
            self.parameterAsInt(parameters, "MOST", context), part_of(progress, 0.05, 0.95),
        )
        _tell(found, feedback)
        zones = potential_zone_frame(
            town, found, self._danger(town, assumptions, parameters, context, crs, feedback))
        nothing, table = Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
        return self.write_all(
            (
                ("OUTPUT_ZONES", zones, fields.potential_columns(market_keys(found)),
                 Qgis.WkbType.MultiPolygon, crs),
                ("OUTPUT_POTENTIAL", potential_frame(town, found), fields.POTENTIAL, nothing,
                 table),
            ),
            parameters, context, part_of(progress, 0.95, 1.0),
        )  # fmt: skip


    def _danger(self, town, assumptions, parameters, context, crs, feedback):
        """Danger of the zones, or None without hazard areas."""
        import numpy as np

        from ...bridge.risk.weighing import hazard_layers, hazard_notes
        from ...core.risk.weighing.danger import classes_of, danger_of

        source = self.parameterAsSource(parameters, "HAZARDS", context)
        if source is None or not source.featureCount():
            return None
        wanted = self.parameterAsString(parameters, "HAZARD_TYPES", context)
        layers, notes = hazard_layers(source, wanted, context, crs, assumptions)
        for text in hazard_notes(notes):
            feedback.pushWarning(text)
        return danger_of(np.asarray(town.zones), classes_of(layers, assumptions))


def _tell(found, feedback):
    """Say how many pairs the whole model was computed for."""
    pairs, settled = found.settled.size, int(found.settled.sum())
    feedback.pushInfo(tr(
        "{settled} of {pairs} pairs of zone and category are settled by the whole model."
    ).format(settled=settled, pairs=pairs))
    if settled < pairs:
        feedback.pushWarning(tr(
            "For {count} pairs the visits are estimated and the gain in vibrancy is empty. Choose "
            "fewer categories or a higher MOST for all of them."
        ).format(count=pairs - settled))


def _own_definitions():
    from ...core.siting.potential_map import MOST_SETTLED

    whole = Qgis.ProcessingNumberParameterType.Integer
    return (
        (QgsProcessingParameterEnum(
            "CATEGORIES", tr("Categories"), list(categories()), allowMultiple=True, optional=True,
            usesStaticStrings=True), tr(
            "Categories that are tried, each in its standard size (housing: 100 dwellings). "
            "Empty: all that have a benchmark of sales, and with it a market score.")),
        (QgsProcessingParameterNumber("MOST", tr("Most computations of the whole model"), whole,
                                      MOST_SETTLED, False, 0, 10_000_000), tr(
            "What a unit adds to vibrancy needs the whole model once for every zone and category: "
            "5 to 15 milliseconds each in a town of 1,000 facilities, 100 in a city of 40,000. "
            "Where there are more pairs than this, the best category of every zone comes first; "
            "for the others first visitors are exact, visits on foot estimated, and the gain is "
            "empty. 0 estimates all.")),
    )


def _town_definitions():
    for definition, text in town_definitions():
        help_text = text
        if definition.name() == "DRAWS":
            definition.setDefaultValue(0)
            help_text = tr(
                "How often everything is computed again with other values from the ranges of the "
                "assumptions. Low and high are the 10 % and 90 % points. 0 leaves the bands "
                "empty. Each draw takes as long as the whole computation.")
        yield definition, help_text


def _hazard_definitions():
    return (
        (QgsProcessingParameterFeatureSource(
            "HAZARDS", tr("Hazard areas"), [POLYGONS], optional=True), tr(
            "The table hazards of a study. With it every zone tells how dangerous it is, so that "
            "what would thrive is not looked for where it is not safe. The potential itself stays "
            "as it is.")),
        (QgsProcessingParameterString("HAZARD_TYPES", tr("Hazards that count"), "", optional=True),
         tr("Types (flood) or types with their scenario (flood L2), separated by commas. Empty: "
            "all.")),
    )


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    source = Qgis.ProcessingSourceType
    return (
        (sink("OUTPUT_ZONES", tr("Zones with what would thrive"), source.VectorPolygon), tr(
            "Zones with the category of the highest market score, of most visitors, of most "
            "visitors that no other facility loses and of the greatest gain in vibrancy, the "
            "market score of every category (…_score), and with hazards the danger (0 to 1).")),
        (sink("OUTPUT_POTENTIAL", tr("Potential by zone and category"), source.Vector), tr(
            "Table of one row a zone and category: visitors a day (first, onward, passed on), "
            "share of the first visitors that others lose, spend, market score, gain in vibrancy "
            "of the zone and of the town, ranks and basis (settled or estimated).")),
    )
