"""The labelled needs of ``tests/data/matching`` and the resources of Yaizu's lists."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

DATA = Path(__file__).resolve().parent.parent / "data" / "matching"
LISTS = "10_local_resources/yaizu_opendata"
# Runs of kanji, katakana, or letters and figures: what people type into a search box.
_KEYWORDS = re.compile("[\u4e00-\u9fff\u3005]{2,}|[\u30a1-\u30fc]{2,}|[a-z0-9]{2,}")


# Parts of needs.csv that words and rules were chosen with; the third set is in files of its own.
PARTS = {"first": ("development", "held_out"), "second": ("second",)}
THIRD = "third"


@dataclass(frozen=True)
class Labelled:
    """Needs, resources (one a name, with its longest text) and grades by need."""

    needs: object
    resources: object
    grades: dict


def lists_of(folder):
    """Rows of the table resources as our readers give them, of every list in a folder."""
    import pandas as pd
    from nigiwai.core.formats import registry
    from nigiwai.core.formats.parsed import Options
    from nigiwai.core.formats.sources import items_of

    frames = []
    for list_folder in sorted(Path(folder).iterdir()):
        for item in items_of(list_folder)[0]:
            reader = None if item.is_document else registry.recognise(item, Options())
            parts = registry.read(item, reader, Options()) if reader else ()
            frames += [part.frame for part in parts
                       if part.table == "resources" and part.frame is not None]
    return pd.concat(frames, ignore_index=True)


def labelled(folder):
    """``{"first": Labelled, "second": Labelled}``, and ``"third"`` where its files are here."""
    from nigiwai.tests.core.matching_sides import needs

    there, found = _resources(folder), {}
    for name, rows, grades in _sets():
        wanted = needs(*({"id": row["need_id"], "text": row["text"], "kind": row["kind"]}
                         for row in rows))
        found[name] = Labelled(wanted, there, {one: grades[one] for one in wanted.ids})
    return found


def _resources(folder):
    from nigiwai.tests.core.matching_sides import resources

    frame = lists_of(folder).fillna({"sub_category": "", "description": "", "address": ""})
    frame["length"] = (frame["sub_category"] + frame["description"]).str.len()
    frame = frame.sort_values(["name", "length"], ascending=[True, False]).drop_duplicates("name")
    return resources(*({
        "id": row.name, "name": row.name, "category": row.category, "address": row.address,
        "sub_category": row.sub_category, "description": row.description,
    } for row in frame.itertuples(index=False)))


def _sets():
    """Name, rows of needs and grades of every set."""
    rows, grades = _rows("needs.csv"), _grades("judgements.csv")
    for name, parts in PARTS.items():
        yield name, [row for row in rows if row["part"] in parts], grades
    if (DATA / f"needs_{THIRD}.csv").is_file():
        yield THIRD, _rows(f"needs_{THIRD}.csv"), _grades(f"judgements_{THIRD}.csv")


def _rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _grades(name):
    """``{need: {name: grade}}``; of several rows of one name the best."""
    grades = {}
    for row in _rows(name):
        own = grades.setdefault(row["need_id"], {})
        own[row["name"]] = max(int(row["grade"]), own.get(row["name"], 0))
    return grades


def our_scores(sets):
    """Scores of all needs with all resources, shape (n, m)."""
    from nigiwai.core.assumptions import builtin
    from nigiwai.core.matching import rules, score, text
    from nigiwai.core.matching.ways import ways_of

    assumptions = builtin()
    texts = score.texts_of(sets.needs, sets.resources, None, text.builtin(),
                           score.text_settings(assumptions))
    pairs = score.Pairs(sets.needs, sets.resources, rules.builtin(),
                        ways_of(sets.needs, sets.resources, assumptions),
                        score.Constants.of(assumptions), texts[:2])
    i, j = np.arange(len(sets.needs))[:, None], np.arange(len(sets.resources))[None]
    return pairs.scores(i, pairs.parts(i, j))


def keyword_scores(sets):
    """What a plain search does: how many key words of a need stand in a resource's text."""
    from nigiwai.core.formats.text import clean
    from nigiwai.core.matching.score import resource_texts

    texts = [clean(text).lower() for text in resource_texts(sets.resources)]
    found = np.zeros((len(sets.needs), len(texts)))
    for row, text in enumerate(sets.needs.texts):
        words = dict.fromkeys(_KEYWORDS.findall(clean(text).lower()))
        found[row] = [sum(word in other for word in words) for other in texts]
    return found


def quality(sets, scores, depth=5, judged_only=True):
    """nDCG of each need; equal scores go by id.

    ``judged_only`` leaves what nobody judged out of the ranking (Sakai 2007, condensed lists);
    otherwise it counts 0.
    """
    from nigiwai.core.matching.quality import ndcg

    names, values = np.array(sets.resources.ids), []
    for row, need in enumerate(sets.needs.ids):
        ranked = names[np.lexsort((names, -scores[row]))].tolist()
        own = sets.grades[need]
        values.append(ndcg([one for one in ranked if one in own or not judged_only], own, depth))
    return np.array(values)


def judged_share(sets, scores, depth=5):
    """Share of the first ``depth`` resources of all needs that somebody judged."""
    names = np.array(sets.resources.ids)
    first = [names[np.lexsort((names, -row))][:depth] for row in scores]
    return float(np.mean([name in sets.grades[need] for need, some in zip(sets.needs.ids, first)
                          for name in some]))


def least_margin(better, worse, share=0.05, draws=2000, seed=1):
    """The margin of the means that all but ``share`` of draws of needs (with return) reach."""
    margin, random = better - worse, np.random.default_rng(seed)
    drawn = random.integers(0, len(margin), (draws, len(margin)))
    return float(np.quantile(margin[drawn].mean(axis=1), share))
