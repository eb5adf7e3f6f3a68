"""Scenarios: cards to place, the list of scenarios, the answer, the colours of the map."""

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QMenu,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....bridge import settings
from ....bridge.i18n import tr
from ....bridge.messages import sentence
from ....core.assumptions import builtin as builtin_assumptions
from ....core.errors import CoreError
from ....core.scenarios import templates
from ....core.vibrancy.categories import categories
from ...map.ramp_legend import RampLegend
from ...models.answer_texts import basis_text
from ...widgets.answer_view import AnswerView
from ...widgets.scenario_panel import ScenarioPanel
from ...widgets.thrive_view import ThriveView
from ..boxes import SitesToScenario, add_boxes
from ..page import DONE, MISSING, OPEN, Page, row_of, scrolling
from ..palette import Palette

# Share of the height that the palette has to begin with.
_CARDS = 0.38
DEPTHS_M = (0.01, 0.5, 1.0, 3.0)


def overlays():
    """What may colour the zones, with its name."""
    return {
        "change": tr("Change of the vibrancy score"),
        "score": tr("Vibrancy score"),
        "presence": tr("Change in people present"),
        "access": tr("Change of residents' access"),
        "none": tr("No colours"),
    }


class ScenariosPage(Page):
    """Where facilities are placed and the town answers."""

    KEY = "scenarios"
    ICON = "page_scenarios"
    SCROLLS = False

    def title(self):
        return tr("Scenarios")

    def build(self):
        self.palette_view = Palette()
        self.palette_view.chosen.connect(self._choose)
        self.palette_view.asked.connect(self.show_assumptions)
        self.palette_view.added.connect(self.add_own)
        self.palette_view.dropped.connect(self.drop_own)
        self.panel = ScenarioPanel(self.desk.workspace)
        self.panel.compare_wanted.connect(self.desk.compare)
        self.answer = AnswerView()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scrolling(self.panel), tr("Scenarios"))
        self.tabs.addTab(self.answer, tr("Answer"))
        self.tabs.addTab(scrolling(self._sites()), tr("Sites"))
        self.legend = RampLegend()
        below = QWidget()
        layout = QVBoxLayout(below)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._colours())
        layout.addWidget(self.legend)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.palette_view)
        self.splitter.addWidget(below)
        self._divided = False
        self.splitter.setChildrenCollapsible(False)
        self.body.addWidget(self.splitter, 1)
        workspace = self.desk.workspace
        workspace.answered.connect(self._show_answer)
        workspace.scenarios_changed.connect(self.refresh)
        workspace.scenario_chosen.connect(self.refresh)
        workspace.edits_changed.connect(self.refresh)
        self.set_next("")

    def _sites(self):
        """What would thrive where, and the best sites."""
        self.thrive = ThriveView()
        self.thrive.asked.connect(self._ask_thriving)
        self.desk.workspace.live.thriving.connect(self._show_thriving)
        self.desk.workspace.live.opened.connect(self._show_basis)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(self.thrive)
        self.boxes = add_boxes(self, layout=layout)
        SitesToScenario(self.desk, self.boxes["choose_sites"], self._show_answer_tab)
        layout.addStretch(1)
        return inside

    def _colours(self):
        self.overlay = QComboBox()
        self.overlay.setObjectName("nigiwai_overlay")
        for key, words in overlays().items():
            self.overlay.addItem(words, key)
        self.overlay.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.overlay.setMinimumContentsLength(8)
        self.overlay.activated.connect(self._choose_overlay)
        words = QLabel(tr("&Zones:"))
        words.setBuddy(self.overlay)
        self.options = QToolButton(text=tr("Options"))
        self.options.setObjectName("nigiwai_options")
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options.setMenu(self._menu())
        row = row_of(words, self.overlay, self.options)
        row.setStretch(1, 1)
        return row

    def _menu(self):
        menu = QMenu(self)
        self.snap = menu.addAction(tr("Snap to buildings"))
        self.snap.setCheckable(True)
        self.snap.setChecked(settings.get("snap"))
        self.snap.toggled.connect(self._choose_snap)
        self.depths = menu.addMenu(tr("Mark places flooded deeper than"))
        for depth in DEPTHS_M:
            action = self.depths.addAction(tr("{depth} m").format(depth=f"{depth:g}"))
            action.setCheckable(True)
            action.setData(depth)
        self.depths.triggered.connect(self._choose_depth)
        self._check_depth()
        return menu

    def refresh(self):
        workspace = self.desk.workspace
        scenario = workspace.scenario
        if workspace.study is None:
            self.glance.setText(tr("Open a study first."))
        elif scenario is None:
            self.glance.setText(tr("Choose a card, then click on the map."))
        else:
            self.glance.setText(tr("{name}: {count} edits").format(
                name=scenario.name, count=len(workspace.edits)))
        self.palette_view.setEnabled(workspace.study is not None)
        self.thrive.ask.setEnabled(workspace.study is not None)
        for box in self.boxes.values():
            box.refresh()
        self.overlay.setCurrentIndex(self.overlay.findData(settings.get("overlay")))
        if scenario is None or not workspace.edits:
            self.answer.show_nothing()

    def showEvent(self, event):  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not self._divided:
            self._divided = True
            # Once the layout knows how high the page is.
            QTimer.singleShot(0, self._divide)

    def _divide(self):
        height = self.splitter.height()
        self.splitter.setSizes([int(_CARDS * height), int((1 - _CARDS) * height)])

    def load_templates(self):
        """The built-in cards and those of the study."""
        study = self.desk.study
        own = []
        if study is not None:
            try:
                own = templates.own(study)
            except CoreError as error:
                self.desk.warn(sentence(error))
        self.palette_view.set_templates([*templates.builtin(), *own])

    def state(self):
        glance = self.desk.glance
        if self.desk.workspace.scenarios:
            return DONE
        lacking = glance is not None and not glance.ready("simulate_scenario")
        return MISSING if lacking else OPEN

    def show_assumptions(self, category):
        """The window with what is assumed about a category."""
        from ...dialogs.assumptions_dialog import AssumptionsDialog

        if self.desk.study is None:
            return
        dialog = AssumptionsDialog(self.desk.study, category, self.desk.window)
        dialog.saved.connect(self.desk.assumptions_changed)
        dialog.exec()
        dialog.deleteLater()

    def add_own(self):
        """Ask for a template and save it in the study."""
        from ...dialogs.template_dialog import TemplateDialog

        if self.desk.study is None:
            return
        assumptions = builtin_assumptions()
        sizes = {
            key: assumptions.value("category_parameters", key, "default_size")
            for key in categories()
        }
        dialog = TemplateDialog(sizes, self.desk.window)
        wanted = dialog.exec()
        values = dialog.values()
        dialog.deleteLater()
        if wanted:
            self.save_own(values)

    def save_own(self, values):
        """Save a template of one's own."""
        try:
            templates.save_own(self.desk.study, templates.Template(key="", own=True, **values))
        except CoreError as error:
            self.desk.warn(sentence(error))
        self.load_templates()

    def drop_own(self, template):
        """Delete a template of one's own."""
        try:
            templates.delete_own(self.desk.study, template.key)
        except CoreError as error:
            self.desk.warn(sentence(error))
        self.load_templates()

    def show_tab(self, widget):
        for place in range(self.tabs.count()):
            if self.tabs.widget(place).isAncestorOf(widget) or self.tabs.widget(place) is widget:
                self.tabs.setCurrentIndex(place)

    def show_ramp(self, ramp, title):
        """The legend of the colours on the map; its title stands in the list above it."""
        self.legend.set_ramp(ramp)
        self.legend.setAccessibleName(title)
        self.legend.setVisible(ramp is not None)

    def _choose(self, template):
        if template is not None:
            self.show_tab(self.answer)
        self.desk.template_chosen.emit(template)

    def _show_answer(self, answer):
        if self.desk.workspace.scenario is None and not answer.edits:
            return
        self.answer.show_answer(answer)

    def _show_basis(self):
        """What the distances of the answers are."""
        self.answer.show_basis(basis_text(self.desk.workspace.live.town))

    def _ask_thriving(self):
        self.desk.thrive_wanted.emit(None)

    def _show_answer_tab(self):
        self.show_tab(self.answer)

    def _show_thriving(self, _place, found):
        self.thrive.show_found(found)
        self.show_tab(self.thrive)

    def cancel(self):
        for box in self.boxes.values():
            box.cancel()

    def _choose_overlay(self, row):
        self.desk.overlay_chosen.emit(self.overlay.itemData(row))

    def _choose_snap(self, wanted):
        settings.put("snap", wanted)
        self.desk.options_changed.emit()

    def _choose_depth(self, action):
        settings.put("depth_limit_m", action.data())
        self._check_depth()
        self.desk.options_changed.emit()

    def _check_depth(self):
        for action in self.depths.actions():
            action.setChecked(abs(action.data() - settings.get("depth_limit_m")) < 1e-9)
