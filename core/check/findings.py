"""What a check finds, as data; ``bridge/study/check_texts.py`` has the sentences."""

from dataclasses import dataclass, field

# From bad to good.
SEVERITIES = ("problem", "warning", "info", "ok")
PROBLEM, WARNING, INFO, OK = SEVERITIES
# How many rows a finding names.
EXAMPLES = 5


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes
    ----------
    severity : str
        One of :data:`SEVERITIES`.
    code : str
        Key of the sentence.
    facts : dict
        Values of the sentence. ``table`` is a key of ``tables.TABLES``, ``share`` a ratio 0 to 1,
        ``names`` a tuple of examples.
    """

    severity: str
    code: str
    facts: dict = field(default_factory=dict)


def in_order(findings):
    """Findings from bad to good, otherwise in their order."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def count(findings, severity):
    """How many findings have a severity."""
    return sum(finding.severity == severity for finding in findings)


def examples(names):
    """Some names, as a tuple of texts."""
    return tuple(str(name) for name in list(names)[:EXAMPLES])
