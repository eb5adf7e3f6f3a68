"""Calibration on a real town: the census mesh, facilities and people flow of Yaizu."""

import numpy as np
import pytest

NAME = "calibrate_model"
TABLES = ("zones", "facilities", "entries", "observations")
SOURCES = (
    "02_population_mesh/population_mesh_2020.txt", "04_facilities/yaizu_opendata",
    "04_facilities/ksj_n02_railway", "10_local_resources/yaizu_opendata",
    "03_people_flow/mlit_1km_fromto/mdp",
)


@pytest.fixture(scope="module")
def yaizu(shared, tmp_path_factory):
    """A study of Yaizu, made from the published files alone."""
    import geopandas
    from nigiwai.core.study import importing, store

    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    path = tmp_path_factory.mktemp("yaizu") / "study.gpkg"
    study = store.create(path, "焼津市", boundary, "500m")
    for source in SOURCES:
        importing.import_input(study, shared / source)
    return path


def calibrated(run, study, **others):
    inputs = {name.upper(): f"{study}|layername={name}" for name in TABLES}
    return run(NAME, {**inputs, "REPORT": "", **others})


def measures(ran, stage, name):
    """A measure on weekdays and on holidays."""
    fit = ran.frame("OUTPUT_FIT", None)
    some = fit[(fit["stage"] == stage) & (fit["name"] == name)]
    assert some["n"].tolist() == [51, 51]
    return some["value"].to_numpy()


def test_yaizu_is_predicted_better_where_it_was_not_fitted_to(yaizu, run):
    """R² rises and the bias goes on blocks that were left out; the mean absolute error hardly
    changes, and the report must not claim more."""
    ran = calibrated(run, yaizu)
    before, held = (measures(ran, stage, "r2") for stage in ("before", "held_out"))
    assert (held > before + 0.1).all()
    assert (measures(ran, "after", "r2") >= held).all()
    assert (np.abs(measures(ran, "held_out", "bias_share")) < 0.05).all()
    assert (np.abs(measures(ran, "before", "bias_share")) > 0.2).all()
    mape_before, mape_held = (measures(ran, stage, "mape") for stage in ("before", "held_out"))
    assert (np.abs(mape_held - mape_before) < 0.06).all()
    levers = ran.frame("OUTPUT_FIT", None).query("part == 'lever'").set_index("name")
    # One thousand-metre cells do not tell how far people go.
    assert levers.loc["decay", "status"] in ("wide", "at_bound")
    assert levers.loc["trips", "status"] == "fitted"


def test_with_a_prior_yaizu_stays_near_its_assumptions(yaizu, run):
    ran = calibrated(run, yaizu, PRIOR=True)
    before, held = (measures(ran, stage, "r2") for stage in ("before", "held_out"))
    assert (held > before).all()
    levers = ran.frame("OUTPUT_FIT", None).query("part == 'lever'")
    assert set(levers["status"]) <= {"fitted", "held", "outside"}
    assert levers["value"].between(0.5, 2.0).all()


def test_the_study_keeps_both_tables(yaizu, run):
    from nigiwai.core.study import store

    calibrated(run, yaizu, APPLY=True)
    study = store.open_study(yaizu)
    sets, used = study.read("assumption_sets"), study.read("assumptions")
    assert set(sets["role"]) == {"before", "fitted"}
    assert len(used) == (sets["role"] == "fitted").sum() > 50
    assert (used["verified"] == "no").all()
    both = sets.pivot(index=["list", "key", "parameter"], columns="role", values="value")
    assert (both["before"] != both["fitted"]).mean() > 0.9
