"""What would not work with Qt 6, seen in the source: no Qt is needed to look.

``qt6_removed.txt`` has the names of attributes that some class of PyQt 5.15 has and none of PyQt 6
has, and no class of QGIS either; ``tools/qt6_check.py`` looks up the rest where PyQt 6 is.
"""

import ast
from pathlib import Path

QT = "qgis.PyQt."
REMOVED = frozenset({"exec_", "print_"}.union(
    Path(__file__).with_name("qt6_removed.txt").read_text(encoding="utf-8").split()))
# Classes that are gone; those that moved are where they were in ``qgis.PyQt``.
GONE = frozenset({
    "QRegExp", "QRegExpValidator", "QDesktopWidget", "QTextCodec", "QTextDecoder", "QTextEncoder",
    "QMatrix", "QStringRef", "QLinkedList", "QGLWidget", "QGLFormat", "QDirModel", "QSound",
    "QWebView", "QWebPage", "QWebEngineView", "QXmlSimpleReader", "QXmlInputSource", "QState",
    "QStateMachine", "QPictureIO", "QMacStyle", "QNetworkConfiguration", "QNetworkConfigurationManager",
})
# Of one class only, so that others still have it: what is dropped on, and the wheel.
EVENT_METHODS = {
    "dropEvent": {"pos", "posF", "mouseButtons", "keyboardModifiers"},
    "dragMoveEvent": {"pos", "posF", "mouseButtons", "keyboardModifiers"},
    "dragEnterEvent": {"pos", "posF", "mouseButtons", "keyboardModifiers"},
    "wheelEvent": {"pos", "posF", "globalPos", "x", "y", "delta", "orientation"},
}


def imported(tree):
    """``{name in the file: (module of Qt, class)}`` of a parsed file; the first of two tries."""
    found = {}
    second = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)
              for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in second:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(QT):
            for each in node.names:
                found[each.asname or each.name] = (node.module[len(QT):], each.name)
    return found


def chains(source):
    """``(line, module, (class, name, …))`` for all that is reached through a class of Qt."""
    tree = ast.parse(source)
    classes = imported(tree)
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or id(node) in inner:
            continue
        names, at = [], node
        while isinstance(at, ast.Attribute):
            names.append(at.attr)
            at = at.value
        if isinstance(at, ast.Name) and at.id in classes:
            module, name = classes[at.id]
            yield node.lineno, module, (name, *reversed(names))


def violations(name, source):
    """Sentences on what Qt 6 has no more, or not so."""
    tree = ast.parse(source)
    found = []
    for node in ast.walk(tree):
        found += [f"{name}, line {node.lineno}: {said}" for said in _of_node(node)]
    return found


def unscoped(name, source, look_up):
    """Sentences on enumerators that are named without their enumeration.

    Parameters
    ----------
    look_up : callable
        ``(module, class, attribute)`` → whether that is an enumerator of the class in PyQt 5.
    """
    return [
        f"{name}, line {line}: {'.'.join(names)} needs the name of its enumeration"
        for line, module, names in chains(source)
        if look_up(module, names[0], names[1])
    ]


def _of_node(node):
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return _of_import(node)
    if isinstance(node, ast.Attribute) and node.attr in REMOVED:
        return [f"Qt 6 has no {node.attr}"]
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute):
        return _of_overload(node)
    if isinstance(node, ast.FunctionDef) and node.name in EVENT_METHODS:
        return _of_event(node)
    return []


def _of_import(node):
    if isinstance(node, ast.Import):
        return [f"imports {one.name}" for one in node.names if _is_bare_qt(one.name)]
    module = node.module or ""
    if _is_bare_qt(module):
        return [f"imports {module}"]
    gone = {one.name for one in node.names} & GONE if module.startswith("qgis.PyQt") else ()
    return [f"Qt 6 has no {one}" for one in sorted(gone)]


def _is_bare_qt(module):
    return module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")


def _of_overload(node):
    """``box.activated[str]``: most overloads of signals are gone."""
    if isinstance(node.slice, ast.Name) and node.slice.id in ("str", "int", "bool"):
        return [f"picks an overload of {node.value.attr}"]
    return []


def _of_event(node):
    """Methods of the event that an override is given."""
    if len(node.args.args) < 2:
        return []
    event = node.args.args[1].arg
    return [
        f"{node.name}: Qt 6 has no {inner.attr} there"
        for inner in ast.walk(node)
        if isinstance(inner, ast.Attribute) and inner.attr in EVENT_METHODS[node.name]
        and isinstance(inner.value, ast.Name) and inner.value.id == event
    ]
