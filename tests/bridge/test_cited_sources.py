"""Sources of constants in reports: ours in the language of the reader, others as they stand."""

from dataclasses import replace

from nigiwai.bridge.assumption_labels import source_text, told_rows
from nigiwai.bridge.i18n import speaking
from nigiwai.core.assumptions import builtin
from nigiwai.tests.house_rules import JAPANESE

OWN = "counted at the gates, spring"


def test_ours_are_told_in_japanese_and_the_rows_stay(qgis_app):
    rows = [row for row in builtin() if row.source]
    with speaking("ja"):
        told = told_rows(rows)
        texts = [source_text(row) for row in rows]
    assert [row.source for row in told if not JAPANESE.search(row.source)] == []
    assert [text for text in texts if not JAPANESE.search(text)] == []
    assert [replace(new, source=old.source) for new, old in zip(told, rows)] == rows


def test_english_and_what_somebody_wrote_stay(qgis_app):
    row = replace(next(iter(builtin())), source=OWN)
    with speaking("ja"):
        assert told_rows([row])[0].source == OWN
    with speaking("en"):
        rows = list(builtin())
        assert list(told_rows(rows)) == rows
