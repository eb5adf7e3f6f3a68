"""pyproj in threads that Qt made.

From 3.7.0 on pyproj keeps one context for each thread of the system, and frees it together with
Python's own state of that thread. A thread of Qt gets a new such state whenever Qt calls Python in
it, so that the second call finds a context that was freed, and QGIS crashes (pyproj, issues 1509
and 1622). Whoever is called by Qt in another thread therefore keeps the context of that thread.
"""

import sys
import threading
from contextlib import contextmanager

# Of each thread the context that pyproj made there; as many as threads ever lived at one time.
_KEPT = {}


@contextmanager
def projections_kept():
    """Around all that is done in a thread of Qt."""
    try:
        yield
    finally:
        keep_projections()


def keep_projections():
    """Keep the context of this thread, where pyproj has made one; gives whether it did."""
    module = sys.modules.get("pyproj._context")
    context = getattr(getattr(module, "_CONTEXT_MANAGER_LOCAL", None), "context_manager", None)
    if context is None:
        return False
    _KEPT[threading.get_native_id()] = context
    return True
