"""From frames, as layers give them, to needs, resources, partners and verdicts."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields, replace

import numpy as np

from ..contracts import check_amounts, plain_ids, points_of
from ..errors import CoreError
from ..formats.text import clean
from ..formats.values import iso_date
from ..needs.masking import mask_all, rules


class Rows:
    """Columns of one length; :meth:`taken` gives some of the rows."""

    def __len__(self):
        return len(self.ids)

    def taken(self, rows):
        """The rows at some places, in that order."""
        rows = np.asarray(rows, dtype=np.intp)
        return replace(self, **{one.name: _taken(getattr(self, one.name), rows)
                                for one in fields(self)})

    def by_id(self):
        """Rows in the order of their ids, so that results do not depend on that of a file."""
        return self.taken(sorted(range(len(self)), key=lambda row: self.ids[row]))

    def shown(self):
        """Rows that are not hidden."""
        return self.taken(np.flatnonzero(self.visible))


def _taken(column, rows):
    return column[rows] if isinstance(column, np.ndarray) else [column[row] for row in rows]


@dataclass(frozen=True)
class Needs(Rows):
    """What somebody wants.

    Parameters
    ----------
    ids, texts, kinds, categories, sub_categories : list of str
        Texts without personal data.
    points : ndarray, shape (n, 2)
        [m]; NaN where there is none.
    starts, ends : ndarray, shape (n,)
        First and last day, as ordinals; infinite where open.
    size_m2, people, budget_yen, reach_m : ndarray, shape (n,)
        NaN where the need says nothing.
    visible : ndarray of bool, shape (n,)
    """

    ids: list
    texts: list
    kinds: list
    categories: list
    sub_categories: list
    points: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    size_m2: np.ndarray
    people: np.ndarray
    budget_yen: np.ndarray
    reach_m: np.ndarray
    visible: np.ndarray


@dataclass(frozen=True)
class Resources(Rows):
    """What the town has; as :class:`Needs`. ``uses`` is how many needs it can serve at once."""

    ids: list
    names: list
    categories: list
    sub_categories: list
    descriptions: list
    addresses: list
    points: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    size_m2: np.ndarray
    capacity: np.ndarray
    price_yen: np.ndarray
    uses: np.ndarray
    visible: np.ndarray


@dataclass(frozen=True)
class Partners(Rows):
    """Who can help; ``works_in`` has a tuple of names of districts, empty for the whole town;
    ``capacity`` is projects at once, NaN where unknown."""

    ids: list
    names: list
    skills: list
    categories: list
    works_in: list
    starts: np.ndarray
    ends: np.ndarray
    capacity: np.ndarray
    consent: np.ndarray
    visible: np.ndarray


@dataclass(frozen=True)
class Verdicts(Rows):
    """Earlier judgements of pairs: ``ratings`` 1, -1 or 0 for none; ``rejected`` as decided."""

    ids: list
    needs: list
    resources: list
    ratings: np.ndarray
    rejected: np.ndarray


def read_needs(layer):
    """Needs of a layer.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``id``, ``text`` and, where known, those of :class:`Needs`.

    Raises
    ------
    CoreError
        The troubles of the gate; ``matching_date``, ``matching_dates_order``.
    """
    starts, ends = _days(layer)
    texts, _counts, _each = mask_all(_texts(layer, "text"))
    return Needs(
        layer.ids(), texts, _texts(layer, "kind"), _texts(layer, "category"),
        _texts(layer, "sub_category"), _points(layer), starts, ends, layer.amounts("size"),
        layer.amounts("people"), layer.amounts("budget"), layer.amounts("reach"), _visible(layer))


def read_resources(layer):
    """Resources of a layer; roles as :class:`Resources`, ``uses`` 1 where it has none."""
    starts, ends = _days(layer)
    uses = layer.amounts("uses")
    return Resources(
        layer.ids(), _texts(layer, "name"), _texts(layer, "category"),
        _texts(layer, "sub_category"), _public(_texts(layer, "description")),
        _texts(layer, "address"), _points(layer), starts, ends, layer.amounts("size"),
        layer.amounts("capacity"), layer.amounts("price"),
        np.where(np.isnan(uses), 1.0, np.floor(uses)), _visible(layer))


def read_partners(layer):
    """Partners of a table; roles as :class:`Partners`. Without a 1 there is no consent."""
    starts, ends = _days(layer)
    works_in = [tuple(filter(None, (clean(one) for one in _separated(text))))
                for text in _texts(layer, "works_in")]
    consent = _flags(layer, "consent")
    return Partners(
        layer.ids(), _texts(layer, "name"), _public(_texts(layer, "skills")),
        _texts(layer, "category"), works_in, starts, ends, np.floor(layer.amounts("capacity")),
        consent == 1.0, _visible(layer))


def read_verdicts(layer):
    """Verdicts of a table of matches: roles ``need_id``, ``resource_id``, ``rating``, ``status``.

    Rows without a verdict are left out; of several on one pair the last counts.

    Raises
    ------
    CoreError
        ``null_value``, ``matching_rating``.
    """
    ids = {role: plain_ids(layer.texts(role)) for role in ("need_id", "resource_id")}
    for role, values in ids.items():
        if None in values:
            raise CoreError("null_value", layer=layer.name, field=layer.fields[role],
                            row=values.index(None) + 1)
    rating = np.nan_to_num(_numbers(layer, "rating"))
    wrong = ~np.isin(rating, (-1.0, 0.0, 1.0))
    if wrong.any():
        row = int(np.argmax(wrong))
        raise CoreError("matching_rating", layer=layer.name, field=layer.fields["rating"],
                        row=row + 1, value=f"{rating[row]:g}")
    rejected = np.array([text == "rejected" for text in _texts(layer, "status")], dtype=bool)
    last = {pair: row for row, pair in enumerate(zip(ids["need_id"], ids["resource_id"]))
            if rating[row] or rejected[row]}
    rows = [last[pair] for pair in sorted(last)]
    needs, resources = ([ids[role][row] for row in rows] for role in ("need_id", "resource_id"))
    return Verdicts([f"{one} {other}" for one, other in zip(needs, resources)], needs, resources,
                    rating[rows], rejected[rows])


def _public(texts):
    """Texts without telephones and addresses of the mail: shared words are shown."""
    own = tuple(rule for rule in rules() if rule.kind in ("phone", "email"))
    return mask_all(texts, own)[0]


def _separated(text):
    # Also the commas and the middle dot of Japanese.
    for sign in (",", "|", "/", *map(chr, (0x3001, 0xFF0C, 0x30FB))):
        text = text.replace(sign, ";")
    return text.split(";")


def _texts(layer, role):
    return [" ".join(str(text).split()) if text is not None else "" for text in layer.texts(role)]


def _numbers(layer, role):
    if not layer.has(role):
        return np.full(len(layer.frame), np.nan)
    return layer.values(role).astype(float)


def _flags(layer, role):
    values = _numbers(layer, role)
    check_amounts(values, layer.name, layer.fields.get(role, role), may_be_missing=True)
    return values


def _visible(layer):
    return _flags(layer, "visible") != 0.0


def _points(layer):
    """Places of rows, at the centroid of lines and areas; NaN without any."""
    import shapely

    geometry = np.asarray(layer.frame.geometry, dtype=object)
    points = np.full((len(geometry), 2), np.nan)
    there = ~(shapely.is_missing(geometry) | shapely.is_empty(geometry))
    if there.any():
        points[there] = points_of(geometry[there], layer.name)
    return points


def _days(layer):
    """First and last day of each row, as ordinals; infinite where open."""
    starts, ends = (np.full(len(layer.frame), fill) for fill in (-np.inf, np.inf))
    for role, days in (("starts_on", starts), ("ends_on", ends)):
        for row, text in enumerate(_texts(layer, role)):
            if text:
                days[row] = _day(text, layer, role, row + 1)
    wrong = starts > ends
    if wrong.any():
        row = int(np.argmax(wrong))
        raise CoreError("matching_dates_order", layer=layer.name, row=row + 1,
                        first=_texts(layer, "starts_on")[row], last=_texts(layer, "ends_on")[row])
    return starts, ends


def _day(text, layer, role, row):
    found = iso_date(text.split("T")[0])
    if not found:
        raise CoreError("matching_date", layer=layer.name, field=layer.fields[role], row=row,
                        value=text)
    return float(datetime.date.fromisoformat(found).toordinal())
