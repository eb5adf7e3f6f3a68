"""A made-up town with results in every column that outputs have, for styles and maps."""

import math

import pytest
from nigiwai.tests.bridge import (
    board_layers,
    guideline_layers,
    local_layers,
    matching_layers,
    review_layers,
    shelter_layers,
    study_layers,
    weighing_layers,
)

# Plane zone VIII, far from any real thing: a bay in the south-east cuts the rectangle.
CRS = "EPSG:6676"
LAND = (
    "MultiPolygon(((0 0, 3200 0, 3800 900, 3300 1800, 4200 2600, 5600 3000, 6000 5000, 900 5000,"
    " 0 3800, 0 0)))"
)
CELL = 500
KINDS = ("supermarket", "library", "park_block", "clinic", "hotel", "school_elementary", "office")
# Columns of estimate_catchments that its styles use.
ORIGINS = (("id", "text"), ("probability", "real"))
DESTINATIONS = (("id", "text"), ("patronage", "real"), ("share", "real"))
EDITS = {0: "add", 1: "move", 2: "remove", 3: "modify"}


def _cells():
    from qgis.core import QgsGeometry, QgsRectangle

    land = QgsGeometry.fromWkt(LAND)
    for column in range(12):
        for row in range(10):
            x, y = column * CELL, row * CELL
            cell = QgsGeometry.fromRect(QgsRectangle(x, y, x + CELL, y + CELL))
            if cell.intersects(land):
                cell.convertToMultiType()
                yield column, row, cell


def _zones():
    for number, (column, row, cell) in enumerate(_cells()):
        distance = math.hypot(column - 6, row - 6)
        yield cell, {
            "id": f"z{column}_{row}",
            "name": f"{column}-{row}",
            "area_m2": CELL**2,
            "residents": 2500 / (1 + distance),
            "vibrancy": 100 / (1 + distance / 4),
            "vibrancy_change": 9 * math.cos(column) / (1 + distance / 2),
            "effect": "gain",
            "basis": "measured" if number % 2 else "modelled",
            "distance_basis": "straight_line × 1.3",
        }


def _facilities():
    from qgis.core import QgsGeometry, QgsPointXY

    for number, (column, row, cell) in enumerate(_cells()):
        centre = cell.centroid().asPoint()
        place = QgsPointXY(centre.x() + 60 * math.sin(number), centre.y())
        change = 600 * math.sin(number) / (1 + number % 7)
        yield QgsGeometry.fromPointXY(place), {
            "id": f"f{number}",
            "name": f"施設{number}",
            "category": KINDS[number % len(KINDS)],
            "size": 500.0,
            "visitors": 9000 / (1 + math.hypot(column - 6, row - 6) ** 2),
            "visitors_change": change,
            "edit": EDITS.get(number - 40, ""),
            "effect": "gain" if change > 50 else "lose" if change < -50 else "same",
        }


def _entries():
    from qgis.core import QgsGeometry, QgsPointXY

    for number, (x, y) in enumerate(((3250, 3250), (1000, 1200))):
        yield QgsGeometry.fromPointXY(QgsPointXY(x, y)), {
            "id": f"e{number}",
            "name": f"試験{number + 1}駅",
            "kind": "station",
            "visitors_day": 8000.0,
        }


def _boundary():
    from qgis.core import QgsGeometry

    yield QgsGeometry.fromWkt(LAND), {"id": "99999", "name": "試験市"}


def fill(layer, rows):
    """Add rows, ``(geometry, {field: value})``, to a layer."""
    from qgis.core import QgsFeature

    features = []
    for geometry, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        for name, value in values.items():
            if layer.fields().indexOf(name) >= 0:
                feature[name] = value
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def _origins():
    for cell, values in _zones():
        yield cell, {"id": values["id"], "probability": values["vibrancy"] / 100}


def _origins_points():
    for cell, values in _origins():
        yield cell.centroid(), values


def _destinations():
    for place, values in _facilities():
        yield place, {"id": values["id"], "patronage": values["visitors"], "share": 0.1}


def _residual_cells():
    for cell, values in _zones():
        yield cell, {"id": values["id"], "residual_share": values["vibrancy_change"] / 10}


