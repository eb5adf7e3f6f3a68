"""XML read as a stream, from files that are not trusted.

Published data declares neither document types nor entities, so a file that does is refused before
any is expanded (an entity can grow to gigabytes, or name a file of the reader's machine).
"""

import re

# The builder parses nothing, and the parser is hardened in _parser.
from xml.etree.ElementTree import TreeBuilder  # nosec B405
from xml.parsers import expat  # nosec B407

from ..errors import CoreError
from .text import refuse_misread

_PIECE = 1 << 20
_TEXT_BUFFER = 1 << 16
_MARKUP = re.compile(r"[<>\"]")


def elements(stream, file, tags):
    """The elements of some kinds, one after the other, in the order in which they end.

    Nothing else of the document is kept: an element belongs to the caller and is gone with the
    next one. A wanted element inside a wanted one is a part of it and does not come on its own.

    Parameters
    ----------
    stream : binary stream
    file : str
        Named in errors.
    tags : iterable of str
        ``{namespace}name``, or ``name`` where there is no namespace.

    Yields
    ------
    xml.etree.ElementTree.Element

    Raises
    ------
    CoreError
        ``unsafe_xml`` (a document type or an entity is declared), ``broken_xml``.
    """
    collector = _Collector(frozenset(tags))
    for _ in feed(stream, file, collector):
        yield from collector.taken()
    yield from collector.taken()


def feed(stream, file, handler):
    """Let a handler follow a document, piece by piece.

    Parameters
    ----------
    stream : binary stream
    file : str
        Named in errors.
    handler : object
        Has ``attach(parser)``, which sets the handlers of an expat parser; names arrive as
        ``namespace}name``.

    Yields
    ------
    None
        After each piece, so that the caller can take what has been gathered.

    Raises
    ------
    CoreError
        ``unsafe_xml``, ``broken_xml``, ``mojibake`` (seen in the first texts that are no ASCII).
    """
    parser = _parser(file)
    handler.attach(parser)
    plain = True
    try:
        for piece in iter(lambda: stream.read(_PIECE), b""):
            parser.Parse(piece, False)
            if plain and not piece.isascii():
                plain = False
                refuse_misread(_MARKUP.split(piece.decode("utf-8", errors="ignore")), file)
            yield
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise CoreError(
            "broken_xml", file=file, line=error.lineno, reason=expat.ErrorString(error.code)
        ) from None
    except (LookupError, ValueError) as error:
        # The declared encoding: not known, or of several bytes (only UTF-8 and UTF-16 are).
        raise CoreError("broken_xml", file=file, line=1, reason=str(error)) from None


class _NoElements:
    """Takes nothing from a document; reading it to its end is the check."""

    def attach(self, parser):
        parser.buffer_text = True


def check(stream, file):
    """Refuse declarations and broken XML before another program reads the document.

    Raises
    ------
    CoreError
        As :func:`feed`.
    """
    for _ in feed(stream, file, _NoElements()):
        pass


def _parser(file):
    def refuse(*_declaration):
        raise CoreError("unsafe_xml", file=file)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.buffer_size = _TEXT_BUFFER
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    return parser


class _Collector:
    """Builds the wanted elements and lets everything else pass."""

    def __init__(self, tags):
        self._tags = tags
        self._names = {}
        self._done = []
        self._depth = 0
        self._builder = None
        self._parser = None

    def attach(self, parser):
        self._parser = parser
        parser.StartElementHandler = self._seek

    def taken(self):
        """What is complete since the last call."""
        done, self._done = self._done, []
        return done

    def _seek(self, name, attributes):
        if self._name(name) not in self._tags:
            return
        self._builder = TreeBuilder()
        self._depth = 0
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._builder.data
        self._start(name, attributes)

    def _start(self, name, attributes):
        self._depth += 1
        self._builder.start(
            self._name(name), {self._name(key): value for key, value in attributes.items()}
        )

    def _end(self, name):
        self._builder.end(self._name(name))
        self._depth -= 1
        if self._depth == 0:
            self._done.append(self._builder.close())
            self._parser.StartElementHandler = self._seek
            self._parser.EndElementHandler = None
            self._parser.CharacterDataHandler = None

    def _name(self, name):
        """``{namespace}name``, remembered: a file has few names and many elements."""
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = "{" + name if "}" in name else name
        return known
