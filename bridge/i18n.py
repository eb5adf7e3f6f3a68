"""Translation: English in the source, other languages in ``resources/i18n``."""

from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "i18n"
# Language and translator of what is written in another language than that of QGIS.
_spoken = ContextVar("spoken", default=None)


def tr(text):
    """The text in the language of QGIS; call it with a literal, at run time."""
    return _translated(text)


def cited(source):
    """The source of a constant in the language of QGIS; one that somebody wrote stays as it is."""
    return _translated(source) if source else source


def _translated(text):
    spoken = _spoken.get()
    if spoken is None:
        return QCoreApplication.translate("@default", text)
    # Other than QCoreApplication, it takes letters beyond ASCII only as bytes.
    return spoken[1].translate("@default", text.encode()) or text


def user_language():
    """Two-letter language that QGIS runs in, for example ``ja``."""
    if _spoken.get() is not None:
        return _spoken.get()[0]
    settings = QgsSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        name = settings.value("locale/userLocale", "", type=str)
    else:
        name = QLocale.system().name()
    return (name or "en")[:2]


@contextmanager
def speaking(language):
    """In the block this thread, and it alone, speaks a language; empty: that of QGIS."""
    if not language:
        yield
        return
    translator = QTranslator()
    # Without a translation it translates nothing, and English stays.
    translator.load(f"nigiwai_{language}", str(TRANSLATIONS))
    token = _spoken.set((language, translator))
    try:
        yield
    finally:
        _spoken.reset(token)


def in_every_language(make):
    """What a function of texts gives in English and in each language that is there, each once."""
    names = sorted(path.stem.partition("_")[2] for path in TRANSLATIONS.glob("nigiwai_*.qm"))
    found = {}
    for language in ("en", *names):
        with speaking(language):
            found[make()] = None
    return tuple(found)


def load_translator(language=None):
    """Install the plugin's translator; the caller keeps it alive and removes it.

    Returns
    -------
    QTranslator or None
        None where the language has no translation.
    """
    translator = QTranslator()
    name = f"nigiwai_{language or user_language()}"
    if not translator.load(name, str(TRANSLATIONS)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
