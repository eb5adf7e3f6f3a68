"""What a plan need not say: inputs and outputs of the algorithms, as the dock has them.

Most of it follows from the rows of :mod:`.analysis_rows`; here stands what has no row, and what a
row cannot say.
"""

from dataclasses import replace

from ...core.plan.catalogue import Recipe
from ..analysis_rows import TOWN, rows

# Lists of a plan that are filled otherwise than by naming an algorithm.
FILLED = {"create_study": "study", "import_data": "inputs"}
# Parameter that takes a whole file.
WHOLE = {"STUDY": "study", "RESULTS": "results"}
# Tables of the study that an algorithm writes.
_CHANGES = {
    "build_network": ("walking_graph",), "review_resources": ("duplicates",),
    "calibrate_model": ("assumptions", "assumption_sets"),
}
_OF_SCENARIOS = {
    "weigh_plan": {"SCENARIOS": "OUTPUT_INDICATORS", "SCENARIO_ZONES": "OUTPUT_ZONES"},
}


def recipes():
    """By algorithm what follows for it from the study."""
    found = {row.key: _of_row(row) for row in rows()}
    return {**found, **_others()}


def _of_row(row):
    return Recipe(
        {row.takes.get(name, name.upper()): name for name in row.inputs}, row.needs,
        {one.parameter: one.table for one in row.earlier}, _OF_SCENARIOS.get(row.key, {}),
        fixed=dict(row.fixed),
        tables={parameter: table for parameter, table, _spatial in row.outputs},
        files={"REPORT": f"{row.report}.html"} if row.report else {},
        whole={row.study: "study"} if row.study else {}, changes_study=_CHANGES.get(row.key, ()))


def _others():
    town = Recipe({name.upper(): name for name in TOWN}, ("zones", "facilities"))
    project = ("projects", "resources", "partners", "needs", "matches", "programmes")
    return {
        "score_vibrancy": replace(
            town, tables={"OUTPUT_ZONES": "score_zones", "OUTPUT_FACILITIES": "score_facilities"},
            files={"REPORT": "vibrancy.html"}),
        "simulate_scenario": replace(
            town, by_scenario=True, files={"REPORT": "scenario_{key}.html"},
            tables={f"OUTPUT_{name.upper()}": f"scenario_{{key}}_{name}" for name in (
                "zones", "facilities", "diversion", "indicators")}),
        "compare_scenarios": Recipe(
            scenarios={"SCENARIOS": "OUTPUT_INDICATORS"}, tables={"OUTPUT": "comparison"},
            files={"REPORT": "comparison.html"}),
        "check_study": Recipe(whole={"STUDY": "study"}, files={"REPORT": "check.html"}),
        "draft_application": Recipe(
            {**{name.upper(): name for name in project}, "RULES": "programme_rules"},
            ("projects",), files={"OUTPUT": "application.docx"}),
        "export_plan_map": Recipe(
            layers={"LAYERS": ("study:entries", "study:boundary", "results:score_zones")},
            files={"OUTPUT_PDF": "plan_map.pdf"}, whole={"STUDY": "study"}),
        "export_atlas": Recipe(files={"OUTPUT_PDF": "atlas.pdf"}, whole=WHOLE),
        "export_report": Recipe(files={"REPORT": "report.html"}, whole=WHOLE),
    }
