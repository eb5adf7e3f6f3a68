"""Keys of all formats, in the order of the readers.

``registry.READERS`` has them too, with their readers: a hundred modules, which a list to choose
from can do without when QGIS starts. A test compares the two.
"""

FORMATS = (
    "boundary_n03", "mesh_population", "mesh_boundaries", "small_areas", "small_area_tables",
    "district_population", "people_flow_mesh", "people_flow_origins", "people_flow_masters",
    "gtfs_feed", "pedestrian_counts", "public_facilities_p02", "medical_p04", "civic_halls_p05",
    "parks_p13", "welfare_p14", "schools_p29", "bus_stops_p11", "shelters_p20",
    "land_prices_l01", "future_population_mesh", "flood_a31", "landslide_a33", "tsunami_a40",
    "storm_surge_a49", "use_districts_a29", "induction_areas_a50", "standard_land_prices",
    "hazard_areas", "plan_areas", "districts", "plateau_buildings", "plateau_land_use",
    "plateau_plans", "plateau_hazards", "plateau_terrain", "plateau_others", "building_layer",
    "pedestrian_network_link", "pedestrian_network_node", "osm_extract", "osm_network",
    "osm_places", "walking_network", "station_passengers_s12", "railway_n02", "ksj_xml",
    "programme_list", "programme_rules", "venture_list", "partner_list", "opinion_list",
    "gsi_shelters", "evacuation_sites", "stop_list", "amenity_list", "cultural_properties",
    "events", "resource_list", "known_list", "facility_list",
)
