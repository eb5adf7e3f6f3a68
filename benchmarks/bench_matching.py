"""2,000 needs, 5,000 resources, 500 partners: beside the loops that people write for it.

The loops compare two texts at a time with difflib (pairs and triples, extrapolated from a few
needs) or by key words, with the same hard conditions, and so find the same pairs possible.
Where the real open data lies beside the checkout, the quality (nDCG@5) on each set of labelled
needs is printed too, beside keyword search.
"""

from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from harness import Way, compare, report

NEEDS, RESOURCES, PARTNERS, BEST = 2000, 5000, 500, 5
SOME = 4  # needs that the loop over texts is measured with
DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def words():
    from nigiwai.core.matching.text import builtin

    return [word for concept in builtin() for word in concept.words if len(word) > 1]


class Sides:
    """Made-up needs, resources and partners of one town, some of everything unknown."""

    def __init__(self, seed=1):
        from nigiwai.core.formats.lists.resource_words import categories

        self.random = np.random.default_rng(seed)
        self.words, self.kinds = words(), list(categories())

    def made(self):
        from nigiwai.tests.core.matching_sides import needs, partners, resources

        return (needs(*(self.row(number, "text", 5) for number in range(NEEDS))),
                resources(*(self.row(number, "name", 2) for number in range(RESOURCES))),
                partners(*(self.row(number, "skills", 6) for number in range(PARTNERS))))

    def row(self, number, field, count):
        random = self.random
        row = {"id": f"{number:05d}", field: "\u306e".join(random.choice(self.words, count)),
               "at": random.uniform(0, 15_000, 2)}
        if field == "name":
            row["description"] = "\u3002".join(random.choice(self.words, 12))
            row["sub_category"] = random.choice(self.kinds)
        most = {"size": 300, "people": 40, "capacity": 150 if field == "name" else 5,
                "budget": 1e6, "price": 1e6, "reach": 8000}
        for name, limit in most.items():
            if random.random() < 0.5:
                row[name] = float(random.integers(1, limit))
        if random.random() < 0.5:
            row["starts"] = 739_000.0 + random.integers(0, 300)
            row["ends"] = row["starts"] + random.integers(1, 300)
        return row


def ours(sides, method="best"):
    from nigiwai.core.assumptions import builtin
    from nigiwai.core.matching.run import Question, match

    needs, resources, partners = sides
    found = match(needs, resources, builtin(), Question(method=method, most=BEST), partners)
    possible = RESOURCES - found.reasons[:, :-2].sum(axis=1)
    return len(found.score), possible.astype(int), float(found.score.sum())


def looped(sides, like, some=NEEDS):
    """Every pair by itself: conditions, then texts; the best five; then every partner of these."""
    needs, resources, partners = sides
    possible = []
    for i in range(some):
        found = [(like(needs.texts[i], f"{resources.names[j]} {resources.descriptions[j]}"), j)
                 for j in range(len(resources)) if fits(needs, resources, i, j)]
        possible.append(len(found))
        for _, j in sorted(found, reverse=True)[:BEST]:
            both = f"{needs.texts[i]} {resources.names[j]}"
            max(like(both, skills) for skills in partners.skills)
    return len(possible), possible, 0.0


def fits(needs, resources, i, j):
    """The hard conditions of one pair."""
    metres = 1.3 * np.hypot(*(needs.points[i] - resources.points[j]))
    reach = needs.reach_m[i]
    return not (
        needs.starts[i] > resources.ends[j] or resources.starts[j] > needs.ends[i]
        or resources.size_m2[j] < 0.7 * needs.size_m2[i]
        or resources.capacity[j] < needs.people[i]
        or resources.price_yen[j] > needs.budget_yen[i]
        or metres > (20_000 if np.isnan(reach) else reach))


def by_letters(one, other):
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def by_words(one, other):
    return sum(word in other for word in one.split("\u306e"))


def quality():
    """nDCG@5 on the labelled needs, or nothing where the open data is not here."""
    from nigiwai.tests.core import matching_sets as sets

    if not (DATA / sets.LISTS).is_dir():
        return {}
    found, counts = {}, {}
    for name, one in sets.labelled(DATA / sets.LISTS).items():
        counts[name] = len(one.needs)
        for way, scores in (("ours", sets.our_scores(one)), ("keywords", sets.keyword_scores(one))):
            judged = sets.judged_share(one, scores)
            values = {key: round(float(sets.quality(one, scores, judged_only=only).mean()), 3)
                      for key, only in (("judged", True), ("unjudged_0", False))}
            found[f"{name}_{way}"] = values
            print(f"nDCG@5 {name} set, {len(one.needs)} needs, {way}: {values['judged']}, unjudged "
                  f"count 0 {values['unjudged_0']}; {judged:.1%} of the first five are judged",
                  flush=True)
    return {"ndcg_at_5": found, "labelled_needs": counts}


def main():
    import scipy.optimize
    import scipy.sparse
    import scipy.stats.qmc  # noqa: F401 - loaded before the clock starts, in every way

    found = quality()
    sides = Sides().made()
    measured = compare([
        Way("best", lambda: ours(sides), repeats=3),
        Way("one_to_one", lambda: ours(sides, "one_to_one"), repeats=2),
        Way("loop_keywords", lambda: looped(sides, by_words, 40), repeats=1, share=40 / NEEDS),
        Way("loop_difflib", lambda: looped(sides, by_letters, SOME), repeats=1,
            share=SOME / NEEDS),
    ])
    possible = measured["best"].result[1]
    agrees = all(
        list(possible[:len(measured[way].result[1])]) == list(measured[way].result[1])
        for way in ("loop_keywords", "loop_difflib"))
    print(f"{measured['best'].result[0]:,} matches, one to one "
          f"{measured['one_to_one'].result[0]:,}", flush=True)
    report("matching", measured, "best", agrees, variants=("one_to_one",), needs=NEEDS,
           resources=RESOURCES, partners=PARTNERS, **found)


if __name__ == "__main__":
    main()
