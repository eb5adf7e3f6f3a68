"""The rules of the house, read from syntax trees: each gives a list of violations, as sentences.

They take source text, so that ``test_house.py`` can also show that each rule is able to fail.
"""

import ast
import re
import string
import sys

# Who may import whom. The root's own two modules stand under their names.
MAY_IMPORT = {
    "core": {"core"},
    "bridge": {"bridge", "core"},
    "processing": {"processing", "bridge", "core"},
    "ui": {"ui", "bridge", "core"},
    "plugin": {"ui", "processing", "bridge", "core"},
    "__init__": {"plugin"},
}
HEAVY = {"scipy", "pandas", "shapely", "geopandas", "pyogrio", "pyproj", "rasterio", "matplotlib"}
# Modules from outside: at the top of a file, and inside functions only.
OUTSIDE = {
    "core": ({"numpy"}, HEAVY | {"osgeo"}),
    "bridge": ({"numpy", "qgis", "osgeo"}, HEAVY | {"processing"}),
    "processing": ({"numpy", "qgis"}, HEAVY),
    "ui": ({"numpy", "qgis"}, HEAVY),
    "plugin": ({"qgis"}, set()),
    "__init__": (set(), set()),
}
# The list of algorithms and the check of packages import by name; that is what they are for.
MAY_IMPORT_BY_NAME = {"processing.provider", "bridge.environment"}
# Readers know files by a few words, names of published lists are compared, the sample makes data.
READS_OR_WRITES_JAPANESE = ("core.formats", "core.sample", "core.study.duplicates")
UNSAFE_MODULES = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib"}
UNSAFE_CALLS = {"eval", "exec", "compile", "__import__"}
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff01-\uff9f]")
PLACEHOLDER = re.compile(r"[a-z][a-z0-9_]*")


def layer_of(module):
    return module.split(".")[0]


def imports_of(module, source, is_package=False):
    """``(target, inside a function, own code, line)`` of every import of a module.

    A relative target is resolved from the root; one that leaves the root begins with ``..``.
    """
    package = module.split(".") if is_package else module.split(".")[:-1]
    for node, inside in _walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, inside, False, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module, inside, False, node.lineno
        elif isinstance(node, ast.ImportFrom):
            up = node.level - 1
            base = package[: len(package) - up] if up <= len(package) else [".."]
            base = [*base, *(node.module or "").split(".")] if node.module else base
            for alias in node.names:
                yield ".".join([*base, alias.name]), inside, True, node.lineno


def _walk(node, inside=False):
    """Every node, and whether it stands inside a function."""
    for child in ast.iter_child_nodes(node):
        yield child, inside
        deeper = inside or isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        yield from _walk(child, deeper)


def import_violations(module, source, is_package=False):
    """The import rule of the layers."""
    found = []
    for target, inside, own, line in imports_of(module, source, is_package):
        reason = _own_fault(module, target) if own else _outside_fault(module, target, inside)
        if reason:
            found.append(f"{module}, line {line}: {reason}")
    by_name = [] if module in MAY_IMPORT_BY_NAME else _calls(source, "import_module")
    return found + [f"{module}, line {call.lineno}: imports by name" for call in by_name]


def _own_fault(module, target):
    layer = layer_of(module)
    if layer_of(target) not in MAY_IMPORT[layer]:
        return f"{layer} must not import {target}"
    if target.startswith("processing.provider") and module != "plugin":
        return "only plugin imports the provider"
    if module == "plugin" and target.startswith("processing") and "provider" not in target:
        return "plugin reaches the algorithms through the provider only"
    return None


def _outside_fault(module, target, inside):
    top = layer_of(target)
    at_top, in_functions = OUTSIDE[layer_of(module)]
    if top == "nigiwai" or (top in MAY_IMPORT and top not in at_top | in_functions):
        return f"our own code is imported relatively, not as {target}"
    if top in sys.stdlib_module_names or top in at_top or (inside and top in in_functions):
        return None
    if top in in_functions:
        return f"{top} is imported inside functions only"
    return f"{layer_of(module)} must not import {target}"


