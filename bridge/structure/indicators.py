"""Results of the indicators of urban structure as frames, and as the content of the sheet."""


from ...core.report.structure_page import AreaRow, Chart, Group, Row, StructureContent
from ...core.structure.areas import HECTARE_M2
from ...core.structure.functions import AREAS, GROUPS
from ...core.structure.indicators import AFTER, BEFORE, indicators, keys_of
from ...core.structure.indicators import GROUPS as ALL_GROUPS
from ...core.structure.residents import AGES
from .. import fields
from ..assumptions import study_at
from ..i18n import tr
from ..labels import age_label, area_kind_label
from ..report import stamp_of
from ..report_texts import report_texts
from . import texts as words

NAN = float("nan")
WHOLE = ("persons", "facilities", "cells", "yen", "yen/person")


def structure_frame(values):
    """Values as a table, columns ``fields.STRUCTURE``."""
    import pandas as pd

    rows = [_row(value) for value in values]
    return pd.DataFrame(rows, columns=[name for name, _ in fields.STRUCTURE])


def _row(value):
    one, three = indicators()[value.key], value.three
    told = not value.why
    return {
        "key": value.key,
        "group": one.group,
        "indicator": words.structure_label(value.key),
        "official_column": one.official_column or None,
        "official_name": one.official_name or None,
        "official_file": one.file or None,
        "year": value.year or None,
        "state": value.state,
        "age_group": value.age,
        "unit": one.unit,
        "official": three.tool,
        "corrected": three.corrected,
        "own": three.own,
        "difference": three.own - three.tool,
        "low": three.low,
        "high": three.high,
        "better": one.better or None,
        "basis": value.basis or None,
        "explanation_key": one.explanation if told else None,
        "explanation": (
            words.explanation(one.explanation, value.facts, value.basis) if told else None),
        "available": int(told),
        "why_not": words.why_text(value.why) if value.why else None,
    }


def areas_frame(rows, crs):
    """Plan areas, columns ``fields.STRUCTURE_AREAS``.

    Parameters
    ----------
    rows : list of dict
        From ``core.structure.run.area_rows``.
    crs : pyproj.CRS or text
    """
    import geopandas

    names = {"area_m2": "plane_m2", "sphere_factor": "sphere", "plane_factor": "plane_scale"}
    columns = {
        name: [row[names.get(name, name)] for row in rows]
        for name, _ in fields.STRUCTURE_AREAS if name != "id"
    }
    ids = [f"{row['kind']}-{row['state']}-{number}" for number, row in enumerate(rows, 1)]
    return geopandas.GeoDataFrame(
        {"id": ids, **columns}, geometry=[row["shape"] for row in rows], crs=crs)


def sheet_texts():
    """``{key: text}`` of the sheet; some texts hold ``{facts}``."""
    return {
        **report_texts(),
        "section_areas": tr("Induction areas: true area and Web Mercator"),
        "section_differences": tr("Why the official tool's numbers differ"),
        "structure_intro": tr(
            "Each indicator three ways. Official: as the official evaluation tool computes it. "
            "Corrected: the same definition without the faults of the tool. Ours: the better "
            "method. The reasons stand at the end."),
        "year_state": tr("Year, state"),
        "official": tr("Official"),
        "corrected": tr("Corrected"),
        "own": tr("Ours"),
        "difference": tr("Ours less official"),
        "not_available": tr("Not available:"),
        "true_ha": tr("True area"),
        "mercator_ha": tr("Web Mercator area"),
        "factor": tr("Factor"),
        "inverse_cos2": tr("1/cos² of the latitude"),
        "residents": tr("Residents"),
        "density": tr("True density"),
        "mercator_density": tr("Web Mercator density"),
        "areas_caption": tr("Area [ha] and density [persons/ha] both ways"),
    }


def sheet_content(result, inputs, areas, zones_file):
    """The content of the sheet.

    Parameters
    ----------
    result : core.structure.run.Result
    inputs : core.structure.run.Inputs
    areas : list of dict
        From ``core.structure.run.area_rows``.
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    StructureContent
    """
    study = study_at(zones_file)
    return StructureContent(
        title=tr("Urban structure"),
        facts=_facts(result, inputs),
        groups=tuple(_group(key, result) for key in ALL_GROUPS),
        areas=tuple(_area(row) for row in areas),
        area_note=tr(
            "Factor = 1/cos²(latitude) × sphere for ellipsoid (1.0023 to 1.0024 around 35°) × "
            "scale of the plane zone (about 1.0002). A density in Web Mercator is the true one "
            "divided by the factor."),
        differences=_differences(result.values),
        limits=_limits(),
        **stamp_of(study),
    )


def year_text(year):
    return str(year) if year else tr("year not given")


def _facts(result, inputs):
    state = result.states[0]
    people = {"cells": tr("zones (there are no buildings)"), "buildings": tr("buildings")}
    facts = [
        (tr("Years"), ", ".join(
            f"{year_text(one.year)}{tr(' (projected)') if one.projected else ''}"
            for one in state.years)),
        (tr("Year of the comparison"), year_text(result.base.year)),
        (tr("Residents"), f"{result.base.people[:, 0].sum():,.0f}"),
        (tr("Residents are on"), people[state.basis]),
        (tr("Coordinate reference system"), str(getattr(inputs.crs, "to_string", str)())),
    ]
    if result.on_network == result.on_network:
        facts.append((tr("Residents whose way on foot is along the network"),
                      f"{100 * result.on_network:.1f} %"))
    return tuple(facts)


