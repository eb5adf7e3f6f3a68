"""What kind of thing a resource is, and what its note says of its reading."""

from __future__ import annotations

from functools import cache

from ...formats import columns
from ...formats.lists import resource_words

# Kinds that are never the place they are named after.
_APART = {"event": "event", "clean_up": "event", "trailhead": "trailhead"}
_PIECES, _SAID = "; ", ": "


def kinds_of(published, names):
    """Keys of the kinds of resources; empty where nothing tells.

    Parameters
    ----------
    published, names : sequence of str
        ``sub_category`` and ``name`` of the table ``resources``.
    """
    return [resource_words.kind_of(str(one or ""), str(two or ""))
            for one, two in zip(published, names)]


def apart(published, names):
    """Kinds of the rows that are not the place they are named after; empty for the others."""
    return apart_of(kinds_of(published, names))


def apart_of(kinds):
    """As :func:`apart`, from keys of kinds."""
    return [_APART.get(kind, "") for kind in kinds]


@cache
def _kana_headings():
    return columns.names_of("kana")


def kana_of(note):
    """How a name is read, from the note of a resource; empty where it does not say."""
    for piece in str(note or "").split(_PIECES):
        heading, colon, text = piece.partition(_SAID)
        if colon and columns.plain(heading) in _kana_headings():
            return text
    return ""
