"""Rows of the board for the sample town, and the page that shows them."""

from pathlib import Path

from nigiwai.bridge import shown
from nigiwai.bridge.scenarios.live import LiveSession
from nigiwai.core.matching.board import rows as tables
from nigiwai.core.study import store
from nigiwai.core.study.store import Append, Replace
from nigiwai.tests.ui.docks import page
from nigiwai.tests.ui.map_canvas import run_events
from qgis.core import QgsProject

RESOURCES = (
    # id, name, category, sub_category, metres east and north, size, visible
    ("r1", "旧網元の町家", "spaces", "vacant_house", 0, 0, 120.0, None),
    ("r2", "浜通り空き店舗", "spaces", "vacant_shop", 300, 100, 60.0, None),
    ("r3", "焼津港直売所", "industry", "factory_shop", 600, -200, None, None),
    ("r4", "（有）焼津港直売所", "industry", "factory_shop", 610, -195, None, None),
    ("r5", "荒祭り", "culture", "event", -400, 200, None, None),
    ("r6", "波の音を聞く会", "people", "group", None, None, None, None),
    ("r7", "旧分校", "spaces", "school", 900, 900, 800.0, 0),
)
NEEDS = (
    ("n1", "古民家で地元の魚を出す店を開きたい", "venture", "spaces", 50, 50, 80.0, 1_000_000.0),
    ("n2", "若い人が集まる場所がほしい", "opinion", None, 200, 300, None, None),
)
PARTNERS = (("p1", "町家再生の会", "古民家の改修と活用", 1), ("p2", "港の料理人", "魚料理", None))
MATCHES = (
    ("n1 r1", "n1", "r1", "p1", 0.82, "言葉と面積が合う。"),
    ("n1 r2", "n1", "r2", None, 0.61, "面積が小さい。"),
    ("n2 r2", "n2", "r2", None, 0.4, "近い。"),
)
PAIRS = (("d1", "r3", "r4", 0.93, 11.2), ("d2", "r1", "r2", 0.3, 316.0))


def add_board(study):
    """Put the rows into a study, in the place of its resources; gives the study."""
    import geopandas
    import pandas as pd
    import shapely

    middle = shapely.centroid(study.read("boundary").geometry.iloc[0])

    def at(east, north):
        return None if east is None else shapely.Point(middle.x + east, middle.y + north)

    def points(rows, columns, places):
        frame = pd.DataFrame(rows, columns=columns)
        shapes = geopandas.GeoSeries([at(*place) for place in places], crs=study.crs)
        return geopandas.GeoDataFrame(frame, geometry=shapes)

    resources = points([(*one[:4], *one[6:]) for one in RESOURCES],
                       ["id", "name", "category", "sub_category", "size_m2", "visible"],
                       [one[4:6] for one in RESOURCES])
    needs = points([(*one[:4], *one[6:]) for one in NEEDS],
                   ["id", "text", "kind", "category", "size_m2", "budget_yen"],
                   [one[4:6] for one in NEEDS])
    partners = pd.DataFrame(PARTNERS, columns=["id", "name", "skills", "consent"])
    matches = pd.DataFrame(MATCHES, columns=["id", "need_id", "resource_id", "partner_id",
                                             "score", "sentence"]).assign(status="proposed")
    pairs = pd.DataFrame(PAIRS, columns=["id", "first_id", "second_id", "score",
                                         "distance_m"]).assign(verdict="open")
    study.apply([Replace("resources", resources), Append("needs", needs),
                 Append("partners", partners), Append("matches", matches),
                 Append("duplicates", pairs)])
    return study


def a_boarded_study(provider, tmp_path_factory):
    """Path of a small study with the rows; a fixture of a module."""
    import geopandas
    import shapely

    path = tmp_path_factory.mktemp("board") / "town.gpkg"
    area = geopandas.GeoDataFrame(geometry=[shapely.box(138.30, 34.85, 138.33, 34.88)], crs=4326)
    add_board(store.create(path, "焼津市", area, "500m"))
    return path


def a_boarded_sample(sample_study, tmp_path_factory):
    """The same in the sample town, which has facilities."""
    path = tmp_path_factory.mktemp("board") / "town.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    add_board(store.open_study(path))
    return path


def without_town(monkeypatch):
    """The board waits neither for the numbers of the town nor for its layers; nor do its tests."""
    monkeypatch.setattr(LiveSession, "open", lambda *_: None)
    monkeypatch.setattr(shown, "add_study", lambda *_: [])


def a_copy(boarded, tmp_path):
    path = tmp_path / "town.gpkg"
    path.write_bytes(boarded.read_bytes())
    return store.open_study(path)


def a_board_page(controller, study, wait):
    """The page with the rows of the study; it is closed afterwards, the window stays."""
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study)
    shown_page = page(controller, "resources")
    wait(lambda: shown_page.board.rows)
    shown_page.list.show_list("resources")
    shown_page.list.text.clear()
    shown_page.list.refresh_rows()
    yield shown_page
    controller.workspace.close()
    QgsProject.instance().clear()
    run_events(0.02)


def show(board_page, kind, row_id=""):
    """Turn to a list and choose a row, as a person does."""
    choice = board_page.list.kind_choice
    choice.setCurrentIndex(choice.findData(kind))
    choice.activated.emit(choice.currentIndex())
    if row_id:
        board_page.list.table.selectRow(board_page.list.model.ids.index(row_id))
    return board_page


def row_on_disk(study, table, row_id):
    return tables.read(study).row(table, row_id)


def written(board_page):
    board_page.desk.workspace.finish()
    run_events(0.02)