def _residual_places():
    for place, values in _facilities():
        yield place, {"id": values["id"], "name": values["name"], "residual_share": 0.3}


def _minutes_zones():
    for number, (cell, values) in enumerate(_zones()):
        yield cell, {**values, "mean_min": 2.0 + number % 25}


def _reached_areas():
    for number, (cell, values) in enumerate(_zones()):
        band = 1 + number % 5
        yield cell, {"facility_id": values["id"], "band": band, "limit": 5.0 * band, "unit": "min"}


def _reached_streets():
    from qgis.core import QgsGeometry

    for cell, values in _reached_areas():
        yield QgsGeometry(cell.constGet().boundary()), values


def _walking_streets():
    from qgis.core import QgsGeometry, QgsPointXY

    for number, (cell, _values) in enumerate(_zones()):
        box = cell.boundingBox()
        corner = QgsPointXY(box.xMinimum(), box.yMinimum())
        yield QgsGeometry.fromPolylineXY([box.center(), corner]), {"id": number, "part": "island" if number % 5 == 0 else "main"}


def _walking_nodes():
    for number, (place, _values) in enumerate(_facilities()):
        yield place, {"id": number, "kind": ("dead_end", "bend", "junction")[number % 3]}


def _potential_zones():
    for number, (cell, values) in enumerate(_zones()):
        yield cell, {**values, "best_score": 10.0 * (number % 10)}


def _footfall_streets():
    from qgis.core import QgsGeometry

    for number, (cell, _values) in enumerate(_zones()):
        line = QgsGeometry(cell.constGet().boundary())
        yield line, {"people_day": 7.0 * number**2, "people_day_change": 40.0 * (number - 8)}


def _footfall_counts():
    for number, (place, values) in enumerate(_facilities()):
        yield place, {"place_id": values["id"], "observed": 1200.0, "ratio": 0.3 * (number + 1)}


def _induction_areas():
    for number, (cell, values) in enumerate(_zones()):
        yield cell, {"id": values["id"], "density_ha": 3.0 * number}


def _chosen_sites():
    status = ("chosen", "locked", "kept", "dropped", "existing", "candidate", "excluded")
    for number, (place, values) in enumerate(_facilities()):
        ranked = {"rank": number} if number % 7 < 3 else {}
        yield place, {"id": values["id"], "status": status[number % 7], **ranked}


def _needs_zones():
    kinds = ("hot_99", "hot_95", "hot_90", "none", "cold_90", "cold_95", "cold_99")
    for number, (cell, values) in enumerate(_zones()):
        yield cell, {"id": values["id"], "gi_class": kinds[number % 7]}


def _needs_of_people():
    themes = ("flood", "walking", "shopping", "elderly", "park", "unknown", "own")
    for number, (place, values) in enumerate(_facilities()):
        yield place, {"id": values["id"], "theme": themes[number % 7]}


def _assigned_zones():
    for number, (cell, values) in enumerate(_zones()):
        yield cell, {"id": values["id"], "walk_min": 0.3 * number}


def _damaged_targets():
    for number, (cell, values) in enumerate(_zones()):
        yield cell, {"id": values["id"], "buildings": 3.0, "damage_ratio": (number % 20) / 20}


def _hazard_areas():
    for number, (cell, _values) in enumerate(_zones()):
        yield cell, {"type": "flood", "scenario": "L2", "rank": 1 + number % 2}