def _group(key, result):
    values = [one for one in result.values if indicators()[one.key].group == key]
    rows = tuple(_table_row(one, len(result.states) > 1)
                 for one in values if one.age == "all" and not one.why)
    return Group(key, words.structure_group_label(key), tuple(_charts(key, values, result)), rows,
                 (), _missing(values))


def _table_row(value, changes):
    one, three = indicators()[value.key], value.three
    return Row(
        words.structure_label(value.key), one.official_name, _when(value, changes),
        words.structure_unit(one.unit), three.tool, three.corrected, three.own, three.low,
        three.high, one.unit == "-", one.unit in WHOLE)


def _when(value, changes):
    if not changes:
        return year_text(value.year)
    return tr("{year}, {state}").format(
        year=year_text(value.year), state=words.state_label(value.state))


def _missing(values):
    """One line a reason, with the indicators that it stands for."""
    reasons = {}
    for value in values:
        if value.why and value.why != "first_year":
            reasons.setdefault(value.why, []).append(words.structure_label(value.key))
    return tuple(
        tr("{reason} Left out: {indicators}.").format(
            reason=words.why_text(why), indicators="; ".join(dict.fromkeys(names)))
        for why, names in reasons.items()
    )


def _differences(values):
    """Every explanation that is needed, each once."""
    texts = [
        words.explanation(indicators()[one.key].explanation, one.facts, one.basis)
        for one in values if not one.why
    ]
    return tuple(dict.fromkeys(texts))


def _limits():
    return (
        tr("“Official” follows the code of the tool as it was published; a later version may "
           "compute otherwise."),
        tr("How often trains and buses run is not considered, neither by the official tool nor "
           "here."),
        tr("Where residents are on zones, they are taken to live evenly over their area."),
        tr("A state after a change holds what was changed; that other people move, or that "
           "facilities follow, is not predicted."),
    )


def _area(row):
    name = row["name"] or area_kind_label(row["kind"])
    return AreaRow(
        f"{name} ({area_kind_label(row['kind'])})", words.state_label(row["state"]),
        row["plane_m2"] / HECTARE_M2, row["mercator_m2"] / HECTARE_M2, row["inverse_cos2"],
        row["factor"], row["residents"], row["density_ha"], row["mercator_density_ha"])


def _charts(group, values, result):
    """Charts of a group: what is known of the keys in them."""
    base = result.base.year
    found = {(one.key, one.year, one.state, one.age): one.three
             for one in values if not one.why}
    after = any(state == AFTER for _, _, state, _ in found)
    makers = {
        "residence": lambda: [
            _by_year(found, "rpa_share", after), _by_year(found, "rpa_density", after),
            _by_age(found, "rpa_share", base, after)],
        "functions": lambda: [_by_key(
            found, words.function_keys(area), base, after, _function_title(area),
            [words.facility_group_label(one) for one in GROUPS]) for area in AREAS],
        "disaster": lambda: [_by_key(
            found, [key for key in keys_of("disaster") if not key.endswith("delta")], base, after,
            tr("Share of residents where water may come"))],
        "transport": lambda: [_by_key(
            found, [key for key in keys_of("transport") if key.endswith("coverage")], base, after,
            tr("Share of residents near public transport"))],
        "land_use": lambda: [_by_key(
            found, keys_of("land_use")[1:3], None, after, tr("New construction"))],
        "finance": lambda: [_by_year(found, "land_fixed_asset_tax", False),
                            _by_year(found, "per_capita_expenditure_avg", False)],
    }
    return [chart for chart in makers[group]() if chart is not None]


def _function_title(area):
    return {
        "ufia": tr("Share of facilities inside the urban function induction area"),
        "rpa": tr("Share of facilities inside the residence induction area"),
    }[area]


def _by_key(found, keys, year, after, title, names=None):
    """One bar group an indicator, in the base year."""
    texts = names or [words.structure_label(key) for key in keys]
    rows = []
    for key, text in zip(keys, texts):
        years = {place[1] for place in found if place[0] == key}
        wanted = year if year is not None else max(years, default=None)
        if wanted in years:
            rows.append((text, [found.get((key, wanted, state, "all"))
                                for state in (BEFORE, AFTER)]))
    return _chart(title, rows, keys[0], after)


def _by_year(found, key, after):
    years = sorted({place[1] for place in found if place[0] == key})
    rows = [(year_text(year), [found.get((key, year, state, "all")) for state in (BEFORE, AFTER)])
            for year in years]
    return _chart(words.structure_label(key), rows, key, after)


def _by_age(found, key, year, after):
    rows = [(age_label(age), [found.get((key, year, state, age)) for state in (BEFORE, AFTER)])
            for age in AGES if (key, year, BEFORE, age) in found]
    title = tr("{indicator}, by age, {year}").format(
        indicator=words.structure_label(key), year=year_text(year))
    return _chart(title, rows, key, after)


def _chart(title, rows, key, after):
    """Official, corrected and ours; where something changes official, ours before and after."""
    if not rows:
        return None
    unit = indicators()[key].unit
    picked = [(tr("Official"), 0, "tool"), (tr("Corrected"), 0, "corrected"),
              (tr("Ours"), 0, "own")]
    if after:
        picked = [(tr("Official, before"), 0, "tool"), (tr("Ours, before"), 0, "own"),
                  (tr("Ours, after"), 1, "own")]
    series = []
    for name, place, way in picked:
        threes = [pair[place] for _text, pair in rows]
        series.append((
            name, [NAN if one is None else getattr(one, way) for one in threes],
            [(one.low, one.high) if one is not None and way == "own" else (NAN, NAN)
             for one in threes]))
    return Chart(title, tuple(text for text, _pair in rows), tuple(series),
                 words.structure_unit(unit), unit == "-")
