"""The parts of the report of a whole study that can be left out, in the order of the page."""

PARTS = ("data", "method", "today", "scenarios", "risk", "local", "structure", "access",
         "sensitivity", "assumptions", "imports", "commands")