def plan():
    """Layer name → (geometry, columns, rows): study tables and results."""
    from nigiwai.bridge import fields
    from nigiwai.bridge.risk import fields as risk_fields
    from nigiwai.core.study.tables import TABLES

    made = {
        "result_zones": ("MultiPolygon", fields.ZONE_SCENARIO, _zones),
        "result_facilities": ("Point", fields.FACILITY_SCENARIO, _facilities),
        "origins": ("MultiPolygon", ORIGINS, _origins),
        "origins_points": ("Point", ORIGINS, _origins_points),
        "destinations": ("Point", DESTINATIONS, _destinations),
        "induction_areas": ("MultiPolygon", fields.STRUCTURE_AREAS, _induction_areas),
        "minutes_zones": ("MultiPolygon", fields.ACCESS_ZONES, _minutes_zones),
        "reached_areas": ("MultiPolygon", fields.CATCHMENT_AREAS, _reached_areas),
        "reached_streets": ("MultiLineString", fields.CATCHMENT_STREETS, _reached_streets),
        "walking_streets": ("LineString", fields.WALKING_EDGES, _walking_streets),
        "walking_nodes": ("Point", fields.WALKING_NODES, _walking_nodes),
        "residual_cells": ("MultiPolygon", fields.CALIBRATION_RESIDUALS, _residual_cells),
        "potential_zones": ("MultiPolygon", fields.POTENTIAL_ZONES, _potential_zones),
        "chosen_sites": ("Point", fields.SITE_CHOICE, _chosen_sites),
        "needs_zones": ("MultiPolygon", risk_fields.NEEDS_ZONES, _needs_zones),
        "needs_of_people": ("Point", risk_fields.NEEDS, _needs_of_people),
        "assigned_zones": ("MultiPolygon", fields.SITE_ASSIGNMENT, _assigned_zones),
        "residual_places": ("Point", fields.CALIBRATION_RESIDUALS, _residual_places),
        "footfall_streets": ("MultiLineString", fields.FOOTFALL_SCENARIO, _footfall_streets),
        "footfall_counts": ("Point", fields.FOOTFALL_COUNTS, _footfall_counts),
    }
    made.update(shelter_layers.plan(_zones, _facilities))
    made.update(weighing_layers.plan(_zones))
    made.update(review_layers.plan(_facilities))
    made.update(board_layers.plan(_facilities))
    made.update(local_layers.plan(_zones, _facilities))
    made.update(matching_layers.plan(_facilities))
    made.update(guideline_layers.plan(_zones))
    made.update(study_layers.plan(_zones, _facilities))
    made["damaged_targets"] = ("MultiPolygon", risk_fields.DAMAGE_TARGETS, _damaged_targets)
    rows = {"boundary": _boundary, "zones": _zones, "facilities": _facilities, "entries": _entries,
            "hazards": _hazard_areas}
    for name, make in rows.items():
        columns = [(column.name, column.kind) for column in TABLES[name].columns]
        made[name] = (TABLES[name].geometry, columns, make)
    return made


def memory_layer(name):
    """One layer of the made-up town, in memory."""
    from nigiwai.bridge.frames import fields_of
    from qgis.core import QgsVectorLayer

    geometry, columns, rows = plan()[name]
    layer = QgsVectorLayer(f"{geometry}?crs={CRS}", name, "memory")
    layer.dataProvider().addAttributes(list(fields_of(columns)))
    layer.updateFields()
    return fill(layer, rows())


@pytest.fixture
def town(qgis_app):
    """``town(name)`` gives a layer of the made-up town: a study table or ``result_…``."""
    return memory_layer


@pytest.fixture
def town_files(qgis_app, tmp_path):
    """Study and results as GeoPackages: ``(study, results)``."""
    from nigiwai.core.study import store

    study = tmp_path / "study.gpkg"
    opened = store.create(study, "試験市", boundary_frame(), "500m", {"attribution": "試験の出典"})
    opened.apply([store.Append(name, frame_of(name)) for name in ("facilities", "entries")])
    results = tmp_path / "results.gpkg"
    for name in ("result_zones", "result_facilities"):
        write_layer(results, name)
    return study, results


def boundary_frame():
    import geopandas

    return geopandas.GeoDataFrame({"name": ["試験市"]}, geometry=[shape_of(LAND)], crs=CRS)


def frame_of(name):
    """Rows of a study table of the made-up town."""
    import geopandas

    rows = list(plan()[name][2]())
    names = [column for column, _kind in plan()[name][1]]
    return geopandas.GeoDataFrame(
        {column: [values.get(column) for _shape, values in rows] for column in names},
        geometry=[shape_of(shape.asWkt()) for shape, _values in rows],
        crs=CRS,
    )


def shape_of(text):
    import shapely

    return shapely.from_wkt(text)


def write_layer(path, name):
    """Add a layer of the made-up town to a GeoPackage."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    context = QgsProject.instance().transformContext()
    code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        memory_layer(name), str(path), context, options
    )
    assert code == QgsVectorFileWriter.WriterError.NoError, message
