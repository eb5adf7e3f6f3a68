"""Exposure as frames: one row a target, one a target, hazard and rank, and totals."""

from dataclasses import dataclass

import numpy as np

from ...core.risk.exposure_run import BUILDING, DISTRICT, FACILITY, KIND, PLAN_AREA, TOWN
from ...core.study.tables import AGE_GROUPS
from ..i18n import tr
from . import fields
from .hazard_labels import evacuation_label, hazard_key_label, rank_label

NAN = float("nan")


def targets_frame(scene, pictures, shown, bases, crs):
    """One row a target and moment, columns ``fields.EXPOSURE_TARGETS``.

    Parameters
    ----------
    scene : core.risk.exposure_run.Scene
    pictures : sequence of Picture
    shown : HazardKey or None
        The hazard that the layer is drawn by.
    bases : sequence of str
        What the people present are based on, one a picture.
    crs : pyproj.CRS or text
    """
    import geopandas
    import pandas as pd

    places = scene.places
    names = [name for name, _ in fields.EXPOSURE_TARGETS]
    area = places.targets.area
    parts = []
    for one, basis in zip(pictures, bases):
        people = one.of_targets.people
        table = {
            "id": places.ids, "name": places.names, "kind": places.kinds,
            "target": places.target, "district": _district_names(scene),
            "area_m2": np.where(area > 0, area, NAN), "floor_area_m2": places.floor_m2,
            **_people_of(scene, people, len(places)), **_leaving_of(scene, one, len(places)),
            "present_basis": basis or None, "basis": places.basis,
            **_ranks(one, shown, len(places)), **_water(places, one),
            "moment": one.moment or None, "until": one.until or None,
        }
        parts.append(pd.DataFrame(table, columns=names))
    frame = pd.concat(parts, ignore_index=True)
    shapes = np.tile(places.targets.shapes, len(pictures))
    return geopandas.GeoDataFrame(frame, geometry=shapes, crs=crs)


def _district_names(scene):
    """Of each target the district, the first of several."""
    names = np.array([*scene.districts, None], dtype=object)
    rows, district = scene.members
    return names[district[np.unique(rows, return_index=True)[1]]]


def _people_of(scene, people, count):
    """Residents by age and people present of each target; empty where nobody knows."""
    if scene.places.target == FACILITY or not len(scene.ages):
        return {"residents": NAN, **dict.fromkeys(AGE_GROUPS, NAN), "present": NAN}
    group = people.targets
    some = group >= 0
    found = {"residents": np.bincount(group[some], people.residents[some], count)}
    for place, name in enumerate(AGE_GROUPS):
        ages = people.ages[some, place]
        found[name] = np.bincount(group[some], ages, count) if scene.ages_known else NAN
    found["present"] = _known_sum(people.present, group, count)
    return found


def _leaving_of(scene, one, count):
    """Residents of each target by what they are to do."""
    people, names = one.of_targets.people, fields.EVACUATION_CLASSES
    if scene.places.target == FACILITY or not len(scene.ages):
        return {f"residents_{name}": NAN for name in names}
    sums = _by_class(people.residents, one.classes_targets, people.targets, count)
    return {f"residents_{name}": sums[:, place] for place, name in enumerate(names)}


def _by_class(values, weight, group, count):
    """Sums of values of carriers by group and evacuation class, shape (count, 5)."""
    some, values = group >= 0, np.nan_to_num(values)
    return np.column_stack([
        np.bincount(group[some], (values * one)[some], count) for one in weight.T])


def _known_sum(values, group, count):
    """Sums by group; NaN for groups of which nothing is known."""
    if values is None:
        return np.full(count, NAN)
    known = (group >= 0) & np.isfinite(values)
    some = np.bincount(group[known], minlength=count) > 0
    return np.where(some, np.bincount(group[known], values[known], count), NAN)


def _ranks(one, shown, count):
    """``rank_*``: the worst of the scenarios of a type, and floods by scenario."""
    ranks = {f"rank_{name}": np.full(count, NAN) for name in fields.EXPOSURE_RANKS}
    for key, item in one.of_targets.items.items():
        names = [key.type]
        if key.type == "flood" and key.scenario:
            names.append(f"flood_{key.scenario.lower()}")
        for name in names:
            column = f"rank_{name}"
            ranks[column] = np.fmax(ranks[column], item.over.worst)
    item = one.of_targets.items.get(shown)
    drawn = np.full(count, NAN) if item is None else item.over.worst.astype(float)
    return {"shown_hazard": shown.text if shown else None, "shown_rank": drawn, **ranks,
            "past_years": NAN if one.past_years is None else one.past_years}


