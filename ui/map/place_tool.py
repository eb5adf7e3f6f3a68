"""The map tool for facilities: place, move, remove. It reports; others decide.

Mouse: click places the chosen card or selects a facility, dragging a facility moves it, dragging
the map pans it, a right click opens the menu, a double click edits. Keys: arrows move the chosen
card or the selected facility by 10 m (with Shift 100 m), Enter places, Delete removes, Esc ends.
"""

from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication

from ...bridge.i18n import tr
from .canvas_items import Places
from .ghost import Ghost, Selection, symbol_size
from .pacing import Throttle
from .place_keys import KeyMoves
from .place_menu import FacilityMenu
from .snapping import place_inside

SNAP_PIXELS = 24
_HOVER, _LOOK = "hover", "look"


@dataclass(frozen=True)
class _Press:
    """Where the left button went down, on which facility, and how far beside its middle [m]."""

    pixel: QPoint
    facility: str
    grip: tuple


class PlaceTool(QgsMapTool):
    """Places facilities of a study on a canvas; all coordinates are in the CRS of the study.

    Parameters
    ----------
    canvas : QgsMapCanvas
    crs : QgsCoordinateReferenceSystem
        The CRS of the study.
    find : callable, optional
        ``find(x, y, tolerance_m)`` gives the id of the facility there, or None.
    describe : callable, optional
        ``describe(id)`` gives its ``MapFacility``, or None where it is gone.

    Signals
    -------
    placed(x, y), moved(id, x, y), removed(id), edit_wanted(id)
        What the person wants; a preview before it is over by that.
    hovered(x, y)
        The chosen card (:attr:`card`) or the facility being moved (:attr:`dragged`) is there;
        at most once a frame.
    hover_ended()
        The preview came to nothing.
    selected(id)
        Empty where nothing is selected any more.
    ended()
        The person pressed Esc; the card is put back.
    thrive_wanted(x, y)
    """

    placed = pyqtSignal(float, float)
    moved = pyqtSignal(str, float, float)
    hovered = pyqtSignal(float, float)
    hover_ended = pyqtSignal()
    removed = pyqtSignal(str)
    edit_wanted = pyqtSignal(str)
    thrive_wanted = pyqtSignal(float, float)
    selected = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, canvas, crs, find=None, describe=None):
        super().__init__(canvas)
        self.setToolName(tr("Place facilities"))
        self._find, self._describe = find, describe
        self._places = Places(canvas, crs)
        self.ghost = Ghost(canvas, self._places)
        self.selection_mark = Selection(canvas, self._places)
        self._frames = Throttle(self)
        self._frames.passed.connect(self._next_frame)
        self._keys = KeyMoves(self)
        self._menu = FacilityMenu(self)
        self._buildings = self._reach = None
        self.card = self.dragged = self.selection = None
        self._press = None
        self._panning = self._hovering = False
        canvas.destinationCrsChanged.connect(self._redraw)
        QgsProject.instance().transformContextChanged.connect(self._redraw)
        self._set_cursor()

    # What others ask of it

    def choose_card(self, category):
        """Carry a new facility of this category; None puts the card back."""
        self.cancel()
        self.card = category
        self.select(None)
        self._set_cursor()
        if category is not None and self.isActive():
            self.canvas().setFocus(Qt.FocusReason.OtherFocusReason)

    def select(self, facility_id):
        """Select a facility by its id, or none."""
        facility = self.describe(facility_id)
        before, self.selection = self.selection, facility_id or None
        self._mark_selection(facility)
        if self.selection != before:
            self.selected.emit(self.selection or "")

    def refresh(self):
        """The facilities have changed: show the selection where it is now, or drop it."""
        if self.dragged is not None:
            if self._describe and self.describe(self.dragged) is None:
                self.cancel()
        elif self.selection and self._describe and self.describe(self.selection) is None:
            self.select(None)
        else:
            self._mark_selection(self.describe(self.selection))

    def set_snapping(self, buildings):
        """Put facilities into buildings (``shapely.STRtree`` of polygons); None ends it."""
        self._buildings = buildings

    def set_reach(self, reach):
        """What tells the streets reached from a place (``core.scenarios.reach.Reach``), or None."""
        self._reach = reach

    def warn(self, sentences):
        """Say what speaks against the place that is hovered; nothing forbids it."""
        self.ghost.warn(sentences)

    def describe(self, facility_id):
        """Its ``MapFacility``; None for no id, a removed one, and where nobody can say."""
        found = self._describe(facility_id) if facility_id and self._describe else None
        return None if found is None or found.state == "remove" else found

    def cancel(self):
        """Give up what is under way; everything stays as it was."""
        self._keys.drop()
        self._menu.close()
        self._press = None
        if self._panning:
            self._end_panning(self.canvas().mouseLastXY())
        self.dragged = None
        self._put_away()
        self._mark_selection(self.describe(self.selection))
        self._set_cursor()

    def remove(self):
        """Take everything off the canvas for good; safe at any moment, also twice."""
        if sip.isdeleted(self):
            return
        canvas = self.canvas()
        if canvas is not None and not sip.isdeleted(canvas):
            canvas.unsetMapTool(self)
        self._forget()
        self.ghost.remove()
        self.selection_mark.remove()
        self.deleteLater()

    # QGIS's side

    def activate(self):
        super().activate()
        self._keys.attach(self.canvas())
        self._set_cursor()

    def deactivate(self):
        self._forget()
        super().deactivate()

    def _forget(self):
        """Nothing is chosen, carried or selected any more."""
        self._keys.detach()
        self.select(None)
        self.cancel()
        self.card = None

    def canvasPressEvent(self, event):  # noqa: N802 - QGIS's name
        if event.button() == Qt.MouseButton.RightButton:
            self._open_menu(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._keys.settle()
            if self._press:
                # The release went elsewhere, for example to a window that opened.
                self.cancel()
            place = self._places.to_study(event.mapPoint())
            facility_id = self.facility_at(event.mapPoint())
            facility = self.describe(facility_id)
            grip = (0.0, 0.0)
            if facility is not None and place is not None:
                grip = (facility.x - place[0], facility.y - place[1])
            self._press = _Press(event.pos(), facility_id, grip)

    def canvasMoveEvent(self, event):  # noqa: N802 - QGIS's name
        if self._press and not self._panning and self.dragged is None:
            self._maybe_start(event)
        if self._panning:
            self.canvas().panAction(event)
        elif self._is_carrying_by_mouse():
            place = self._place_of(event)
            if place is not None:
                self.carry(*place)
        elif not self._press and self.dragged is None:
            point = event.mapPoint()
            self._frames.offer((_LOOK, point.x(), point.y()))

    def canvasReleaseEvent(self, event):  # noqa: N802 - QGIS's name
        # No press of ours: the second half of a double click, or another button.
        if event.button() != Qt.MouseButton.LeftButton or self._press is None:
            return
        press = self._press
        if self._panning:
            self._press = None
            self._end_panning(event.pos())
            return
        place = self._place_of(event)
        self._press = None
        if self.dragged is not None:
            self.drop(place)
        elif self.card is None:
            self.select(press.facility)
        elif place is not None:
            self.ghost.show_at(*place, self.card)
            self.place_ghost()

    def canvasDoubleClickEvent(self, event):  # noqa: N802 - QGIS's name
        facility_id = self.facility_at(event.mapPoint())
        if facility_id and self.card is None and event.button() == Qt.MouseButton.LeftButton:
            self.edit_wanted.emit(facility_id)

    # Inside

    def facility_at(self, point):
        """Id of the facility at a point of the map; None where there is none."""
        place = self._places.to_study(point)
        if place is None or self._find is None:
            return None
        tolerance = self._places.metres(symbol_size(self.canvas()) / 2, point)
        return self._find(*place, tolerance)

    def carry(self, x, y):
        """The chosen card or the dragged facility is over this place."""
        category = self.card
        if self.dragged is not None:
            facility = self.describe(self.dragged)
            category = facility.category if facility else ""
        self.ghost.show_at(x, y, category)
        self._frames.offer((_HOVER, x, y))

    def drop(self, place):
        """The dragged facility stays here; None, nowhere on the map, leaves it where it was."""
        facility_id = self.dragged
        self.dragged = None
        self._put_away(came_to_nothing=place is None)
        if place is not None:
            self.moved.emit(facility_id, *place)
        self.refresh()
        self._set_cursor()

    def place_ghost(self):
        """Place the chosen card where the ghost is."""
        place = self.ghost.place
        self._put_away(came_to_nothing=False)
        self.placed.emit(*place)

    def is_pressed(self):
        return self._press is not None

    def start_of_steps(self, so_far):
        """Where steps with the keys begin: card or facility, else the middle of the map."""
        if self.card is None:
            facility = self.describe(self.selection)
            return so_far or (facility and (facility.x, facility.y))
        return self.ghost.place or self._places.to_study(self.canvas().center())

    def pointer_left(self):
        """The pointer is not over the map any more; a drag goes on."""
        if self.dragged is None and self.ghost.place is not None:
            self._put_away()

    def ask_removal(self, facility_id):
        """Say that it is to be removed."""
        self.cancel()
        self.removed.emit(facility_id)
        self.refresh()

    def ask_edit(self, facility_id):
        self.edit_wanted.emit(facility_id)

    def end(self):
        """Esc: first what is under way, then the card and the tool."""
        if self._press or self.dragged is not None:
            self.cancel()
            return
        self.choose_card(None)
        self.ended.emit()

    def open_menu_of(self, facility_id):
        """The menu by the keyboard, at the middle of the facility."""
        facility = self.describe(facility_id)
        place = facility and (facility.x, facility.y)
        pixels = place and self._places.to_screen([place])
        spot = self.canvas().viewport().rect().center() if pixels is None else (
            QPoint(*map(round, pixels[0].tolist()))
        )
        self._menu.open(self.canvas(), facility_id, facility, spot, place)

    def _open_menu(self, event):
        if self._press or self.dragged is not None:
            self.cancel()
            return
        facility_id = self.facility_at(event.mapPoint())
        self._keys.settle()
        self._put_away()
        if facility_id and self.card is None:
            self.select(facility_id)
        self._menu.open(self.canvas(), facility_id, self.describe(facility_id), event.pos(),
                        self._places.to_study(event.mapPoint()))

    def _maybe_start(self, event):
        """A pressed button has moved far enough to be a drag: of the facility, or of the map."""
        way = event.pos() - self._press.pixel
        if way.manhattanLength() < QApplication.startDragDistance():
            return
        if self._press.facility:
            self._put_away()
            self.select(self._press.facility)
            self.selection_mark.put_away()
            self.dragged = self._press.facility
        else:
            self._put_away()
            self._panning = True
        self._set_cursor()

    def _is_carrying_by_mouse(self):
        """Not while the keys move a facility, nor between a press and a drag."""
        return self.dragged is not None if self._press else (
            self.card is not None and self.dragged is None
        )

    def _end_panning(self, pixel):
        self._panning = False
        self.canvas().panActionEnd(pixel)
        self._set_cursor()

    def _place_of(self, event):
        """Place of the study under the pointer: by the grip of a drag, in a building if asked."""
        point = event.mapPoint()
        place = self._places.to_study(point)
        if place is None:
            return None
        if self.dragged is not None and self._press:
            place = (place[0] + self._press.grip[0], place[1] + self._press.grip[1])
        if self._buildings is not None:
            within = self._places.metres(SNAP_PIXELS, point)
            place = place_inside(self._buildings, *place, within)
        return place

    def _next_frame(self, frame):
        kind, x, y = frame
        if kind == _HOVER:
            self._hovering = True
            self.ghost.show_reach(self._reach and self._reach.at(x, y))
            self.hovered.emit(x, y)
        elif self.card is None and self.dragged is None and not self._press:
            self._set_cursor(over=bool(self.facility_at(QgsPointXY(x, y))))

    def _put_away(self, came_to_nothing=True):
        """No ghost and no preview."""
        self._frames.drop()
        self.ghost.put_away()
        hovering, self._hovering = self._hovering, False
        if hovering and came_to_nothing:
            self.hover_ended.emit()

    def _mark_selection(self, facility):
        if facility is None:
            self.selection_mark.put_away()
        else:
            self.selection_mark.show_at(facility.x, facility.y)

    def _redraw(self):
        """Another CRS of the map: what is shown goes where it belongs."""
        self.ghost.updatePosition()
        self.selection_mark.updatePosition()

    def _set_cursor(self, over=False):
        if self.dragged is not None or self._panning:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self.card is not None:
            shape = Qt.CursorShape.CrossCursor
        else:
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(QCursor(shape))
