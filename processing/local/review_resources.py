"""``nigiwai:review_resources``: what a town has, what of it is listed twice, what it is worth."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from ...bridge.frames import has_crs, read_frame
from ...bridge.i18n import tr
from ...bridge.local import fields
from ...bridge.planes import metric_crs
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import REAL, TEXT, TownAlgorithm
from .review_definitions import (
    FACILITY_FIELDS,
    RESOURCE_FIELDS,
    SCORE_FIELDS,
    ZONE_FIELDS,
    layer_definitions,
    output_definitions,
)

# Columns of the table duplicates of a study by role, with what must be there.
PAIR_FIELDS = {
    "first": ("first_id", TEXT, True), "second": ("second_id", TEXT, True),
    "id": ("id", TEXT, False), "verdict": ("verdict", TEXT, False),
    "judged_on": ("judged_on", TEXT, False), "score": ("score", REAL, False),
    "distance": ("distance_m", REAL, False),
}
# Kinds of entries that are no public transport.
BY_CAR = ("car_park",)


class ReviewResources(TownAlgorithm):
    """Duplicates and values of local resources."""

    NAME = "review_resources"
    GROUP = "local"
    STYLES: ClassVar = {"OUTPUT_RESOURCES": "resources_value",
                        "OUTPUT_DUPLICATES": "resources_pairs"}

    def displayName(self):  # noqa: N802
        return tr("Review local resources")

    def summary(self):
        return tr(
            "Which rows of the lists of local resources may be one place, by names as they sound, "
            "addresses and distance; and what each resource is worth: rarity, condition, access, "
            "visitors present and safety, every part with its reason. Nothing is merged: pairs "
            "wait for a verdict, and verdicts of people are kept."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("PAIRS", tr("Pairs")))
        self.addOutput(QgsProcessingOutputNumber("OPEN_PAIRS", tr("Pairs to look at")))

    def definitions(self):
        return (*layer_definitions(), *_choices(), *output_definitions())

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.local import review as frames
        from ...core.matching.inventory.run import review
        from ...core.matching.inventory.value import Constants

        self._file = self.source_of.get("RESOURCES", "").split("|")[0]
        crs = self._crs(parameters, context)
        study = self._study(parameters, context)
        assumptions = self._assumptions(parameters, context)
        inventory, facilities = self._inventory(parameters, context, crs, feedback)
        progress(0.15)
        around = self._around(parameters, context, crs, assumptions, part_of(progress, 0.15, 0.35))
        result = review(inventory, around, assumptions, self._judged(study, parameters, context),
                        facilities, part_of(progress, 0.35, 0.85))
        constants = Constants.of(assumptions)
        _tell(result, feedback)
        crs_text = crs.authid() or crs.toWkt()
        outputs = (
            ("OUTPUT_RESOURCES", frames.resources_frame(result, constants, crs_text),
             fields.REVIEWED, Qgis.WkbType.Point, crs),
            ("OUTPUT_DUPLICATES", frames.pairs_frame(result, crs_text), fields.REVIEWED_PAIRS,
             Qgis.WkbType.LineString, crs),
        )
        return self._write_results(outputs, result, constants, study, parameters, context,
                                   part_of(progress, 0.85, 1.0))

    def _crs(self, parameters, context):
        source = self.source(parameters, "RESOURCES", context)
        if not source.featureCount():
            raise CoreError("empty_layer", layer=source.sourceName())
        if source.wkbType() == Qgis.WkbType.NoGeometry:
            raise CoreError("no_geometry", layer=source.sourceName(), row=1)
        return metric_crs([source], context)

    def _assumptions(self, parameters, context):
        from ...bridge.assumptions import assumptions_in_use

        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        return assumptions_in_use(rows, self._file, context)

    def _study(self, parameters, context):
        """The study that keeps the pairs, or None; its table must be what is reviewed."""
        from pathlib import Path

        from ...core.study.store import open_study

        path = self.parameterAsFile(parameters, "STUDY", context)
        if not path:
            return None
        study = open_study(path)
        own = self.source_of.get("RESOURCES", "")
        if (not own or Path(self._file).resolve() != Path(study.path).resolve()
                or "layername=resources" not in own):
            raise CoreError(
                "review_not_of_study", study=Path(path).name,
                layer=self.source(parameters, "RESOURCES", context).sourceName())
        return study

    def _inventory(self, parameters, context, crs, feedback):
        """Resources and facilities as one inventory, and how many are facilities."""
        import numpy as np

        from ...core.matching.inventory.inputs import (
            read_facilities,
            read_resources,
            spots_of,
            together,
        )

        layer = self.layer("RESOURCES", RESOURCE_FIELDS, parameters, context, crs)
        inventory, facilities = read_resources(layer), 0
        taken = set(spots_of(inventory))
        if not self.parameterAsBool(parameters, "HIDDEN", context):
            hidden = int((~inventory.visible).sum())
            inventory = inventory.taken(np.flatnonzero(inventory.visible))
            if hidden:
                feedback.pushInfo(tr("{count} resources are hidden; left out.").format(
                    count=f"{hidden:,}"))
        if not len(inventory):
            raise CoreError("empty_layer", layer=layer.name)
        if self.given("FACILITIES", parameters, context) is not None:
            others, already = read_facilities(
                self.layer("FACILITIES", FACILITY_FIELDS, parameters, context, crs), taken)
            facilities = len(others)
            inventory = together(inventory, others)
            feedback.pushInfo(tr(
                "{count} facilities are reviewed too; {already} are resources already.").format(
                    count=f"{facilities:,}", already=f"{already:,}"))
        return inventory, facilities

    def _judged(self, study, parameters, context):
        """Earlier pairs: those of the layer, else those of the study."""
        from ...core.matching.inventory.inputs import read_judged
        from ...core.vibrancy.inputs import Layer

        source = self.given("DUPLICATES", parameters, context)
        if source is not None:
            there = {role: (name, kind) for role, (name, kind, required) in PAIR_FIELDS.items()
                     if required or source.fields().indexOf(name) >= 0}
            frame = read_frame(source, dict(there.values()), context, layer=source.sourceName())
            return read_judged(Layer(frame, source.sourceName(),
                                     {role: name for role, (name, _) in there.items()}))
        if study is None:
            return ()
        frame = study.read("duplicates")
        if not len(frame):
            return ()
        names = {role: name for role, (name, _, _) in PAIR_FIELDS.items()}
        return read_judged(Layer(frame.where(frame.notna(), None), "duplicates", names))

    def _around(self, parameters, context, crs, assumptions, progress):
        """What the town gives, as far as layers were given."""
        from ...core.matching.inventory.value import Surroundings

        return Surroundings(
            zones=self._areas("ZONES", ZONE_FIELDS, "residents", parameters, context, crs),
            stations=self._points("ENTRIES", parameters, context, crs),
            stops=self._points("STOPS", parameters, context, crs),
            scores=self._areas("SCORE", SCORE_FIELDS, "score", parameters, context, crs),
            hazards=self._hazards(parameters, context, crs, assumptions, progress),
        )

    def _areas(self, name, roles, role, parameters, context, crs):
        """Shapes and numbers of a layer of areas, or None."""
        import numpy as np

        from ...core.contracts import areas_of

        if self.given(name, parameters, context) is None:
            return None
        layer = self.layer(name, roles, parameters, context, crs)
        shapes = np.asarray(layer.frame.geometry, dtype=object)
        areas_of(shapes, layer.name)
        return shapes, layer.amounts(role)

    def _points(self, name, parameters, context, crs):
        """Places of stations or stops, or None; car parks are left out."""
        import numpy as np

        from ...core.contracts import points_of

        source = self.given(name, parameters, context)
        if source is None:
            return None
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        columns = {"kind": TEXT} if source.fields().indexOf("kind") >= 0 else {}
        frame = read_frame(source, columns, context, crs, source.sourceName())
        kinds = list(frame["kind"]) if columns else [None] * len(frame)
        points = points_of(np.asarray(frame.geometry, dtype=object), source.sourceName())
        points = points[[kind not in BY_CAR for kind in kinds]]
        return points if len(points) else None

    def _hazards(self, parameters, context, crs, assumptions, progress):
        from ...bridge.risk.hazard_rows import hazards_of

        source = self.given("HAZARDS", parameters, context)
        if source is None:
            return None
        return hazards_of(source, context, crs, assumptions, progress)

    def _write_results(self, outputs, result, constants, study, parameters, context, progress):
        """Write the layers, the page and the pairs of the study: all or none."""
        from contextlib import nullcontext

        from ...bridge.local.review import study_pairs
        from ...bridge.local.review_report import review_content, review_texts
        from ...bridge.report import staged_page
        from ...core.report.review_page import render_review
        from ...core.study.changes import Replace

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        page = nullcontext() if not path else staged_page(path, render_review(
            review_content(result, constants, self._file), review_texts()))
        with page:
            written = self.write_all(outputs, parameters, context, progress)
            # The last moment to stop: from here on everything is there.
            progress(1.0)
            if study is not None:
                study.apply([Replace("duplicates", study_pairs(result))])
        return {**written, **({"REPORT": path} if path else {}),
                "PAIRS": len(result.pairs), "OPEN_PAIRS": result.open_pairs}


def _tell(result, feedback):
    """Say what was found, what is not known, and which verdicts lost a row."""
    from ...bridge.local.review_report import missing_texts, pairs_text

    feedback.pushInfo(pairs_text(result))
    for text in missing_texts(result):
        feedback.pushInfo(text)
    if result.lost:
        feedback.pushWarning(tr(
            "{count} verdicts are about rows that are not here; they are kept.").format(
                count=f"{len(result.lost):,}"))
    nowhere = int((~_placed(result.inventory)).sum())
    if nowhere:
        feedback.pushWarning(tr(
            "{count} resources have no point: only names and addresses are compared.").format(
                count=f"{nowhere:,}"))


def _placed(inventory):
    import numpy as np

    return np.isfinite(inventory.points).all(axis=1)


def _choices():
    return (
        (QgsProcessingParameterBoolean("HIDDEN", tr("Hidden resources too"), False), tr(
            "Review rows whose field visible is 0 as well; they then stand in the outputs.")),
        (QgsProcessingParameterFile(
            "STUDY", tr("Study that keeps the pairs"), extension="gpkg", optional=True), tr(
            "Writes the pairs into the table duplicates of this study, with the verdict open; "
            "verdicts that people gave stay. RESOURCES must be its table resources.")),
    )