def _water(places, one):
    homes = places.homes
    middles = {"depth_m": one.depth, "dry_storeys": one.dry}
    found = {}
    for name, (low, mid, high) in middles.items():
        found.update({name: mid, f"{name}_low": low, f"{name}_high": high})
    return {
        **found,
        "structure": [text or None for text in homes.structure],
        "storeys": homes.storeys, "storeys_assumed": homes.assumed.astype(float),
        "evacuation": one.evacuation,
        "evacuation_label": _labelled(one.evacuation, evacuation_label),
        "evacuation_why": [text or None for text in one.why],
    }


def _labelled(keys, label):
    texts = {key: label(key) for key in set(keys)}
    return [texts[key] for key in keys]


def rows_frame(scene, pictures, kinds):
    """One row a target, hazard and rank, columns ``fields.EXPOSURE_ROWS``; rank 0 is outside.

    A rank that a target has nothing of has no row.
    """
    import pandas as pd

    names = [name for name, _ in fields.EXPOSURE_ROWS]
    parts = [
        pd.DataFrame(_rows(scene, one, key, item, kinds[key.type]), columns=names)
        for one in pictures for key, item in one.of_targets.items.items()
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=names)


def _rows(scene, one, key, item, kind):
    places, people = scene.places, one.of_targets.people
    count, over = len(places), item.over
    sums = _sums(scene, people, item, people.targets, count)
    some = over.shares > 0
    for values in sums.values():
        some |= np.nan_to_num(values) > 0
    target, rank = np.nonzero(some)
    area = over.shares * np.where(places.targets.area > 0, places.targets.area, NAN)[:, None]
    picked = {name: values[target, rank] for name, values in sums.items()}
    floor = places.floor_m2[target]
    return {
        "id": np.array(places.ids, dtype=object)[target], "target": places.target,
        **_named(key), "rank": rank,
        "rank_label": _labelled(rank.tolist(), lambda number: rank_label(kind, number)),
        "area_m2": area[target, rank], "area_share": over.shares[target, rank],
        "floor_share": np.divide(picked["floor_area_m2"], floor, where=floor > 0,
                                 out=np.full(len(target), NAN)),
        **picked, "basis": places.basis[target], "moment": one.moment or None,
    }


def _named(key):
    return {"hazard": key.text, "type": key.type, "scenario": key.scenario or None,
            "hazard_label": hazard_key_label(key)}


def _sums(scene, people, item, group, count):
    """Floor area, residents, ages and people present by group and rank, each (count, ranks + 1)."""
    empty = np.full((count, item.weight.shape[1]), NAN)
    if not len(people):
        return dict.fromkeys(("floor_area_m2", "residents", *AGE_GROUPS, "present"), empty)
    floor = people.floor_m2
    lived = len(scene.ages) > 0
    found = {
        "floor_area_m2": item.by_rank(floor, group, count) if np.isfinite(floor).any() else empty,
        "residents": item.by_rank(people.residents, group, count) if lived else empty,
    }
    for place, name in enumerate(AGE_GROUPS):
        found[name] = (item.by_rank(people.ages[:, place], group, count)
                       if scene.ages_known else empty)
    known = people.present is not None and np.isfinite(people.present).any()
    found["present"] = item.by_rank(people.present, group, count) if known else empty
    return found


def totals_frame(scene, pictures, kinds, bases):
    """One row a place, hazard and rank, columns ``fields.EXPOSURE_TOTALS``."""
    import pandas as pd

    names = [name for name, _ in fields.EXPOSURE_TOTALS]
    parts = []
    for one, basis in zip(pictures, bases):
        for group in _levels(scene, one):
            for key in one.of_targets.items:
                rows = _totals(scene, one, key, kinds[key.type], group)
                parts.append(pd.DataFrame(
                    {**rows, "present_basis": basis or None, "moment": one.moment or None},
                    columns=names))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=names)


def evacuation_frame(scene, pictures, bases):
    """One row a place and evacuation class, columns ``fields.EXPOSURE_EVACUATION``."""
    import pandas as pd

    names = [name for name, _ in fields.EXPOSURE_EVACUATION]
    parts = [
        pd.DataFrame({**_evacuation(scene, one, group), "present_basis": basis or None,
                      "moment": one.moment or None}, columns=names)
        for one, basis in zip(pictures, bases) for group in _levels(scene, one)
    ]
    return pd.concat(parts, ignore_index=True)


