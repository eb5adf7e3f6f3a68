"""Ramps: even to the eye, told apart without red and green, honest about what they show."""

import numpy as np
import pytest
from nigiwai.core.scenarios.indicators import INDICATORS
from nigiwai.ui.map.ramp_legend import RampLegend
from nigiwai.ui.map.ramps import (
    access_change_ramp,
    lab_of,
    nice_limit,
    presence_change_ramp,
    rgb_of,
    score_change_ramp,
    score_ramp,
)

# Machado, Oliveira and Fernandes (2009), severity 1: what people without one kind of cone see,
# in linear light.
PROTAN = np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                   [-0.003882, -0.048116, 1.051998]])
DEUTAN = np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                   [-0.011820, 0.042940, 0.968881]])
TRITAN = np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                   [0.004733, 0.691367, 0.303900]])


def rgb(ramp, values):
    argb = ramp.argb(values).astype(int)
    return np.column_stack([argb >> 16 & 255, argb >> 8 & 255, argb & 255]) / 255


def seen_by(rgb, matrix):
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    linear = np.clip(linear @ matrix.T, 0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def test_lab_agrees_with_published_colours():
    """White, and sRGB red, green and blue as tabulated by Lindbloom (D65)."""
    colours = np.array([[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=float)
    known = [[100, 0, 0], [53.24, 80.09, 67.20], [87.73, -86.18, 83.18], [32.30, 79.19, -107.86]]
    np.testing.assert_allclose(lab_of(colours), known, atol=0.02)
    np.testing.assert_allclose(rgb_of(lab_of(colours)), colours, atol=1e-6)


@pytest.mark.parametrize("ramp", [score_ramp(), score_change_ramp(5.0)])
def test_steps_look_equally_large(ramp):
    lab = lab_of(rgb(ramp, np.linspace(ramp.low, ramp.high, 17)))
    steps = np.linalg.norm(np.diff(lab, axis=0), axis=1)
    assert steps.min() > 0.85 * steps.mean()
    assert steps.max() < 1.15 * steps.mean()


def test_scores_grow_darker_all_the_way_for_everybody():
    colours = rgb(score_ramp(), np.linspace(0, 100, 11))
    for matrix in (np.eye(3), PROTAN, DEUTAN, TRITAN):
        lightness = lab_of(seen_by(colours, matrix))[:, 0]
        assert (np.diff(lightness) < -2).all()


def test_gains_and_losses_weigh_the_same():
    sizes = np.array([0.5, 1.0, 2.0, 3.5, 5.0])
    ramp = score_change_ramp(5.0)
    gains, losses = lab_of(rgb(ramp, sizes)), lab_of(rgb(ramp, -sizes))
    np.testing.assert_allclose(gains[:, 0], losses[:, 0], atol=0.5)
    assert np.abs(gains[-1, 0] - losses[-1, 0]) < 1
    none = lab_of(rgb(ramp, [0.0]))[0]
    assert none[0] > 96
    assert np.hypot(none[1], none[2]) < 2


@pytest.mark.parametrize("matrix", [np.eye(3), PROTAN, DEUTAN, TRITAN])
def test_gains_and_losses_are_told_apart_by_everybody(matrix):
    ramp = score_change_ramp(5.0)
    for size in (1.5, 3.0, 5.0):
        gain, loss = lab_of(seen_by(rgb(ramp, [size, -size]), matrix))
        assert np.linalg.norm(gain - loss) > 9 * size


def test_beyond_the_ends_the_colour_stays_and_nan_is_transparent():
    ramp = score_change_ramp(2.0)
    low, high, below, above, none = ramp.argb([-2.0, 2.0, -np.inf, 99.0, np.nan]).tolist()
    assert (below, above, none) == (low, high, 0)
    assert low >> 24 == high >> 24 == 255


def test_better_access_has_the_colour_of_a_gain():
    # Access is a logsum in minutes: as an indicator, higher is better.
    assert INDICATORS["access_min"] == ("min", "higher")
    assert access_change_ramp(3.0).argb([3.0]) == score_change_ramp(3.0).argb([3.0])


def test_a_ramp_without_width_has_one_colour():
    assert len(set(score_change_ramp(0.0).argb([0.0, 1.0, -1.0]).tolist())) == 1


@pytest.mark.parametrize(
    ("values", "limit"),
    [
        ([], 0.1),
        ([0.0, np.nan], 0.1),
        ([3.0], 5.0),
        ([-2.0], 2.0),
        ([0.5], 0.5),
        ([12.0, -7.0], 20.0),
        ([0.001], 0.1),
        ([np.inf, 0.3], 0.5),
        # Many that hardly change do not narrow the ramp.
        ([0.0001] * 1000 + [8.0], 10.0),
    ],
)
def test_limits_are_round_and_cover_what_matters(values, limit):
    assert nice_limit(np.array(values)) == pytest.approx(limit)


def test_the_legend_says_it_in_words_and_numbers(qgis_app):
    legend = RampLegend()
    assert legend.words() == ""
    legend.grab()
    legend.set_ramp(score_change_ramp(0.5), "Vibrancy")
    assert legend.numbers() == ("≤ −0.5", "0", "≥ +0.5 points")
    assert legend.accessibleName() == "Vibrancy"
    assert legend.accessibleDescription() == legend.toolTip() == (
        "From ≤ −0.5 (less lively than before) to ≥ +0.5 points (livelier than before)"
    )
    legend.set_ramp(presence_change_ramp(2000.0))
    assert legend.numbers() == ("≤ −2,000", "0", "≥ +2,000 persons")
    legend.set_ramp(score_ramp())
    assert legend.numbers() == ("0", "50", "100 points")


def test_the_legend_has_room_for_its_words_and_shows_both_ends(qgis_app):
    legend = RampLegend()
    legend.set_ramp(score_change_ramp(5.0), "Vibrancy")
    size = legend.minimumSizeHint()
    words = legend.fontMetrics().horizontalAdvance("less lively than beforelivelier than before")
    assert size.width() > words
    legend.resize(size)
    image = legend.grab().toImage()
    row = int(2.5 * legend.fontMetrics().lineSpacing())
    blue, orange = image.pixelColor(3, row), image.pixelColor(size.width() - 4, row)
    assert blue.blue() > blue.red() + 80
    assert orange.red() > orange.blue() + 80
