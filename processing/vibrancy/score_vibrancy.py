"""``nigiwai:score_vibrancy``: vibrancy, presence and market of a town as it is."""

from typing import ClassVar

from qgis.core import Qgis, QgsProcessingParameterFeatureSink

from ...bridge import fields
from ...bridge.i18n import tr
from ...core.progress import part_of
from .town import TownAlgorithm, report_parameter, tell_town, town_definitions


class ScoreVibrancy(TownAlgorithm):
    """Scores every zone and every facility."""

    NAME = "score_vibrancy"
    STYLES: ClassVar = {
        "OUTPUT_ZONES": "zones_vibrancy",
        "OUTPUT_FACILITIES": "facilities_visitors",
    }

    def displayName(self):  # noqa: N802
        return tr("Score vibrancy")

    def summary(self):
        return tr(
            "Predicts how many people visit every facility, how long they stay, what they spend "
            "and where they walk on to, and scores the vibrancy of every zone from 0 to 100. "
            "Expected values from a gravity model with onward walking; every headline number has "
            "a low and a high."
        )

    def definitions(self):
        sink = QgsProcessingParameterFeatureSink
        return (
            *town_definitions(),
            (sink("OUTPUT_ZONES", tr("Zones with vibrancy"),
                  Qgis.ProcessingSourceType.VectorPolygon), tr(
                "Zones with vibrancy, its components (value, score and share), visitors, presence "
                "by hour band, accessibility, and basis (measured or modelled).")),
            (sink("OUTPUT_FACILITIES", tr("Facilities with visitors"),
                  Qgis.ProcessingSourceType.VectorPoint), tr(
                "Facilities with visitors a day (first and onward), stay, person-hours, spend, "
                "market score and mean distance of their visitors.")),
            (report_parameter(), tr(
                "One HTML file on the town as it is: indicators with bands, the liveliest zones "
                "and facilities, hours, fit to the measured people flow, data, assumptions and "
                "limits. It opens without internet.")),
        )

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.outputs import facility_frame, zone_frame
        from ...bridge.report_content import score_content
        from ...core.vibrancy.run import score_town

        assumptions, town, observed, crs = self.read_town(
            parameters, context, part_of(progress, 0.0, 0.1)
        )
        tell_town(town, observed, feedback)
        scored = score_town(
            town, assumptions, observed, self.draw_count(parameters, context),
            part_of(progress, 0.1, 0.85),
        )
        baseline = scored.baseline
        catchment = baseline.catchment_m(
            baseline.view.outcome, part_of(progress, 0.85, 0.9)
        )
        frames = {
            "zones": zone_frame(town, baseline.view, baseline, scored.zone_bands),
            "facilities": facility_frame(town, baseline.view, scored.facility_bands, catchment),
        }
        polygon, point = Qgis.WkbType.MultiPolygon, Qgis.WkbType.Point
        outputs = (
            ("OUTPUT_ZONES", frames["zones"], fields.ZONE_SCORE, polygon, crs),
            ("OUTPUT_FACILITIES", frames["facilities"], fields.FACILITY_SCORE, point, crs),
        )
        return self.write_with_report(
            outputs,
            lambda: score_content(town, scored, assumptions, observed, frames, self.zones_file),
            parameters, context, part_of(progress, 0.9, 1.0),
        )