def unsafe_violations(module, source):
    """Evaluation, serialised objects, shells, asserts."""
    found = []
    for node in ast.walk(ast.parse(source)):
        reason = None
        if isinstance(node, ast.Assert):
            reason = "assert disappears under -O; raise an error"
        elif isinstance(node, ast.Call) and getattr(node.func, "id", None) in UNSAFE_CALLS:
            reason = f"calls {node.func.id}"
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [getattr(node, "module", None), *(alias.name for alias in node.names)]
            bad = UNSAFE_MODULES & {name.split(".")[0] for name in names if name}
            reason = f"imports {', '.join(bad)}" if bad else None
        elif isinstance(node, ast.keyword) and node.arg in ("shell", "allow_pickle"):
            is_off = isinstance(node.value, ast.Constant) and node.value.value is False
            reason = None if is_off else f"{node.arg}= is not allowed"
        elif isinstance(node, ast.Attribute) and node.attr in ("read_pickle", "to_pickle"):
            reason = f"uses {node.attr}"
        if reason:
            line = getattr(node, "lineno", getattr(getattr(node, "value", None), "lineno", 0))
            found.append(f"{module}, line {line}: {reason}")
    return found


def size_violations(name, source):
    """Files and functions that grew too long.

    A docstring does not count, and neither does a function that only returns a literal table:
    its length is the number of its rows.
    """
    lines = len(source.splitlines())
    found = [f"{name}: {lines} lines"] if lines > 400 else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = node.end_lineno - node.lineno + 1 - _docstring_lines(node)
            if length >= 50 and not _is_table(node):
                found.append(f"{name}, line {node.lineno}: {node.name} has {length} lines")
    return found


def _docstring_lines(function):
    if ast.get_docstring(function, clean=False) is None:
        return 0
    return function.body[0].end_lineno - function.body[0].lineno + 1


def _is_table(function):
    body = function.body[1:] if _docstring_lines(function) else function.body
    return (
        len(body) == 1
        and isinstance(body[0], ast.Return)
        and isinstance(body[0].value, (ast.Dict, ast.Tuple, ast.List))
    )


def name_violations(module, source):
    """Modules and functions in snake_case, classes in PascalCase (Qt overrides keep theirs)."""
    found = []
    if not re.fullmatch(r"[a-z0-9_.]+", module):
        found.append(f"{module}: the name of a module is snake_case")
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    return found + [
        f"{module}, line {node.lineno}: class {node.name} is not PascalCase"
        for node in classes
        if not re.fullmatch(r"_?[A-Z][A-Za-z0-9]*", node.name)
    ]


def language_violations(module, source):
    """No Japanese in texts of the code: it belongs into translations and data.

    A term of the field may stand in a docstring or a comment beside its English name.
    """
    if module.startswith(READS_OR_WRITES_JAPANESE):
        return []
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        f"{module}, line {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and id(node) not in docstrings
        and JAPANESE.search(str(node.value))
    ]


def raised_errors(source):
    """``(codes, facts, has **facts, line)`` of each ``CoreError(…)``.

    Where the code is a variable, it comes from a table of the module: the codes are then all
    texts of the module. One that is passed on (``error.code``) has none.
    """
    for call in _calls(source, "CoreError"):
        facts = {keyword.arg for keyword in call.keywords}
        code = call.args[0] if call.args else None
        for codes in _codes(code, source):
            yield codes, facts - {None}, None in facts, call.lineno


def _codes(argument, source):
    """Sets of codes, one of each of which must have a sentence."""
    if isinstance(argument, ast.IfExp):
        return [*_codes(argument.body, source), *_codes(argument.orelse, source)]
    if isinstance(argument, ast.Constant):
        return [{argument.value}]
    if isinstance(argument, ast.Attribute):
        return []
    texts = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    literal = {getattr(call.args[0], "value", None) for call in _calls(source, "CoreError")}
    return [{text for text in texts if isinstance(text, str)} - literal]


def error_violations(module, source, sentences):
    """Errors without a sentence, or whose facts do not fill the sentence."""
    found = []
    for codes, facts, has_more, line in raised_errors(source):
        where = f"{module}, line {line}"
        known = codes & set(sentences)
        if not known:
            what = codes.pop() if len(codes) == 1 else "the codes of its table"
            found.append(f"{where}: no sentence for {what}")
        for code in sorted(known):
            missing = placeholders(sentences[code]) - facts
            if missing and not has_more:
                found.append(f"{where}: {code} lacks {', '.join(sorted(missing))}")
    return found


def placeholders(text):
    """Names of the ``{facts}`` of a sentence."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return {PLACEHOLDER.match(name).group() if PLACEHOLDER.match(name) else name for name in names}


def _calls(source, name):
    """Calls of ``name(…)`` and ``something.name(…)``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            function = node.func
            if getattr(function, "id", getattr(function, "attr", None)) == name:
                yield node
