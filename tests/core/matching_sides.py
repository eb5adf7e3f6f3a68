"""Needs, resources and partners from a few words; what is not said is unknown."""

import numpy as np

UNKNOWN = float("nan")


def _column(rows, key, default):
    values = [row.get(key, default) for row in rows]
    return values if isinstance(default, (str, tuple)) else np.array(values, dtype=float)


def _points(rows):
    return np.array([row.get("at", (UNKNOWN, UNKNOWN)) for row in rows],
                    dtype=float).reshape(-1, 2)


def _flags(rows, key):
    return np.array([bool(row.get(key, True)) for row in rows], dtype=bool)


def needs(*rows):
    from nigiwai.core.matching.inputs import Needs

    return Needs(
        [row.get("id", f"n{number}") for number, row in enumerate(rows)],
        _column(rows, "text", ""), _column(rows, "kind", "venture"),
        _column(rows, "category", ""), _column(rows, "sub_category", ""), _points(rows),
        _column(rows, "starts", -np.inf), _column(rows, "ends", np.inf),
        _column(rows, "size", UNKNOWN), _column(rows, "people", UNKNOWN),
        _column(rows, "budget", UNKNOWN), _column(rows, "reach", UNKNOWN),
        _flags(rows, "visible"))


def resources(*rows):
    from nigiwai.core.matching.inputs import Resources

    return Resources(
        [row.get("id", f"r{number}") for number, row in enumerate(rows)],
        _column(rows, "name", ""), _column(rows, "category", ""),
        _column(rows, "sub_category", ""), _column(rows, "description", ""),
        _column(rows, "address", ""), _points(rows), _column(rows, "starts", -np.inf),
        _column(rows, "ends", np.inf), _column(rows, "size", UNKNOWN),
        _column(rows, "capacity", UNKNOWN), _column(rows, "price", UNKNOWN),
        _column(rows, "uses", 1.0), _flags(rows, "visible"))


def partners(*rows):
    from nigiwai.core.matching.inputs import Partners

    return Partners(
        [row.get("id", f"p{number}") for number, row in enumerate(rows)],
        _column(rows, "name", ""), _column(rows, "skills", ""), _column(rows, "category", ""),
        _column(rows, "works_in", ()), _column(rows, "starts", -np.inf),
        _column(rows, "ends", np.inf), _column(rows, "capacity", UNKNOWN),
        _flags(rows, "consent"), _flags(rows, "visible"))


def verdicts(*rows):
    """``(need, resource, rating)`` or ``(need, resource, "rejected")``."""
    from nigiwai.core.matching.inputs import Verdicts

    return Verdicts(
        [f"{need} {resource}" for need, resource, _ in rows], [row[0] for row in rows],
        [row[1] for row in rows],
        np.array([0.0 if row[2] == "rejected" else float(row[2]) for row in rows]),
        np.array([row[2] == "rejected" for row in rows], dtype=bool))


def matched(wanted, there, **options):
    """A result; ``question`` options by name, others as ``match`` takes them."""
    from nigiwai.core.assumptions import builtin
    from nigiwai.core.matching.run import Question, match

    own = {name: options.pop(name) for name in
           ("method", "most", "least_score", "hidden", "keep_rejected", "draws") if name in options}
    assumptions = options.pop("assumptions", None) or builtin()
    return match(wanted, there, assumptions, Question(**{"draws": 0, **own}), **options)


def pairs(result):
    """``[(need, resource, partner or None)]`` by need and rank."""
    partner = [-1] * len(result.need) if result.helped is None else result.helped.row
    return [(result.needs.ids[i], result.resources.ids[j],
             result.partners.ids[p] if p >= 0 else None)
            for i, j, p in zip(result.need, result.resource, partner)]


def reasons(result, need=0):
    """``{reason: resources}`` of a need."""
    from nigiwai.core.matching.score import REASONS

    return {name: int(count) for name, count in zip(REASONS, result.reasons[need]) if count}
