"""The map's side of the work: tool, marks, coloured zones; everything goes with the study."""

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge import settings
from ...bridge.background import Background
from ...bridge.i18n import tr
from ...bridge.sentences.scenarios import objection_text
from ...core.geo.walking.groups import GROUPS, speed_m_per_min
from ...core.scenarios.reach import MINUTES, Reach
from ..map import ramps
from ..map.canvas_items import Places
from ..map.facility_items import FacilityItems
from ..map.facts import MapFacts
from ..map.ghost import Selection
from ..map.place_tool import PlaceTool
from ..map.zone_overlay import ZoneOverlay
from .undo_keys import UndoKeys


class MapSide(QObject):
    """Connects a workspace with a canvas.

    Signals
    -------
    tool_changed(bool)
        Whether our tool is the one in use.
    ramp_changed(object, str)
        What the colours mean (None for no colours), and of what they are.
    edit_wanted(str)
        Id of the facility to edit.
    thrive_wanted(float, float)
        A place of which somebody asks what would thrive there.
    troubled(str)
        A sentence.
    objected(list)
        The ``MapFacility`` of the scenario whose places something speaks against.
    """

    tool_changed = pyqtSignal(bool)
    ramp_changed = pyqtSignal(object, str)
    edit_wanted = pyqtSignal(str)
    thrive_wanted = pyqtSignal(float, float)
    troubled = pyqtSignal(str)
    objected = pyqtSignal(list)

    def __init__(self, workspace, canvas, parent=None):
        super().__init__(parent)
        self.workspace, self.canvas = workspace, canvas
        self.tool = self.items = self.overlay = None
        self.template = None
        # Where something was placed, moved or hovered last, and a frame at the place asked about.
        self.last_place = self.asked = None
        self.facts = MapFacts(workspace)
        self._checks = self._answer = None
        self._limit = 0.0
        self._before = None
        self._shown = self._changes_shown = True
        self._keys = UndoKeys(workspace, self)
        self._reading = Background(self)
        self._reading.finished.connect(self._read)
        self._reading.failed.connect(self.troubled)
        self._reaching = Background(self)
        self._reaching.finished.connect(self._reach_found)
        self._reaching.failed.connect(self.troubled)
        workspace.study_opened.connect(self._opened)
        workspace.study_closed.connect(self.clear)
        workspace.edits_changed.connect(self._edits_changed)
        workspace.scenario_chosen.connect(self._chosen)
        workspace.answered.connect(self._answered)
        workspace.live.opened.connect(self._solved)
        workspace.live.thriving.connect(self._mark_asked)

    # The tool.

    def start(self, template=None):
        """Take the tool, with a card or without."""
        if self.tool is None:
            return
        self.template = template
        if not self.tool.isActive():
            self._before = self.canvas.mapTool()
            self.canvas.setMapTool(self.tool)
        self.tool.choose_card(template.category if template is not None else None)

    def stop(self):
        """Put the tool away."""
        if self.tool is not None:
            self.canvas.unsetMapTool(self.tool)
            self._give_back()

    def _give_back(self):
        """The tool that was in use before ours."""
        before, self._before = self._before, None
        if before is not None and not sip.isdeleted(before) and self.canvas.mapTool() is None:
            self.canvas.setMapTool(before)

    def is_active(self):
        return self.tool is not None and self.tool.isActive()

    def _opened(self):
        self.clear()
        crs = QgsCoordinateReferenceSystem(self.workspace.study.crs)
        self.items = FacilityItems(self.canvas, crs)
        self.asked = Selection(self.canvas, Places(self.canvas, crs))
        self.tool = PlaceTool(self.canvas, crs, self.facts.find, self.facts.describe)
        tool = self.tool
        tool.placed.connect(self._place)
        tool.moved.connect(self._move)
        tool.removed.connect(self.workspace.remove)
        tool.edit_wanted.connect(self.edit_wanted)
        tool.thrive_wanted.connect(self.thrive_wanted)
        tool.hovered.connect(self._hover)
        tool.hover_ended.connect(self.workspace.end_preview)
        tool.ended.connect(self.stop)
        tool.activated.connect(self._taken)
        tool.deactivated.connect(self._put_away)
        self.read_areas()

    def read_areas(self):
        """Read what speaks against places, and buildings to snap to; in the background."""
        study = self.workspace.study
        if study is None:
            return
        depth, snap = settings.get("depth_limit_m"), settings.get("snap")

        def call(_progress):
            from ...core.scenarios.place_checks import checks_of

            return checks_of(study, depth), _buildings(study) if snap else None

        self._reading.start(tr("Read plans and hazards"), call)

    def _read(self, found):
        self._checks, buildings = found
        if self.tool is not None:
            self.tool.set_snapping(buildings)
            self._edits_changed()

    def _taken(self):
        self._keys.attach(self.canvas, self.canvas.viewport())
        self.tool_changed.emit(True)

    def _put_away(self):
        self.template = None
        self._keys.detach()
        self.tool_changed.emit(False)

    def _place(self, x, y):
        self.last_place = (x, y)
        template = self.template
        if template is not None:
            self.workspace.place(template, x, y)
        self.workspace.end_preview()

    def _move(self, facility_id, x, y):
        self.last_place = (x, y)
        self.workspace.move(facility_id, x, y)
        self.workspace.end_preview()

    def ask_thriving(self, place=None):
        """Ask what would thrive at a place, else at the last one; False where there is none."""
        place = place or self.last_place
        if place is not None:
            self.workspace.live.ask_thriving(*place)
        return place is not None

    def _mark_asked(self, place, _found):
        if self.asked is not None and self._shown:
            self.asked.show_at(*place)

    def _hover(self, x, y):
        dragged = self.tool.dragged
        template = None if dragged else self.template
        if template is None and not dragged:
            return
        self.last_place = (x, y)
        self.workspace.preview(template, dragged, x, y)
        facility = self.workspace.facility(dragged) if dragged else None
        subject = facility or template
        if subject is not None:
            self.tool.warn(self.objections_at(subject.category, x, y, subject.size))

    def objections_at(self, category, x, y, size):
        """Sentences that speak against a facility at a place; none while plans are being read."""
        if self._checks is None:
            return ()
        return tuple(map(objection_text, self._checks.check(category, x, y, size)))

    # What is shown.

    def _edits_changed(self):
        if self.items is None:
            return
        self.facts.renew()
        marks = self.facts.marks(self.objections_at)
        self.items.set_items(marks if self._shown else ())
        self.objected.emit([mark for mark in marks if mark.objections])
        self.tool.refresh()

    def _solved(self):
        town = self.workspace.live.town
        if self.items is None or town is None:
            return
        self._remove_overlay()
        crs = QgsCoordinateReferenceSystem(town.crs)
        self.overlay = ZoneOverlay(self.canvas, town.inputs.zones, crs)
        self.overlay.setVisible(self._shown)
        self._edits_changed()
        self.colour()
        self._find_reach(town)

    def _find_reach(self, town):
        """Streets to draw around the pointer, prepared in the background; none without streets."""
        self.tool.set_reach(None)
        ways = town.inputs.town.ways
        if ways is None:
            self._reaching.cancel()
            return
        speed = speed_m_per_min(town.assumptions, GROUPS[0])

        def call(_progress):
            return Reach(ways, [minutes * speed for minutes in MINUTES])

        self._reaching.start(tr("Prepare the streets"), call)

    def _reach_found(self, reach):
        if self.tool is not None:
            self.tool.set_reach(reach)

    def _chosen(self):
        self._limit, self._answer = 0.0, None
        self.colour()

    def _answered(self, answer):
        self._answer = answer
        self.colour()

    def colour(self):
        """Colour the zones as the settings ask."""
        if self.overlay is None or self.workspace.live.town is None:
            return
        kind, answer = settings.get("overlay"), self._answer
        if kind == "score":
            score = self.workspace.live.town.baseline.view.score.vibrancy
            values = score if answer is None else answer.score_after
            self._show(values, ramps.score_ramp(), tr("Vibrancy score"))
        elif kind == "none" or not self._changes_shown or answer is None or not answer.edits:
            self.overlay.clear_values()
            self.ramp_changed.emit(None, "")
        else:
            values, make, least, title = _changes(answer)[kind]
            limit = ramps.nice_limit(values, least)
            # While dragging colours must not change their meaning.
            self._limit = limit if answer.settled else max(limit, self._limit)
            self._show(values, make(self._limit), title)

    def show_changes(self, shown):
        """Whether zones may be coloured by changes, and the place that was asked about be marked;
        the score of zones is not concerned."""
        self._changes_shown = shown
        if self.asked is not None and not self.asked.is_gone():
            self.asked.setVisible(shown and self.asked.place is not None)
        self.colour()

    def choose_overlay(self, kind):
        """Another thing to colour the zones by."""
        settings.put("overlay", kind)
        self._limit = 0.0
        self.colour()

    def _show(self, values, ramp, title):
        self.overlay.set_values(values, ramp)
        self.ramp_changed.emit(ramp, title)

    def set_shown(self, shown):
        """Show or hide everything of ours on the map."""
        self._shown = shown
        if not shown:
            self.stop()
            if self.asked is not None:
                self.asked.put_away()
        if self.overlay is not None and not self.overlay.is_gone():
            self.overlay.setVisible(shown)
        self._edits_changed()

    # Going away.

    def _remove_overlay(self):
        if self.overlay is not None:
            self.overlay.remove()
            self.overlay = None

    def clear(self):
        """Take everything off the canvas; safe at any moment, also in the middle of a drag."""
        self._reading.cancel()
        self._reaching.cancel()
        self._keys.detach()
        if self.tool is not None:
            tool, self.tool = self.tool, None
            was_active = tool.isActive()
            tool.remove()
            if was_active:
                self._put_away()
                self._give_back()
        if self.items is not None:
            self.items.remove()
            self.asked.remove()
            self.items = self.asked = self.last_place = None
        self._remove_overlay()
        self._checks = self._answer = None
        self._limit = 0.0
        self.ramp_changed.emit(None, "")


def _changes(answer):
    """What of an answer can be shown: values, ramp, the least limit, and a title."""
    return {
        "change": (answer.score_after - answer.score_before, ramps.score_change_ramp, 0.1,
                   tr("Change of the vibrancy score")),
        "presence": (answer.presence_change, ramps.presence_change_ramp, 1.0,
                     tr("Change in people present")),
        "access": (answer.access_change, ramps.access_change_ramp, 0.1,
                   tr("Change of residents' access")),
    }


def _buildings(study):
    """Buildings of a study as a tree, None where there are none."""
    import shapely

    shapes = study.read("buildings").geometry.to_numpy()
    shapes = shapes[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))]
    if not len(shapes):
        return None
    tree = shapely.STRtree(shapes)
    # The first question builds it: here nobody waits.
    tree.query(shapely.Point(0.0, 0.0))
    return tree
