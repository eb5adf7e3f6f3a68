"""What a scenario is computed from: whether it is still the same."""

from ..study import geopackage

# Constants, so that no text becomes a statement.
_CHANGES = (
    "SELECT table_name, last_change FROM gpkg_contents WHERE table_name IN "
    "('zones', 'facilities', 'entries', 'network', 'observations', 'assumptions') "
    "ORDER BY table_name"
)


def basis_of(study):
    """A text that is another one as soon as a table that scenarios start from was written.

    Edits of scenarios do not count: a scenario has its own ``changed_at``.

    Parameters
    ----------
    study : core.study.store.Study

    Returns
    -------
    str

    Raises
    ------
    CoreError
        ``missing_file``, ``not_a_study``, ``study_locked``.
    """
    dataset = geopackage.open_file(study.path)
    rows = geopackage.execute(dataset, study.path, _CHANGES)
    return "; ".join(f"{table} {time}" for table, time in rows)
