"""What the core raises when its input cannot be used.

The core names the fact; ``bridge/messages.py`` writes the sentence that a person reads.
"""


class CoreError(Exception):
    """Expected trouble: a code of ``bridge/messages.py`` and the facts its sentence needs.

    Parameters
    ----------
    code : str
        Key of the sentence, for example ``"missing_column"``.
    **facts
        Values named in the sentence: layer, field, row, file, and so on.
    """

    def __init__(self, code, **facts):
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self):
        return f"{self.code}: {self.facts}"


class Cancelled(Exception):  # noqa: N818 - neither an error nor a failure
    """Raised by a progress callable when the person asked to stop."""
