"""Every key of the tables has a label and, where it needs one, an icon that can be drawn."""

import csv

import pytest
from nigiwai.bridge import labels
from nigiwai.bridge.fields import BANDS, COMPONENTS
from nigiwai.bridge.study import format_labels
from nigiwai.core.assumptions import LISTS, TABLE_FOLDER, builtin
from nigiwai.core.formats.registry import READERS
from nigiwai.core.study.tables import TABLES
from nigiwai.core.vibrancy.categories import categories
from nigiwai.processing.provider import ALGORITHMS

INDICATORS = (
    "visitors", "onward_visits", "stay_min", "person_hours", "spend_yen", "vibrancy_mean",
    "access_min", "access_gini", "residents", "gainers", "losers", "losing_facilities",
    "stops_per_trip",
)
BASES = ("measured", "modelled", "source", "assumed", "counted", "shared", "spread", "absent",
         "straight_line")
OUTPUT_UNITS = ("m", "persons/day", "persons/ha", "person-hours/day", "visits/day", "stops/trip",
                "yen/day", "yen", "points", "min")


def keys_of_labels():
    groups = dict.fromkeys(category.group for category in categories().values())
    units = dict.fromkeys([*(row.unit for row in builtin()), *OUTPUT_UNITS])
    return {
        "category_label": tuple(categories()),
        "category_group_label": tuple(groups),
        "purpose_label": builtin().keys("trip_rates"),
        "component_label": COMPONENTS,
        "band_label": BANDS,
        "indicator_label": INDICATORS,
        "edit_label": ("add", "move", "remove", "modify"),
        "basis_label": BASES,
        "assumption_list_label": LISTS,
        "unit_label": tuple(unit for unit in units if unit != "-"),
        "group_label": tuple(dict.fromkeys(module.split(".")[0] for module, _ in ALGORITHMS)),
    }


def keys_of_format_labels():
    path = TABLE_FOLDER / "amenity_kinds.csv"
    with path.open(encoding="utf-8", newline="") as file:
        kinds = dict.fromkeys(row["kind"] for row in csv.DictReader(file))
    return {"format_label": tuple(READERS), "amenity_label": tuple(kinds)}


@pytest.mark.parametrize("function", keys_of_format_labels())
def test_every_format_and_amenity_has_its_own_label(qgis_app, function):
    keys = keys_of_format_labels()[function]
    found = [getattr(format_labels, function)(key) for key in keys]
    assert all(found)
    assert len(set(found)) == len(keys), "two keys share a label"


def test_every_table_that_is_imported_into_has_a_label(qgis_app):
    tables = {reader.table for reader in READERS.values()} - {""}
    assert tables <= set(TABLES)
    assert all(labels.table_label(table) for table in TABLES)


def icons():
    algorithms = [module.split(".")[-1] for module, _ in ALGORITHMS]
    return ["nigiwai", *algorithms, *dict.fromkeys(c.icon for c in categories().values())]


@pytest.mark.parametrize("function", keys_of_labels())
def test_every_key_has_its_own_label(qgis_app, function):
    keys = keys_of_labels()[function]
    found = [getattr(labels, function)(key) for key in keys]
    assert all(found)
    assert len(set(found)) == len(keys), "two keys share a label"


@pytest.mark.parametrize("function", keys_of_labels())
def test_an_unknown_key_is_an_error_not_an_empty_label(qgis_app, function):
    with pytest.raises(KeyError):
        getattr(labels, function)("no such key")


def test_a_pure_number_has_no_unit(qgis_app):
    assert labels.unit_label("-") == ""
    assert labels.unit_label("") == ""


def test_labels_are_looked_up_when_asked(qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    class Shouting(QTranslator):
        def translate(self, context, source, *_):
            return source.upper() if context == "@default" else ""

        def isEmpty(self):
            return False

    translator = Shouting()
    assert labels.category_label("shop") == "Shop"
    QCoreApplication.installTranslator(translator)
    try:
        assert labels.category_label("shop") == "SHOP"
        assert labels.unit_label("min") == "MIN"
    finally:
        QCoreApplication.removeTranslator(translator)
    assert labels.category_label("shop") == "Shop"


@pytest.mark.parametrize("name", icons())
def test_every_icon_can_be_drawn_and_is_not_blank(qgis_app, root, name):
    from qgis.PyQt.QtCore import QRectF
    from qgis.PyQt.QtGui import QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    path = root / "resources" / "icons" / f"{name}.svg"
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid(), path
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 24, 24))
    painter.end()
    drawn = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    solid = {colour.name() for colour in drawn if colour.alpha() == 255}
    assert len(solid) >= 2, f"{name} has fewer than two colours"
    assert 0.15 < sum(colour.alpha() > 0 for colour in drawn) / len(drawn) < 0.95


def test_no_icon_is_left_over(root):
    files = {path.stem for path in (root / "resources" / "icons").glob("*.svg")}
    assert set(icons()) <= files
    # What no table names is drawn on a page, a button or a menu.
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (root / "plugin.py", *(root / "ui").rglob("*.py"))
    )
    assert [name for name in sorted(files - set(icons())) if f'"{name}"' not in code] == []
