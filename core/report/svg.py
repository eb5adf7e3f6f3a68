"""A matplotlib figure as an inline ``<svg>`` that can stand in a page with others."""

import io
import re
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape

from ..errors import CoreError

# Tried in this order by whoever draws and whoever reads; the page's own list is in style.py.
FAMILIES = (
    "Noto Sans CJK JP",
    "Yu Gothic",
    "Meiryo",
    "Hiragino Sans",
    "IPAexGothic",
    "DejaVu Sans",
)

# Dots an inch of pictures that are kept, for documents that take no SVG.
KEPT_DPI = 170
_kept = ContextVar("kept pictures", default=None)
_FONT = re.compile(r"font: ((?:bold |italic |\d{3} )*)([\d.]+px) [^;\"]+")
_ID = re.compile(r' id="([^"]+)"')
_REFERENCE = re.compile(r'(?:url\(#|href="#)([^")]+)')
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")


def new_figure(width_in, height_in):
    """An empty figure of the object-oriented API: no windows, no global state.

    Raises
    ------
    CoreError
        ``missing_package``.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise CoreError("missing_package", package="matplotlib") from None
    return Figure(figsize=(width_in, height_in), layout="constrained")


def drawing_settings():
    """Context in which figures are filled and written: fonts, text as text, fixed ids.

    These settings exist only as global ones; they are put back on leaving.
    """
    try:
        import matplotlib as mpl
        from matplotlib import font_manager
    except ImportError:
        raise CoreError("missing_package", package="matplotlib") from None
    present = {font.name for font in font_manager.fontManager.ttflist}
    return mpl.rc_context(
        {
            "svg.fonttype": "none",
            "svg.hashsalt": "nigiwai",
            "font.family": [name for name in FAMILIES if name in present] or ["sans-serif"],
            "font.size": 10.0,
            "axes.unicode_minus": True,
        }
    )


@contextmanager
def keeping_pictures():
    """Keep every figure that is drawn in the block as PNG too: gives ``{prefix: bytes}``."""
    kept = {}
    token = _kept.set(kept)
    try:
        yield kept
    finally:
        _kept.reset(token)


def inline(figure, title, prefix):
    """The figure as an ``<svg>`` element.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    title : str
        What the picture shows, read aloud in its place.
    prefix : str
        Unique in the page; ids inside the picture begin with it.
    """
    buffer = io.StringIO()
    figure.savefig(
        buffer, format="svg", bbox_inches="tight", pad_inches=0.05, metadata={"Date": None}
    )
    if _kept.get() is not None:
        picture = io.BytesIO()
        figure.savefig(picture, format="png", dpi=KEPT_DPI, bbox_inches="tight", pad_inches=0.05,
                       metadata={"Software": None})
        _kept.get()[prefix] = picture.getvalue()
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r"<style[^>]*>.*?</style>", "", text, flags=re.DOTALL)
    text = _FONT.sub(_font_without_family, text)
    text = _own_ids(text, prefix)
    view_box = re.search(r'viewBox="([^"]+)"', text).group(1)
    body = text[text.index(">") + 1 :].strip().replace("xlink:href", "href")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}" role="img" '
        f'class="chart" aria-labelledby="{prefix}-title">'
        f'<title id="{prefix}-title">{escape(title)}</title>{body}'
    )


def _font_without_family(match):
    weight = "; font-weight: 700" if match.group(1).strip() in ("bold", "700") else ""
    return f"font-size: {match.group(2)}{weight}"


def _own_ids(text, prefix):
    """Drop ids that nothing refers to and make the others unique in the page."""
    used = set(_REFERENCE.findall(text))
    text = _ID.sub(lambda m: m.group(0) if m.group(1) in used else "", text)
    text = _ID.sub(lambda m: f' id="{prefix}-{m.group(1)}"', text)
    return _REFERENCE.sub(
        lambda m: m.group(0).replace(f"#{m.group(1)}", f"#{prefix}-{m.group(1)}"), text
    )


def label(text, width=26):
    """A name as matplotlib and XML can take it, shortened to ``width`` half-width characters."""
    text = " ".join(_CONTROL.sub(" ", str(text)).split())
    used = 0
    for place, character in enumerate(text):
        used += 2 if ord(character) > 0x2E7F else 1
        if used > width:
            text = text[:place].rstrip() + "…"
            break
    # A dollar would begin a formula.
    return text.replace("$", r"\$")
