"""Finance: fixed-asset tax on land, and what the municipality spends a resident.

A table of items by year: ``land_fixed_asset_tax`` (what was levied) and ``land_tax_base`` [yen],
``expenditure`` [yen], ``population`` [persons].
"""

import numpy as np

from ..errors import CoreError
from .indicators import NAN, Three, keys_of

ITEMS = ("land_fixed_asset_tax", "land_tax_base", "expenditure", "population")
# The official tool has no tax levied: it takes the standard rate (Local Tax Act, article 350).
TAX_RATE = 0.014
# Its periods: six years each, one of them in both.
TOOL_PERIODS = ((2012, 2017), (2017, 2022))
MEAN_OF = 5
AVERAGE = ("per_capita_expenditure_avg", "per_capita_expenditure_avg_change")


def fill(book, state, finance, years, base):
    """Values of the group; a change of plan areas or facilities changes none of them.

    Parameters
    ----------
    book : Book
    state : State
    finance : DataFrame or None
        ``year``, ``item``, ``value``.
    years : Years
        Residents, where the table has no ``population``.
    base : Year
    """
    items = {} if finance is None else items_of(finance)
    tax, tax_keys = land_tax(items), keys_of("finance")[:2]
    if not tax:
        book.lack(tax_keys, base.year, state.name, "no_tax")
    before = None
    for year, three in tax.items():
        book.add(tax_keys[0], year, state.name, three)
        if before is None:
            book.lack([tax_keys[1]], year, state.name, "first_year")
        else:
            book.add(tax_keys[1], year, state.name, _growth(three, before))
        before = three
    _spending(book, state, per_head(items, years), base)


def items_of(finance):
    """``{item: {year: value}}``; of a year given twice the last."""
    unknown = sorted(set(finance["item"].dropna()) - set(ITEMS))
    if unknown:
        raise CoreError("structure_finance_item", items=", ".join(unknown), known=", ".join(ITEMS))
    found = {}
    for year, item, value in zip(finance["year"], finance["item"], finance["value"]):
        if not (np.isnan(year) or np.isnan(value)):
            found.setdefault(item, {})[int(year)] = float(value)
    return found


def land_tax(items):
    """``{year: Three}`` of the tax on land [yen]: from the tax base, and what was levied."""
    base, levied = items.get("land_tax_base", {}), items.get("land_fixed_asset_tax", {})
    found = {}
    for year in sorted({*base, *levied}):
        tool = base[year] * TAX_RATE if year in base else NAN
        own = levied.get(year, tool)
        found[year] = Three(tool, own, own)
    return found


def per_head(items, years):
    """``{year: yen a resident}``, by the population of the table, else by the study's."""
    population = items.get("population", {})
    found = {}
    for year, spent in sorted(items.get("expenditure", {}).items()):
        counted = years.of(year)
        people = population.get(year, counted.people[:, 0].sum() if counted else 0.0)
        if people > 0:
            found[year] = spent / people
    return found


def _spending(book, state, per_year, base):
    if not per_year:
        book.lack(keys_of("finance")[2:], base.year, state.name, "no_expenditure")
        return
    sums = {last: _within(per_year, first, last) for first, last in TOOL_PERIODS}
    for year, value in per_year.items():
        official = float(sum(sums[year])) if sums.get(year) else NAN
        book.add("per_capita_expenditure", year, state.name, Three(official, value, value))
    for year, three in means(per_year).items():
        book.add(AVERAGE[0], year, state.name, three)
    for year, three in mean_changes(per_year).items():
        book.add(AVERAGE[1], year, state.name, three)
    if not mean_changes(per_year):
        book.lack([AVERAGE[1]], max(per_year), state.name, "few_years")


def own_periods(per_year):
    """First and last years of the latest five years and of the five before."""
    last = max(per_year)
    return ((last - 2 * MEAN_OF + 1, last - MEAN_OF), (last - MEAN_OF + 1, last))


def means(per_year):
    """``{last year of the period: Three}``; a period of ours needs all its years."""
    found = {}
    for first, last in TOOL_PERIODS:
        values = _within(per_year, first, last)
        if values:
            found[last] = Three(float(np.mean(values)))
    for first, last in own_periods(per_year):
        values = _within(per_year, first, last)
        if len(values) == MEAN_OF:
            own = float(np.mean(values))
            found[last] = Three(found[last].tool if last in found else NAN, own, own)
    return dict(sorted(found.items()))


def mean_changes(per_year):
    """``{last year: Three}``: mean of the later period over that of the earlier one."""
    three = means(per_year)
    found = {}
    (_, early), (_, late) = TOOL_PERIODS
    if early in three and late in three and three[early].tool > 0:
        found[late] = Three(three[late].tool / three[early].tool)
    (_, early), (_, late) = own_periods(per_year)
    if early in three and late in three and three[early].own > 0:
        own = three[late].own / three[early].own
        tool = found[late].tool if late in found else NAN
        if not np.isnan(own):
            found[late] = Three(tool, own, own)
    return dict(sorted(found.items()))


def _within(per_year, first, last):
    return [value for year, value in per_year.items() if first <= year <= last]


def _growth(three, before):
    return Three(*(
        (getattr(three, way) / getattr(before, way) - 1.0) if getattr(before, way) else NAN
        for way in ("tool", "corrected", "own")
    ))
