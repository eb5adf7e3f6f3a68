"""The guide opens at the right place, in the language of the person."""

import pytest
from nigiwai.bridge import help as guide


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A guide of one topic in each language, and one more in Japanese."""
    for place in ("ja/index", "ja/help/a", "ja/help/page_study", "en/index", "en/help/a"):
        path = tmp_path / "guide" / f"{place}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    monkeypatch.setattr(guide, "GUIDE", tmp_path / "guide")
    monkeypatch.setattr(guide, "MARKDOWN", tmp_path / "none")
    return tmp_path / "guide"


@pytest.mark.parametrize(
    ("wanted", "topic", "place"),
    [
        ("ja", "a", "ja/help/a.html"),
        ("en", "a", "en/help/a.html"),
        ("ja", guide.page_topic("study"), "ja/help/page_study.html"),
        ("en", guide.page_topic("study"), "en/index.html"),
        ("ja", guide.COVER, "ja/index.html"),
    ],
)
def test_a_topic_is_a_file_in_the_language_else_the_cover(made, wanted, topic, place):
    assert guide.topic_path(topic, wanted) == made / place


@pytest.mark.parametrize(("of_qgis", "wanted"), [("ja", "ja"), ("en", "en"), ("de", "en")])
def test_other_languages_read_english(made, monkeypatch, of_qgis, wanted):
    monkeypatch.setattr(guide, "user_language", lambda: of_qgis)
    assert guide.language() == wanted
    assert guide.url("a").endswith(f"/{wanted}/help/a.html")
    assert guide.url("a").startswith("file://")


@pytest.fixture
def markdown(tmp_path, monkeypatch):
    """A checkout in which the guide was not made."""
    texts = {"index_ja": "# I\n", "ja": "# A\n## 1 — `nigiwai:b`\n",
             "x_ja": '# X\n<a id="page_data"></a>\n## C\n'}
    for name, text in texts.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(guide, "GUIDE", tmp_path / "guide")
    monkeypatch.setattr(guide, "MARKDOWN", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("topic", "page"), [("b", "ja"), ("page_data", "x_ja"), ("gone", "index_ja")])
def test_without_html_a_topic_is_its_page_of_markdown(markdown, topic, page):
    assert guide.topic_path(topic, "ja") == markdown / f"{page}.md"


def test_without_any_guide_nothing_is_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(guide, "GUIDE", tmp_path)
    monkeypatch.setattr(guide, "MARKDOWN", tmp_path)
    assert guide.url("a") == ""
    assert not guide.open_topic("a")


def test_a_topic_opens_as_a_local_file(made, monkeypatch):
    opened = []

    class Services:
        @staticmethod
        def openUrl(url):
            opened.append(url.toLocalFile())
            return True

    monkeypatch.setattr(guide, "QDesktopServices", Services)
    monkeypatch.setattr(guide, "user_language", lambda: "ja")
    assert guide.open_topic("a")
    assert opened == [str(made / "ja" / "help" / "a.html")]


def test_the_dialogs_of_the_algorithms_lead_to_it(made, monkeypatch, provider):
    monkeypatch.setattr(guide, "user_language", lambda: "en")
    (made / "en" / "help" / "score_vibrancy.html").write_text("x", encoding="utf-8")
    urls = {one.name(): one.helpUrl() for one in provider.algorithms()}
    assert urls["score_vibrancy"].endswith("/en/help/score_vibrancy.html")
    assert all(urls.values())
