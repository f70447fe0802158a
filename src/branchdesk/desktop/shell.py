"""What every page is given besides the open workspace: the window's services."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.jobs import Job as Job
from branchdesk.desktop.jobs import Jobs, Work
from branchdesk.desktop.places import Places
from branchdesk.desktop.preferences import PreferenceStore
from branchdesk.desktop.prompts import Prompts


class Notices(QObject):
    """What pages tell the window without asking anything."""

    said = Signal(str, object)
    """A sentence for the toast, and what its Undo button calls (None: no button)."""
    kept = Signal(object)
    """The moment (local datetime) at which everything typed was kept."""
    keeping = Signal()
    """Something was typed and is not kept yet."""
    backed_up = Signal(object)
    """The moment (local datetime) of the last backup."""
    changed = Signal()
    """The books changed: what is shown anywhere may be old."""
    workspace_wanted = Signal(object)
    """Path of a workspace to open instead, or again after its database was replaced."""
    search_wanted = Signal()
    """Everything is to be searched, whatever page is shown."""
    preferences_changed = Signal()
    """Letters, colours or language were set anew."""

    def say(self, sentence: str, *, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for a few seconds, with an Undo button if there is a way back."""
        self.said.emit(sentence, undo)

    def tell_kept(self, at: datetime) -> None:
        """Say that everything typed is safe."""
        self.kept.emit(at)


@dataclass(frozen=True, slots=True)
class Shell:
    """The window's services."""

    window: QWidget
    """Parent for jobs and dialogs; outlives every page."""
    prompts: Prompts
    jobs: Jobs
    places: Places
    notices: Notices
    preferences: PreferenceStore

    def job(self, work: Work, *, title: str = "") -> Job:
        """Return a job that outlives the page; connect it, then give it to `jobs`.

        A job with a title is shown in the foot of the window, with its progress and a Cancel.
        """
        return Job(work, self.window, title=title)
