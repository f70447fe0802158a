"""What the composition root lends the windows, so that they need not know it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    # The first window must not wait for the domain to be imported.
    from branchdesk.usecases.branches import BranchDraft
    from branchdesk.usecases.desk import Desk
    from branchdesk.usecases.moving import Arrived
    from branchdesk.usecases.ports import Progress
    from branchdesk.usecases.tellers import TellerRoom


class Receive(Protocol):
    """Makes a workspace from a handover file."""

    def __call__(
        self, source: "Path", folder: "Path", *, passphrase: str, progress: "Progress"
    ) -> "Arrived":
        """Return what came of it; raises `Failed` or `Cancelled` with nothing left."""
        ...


@dataclass(frozen=True, slots=True)
class Entrance:
    """The ways to a workspace; both import what is heavy and are called in a job.

    Each raises `Failed` for expected trouble; `create` raises `Rejected` for what was typed.
    """

    open: "Callable[[Path], Desk]"
    create: "Callable[[Path, BranchDraft], Desk]"
    workspace: "Path | None" = None
    """The workspace, or a second teller's file, to open at once; None: the last workspace."""
    receive: Receive | None = None
    """Takes a handover file; None: this is not offered."""
    tellers: "TellerRoom | None" = None
    """Files of a second teller, who needs no workspace; None: this is not offered."""
