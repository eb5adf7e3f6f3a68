"""A filter of rows in the words of a plan: which values of a column count, and which do not."""

from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeColumnRef,
    QgsExpressionNodeInOperator,
    QgsExpressionNodeLiteral,
    QgsExpressionNodeUnaryOperator,
)

from ...core.plan.references import CUT_KEYS

_Two = QgsExpressionNodeBinaryOperator.BinaryOperator
_FROM, _ONLY, _WITHOUT = CUT_KEYS
_SUBSET = "|subset="


def cut_of(value):
    """What of an input counted.

    Parameters
    ----------
    value : str or dict
        As ``lineage_given.given`` keeps it.

    Returns
    -------
    source : str
    cut : dict
        ``only`` and ``without`` of a plan.
    left : str
        The filter, where a plan cannot say it; then ``cut`` is empty.
    """
    more = value if isinstance(value, dict) else {"source": value}
    source, _mark, subset = str(more.get("source") or "").partition(_SUBSET)
    filters = [text for text in (subset, more.get("filter")) if text]
    found = {_ONLY: {}, _WITHOUT: {}}
    for text in filters:
        # Its nodes live only as long as the expression.
        expression = QgsExpression(text)
        if expression.hasParserError() or not _into(found, expression.rootNode()):
            return source, {}, " AND ".join(filters)
    return source, {name: part for name, part in found.items() if part}, ""


def _into(found, node):
    """Add what a condition says; False where a plan cannot say it."""
    if _is(node, _Two.boAnd):
        return _into(found, node.opLeft()) and _into(found, node.opRight())
    for name, (column, values) in ((_ONLY, _among(node)), (_WITHOUT, _not_among(node))):
        if column and column not in found[name]:
            found[name][column] = values
            return True
    return False


def _is(node, operator):
    return isinstance(node, QgsExpressionNodeBinaryOperator) and node.op() == operator


def _among(node, negated=False):
    """Column and values of ``column = value`` and ``column IN (…)``, or of their contrary."""
    if _is(node, _Two.boNE if negated else _Two.boEQ):
        return _pair(node.opLeft(), [node.opRight()])
    if isinstance(node, QgsExpressionNodeInOperator) and node.isNotIn() == negated:
        return _pair(node.node(), node.list().list())
    is_not = isinstance(node, QgsExpressionNodeUnaryOperator) and (
        node.op() == QgsExpressionNodeUnaryOperator.UnaryOperator.uoNot)
    return _among(node.operand()) if negated and is_not else ("", [])


def _not_among(node):
    """The same of ``column IS NULL OR NOT …``, as a plan leaves rows out."""
    if not _is(node, _Two.boOr):
        return "", []
    for empty, other in ((node.opLeft(), node.opRight()), (node.opRight(), node.opLeft())):
        column, values = _among(other, negated=True)
        if column and _is(empty, _Two.boIs) and _pair(
                empty.opLeft(), [empty.opRight()], missing=True)[0] == column:
            return column, values
    return "", []


def _pair(column, nodes, missing=False):
    plain = isinstance(column, QgsExpressionNodeColumnRef) and all(
        isinstance(one, QgsExpressionNodeLiteral) for one in nodes)
    values = [one.value() for one in nodes] if plain else []
    fit = _is_missing if missing else _is_plain
    return (column.name(), values) if values and all(map(fit, values)) else ("", [])


def _is_missing(value):
    return value is None or value == NULL


def _is_plain(value):
    return isinstance(value, (str, int, float))
