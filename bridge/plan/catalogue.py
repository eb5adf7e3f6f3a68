"""The algorithms of the provider as the checks of a plan know them."""

from functools import lru_cache

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
)

from ...core.plan import catalogue as kinds
from ...core.plan.catalogue import Algorithm, Parameter, Recipe
from ...core.study.tables import TABLES
from .recipes import FILLED, WHOLE, recipes

PROVIDER = "nigiwai"
# It cannot run itself.
OWN = "run_plan"
# Algorithms that belong to the exports of a plan.
EXPORTS = "export_"
# Limits of a number that are none.
_HUGE = 1e300
_KINDS = (
    (QgsProcessingParameterBoolean, kinds.TRUTH),
    (QgsProcessingParameterNumber, kinds.NUMBER),
    (QgsProcessingParameterEnum, kinds.CHOICE),
    (QgsProcessingParameterMultipleLayers, kinds.LAYERS),
    ((QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer,
      QgsProcessingParameterRasterLayer, QgsProcessingParameterMapLayer), kinds.LAYER),
    (QgsProcessingParameterFile, kinds.FILE),
    ((QgsProcessingParameterFeatureSink, QgsProcessingParameterVectorDestination),
     kinds.TABLE_OUT),
    ((QgsProcessingParameterFileDestination, QgsProcessingParameterRasterDestination),
     kinds.FILE_OUT),
    (QgsProcessingParameterFolderDestination, kinds.FOLDER_OUT),
)


def catalogue():
    """Our algorithms by id.

    Returns
    -------
    dict of str to core.plan.catalogue.Algorithm
    """
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    names = tuple(one.name() for one in provider.algorithms() if one.name() != OWN)
    return _catalogue(names)


@lru_cache(maxsize=2)
def _catalogue(names):
    known = recipes()
    registry = QgsApplication.processingRegistry()
    found = {}
    for name in names:
        definitions = registry.algorithmById(f"{PROVIDER}:{name}").parameterDefinitions()
        parameters = {one.name(): parameter_of(one) for one in definitions}
        group = FILLED.get(name) or ("exports" if name.startswith(EXPORTS) else "analyses")
        recipe = known.get(name) or _guessed(parameters)
        found[name] = Algorithm(name, parameters, recipe, group)
    return found


def _guessed(parameters):
    """The recipe of an algorithm that has none: what its parameters are called says it."""
    return Recipe(
        {name: name.lower() for name, one in parameters.items()
         if one.kind == kinds.LAYER and name.lower() in TABLES},
        whole={name: what for name, what in WHOLE.items()
               if name in parameters and parameters[name].kind == kinds.FILE})


def parameter_of(definition):
    """One parameter, in plain words.

    Parameters
    ----------
    definition : QgsProcessingParameterDefinition
    """
    kind = next((kind for types, kind in _KINDS if isinstance(definition, types)), kinds.WORDS)
    optional = bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
    required = not optional and definition.defaultValue() is None
    facts = {}
    if kind == kinds.NUMBER:
        facts = _number(definition)
    elif kind == kinds.CHOICE and definition.usesStaticStrings():
        facts = {"choices": tuple(definition.options()), "many": definition.allowMultiple()}
    elif kind == kinds.CHOICE:
        # Its words are translated; numbers count.
        kind = kinds.NUMBER
        facts = {"whole": True, "low": 0, "high": len(definition.options()) - 1,
                 "many": definition.allowMultiple()}
    elif isinstance(definition, QgsProcessingParameterField):
        facts = {"many": definition.allowMultiple()}
    elif kind == kinds.FILE_OUT:
        facts = {"ending": definition.defaultFileExtension()}
    return Parameter(definition.name(), kind, required, **facts)


def _number(definition):
    low, high = definition.minimum(), definition.maximum()
    return {
        "whole": definition.dataType() == Qgis.ProcessingNumberParameterType.Integer,
        "low": low if low > -_HUGE else float("-inf"),
        "high": high if high < _HUGE else float("inf"),
    }
