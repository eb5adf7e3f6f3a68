"""What the screen gives ``nigiwai:draft_application``: tables of the study, goals of a scenario."""

from pathlib import Path

from .. import settings
from ..project.study import source_of
from ..shown import town_inputs

# Tables that an application takes; each parameter is its name in capitals, but for these.
TABLES = ("projects", "resources", "partners", "needs", "matches", "programmes",
          "programme_rules")
_OTHERWISE = {"programme_rules": "RULES"}
_NAME_SIGNS = 40


def application_path(study_path, name, project_id):
    """The document beside a study; its name says which project."""
    plain = "".join(sign if sign.isalnum() else "_" for sign in name[:_NAME_SIGNS]).strip("_")
    path = Path(study_path)
    return path.with_name(f"{path.stem}_application_{plain or project_id[:8]}.docx")


def application_values(study_path, rows, project_id, output, *, contacts=False, simulated=None):
    """Parameters of a run.

    Parameters
    ----------
    rows : dict of str to int
        Rows by table of the study.
    output : str or Path
    contacts : bool
        Whether the person wants personal data in the document.
    simulated : dict of str to str, optional
        Outputs of ``nigiwai:simulate_scenario``.
    """
    values = {_OTHERWISE.get(name, name.upper()): source_of(study_path, name)
              for name in TABLES if rows.get(name)}
    values.update(PROJECT_ID=project_id, OUTPUT=str(output))
    if contacts and rows.get("contacts"):
        values.update(CONTACTS=source_of(study_path, "contacts"), INCLUDE_CONTACTS=True)
    if simulated:
        values.update(INDICATORS=simulated["OUTPUT_INDICATORS"], ZONES=simulated["OUTPUT_ZONES"])
    elif rows.get("zones"):
        values["ZONES"] = source_of(study_path, "zones")
    return values


def simulation_values(study_path, edits, scenario, folder):
    """Parameters of ``nigiwai:simulate_scenario`` for the goals of an application.

    Parameters
    ----------
    edits : str
        File with the edits of the scenario.
    scenario : str
        Its name.
    folder : Path
        Where its outputs go.
    """
    outputs = {f"OUTPUT_{name.upper()}": str(Path(folder) / f"{name}.gpkg")
               for name in ("zones", "facilities", "indicators")}
    return {**town_inputs(study_path), "EDITS": source_of(edits, "edits"), "SCENARIO": scenario,
            "DRAWS": settings.get("draws"), **outputs}
