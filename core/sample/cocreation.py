"""Who wants what, who can help and who pays in the sample town: plans, partners, programmes.

Nobody in it exists: partners answer through offices, telephone numbers begin with 000, e-mail
addresses end in example.com.
"""

from . import terrain
from .draws import Draws
from .resources import place
from .tables import rows, texts

_TOPIC = 920
_DAYS = 28
PROGRAMMES = ("programmes", "programme_rules")


def ventures():
    """Rows of the list of plans, headings first, all texts."""
    draws, found = Draws(_TOPIC), []
    for number, plan in enumerate(rows("ventures"), 1):
        lon, lat = terrain.to_degrees(*place(plan, draws))
        date = f"2026/10/{draws.whole(1, _DAYS)}"
        found.append({**plan, "number": f"V-{number:02d}", "date": date, "lat": f"{lat:.6f}",
                      "lon": f"{lon:.6f}"})
    return _table("ventures", found)


def partners():
    """Rows of the list of partners, headings first."""
    found = ({**plan, "number": f"P-{number:02d}"}
             for number, plan in enumerate(rows("partners"), 1))
    return _table("partners", found)


def _table(family, found):
    columns = [row for row in rows("resource_columns") if row["family"] == family]
    words = {"fictional": texts()["fictional"]}
    return [
        tuple(row["column"] for row in columns),
        *(tuple({**words, **facts}[row["attribute"]] for row in columns) for facts in found),
    ]


def programmes(name):
    """Rows of one of :data:`PROGRAMMES`, headings first."""
    table = rows(name)
    return [tuple(table[0]), *(tuple(row.values()) for row in table)]


def programme_file(name):
    """Path of the list inside the sample."""
    return f"programmes/992011_{name}.csv"
