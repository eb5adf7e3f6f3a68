"""The sample town with what the page Risk works with: hazards, shelters, opinions, plans."""

from pathlib import Path

from nigiwai.bridge import shown

PARTS = ("hazards", "plans", "districts.shp", "shelters", "opinions.csv", "buildings.shp")


def add_risk(sample_study, folder):
    """A copy of the sample study with more of the sample in it; gives its path."""
    from qgis import processing

    source, path = Path(sample_study).parent / "source", folder / "town.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    for part in PARTS:
        processing.run("nigiwai:import_data", {
            "STUDY": str(path), "INPUT": str(source / part), "ATTRIBUTION": "words of the sample"})
    return path


def add_score(path):
    """Score its vibrancy, as the page Vibrancy does."""
    from qgis import processing

    processing.run("nigiwai:score_vibrancy", {
        **shown.town_inputs(path), **shown.score_outputs(path), "DRAWS": 0})
    return path


def copied(path, folder):
    """The study and its results in another folder."""
    for one in (Path(path), shown.results_path(path)):
        if one.is_file():
            (folder / one.name).write_bytes(one.read_bytes())
    return folder / Path(path).name
