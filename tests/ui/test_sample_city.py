"""The sample city is made in the background, step by step, and can be stopped."""

from nigiwai.bridge.study.sample_city import SampleCity
from nigiwai.core.study import store


def test_it_ends_with_a_study_that_can_be_scored(provider, tmp_path, wait):
    from nigiwai.core.check.glance import glance

    city = SampleCity()
    made, failed, words = [], [], []
    city.finished.connect(made.append)
    city.failed.connect(failed.append)
    city.progressed.connect(lambda percent, text: words.append((percent, text)))
    city.start(tmp_path)
    wait(lambda: (made or failed), 100)
    assert failed == []
    study = store.open_study(made[0])
    seen = glance(study)
    assert seen.ready("score_vibrancy")
    assert seen.ready("simulate_scenario")
    for table in ("facilities", "entries", "network", "observations", "plan_areas", "hazards",
                  "needs", "districts", "buildings", "shelters"):
        assert seen.rows[table] > 0, table
    assert [percent for percent, _ in words] == sorted(percent for percent, _ in words)
    assert words[-1][0] == 100.0


def test_a_second_one_touches_nothing_of_the_first(provider, tmp_path):
    (tmp_path / "nigiwai-sample").mkdir()
    city = SampleCity()
    city.start(tmp_path)
    assert city.study == tmp_path / "nigiwai-sample-2" / "study.gpkg"
    city.cancel()


def test_stopping_says_so_without_words(provider, tmp_path, wait):
    city = SampleCity()
    made, failed = [], []
    city.finished.connect(made.append)
    city.failed.connect(failed.append)
    city.start(tmp_path)
    city.cancel()
    wait(lambda: failed)
    assert failed == [""]
    assert made == []
    assert not city.is_running()
