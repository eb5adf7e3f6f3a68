"""The sample town is invented, and whatever shows it says so, in every language."""

from functools import cache

from .i18n import in_every_language, tr


def fictional_mark():
    """Words for maps of the sample town."""
    return tr("Fictional town (sample data)")


def fictional_source():
    """What the data of the sample town name in place of a source."""
    return tr("generated sample data, no real statistics")


def is_fictional(words):
    """Whether words about sources, in whatever language they were kept, name invented data."""
    return any(one in text for text in words for one in _in_every_language())


def told(words):
    """The same words, what they say of invented data in the language of now.

    A study keeps the words of the day it was made, which may be those of another language.
    """
    return tuple(fictional_source() if text in _in_every_language() else text for text in words)


@cache
def _in_every_language():
    return in_every_language(fictional_source)
