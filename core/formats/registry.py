"""The formats: one line each. A new format is a reader module and a line here.

A reader has ``recognises(item, options)``, which looks at what is in the file (headings, codes,
geometry), and ``read(item, options)``, which gives a :class:`~.parsed.Parsed`. The order is the
order of recognition and that in which the files of a folder are imported.
"""

from dataclasses import dataclass

from ..errors import CoreError
from . import boundary, facility_list, mesh_population, people_flow, railway


@dataclass(frozen=True)
class Reader:
    """One published format; ``table`` is the study table it fills, empty where it is only named."""

    key: str
    table: str
    recognises: object
    read: object
    # Order among the files of one format: those that say most about their rows come first, so
    # that a facility on several lists is taken from the best of them.
    rank: object = staticmethod(lambda _item: 0)


READERS = {
    reader.key: reader
    for reader in (
        Reader(boundary.KEY, "", boundary.recognises, boundary.read),
        Reader(mesh_population.KEY, "zones", mesh_population.recognises, mesh_population.read),
        Reader(people_flow.KEY, "observations", people_flow.recognises, people_flow.read),
        Reader(people_flow.KEY_ORIGINS, "", people_flow.recognises_others,
               people_flow.read_others),
        Reader(railway.KEY_S12, "entries", railway.recognises_passengers,
               railway.read_passengers),
        Reader(railway.KEY, "entries", railway.recognises, railway.read),
        Reader(facility_list.KEY_UNUSED, "", facility_list.recognises_unused,
               facility_list.read_unused),
        Reader(facility_list.KEY, "facilities", facility_list.recognises, facility_list.read,
               facility_list.rank),
    )
}


def recognise(item, options):
    """The reader of a file, or None.

    Raises
    ------
    CoreError
        Where the file cannot be opened; ``unknown_format`` where the person names a format that
        there is not; ``other_format`` where the file is not in the format that was named.
    """
    if not (item.is_table or item.is_layer):
        return None
    if not options.format:
        return next((r for r in READERS.values() if r.recognises(item, options)), None)
    if options.format not in READERS:
        raise CoreError("unknown_format", format=options.format, known=", ".join(READERS))
    reader = READERS[options.format]
    if not reader.recognises(item, options):
        raise CoreError(
            "other_format",
            file=item.name,
            format=options.format,
            columns=", ".join(item.header[:20]),
        )
    return reader


def read(item, reader, options):
    """Read a file; the :class:`Parsed` says where it came from."""
    parsed = reader.read(item, options)
    parsed.format = reader.key
    parsed.file = item.name.rsplit("/", 1)[-1] if ".zip/" not in item.name else _archived(item.name)
    parsed.signature = item.signature
    return parsed


def _archived(name):
    """``flow.zip/flow.csv`` of ``2021/10/flow.zip/flow.csv``."""
    archive, _, member = name.partition(".zip/")
    return f"{archive.rsplit('/', 1)[-1]}.zip/{member}"
