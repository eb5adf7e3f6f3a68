"""The check of a whole study."""

from dataclasses import dataclass

from ..progress import ignore_progress, part_of
from ..study.tables import TABLES
from . import contents, coverage, needs, network, people, places, sources
from .findings import in_order

# Where reading, coverage and the search of duplicates begin and end on the whole.
_READ, _COVERED, _PLACED = 0.3, 0.7, 0.95


@dataclass(frozen=True)
class Checked:
    """A study that was looked at.

    Attributes
    ----------
    facts : dict
        The table ``study``.
    tables : list of contents.TableFacts
    coverages : list of coverage.Coverage
    sources : list of sources.Source
    needs : list of needs.Need
    findings : list of findings.Finding
        From bad to good.
    """

    facts: dict
    tables: tuple = ()
    coverages: tuple = ()
    sources: tuple = ()
    needs: tuple = ()
    findings: tuple = ()


def check(study, progress=ignore_progress):
    """Look at everything in a study; nothing is changed.

    Parameters
    ----------
    study : Study
    progress : callable

    Returns
    -------
    Checked
    """
    import shapely

    frames = {}
    for number, name in enumerate(TABLES):
        progress(_READ * number / len(TABLES))
        frames[name] = study.read(name)
    boundary = shapely.make_valid(frames["boundary"].geometry.union_all())
    tables = tuple(contents.describe(name, frames[name], study.crs) for name in TABLES)
    found = [one for facts in tables for one in contents.look(facts, frames[facts.name])]
    found += contents.sound(tables, found)
    shares = coverage.coverages(frames, boundary, part_of(progress, _READ, _COVERED))
    imports = sources.sources_of(frames["provenance"])
    titles = {source.id: source.file for source in imports}
    wanted = needs.needs_of(frames)
    found += [
        *needs.look(wanted),
        *people.look(frames["zones"]),
        *coverage.look(shares),
        *places.look(frames, boundary, titles, study.name, part_of(progress, _COVERED, _PLACED)),
        *network.look(frames["network"]),
        *sources.look(imports, frames),
    ]
    progress(1.0)
    return Checked(
        study.facts, tables, tuple(shares), tuple(imports), tuple(wanted), tuple(in_order(found)))
