"""The readers of this folder, for the registry: key, study table, recognises, read."""

from . import osm_file, osm_layer, pedestrian, plain

READERS = (
    (pedestrian.KEY, "network", pedestrian.recognises, pedestrian.read),
    (pedestrian.KEY_NODES, "", pedestrian.recognises_nodes, pedestrian.read_nodes),
    (osm_file.KEY, "network", osm_file.recognises, osm_file.read),
    (osm_layer.KEY, "network", osm_layer.recognises, osm_layer.read),
    (osm_layer.KEY_PLACES, "facilities", osm_layer.recognises_places, osm_layer.read_places),
    (plain.KEY, "network", plain.recognises, plain.read),
)
