"""Made-up rows of the board, for its styles."""

from nigiwai.core.matching.board.checks import CATEGORIES, PROJECT_STATES
from nigiwai.core.study.tables import TABLES


def plan(places):
    """``{name: (geometry, columns, make)}``."""

    def rows(name, value_of):
        def make():
            for number, (place, values) in enumerate(places()):
                yield place, {"id": values["id"], "name": f"r{number}", **value_of(number)}

        columns = [(column.name, column.kind) for column in TABLES[name].columns]
        return ("Point", columns, make)

    categories, states = (*CATEGORIES, None), (*PROJECT_STATES, None)
    return {
        "board_resources": rows("resources", lambda n: {"category": categories[n % 6]}),
        "board_needs": rows("needs", lambda n: {"kind": ("venture", "opinion", None)[n % 3]}),
        "board_projects": rows("projects", lambda n: {"status": states[n % 7]}),
    }
