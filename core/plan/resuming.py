"""Which steps are done and unchanged, and why the others are run (again)."""

from dataclasses import dataclass

# Reasons that are no name of an input.
NEW, ASKED, VERSION, OUTPUTS, RESTART = "new", "asked", "version", "outputs", "restart"


@dataclass(frozen=True)
class Verdict:
    """Whether a step is skipped; else ``reasons``: one of the above, or references that
    changed."""

    skip: bool
    reasons: tuple = ()


def verdict(entry, parameters, version, inputs, outputs, restart=False):
    """Hold what a step would be given now against its last entry.

    Parameters
    ----------
    entry : log.Entry or None
    parameters : str
        Digest of what is asked.
    version : str
        Of the plugin.
    inputs : dict of str to str
        Stamps of what it would read.
    outputs : dict of str to list
        What it would write, and the stamp of what stands there now (empty where nothing does).
    restart : bool
        Everything is done again.

    Returns
    -------
    Verdict
    """
    if entry is None:
        return Verdict(False, (NEW,))
    if restart:
        return Verdict(False, (RESTART,))
    reasons = [name for name in {**entry.inputs, **inputs}
               if entry.inputs.get(name) != inputs.get(name)]
    if entry.version != version:
        reasons.insert(0, VERSION)
    if entry.parameters != parameters:
        reasons.insert(0, ASKED)
    if not reasons and not _stand(entry.outputs, outputs):
        reasons.append(OUTPUTS)
    return Verdict(not reasons, tuple(reasons))


def _stand(written, there):
    """Whether everything that was written is still there as it was."""
    return all(there.get(name) == list(value) for name, value in written.items())
