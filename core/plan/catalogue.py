"""What the program can do, told to the checks of a plan: algorithms, parameters, usual inputs."""

from dataclasses import dataclass, field

# Kinds of parameters.
TRUTH, NUMBER, CHOICE, WORDS = "truth", "number", "choice", "words"
LAYER, LAYERS, FILE = "layer", "layers", "file"
TABLE_OUT, FILE_OUT, FOLDER_OUT = "table_out", "file_out", "folder_out"
READS = (LAYER, LAYERS, FILE)
WRITES = (TABLE_OUT, FILE_OUT, FOLDER_OUT)


@dataclass(frozen=True)
class Parameter:
    """One parameter of an algorithm.

    ``choices`` are the words of a choice; ``many`` says that it takes several; ``whole``, ``low``
    and ``high`` are about a number; ``ending`` is that of a file that is written, without its dot.
    """

    name: str
    kind: str
    required: bool = False
    choices: tuple = ()
    many: bool = False
    whole: bool = False
    low: float = float("-inf")
    high: float = float("inf")
    ending: str = ""


@dataclass(frozen=True)
class Recipe:
    """What a plan need not say about an algorithm.

    Parameters
    ----------
    inputs : dict of str to str
        Table of the study by parameter.
    needs : tuple of str
        Tables of the study that must have rows.
    results : dict of str to str
        Table that an earlier step wrote, by parameter.
    scenarios : dict of str to str
        By parameter, the output of ``simulate_scenario`` of which it takes those of all scenarios.
    layers : dict of str to tuple
        By parameter, references of which those count that there are.
    fixed : dict
        Other values.
    tables : dict of str to str
        Table of the results by output; ``{key}`` stands for the scenario.
    files : dict of str to str
        File by output, without the name of the study before it; ``{key}`` stands for the scenario.
    whole : dict of str to str
        Parameters that take a whole file: ``study`` or ``results``.
    by_scenario : bool
        One step for each scenario where the plan names none.
    changes_study : tuple of str
        Tables of the study that it writes.
    """

    inputs: dict = field(default_factory=dict)
    needs: tuple = ()
    results: dict = field(default_factory=dict)
    scenarios: dict = field(default_factory=dict)
    layers: dict = field(default_factory=dict)
    fixed: dict = field(default_factory=dict)
    tables: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    whole: dict = field(default_factory=dict)
    by_scenario: bool = False
    changes_study: tuple = ()


@dataclass(frozen=True)
class Algorithm:
    """An algorithm: parameters by name, and what follows for it from the study."""

    name: str
    parameters: dict
    recipe: Recipe = field(default_factory=Recipe)
    # The list of a plan that it belongs to.
    group: str = "analyses"
