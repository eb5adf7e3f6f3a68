"""Whatever shows the invented town says so, in whatever language its data were made."""

import json

import pytest
from nigiwai.bridge.fictional import fictional_source, is_fictional, told
from nigiwai.bridge.i18n import TRANSLATIONS, speaking

JAPANESE = TRANSLATIONS / "nigiwai_ja.qm"


@pytest.mark.skipif(not JAPANESE.is_file(), reason="translations are not compiled")
def test_words_of_another_language_are_known_and_told_anew(qgis_app):
    english = fictional_source()
    with speaking("ja"):
        japanese = fictional_source()
        assert told((english, "出典")) == (japanese, "出典")
        assert is_fictional((f"出典：{english}",))
    assert japanese != english
    assert is_fictional((f"Sources: {japanese}",))
    assert told((japanese,)) == (english,)
    assert not is_fictional(("「国勢調査」（総務省統計局）を加工して作成",))


@pytest.mark.skipif(not JAPANESE.is_file(), reason="translations are not compiled")
def test_a_plan_in_japanese_writes_its_sources_in_japanese(provider, tmp_path, monkeypatch):
    from nigiwai.bridge.plan import reading, run
    from qgis.core import QgsProcessingFeedback

    path = tmp_path / "plan.json"
    path.write_text(json.dumps({
        "plan": 1, "name": "x", "language": "ja",
        "study": {"boundary": "sample:boundary.geojson", "mesh": "1km"}}), encoding="utf-8")
    checked = reading.read(path, str(tmp_path / "out"))
    given = []
    monkeypatch.setattr(
        run.nested, "run", lambda _name, values, *_more: given.append(values) or {})
    plan = run.PlanRun(checked.state(restart=False), QgsProcessingFeedback(), "ja")
    task = next(one for one in checked.tasks if one.group == "study")
    plan._do(task, plan._given(task), QgsProcessingFeedback())
    with speaking("ja"):
        assert [one["ATTRIBUTION"] for one in given] == [fictional_source()]


@pytest.mark.skipif(not JAPANESE.is_file(), reason="translations are not compiled")
def test_no_line_of_sources_begins_twice_in_another_language(qgis_app, tmp_path):
    from nigiwai.bridge.i18n import tr
    from nigiwai.bridge.printing import attribution
    from qgis.core import QgsVectorLayer

    with speaking("ja"):
        heading = tr("Sources: {sources}").format(sources="")
    layer = QgsVectorLayer("Point?crs=EPSG:6676", "x", "memory")
    metadata = layer.metadata()
    metadata.setRights([f"{heading}「全国の人流オープンデータ」（国土交通省）"])
    layer.setMetadata(metadata)
    (line, *_rest), unknown = attribution.of_layers([layer])
    assert line == "Sources: 「全国の人流オープンデータ」（国土交通省）"
    assert unknown == []
