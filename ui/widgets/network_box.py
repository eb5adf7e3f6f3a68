"""The walking network of the study: whether it is built, and the button that builds it."""

from datetime import datetime

from ...bridge.background import Background
from ...bridge.i18n import tr
from .analysis_box import AnalysisBox


class NetworkBox(AnalysisBox):
    """The box of ``build_network``; it tells what the study keeps."""

    def __init__(self, desk, analysis, parent=None):
        # What is known of the network, and of which look at which study.
        self.known = self._looked_at = None
        super().__init__(desk, analysis, parent)
        self._look = Background(self)
        self._look.finished.connect(self._found)
        self._look.failed.connect(self.desk.warn)
        self.done.connect(self._built)

    def refresh(self):
        super().refresh()
        looked_at = (self.desk.path, self.desk.glance)
        if self.desk.study is None:
            self.known = self._looked_at = None
        elif looked_at != self._looked_at and self.desk.glance is not None:
            self._looked_at = looked_at
            self._look_again()
        state = self.known.state if self.known is not None else ""
        words = state_words(self.known) if self.known is not None else ""
        if words:
            self.state.setText(words)
            self.state.setVisible(True)
        self.setTitle(title_words(self.analysis.title(), state))
        if state in ("built", "stale", "damaged"):
            self.start.setText(tr("Build again"))
        else:
            self.start.setText(tr("Build"))

    def _look_again(self):
        study = self.desk.study

        def call(_progress):
            from ...core.study.walking_cache import walking_state

            return walking_state(study)

        self._look.start(tr("Look at the walking network"), call)

    def _found(self, known):
        self.known = known
        self.refresh()

    def _built(self, _outputs):
        self._look_again()
        # The town walks along it from now on.
        self.desk.town_changed.emit()

    def cancel(self):
        super().cancel()
        self._look.cancel()


def title_words(title, state):
    """The name of the box with the state, so that it is seen without opening it."""
    words = {
        "none": tr("not built"), "built": tr("built"), "stale": tr("out of date"),
        "damaged": tr("damaged"), "no_streets": tr("no streets"),
    }.get(state)
    return tr("{name}: {state}").format(name=title, state=words) if words else title


def state_words(known):
    """A sentence about a ``core.study.walking_cache.WalkingState``; empty without streets."""
    if known.state in ("built", "stale"):
        at = _date_of(known.built_at)
        if known.state == "stale":
            return tr("The streets have changed since it was built on {date}: build it "
                      "again.").format(date=at)
        length = f"{known.length_m / 1000:,.1f}"
        if known.components == 1:
            return tr("Built on {date}: {length} km of streets, all of them in one piece.").format(
                date=at, length=length)
        return tr("Built on {date}: {length} km of streets in {count} pieces; the largest has "
                  "{share} % of them.").format(
                      date=at, length=length, share=f"{100 * known.share:.1f}",
                      count=f"{known.components:,}")
    return {
        "none": tr("Not built yet: every analysis joins the streets anew, with the usual "
                   "tolerance."),
        "damaged": tr("What the study keeps of it is damaged and not used: build it again."),
    }.get(known.state, "")


def _date_of(text):
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return text
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
