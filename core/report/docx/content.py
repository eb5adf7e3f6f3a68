"""What a template is filled with."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Picture:
    """A PNG and its size on paper [mm]."""

    png: bytes
    width_mm: float
    height_mm: float
    alternative: str = ""


@dataclass(frozen=True)
class Content:
    """Texts by placeholder.

    Parameters
    ----------
    values : dict of str to str
        Placeholder to text; an empty text is marked.
    columns : dict of str to tuple of str
        Name of a list to what its rows may have.
    lists : dict of str to list of dict
        Rows by name; a list without rows shows one row of marks.
    pictures : dict of str to Picture or None
        None is marked.
    open_groups : tuple of str
        Beginnings of placeholders (``facts.``) of which any may stand in a template.
    mark : str
        Stands where a text is empty.
    """

    values: dict
    columns: dict = field(default_factory=dict)
    lists: dict = field(default_factory=dict)
    pictures: dict = field(default_factory=dict)
    open_groups: tuple = ()
    mark: str = "[ ]"

    def knows(self, name, section=""):
        """Whether a placeholder has a meaning, within the rows of a list or outside."""
        head, _, tail = name.partition(".")
        if section and head == section:
            return tail in self.columns[section]
        return name in self.values or name in self.pictures or name.startswith(self.open_groups)
