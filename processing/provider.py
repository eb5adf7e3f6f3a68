"""The provider: one line an algorithm."""

from qgis.core import QgsProcessingProvider

from ..bridge import resources
from ..bridge.i18n import tr

# Module and class, imported when QGIS asks for the list; each module loads fast.
ALGORITHMS = (
    ("study.create_study", "CreateStudy"),
    ("study.import_data", "ImportData"),
    ("study.check_study", "CheckStudy"),
    ("streets.build_network", "BuildNetwork"),
    ("streets.measure_access", "MeasureAccess"),
    ("streets.draw_catchments", "DrawCatchments"),
    ("streets.estimate_footfall", "EstimateFootfall"),
    ("structure.evaluate_structure", "EvaluateStructure"),
    ("vibrancy.score_vibrancy", "ScoreVibrancy"),
    ("vibrancy.simulate_scenario", "SimulateScenario"),
    ("vibrancy.compare_scenarios", "CompareScenarios"),
    ("vibrancy.calibrate_model", "CalibrateModel"),
    ("vibrancy.estimate_catchments", "EstimateCatchments"),
    ("siting.map_site_potential", "MapSitePotential"),
    ("siting.choose_sites", "ChooseSites"),
    ("risk.overlay_hazards", "OverlayHazards"),
    ("risk.assign_shelters", "AssignShelters"),
    ("risk.analyse_needs", "AnalyseNeeds"),
    ("risk.draft_guideline", "DraftGuideline"),
    ("risk.assess_damage", "AssessDamage"),
    ("risk.weigh_plan", "WeighPlan"),
    ("local.map_resources", "MapResources"),
    ("local.review_resources", "ReviewResources"),
    ("local.match_resources", "MatchResources"),
    ("local.match_programmes", "MatchProgrammes"),
    ("local.draft_application", "DraftApplication"),
    ("report.run_plan", "RunPlan"),
    ("report.export_plan_map", "ExportPlanMap"),
    ("report.export_report", "ExportReport"),
    ("report.export_atlas", "ExportAtlas"),
)


class NigiwaiProvider(QgsProcessingProvider):
    """Provider ``nigiwai``."""

    def id(self):
        return "nigiwai"

    def name(self):
        return "Nigiwai"

    def longName(self):  # noqa: N802
        return tr("Nigiwai: liveliness, market and risk")

    def icon(self):
        return resources.icon("nigiwai")

    def loadAlgorithms(self):  # noqa: N802
        import warnings
        from importlib import import_module

        # GDAL 3.10 asks every process to choose how errors are told; the code here hears them
        # both ways, and the choice is not a plugin's.
        warnings.filterwarnings("ignore", "Neither .*UseExceptions", FutureWarning)
        for module, name in ALGORITHMS:
            algorithm = getattr(import_module(f".{module}", __package__), name)
            self.addAlgorithm(algorithm())
