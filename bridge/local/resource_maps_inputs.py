"""What maps of local resources read beyond layers: expressions, beginnings of tours, pairs."""

import numpy as np
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

from ...core.contracts import plain_ids, points_of
from ...core.errors import CoreError
from ...core.matching.inventory.inputs import read_judged
from ...core.vibrancy.inputs import Layer
from ..assumptions import study_at
from ..frames import has_crs, read_frame

TEXT, REAL = "text", "real"
RULE_COLUMNS = ("need_category", "need_sub_category", "need_words", "resource_category",
                "resource_sub_category", "resource_words", "fit")
# Columns of the table duplicates by role, with what must be there.
PAIRS = {
    "first": ("first_id", TEXT, True), "second": ("second_id", TEXT, True),
    "id": ("id", TEXT, False), "verdict": ("verdict", TEXT, False),
    "judged_on": ("judged_on", TEXT, False), "score": ("score", REAL, False),
    "distance": ("distance_m", REAL, False),
}
# What QGIS calls all columns, where an expression may ask for any.
_ALL_COLUMNS = "#!allattributes!#"
# Names that a sentence lists.
_NAMED = 15


def rows_of_expression(source, text):
    """Whether an expression is true for each row of a source, in the order of the rows.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    text : str
        Empty: all are.

    Raises
    ------
    CoreError
        ``places_expression``.
    """
    if not text.strip():
        return np.ones(source.featureCount(), dtype=bool)
    expression = QgsExpression(text)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.setFields(source.fields())

    def check(failed, reason):
        if failed:
            raise CoreError("places_expression", layer=source.sourceName(), text=text,
                            reason=reason)

    check(expression.hasParserError(), expression.parserErrorString())
    unknown = sorted(expression.referencedColumns() - set(source.fields().names())
                     - {_ALL_COLUMNS})
    check(bool(unknown), ", ".join(unknown))
    check(not expression.prepare(context), expression.evalErrorString())
    found = []
    for feature in source.getFeatures():
        context.setFeature(feature)
        value = expression.evaluate(context)
        check(expression.hasEvalError(), expression.evalErrorString())
        # NULL is not true.
        found.append(value is True or (isinstance(value, (int, float)) and value != 0))
    return np.array(found, dtype=bool)


def named_places(sources, context, crs):
    """Ids, names and places of the rows of some sources.

    Returns
    -------
    list of (str, str, (float, float))
    """
    found = []
    for source in sources:
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        columns = {name: TEXT for name in ("id", "name") if source.fields().indexOf(name) >= 0}
        frame = read_frame(source, columns, context, crs, source.sourceName())
        points = points_of(np.asarray(frame.geometry, dtype=object), source.sourceName())
        ids, names = (plain_ids(frame[name]) if name in columns else [None] * len(frame)
                      for name in ("id", "name"))
        found += [(one or "", name or "", tuple(point))
                  for one, name, point in zip(ids, names, points)]
    return found


def place_called(text, places, parameter, near):
    """The row with an id or name, else ``tour_place_unknown``.

    Parameters
    ----------
    text : str
    places : list
        From :func:`named_places`.
    parameter : str
        Named in the error.
    near : ndarray, shape (2,)
        Of several with the name the nearest to here counts [m].

    Returns
    -------
    (str, ndarray)
        Name and place.
    """
    text = text.strip()
    own = [place for place in places if place[0] == text]
    own = own or [place for place in places if place[1] == text]
    if not own:
        names = list(dict.fromkeys(name or one for one, name, _ in places))
        listed = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        raise CoreError("tour_place_unknown", text=text, parameter=parameter,
                        names=listed or "–")
    one, name, point = min(own, key=lambda place: (
        round(float(np.hypot(*(np.asarray(place[2]) - near))), 6), place))
    return name or one, np.asarray(point)


def judged_pairs(source, file, context):
    """What people said of pairs: of a layer, else of the study that a file is."""
    if source is not None:
        there = {role: (name, kind) for role, (name, kind, required) in PAIRS.items()
                 if required or source.fields().indexOf(name) >= 0}
        frame = read_frame(source, dict(there.values()), context, layer=source.sourceName())
        return read_judged(Layer(frame, source.sourceName(),
                                 {role: name for role, (name, _) in there.items()}))
    study = study_at(file)
    frame = None if study is None else study.read("duplicates")
    if frame is None or not len(frame):
        return ()
    return read_judged(Layer(frame.where(frame.notna(), None), "duplicates",
                             {role: name for role, (name, _, _) in PAIRS.items()}))


def rules_of_layer(source, context):
    """Rules about kinds of a layer, None for the built-in ones."""
    from ...core.matching.rules import rules_of

    if source is None:
        return None
    there = [name for name in RULE_COLUMNS if source.fields().indexOf(name) >= 0]
    frame = read_frame(source, dict.fromkeys(there, TEXT), context, layer=source.sourceName())
    return rules_of(frame[there].to_dict("records"), source.sourceName())
