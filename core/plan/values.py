"""One value of a step against its parameter: is it of the right kind, and what does it mean?"""

from ..errors import CoreError
from . import catalogue as kinds
from .near import nearest
from .references import KINDS, PATHS, RESULTS, cut, is_cut, kind_of, parse

_WANTED = {
    kinds.TRUTH: "truth", kinds.NUMBER: "number", kinds.CHOICE: "word", kinds.WORDS: "text",
    kinds.LAYER: "layer", kinds.LAYERS: "layers", kinds.FILE: "path",
    kinds.TABLE_OUT: "table", kinds.FILE_OUT: "path", kinds.FOLDER_OUT: "path",
}  # fmt: skip


def checked(value, parameter, place):
    """A value as it goes on: references in it are :class:`~.references.Reference`.

    Parameters
    ----------
    value : object
        As written; None leaves the parameter out.
    parameter : catalogue.Parameter
    place : model.Place

    Raises
    ------
    CoreError
        ``plan_wrong_value``, ``plan_out_of_range``, ``plan_unknown_word``,
        ``plan_unknown_reference``, ``plan_needed_value``.
    """
    if value is None:
        if parameter.required:
            raise CoreError("plan_needed_value", parameter=parameter.name, **place.facts())
        return None
    return _CHECKS[parameter.kind](value, parameter, place)


def _refuse(value, parameter, place):
    raise CoreError("plan_wrong_value", parameter=parameter.name,
                    wanted=_WANTED[parameter.kind], found=_short(value), **place.facts())


def _short(value):
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _truth(value, parameter, place):
    return value if isinstance(value, bool) else _refuse(value, parameter, place)


def _number(value, parameter, place):
    if parameter.many:
        return [_one_number(one, parameter, place)
                for one in (value if isinstance(value, list) else [value])]
    return _one_number(value, parameter, place)


def _one_number(value, parameter, place):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        _refuse(value, parameter, place)
    whole = float(value).is_integer()
    if not parameter.low <= value <= parameter.high or (parameter.whole and not whole):
        raise CoreError(
            "plan_out_of_range", parameter=parameter.name, found=_short(value),
            low=_limit(parameter.low), high=_limit(parameter.high), whole=parameter.whole,
            **place.facts())
    return int(value) if parameter.whole else value


def _limit(value):
    """A limit as text, empty where there is none worth telling."""
    return "" if abs(value) >= 1e9 else f"{value:g}"


def _choice(value, parameter, place):
    if parameter.many:
        return [_word(one, parameter, place)
                for one in (value if isinstance(value, list) else [value])]
    return _word(value, parameter, place)


def _word(value, parameter, place):
    if not isinstance(value, str):
        _refuse(value, parameter, place)
    if value not in parameter.choices:
        raise CoreError(
            "plan_unknown_word", found=value, near=nearest(value, parameter.choices),
            known=", ".join(parameter.choices), **place.facts())
    return value


def _words(value, parameter, place):
    if parameter.many and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    return value if isinstance(value, str) else _refuse(value, parameter, place)


def _layer(value, parameter, place):
    found = None
    if isinstance(value, str) and value.strip():
        found = referred(value, place)
    elif is_cut(value):
        if isinstance(value["from"], str):
            referred(value["from"], place)
        found = cut(value)
    return found if found is not None else _refuse(value, parameter, place)


def referred(text, place):
    """The :class:`~.references.Reference` of a text."""
    found = parse(text)
    if found is None:
        kind = kind_of(text)
        raise CoreError("plan_unknown_reference", found=text, near=nearest(kind, KINDS),
                        known=", ".join(f"{one}:" for one in KINDS), **place.facts())
    return found


def _layers(value, parameter, place):
    return [_layer(one, parameter, place)
            for one in (value if isinstance(value, list) else [value])]


def _table_out(value, parameter, place):
    found = parse(value) if isinstance(value, str) else None
    if found is None or found.kind != RESULTS or not _is_table(found.name):
        _refuse(value, parameter, place)
    return found.name


def _is_table(name):
    """A name without anything that would end a source or a statement."""
    return bool(name) and name.replace("-", "_").isidentifier()


def _file_out(value, parameter, place):
    if not isinstance(value, str) or not value.strip() or kind_of(value) not in ("", *PATHS[:1]):
        _refuse(value, parameter, place)
    return parse(value).name


_CHECKS = {
    kinds.TRUTH: _truth, kinds.NUMBER: _number, kinds.CHOICE: _choice, kinds.WORDS: _words,
    kinds.LAYER: _layer, kinds.LAYERS: _layers, kinds.FILE: _layer,
    kinds.TABLE_OUT: _table_out, kinds.FILE_OUT: _file_out, kinds.FOLDER_OUT: _file_out,
}  # fmt: skip
