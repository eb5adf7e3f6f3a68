"""Translation: English in the source, other languages in ``resources/i18n``."""

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def tr(text):
    """The text in the language of QGIS; call it with a literal, at run time."""
    return QCoreApplication.translate("@default", text)


def user_language():
    """Two-letter language that QGIS runs in, for example ``ja``."""
    settings = QgsSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        name = settings.value("locale/userLocale", "", type=str)
    else:
        name = QLocale.system().name()
    return (name or "en")[:2]


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
