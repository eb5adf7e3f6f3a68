"""Layers and runs for the tests of ``nigiwai:estimate_catchments``."""


from nigiwai.processing.vibrancy.estimate_catchments import EstimateCatchments
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

# Plane zone VIII, in Yaizu.
X, Y = -14_000.0, -127_000.0


def layer(name, kind, fields, rows):
    """Memory layer; a row is (WKT or None, values…)."""
    made = QgsVectorLayer(f"{kind}&field=" + "&field=".join(fields), name, "memory")
    assert made.isValid()
    for shape, *values in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(values)
        if shape is not None:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        made.dataProvider().addFeature(feature)
    made.updateExtents()
    return made


def point(dx, dy):
    return f"POINT({X + dx} {Y + dy})"


def homes(rows=None, crs="EPSG:6676"):
    return layer("homes", f"Point?crs={crs}", ["id:integer", "people:double", "name:string"],
                 rows or [(point(0, 0), 1, 1000.0, "here")])


def shops(rows=None, crs="EPSG:6676"):
    return layer("shops", f"Point?crs={crs}", ["id:string", "floor:double"], rows or [
        (point(2000, 0), "A", 100.0), (point(0, -6000), "B", 300.0)])


def table(rows, fields=("origin:string", "destination:string", "distance:double"), name="minutes"):
    return layer(name, "NoGeometry?", list(fields), [(None, *row) for row in rows])


class Messages(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.infos, self.warnings = [], []

    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)


class Ran:
    """One run: results, messages and layers by output."""

    def __init__(self, feedback=None, **parameters):
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.messages = feedback or Messages()
        algorithm = EstimateCatchments().create()
        given = {
            "ORIGINS": homes(), "DEMAND_FIELD": "people",
            "DESTINATIONS": shops(), "ATTRACTION_FIELD": "floor",
            "OUTPUT_ORIGINS": QgsProcessing.TEMPORARY_OUTPUT,
            "OUTPUT_DESTINATIONS": QgsProcessing.TEMPORARY_OUTPUT,
            "OUTPUT_FLOWS": QgsProcessing.TEMPORARY_OUTPUT,
            **parameters,
        }
        given = {name: value for name, value in given.items() if value is not None}
        ok, why = algorithm.checkParameterValues(given, self.context)
        assert ok, why
        self.results, done = algorithm.run(
            given, self.context, self.messages, {}, catchExceptions=False)
        assert done

    def layer(self, name):
        target = self.results[name]
        found = self.context.getMapLayer(target)
        return found or QgsVectorLayer(target, name, "ogr")

    def column(self, output, field):
        return [feature[field] for feature in self.layer(output).getFeatures()]
