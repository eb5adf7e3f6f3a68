"""Columns of the numbers of an atlas: one row a district and measure. Names are promises.

``sheet`` counts the districts from 1; the town has 0 and what lies in no district -1. ``key`` and
``detail`` tell a measure, ``label`` says it. ``share`` is 0–1 of the town's, NULL for means;
``rank`` is 1 for the largest of ``ranked`` districts.
"""

from .fields import INTEGER, TEXT, reals

ATLAS_NUMBERS = (
    ("sheet", INTEGER),
    ("district", TEXT),
    ("section", TEXT),
    ("key", TEXT),
    ("detail", TEXT),
    ("label", TEXT),
    ("unit", TEXT),
    *reals("value", "low", "high", "town", "share"),
    ("rank", INTEGER),
    ("ranked", INTEGER),
)
