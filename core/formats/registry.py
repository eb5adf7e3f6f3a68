"""The formats: one line each. A new format is a reader module and a line here.

A reader has ``recognises(item, options)``, which looks at what is in the file (headings, codes,
geometry), and ``read(item, options)``, which gives a :class:`~.parsed.Parsed` or a list of them.
The order is the order of recognition and, within ``turn``, that in which the files of a folder are
imported.
"""

from dataclasses import dataclass

from ..errors import CoreError
from . import boundary, buildings, facility_list, mesh_population, people_flow, railway
from .areas import (
    districts,
    hazard_areas,
    national_hazards,
    national_plans,
    plan_areas,
    standard_prices,
)
from .ksj.readers import LAST as KSJ_LAST
from .ksj.readers import READERS as KSJ
from .lists import (
    amenities,
    evacuation,
    opinions,
    partners,
    programmes,
    resources,
    stops,
    ventures,
)
from .plateau import buildings as plateau_buildings
from .plateau import hazards as plateau_hazards
from .plateau import land_use as plateau_land_use
from .plateau import plans as plateau_plans
from .plateau import unused as plateau_unused
from .statistics import (
    district_population,
    mesh_boundaries,
    pedestrian_counts,
    small_area_tables,
    small_areas,
)
from .streets.readers import READERS as STREETS
from .transit import gtfs

# Lists of the whole country come after those of the city itself, which say more of a place: what
# is on both is taken from the city's. Of stops the timetables say most.
_FIRST, _AFTER_THE_CITY = 0, 1
_ON_BOTH = ("facilities", "shelters", "stops")
_OF_THE_CITY = (facility_list.KEY, evacuation.KEY, stops.KEY, gtfs.KEY)


@dataclass(frozen=True)
class Reader:
    """One published format; ``table`` is the study table it fills, empty where it is only named."""

    key: str
    table: str
    recognises: object
    read: object
    # Order among the files of one format: those that say most about their rows come first, so
    # that a facility on several lists is taken from the best of them.
    rank: object = staticmethod(lambda _item: 0)

    @property
    def turn(self):
        """When the files of this format are imported: 0 first, 1 after the lists of the city."""
        national = self.table in _ON_BOTH and self.key not in _OF_THE_CITY
        return _AFTER_THE_CITY if national else _FIRST


