"""How colours look to people who see fewer of them, and how far two of them lie apart.

Simulation: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009: the matrices for severity 1.0, which
are for linear RGB. Difference: CIEDE2000 (G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000
Color-Difference Formula", Color Research and Application 30 (1), 2005).
"""

import math

MATRICES = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881)),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
# Linear sRGB → XYZ (IEC 61966-2-1) and its white, D65.
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)


def over(colour, ground=(1.0, 1.0, 1.0), opacity=1.0):
    """A QColor as it looks on a ground, ``(red, green, blue)`` from 0 to 1."""
    share = colour.alphaF() * opacity
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return tuple(share * one + (1.0 - share) * below for one, below in zip(parts, ground))


def seen(parts, sight):
    """sRGB from 0 to 1 → linear RGB as somebody sees it."""
    linear = [_linear(one) for one in parts]
    return tuple(min(max(sum(f * v for f, v in zip(row, linear)), 0.0), 1.0)
                 for row in MATRICES[sight])


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def lab(linear):
    """Linear RGB → CIELAB."""
    found = []
    for row, white in zip(_XYZ, _WHITE):
        share = sum(factor * value for factor, value in zip(row, linear)) / white
        found.append(share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116)
    x, y, z = found
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one, other, sight="normal"):
    """CIEDE2000 between two sRGB colours as somebody sees them."""
    return ciede2000(lab(seen(one, sight)), lab(seen(other, sight)))


def least(one, other):
    """The smallest difference for any sight, and whose it is."""
    return min((apart(one, other, sight), sight) for sight in MATRICES)


def ciede2000(first, second):
    """CIEDE2000 of two CIELAB colours."""
    (light1, a1, b1), (light2, a2, b2) = first, second
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    grow = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25.0**7))
    chroma1, chroma2 = math.hypot(grow * a1, b1), math.hypot(grow * a2, b2)
    hue1, hue2 = _hue(grow * a1, b1), _hue(grow * a2, b2)
    turn = _turn(hue1, hue2, chroma1 * chroma2)
    d_hue = 2 * math.sqrt(chroma1 * chroma2) * math.sin(math.radians(turn / 2))
    light, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    hue = _mean_hue(hue1, hue2, chroma1 * chroma2)
    weight = (1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6)
              - 0.20 * _cos(4 * hue - 63))
    square = (light - 50) ** 2
    by_light = 1 + 0.015 * square / math.sqrt(20 + square)
    by_chroma, by_hue = 1 + 0.045 * chroma, 1 + 0.015 * chroma * weight
    twist = (-2 * math.sqrt(chroma**7 / (chroma**7 + 25.0**7))
             * math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2)))))
    parts = ((light2 - light1) / by_light, (chroma2 - chroma1) / by_chroma, d_hue / by_hue)
    return math.sqrt(sum(part**2 for part in parts) + twist * parts[1] * parts[2])


def _cos(degrees):
    return math.cos(math.radians(degrees))


def _hue(a, b):
    return math.degrees(math.atan2(b, a)) % 360 if a or b else 0.0


def _turn(hue1, hue2, chroma):
    turn = hue2 - hue1
    if not chroma:
        return 0.0
    return turn - 360 if turn > 180 else turn + 360 if turn < -180 else turn


def _mean_hue(hue1, hue2, chroma):
    if not chroma:
        return hue1 + hue2
    if abs(hue1 - hue2) <= 180:
        return (hue1 + hue2) / 2
    return (hue1 + hue2 + (360 if hue1 + hue2 < 360 else -360)) / 2
