"""SQL statements with names of tables and columns in them; values are never part of a text."""

import re
from string import Template

# Stands for a value that is bound.
MARK = "?"
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def statement(template, **parts):
    """Fill names and whole numbers into a statement.

    Parameters
    ----------
    template : str
        With ``$key`` for each part; it quotes single names itself, as a name or as a text.
    **parts : str, sequence of str, or int
        Several names become a list of quoted names; :data:`MARK` may be among them.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        For anything but a plain lower-case name or a number of rows.
    """
    return Template(template).substitute({key: _text(part) for key, part in parts.items()})


def _text(part):
    if isinstance(part, int):
        return str(part)
    if not isinstance(part, str):
        return ", ".join(name if name == MARK else f'"{_text(name)}"' for name in part)
    if not _NAME.fullmatch(part):
        raise ValueError(f"{part!r} is not the name of a table or column")
    return part