def _evacuation(scene, one, group):
    classes, exposure = fields.EVACUATION_CLASSES, group.exposure
    people, count = exposure.people, len(group.names)
    lived = len(scene.ages) > 0 and len(people) > 0
    empty = np.full((count, len(classes)), NAN)
    whole = one.classes_targets if group.level == KIND else one.classes_town
    weight = whole[group.carriers]

    def sums(values, known=True):
        return _by_class(values, weight, group.of_carriers, count) if lived and known else empty

    residents = sums(people.residents)
    ages = {} if people.ages is None else {
        name: sums(people.ages[:, place], scene.ages_known)
        for place, name in enumerate(AGE_GROUPS)}
    present = sums(people.present,
                   people.present is not None and np.isfinite(people.present).any())
    place, class_ = np.divmod(np.arange(empty.size), len(classes))
    hit = np.zeros(empty.shape)
    number = np.array([classes.index(name) for name in one.evacuation])
    np.add.at(hit, (group.of_targets, number[group.targets]), 1)
    keys = [classes[number] for number in class_]
    return {
        "level": group.level, "district": np.array(group.names, dtype=object)[place],
        "evacuation": keys, "evacuation_label": _labelled(keys, evacuation_label),
        "targets": hit.ravel(),
        "residents": residents.ravel(), "residents_share": _shares(residents).ravel(),
        **{name: values.ravel() for name, values in ages.items()},
        "present": present.ravel(), "present_share": _shares(present).ravel(),
        "basis": _basis(scene.places, people),
    }


@dataclass(frozen=True)
class _Groups:
    """Places of one level: which carriers and which targets are of which; both may be of
    several."""

    level: str
    names: list
    exposure: object
    carriers: object
    of_carriers: np.ndarray
    targets: object
    of_targets: np.ndarray


def _levels(scene, one):
    """The :class:`_Groups` of each level."""
    places = scene.places
    every = slice(None)
    yield _Groups(TOWN, [tr("Whole town")], one.of_town, every,
                  np.zeros(len(one.of_town.people), dtype=int), every,
                  np.zeros(len(places), dtype=int))
    if scene.districts:
        carriers, of_carriers = scene.town_members
        targets, of_targets = scene.members
        yield _Groups(DISTRICT, [*scene.districts, tr("Outside all districts")],
                      one.of_town.of_carriers(carriers), carriers, of_carriers, targets, of_targets)
    if places.target == PLAN_AREA:
        kinds = np.array([text or "" for text in places.kinds], dtype=object)
        names, number = np.unique(kinds, return_inverse=True)
        yield _Groups(KIND, list(names), one.of_targets, every,
                      number[one.of_targets.people.targets], every, number)


def _totals(scene, one, key, kind, group):
    places, item = scene.places, group.exposure.items[key]
    over, people = one.of_targets.items[key].over, group.exposure.people
    count, ranks = len(group.names), over.shares.shape[1]
    sums = _sums(scene, people, item, group.of_carriers, count)
    lived = len(scene.ages) > 0 and len(people) > 0
    empty = np.full((count, ranks), NAN)
    low, high = (item.bounds(people.residents, group.of_carriers, count) if lived
                 else (empty, empty))
    shares, whole = over.shares[group.targets], places.targets.area[group.targets]
    area = np.column_stack([
        np.bincount(group.of_targets, shares[:, rank] * whole, count) for rank in range(ranks)])
    if group.level != KIND and places.target in (PLAN_AREA, FACILITY):
        # Plan areas overlap, so their areas do not add up to that of a place; points have none.
        area = empty
    hit = np.zeros((count, ranks))
    np.add.at(hit, (group.of_targets, over.worst[group.targets]), 1)
    place, rank = np.divmod(np.arange(count * ranks), ranks)
    return {
        "level": group.level, "district": np.array(group.names, dtype=object)[place],
        **_named(key), "rank": rank,
        "rank_label": _labelled(rank.tolist(), lambda number: rank_label(kind, number)),
        "targets": hit.ravel(), "area_m2": area.ravel(), "area_share": _shares(area).ravel(),
        **{name: values.ravel() for name, values in sums.items()},
        "floor_share": _shares(sums["floor_area_m2"]).ravel(),
        "residents_low": low.ravel(), "residents_high": high.ravel(),
        "residents_share": _shares(sums["residents"]).ravel(),
        "present_share": _shares(sums["present"]).ravel(),
        "basis": _basis(places, people),
    }


def _shares(values):
    whole = values.sum(axis=1, keepdims=True)
    return np.divide(values, whole, out=np.full(values.shape, NAN),
                     where=np.isfinite(values) & (whole > 0))


def _basis(places, people):
    if places.target == FACILITY and not len(people):
        return "point"
    areal = people.areal
    carried = people.residents > 0
    if (areal & carried).any() and (~areal & carried).any():
        return "building area"
    return "area" if areal.all() else BUILDING