_STATISTICS = (
    Reader(boundary.KEY, "", boundary.recognises, boundary.read),
    Reader(mesh_population.KEY, "zones", mesh_population.recognises, mesh_population.read),
    Reader(mesh_boundaries.KEY, "", mesh_boundaries.recognises, mesh_boundaries.read),
    # Districts first: their codes tell which rows of the tables belong to the study.
    Reader(small_areas.KEY, "districts", small_areas.recognises, small_areas.read),
    Reader(small_area_tables.KEY, "population", small_area_tables.recognises,
           small_area_tables.read),
    Reader(district_population.KEY, "population", district_population.recognises,
           district_population.read),
    Reader(people_flow.KEY, "observations", people_flow.recognises, people_flow.read),
    Reader(people_flow.KEY_ORIGINS, "flows", people_flow.recognises_origins,
           people_flow.read_origins),
    Reader(people_flow.KEY_MASTERS, "", people_flow.recognises_others, people_flow.read_others),
    Reader(gtfs.KEY, "stops", gtfs.recognises, gtfs.read),
    Reader(pedestrian_counts.KEY, "observations", pedestrian_counts.recognises,
           pedestrian_counts.read),
)
_AREAS = (
    Reader(national_hazards.KEY_FLOOD, "hazards", national_hazards.recognises_flood,
           national_hazards.read_flood),
    Reader(national_hazards.KEY_LANDSLIDE, "hazards", national_hazards.recognises_landslide,
           national_hazards.read_landslide),
    Reader(national_hazards.KEY_TSUNAMI, "hazards", national_hazards.recognises_tsunami,
           national_hazards.read_tsunami),
    Reader(national_hazards.KEY_SURGE, "hazards", national_hazards.recognises_surge,
           national_hazards.read_surge),
    Reader(national_plans.KEY_ZONING, "plan_areas", national_plans.recognises_zoning,
           national_plans.read_zoning),
    Reader(national_plans.KEY_INDUCTION, "plan_areas", national_plans.recognises_induction,
           national_plans.read_induction),
    Reader(standard_prices.KEY, "land_prices", standard_prices.recognises, standard_prices.read),
    Reader(hazard_areas.KEY, "hazards", hazard_areas.recognises, hazard_areas.read),
    Reader(plan_areas.KEY, "plan_areas", plan_areas.recognises, plan_areas.read),
    Reader(districts.KEY, "districts", districts.recognises, districts.read),
)
_CITY_MODELS = (
    Reader(plateau_buildings.KEY, "buildings", plateau_buildings.recognises,
           plateau_buildings.read),
    Reader(plateau_land_use.KEY, "land_use", plateau_land_use.recognises, plateau_land_use.read),
    Reader(plateau_plans.KEY, "plan_areas", plateau_plans.recognises, plateau_plans.read),
    Reader(plateau_hazards.KEY, "hazards", plateau_hazards.recognises, plateau_hazards.read),
    Reader(plateau_unused.KEY, "", plateau_unused.recognises, plateau_unused.read),
    Reader(plateau_unused.KEY_OTHERS, "", plateau_unused.recognises_others, plateau_unused.read),
    Reader(buildings.KEY, "buildings", buildings.recognises, buildings.read),
)
_STATIONS = (
    Reader(railway.KEY_S12, "entries", railway.recognises_passengers, railway.read_passengers),
    Reader(railway.KEY, "entries", railway.recognises, railway.read),
)
_LISTS = (
    # Before all: a programme may be for lodging, shops or shelters, and needs no place.
    Reader(programmes.KEY, "programmes", programmes.recognises, programmes.read),
    Reader(programmes.KEY_RULES, "programme_rules", programmes.recognises_rules,
           programmes.read_rules),
    # What somebody wants to do may name what it asks for; partners need no place either.
    Reader(ventures.KEY, "needs", ventures.recognises, ventures.read),
    Reader(partners.KEY, "partners", partners.recognises, partners.read),
    # First: an opinion may name a shelter or a park, and may stand on no place at all.
    Reader(opinions.KEY, "needs", opinions.recognises, opinions.read),
    Reader(evacuation.KEY_GSI, "shelters", evacuation.recognises_gsi, evacuation.read_gsi),
    Reader(evacuation.KEY, "shelters", evacuation.recognises, evacuation.read),
    Reader(stops.KEY, "stops", stops.recognises, stops.read),
    Reader(amenities.KEY, "amenities", amenities.recognises, amenities.read),
    Reader(resources.KEY_CULTURE, "resources", resources.recognises_culture,
           resources.read_culture),
    Reader(resources.KEY_EVENTS, "resources", resources.recognises_events, resources.read_events),
    Reader(resources.KEY, "resources", resources.recognises, resources.read),
    Reader(facility_list.KEY_UNUSED, "", facility_list.recognises_unused,
           facility_list.read_unused),
    Reader(facility_list.KEY, "facilities", facility_list.recognises, facility_list.read,
           facility_list.rank),
)
READERS = {
    reader.key: reader
    for reader in (
        *_STATISTICS,
        *(Reader(*one) for one in KSJ),
        *_AREAS,
        *_CITY_MODELS,
        *(Reader(*one) for one in STREETS),
        *_STATIONS,
        Reader(*KSJ_LAST),
        *_LISTS,
    )
}


def recognise(item, options):
    """The reader of a file, or None.

    Raises
    ------
    CoreError
        Where the file cannot be opened; ``unknown_format`` where the person names a format that
        there is not; ``other_format`` where the file is not in the format that was named.
    """
    if item.is_empty:
        raise CoreError("empty_file", file=item.name)
    if not (item.is_table or item.is_layer or item.is_document):
        return None
    if not options.format:
        found = next((r for r in READERS.values() if r.recognises(item, options)), None)
        if found is None and item.is_layer and not item.geometry_kinds:
            raise CoreError("broken_layer", file=item.name, reason="no geometry")
        return found
    if options.format not in READERS:
        raise CoreError("unknown_format", format=options.format, known=", ".join(READERS))
    reader = READERS[options.format]
    if not reader.recognises(item, options):
        raise CoreError(
            "other_format",
            file=item.name,
            format=options.format,
            columns=", ".join(item.header[:20]) if not item.is_document else item.ending,
        )
    return reader


def read(item, reader, options):
    """Read a file; each :class:`Parsed` of the list says where it came from.

    Most files hold rows of one study table; a building model holds several.
    """
    found = reader.read(item, options)
    parts = found if isinstance(found, list) else [found, *resources.beside(
        item, options, reader.key)]
    name = item.name.rsplit("/", 1)[-1] if ".zip/" not in item.name else _archived(item.name)
    for parsed in parts:
        parsed.format = reader.key
        parsed.file = name
        parsed.signature = item.signature
        parsed.notes = [*item.workbook_notes, *parsed.notes]
    return parts


def _archived(name):
    """``flow.zip/flow.csv`` of ``2021/10/flow.zip/flow.csv``."""
    archive, _, member = name.partition(".zip/")
    return f"{archive.rsplit('/', 1)[-1]}.zip/{member}"
