"""移交与导出, put together from storage and packet; part of the composition."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import branchdesk

if TYPE_CHECKING:
    from pathlib import Path

    from branchdesk.domain.ledgers import LedgerRules
    from branchdesk.storage.workspace import SqlWorkspace
    from branchdesk.usecases.moving import (
        Arrived,
        Handover,
        Inventory,
        OpenChoices,
        OpenExport,
        OpenMatter,
    )
    from branchdesk.usecases.ports import Progress

_PIECE = 1 << 20
_MATTERS = "open-matters.json"


class RoomsMoving:
    """Satisfies `branchdesk.usecases.moving.Moving`."""

    def __init__(self, workspace: SqlWorkspace) -> None:
        self._workspace = workspace

    def has_keys(self) -> bool:
        """Tell whether the workspace has signing keys that could go with it."""
        from branchdesk.storage.handover import has_keys

        return has_keys(self._workspace.folder)

    def export_all(
        self, target: Path, *, rules: LedgerRules, choices: OpenChoices, progress: Progress
    ) -> OpenExport:
        """Write everything as plain JSON and original files."""
        from branchdesk.storage.open_export import export_all

        return export_all(
            self._workspace,
            target,
            rules=rules,
            choices=choices,
            program=branchdesk.__version__,
            now=datetime.now(UTC),
            progress=progress,
        )

    def import_all(self, source: Path, folder: Path, *, progress: Progress) -> Arrived:
        """Make a new workspace from an open export."""
        return import_all(source, folder, progress=progress)

    def hand_over(
        self, target: Path, *, passphrase: str, keys: bool, inventory: Inventory, progress: Progress
    ) -> Handover:
        """Write the encrypted file and the list beside it: both, or neither."""
        from branchdesk.packet.files import written_whole
        from branchdesk.packet.handover_list import ListedFile, write_list
        from branchdesk.packet.sealed import Sealing
        from branchdesk.storage.handover import pack
        from branchdesk.storage.side_folder import refuse_existing

        now = datetime.now(UTC)
        listed = list_beside(target)
        refuse_existing(target)
        refuse_existing(listed)
        matters = json.dumps([_told(matter) for matter in inventory.matters], ensure_ascii=False)
        try:
            with written_whole(target, private=True) as unfinished:
                with unfinished.open("wb") as file:
                    sealing = Sealing(file, passphrase)
                    with io.BufferedWriter(sealing, _PIECE) as out:
                        pack(
                            self._workspace,
                            out,
                            keys=keys,
                            extras={_MATTERS: matters.encode()},
                            program=branchdesk.__version__,
                            now=now,
                            progress=progress,
                        )
                        out.flush()
                        sealing.finish()
                shown = ListedFile(
                    target.name, sealing.size, sealing.sha256, keys and self.has_keys()
                )
                write_list(listed, inventory, shown, at=now.astimezone())
        except BaseException:
            # A list of a file that is not there would be worse than none.
            listed.unlink(missing_ok=True)
            raise
        from branchdesk.usecases.moving import Handover

        return Handover(
            path=target,
            list_path=listed,
            size=sealing.size,
            sha256=sealing.sha256,
            with_keys=shown.with_keys,
            inventory=inventory,
        )

    def receive(
        self, source: Path, folder: Path, *, passphrase: str, progress: Progress
    ) -> Arrived:
        """Make a new workspace from a handover file."""
        return receive(source, folder, passphrase=passphrase, progress=progress)


def list_beside(target: Path) -> Path:
    """Return where the list of a handover file lies."""
    return target.with_name(f"{target.stem}_移交清单.pdf")


def import_all(source: Path, folder: Path, *, progress: Progress) -> Arrived:
    """Make a new workspace from an open export; needs none that is open."""
    from branchdesk.storage.open_import import import_all as read_in

    return read_in(source, folder, progress=progress)


def receive(source: Path, folder: Path, *, passphrase: str, progress: Progress) -> Arrived:
    """Make a new workspace from a handover file; needs none that is open."""
    from branchdesk.packet.sealed import Unsealing, check_is_sealed
    from branchdesk.storage.handover import unpack
    from branchdesk.storage.workspace import refuse_taken

    check_is_sealed(source)
    # Before a second of work for the passphrase.
    refuse_taken(folder)
    with (
        source.open("rb") as file,
        io.BufferedReader(Unsealing(file, passphrase, name=source.name), _PIECE) as stream,
    ):
        return unpack(stream, folder, name=source.name, progress=progress)


def _told(matter: OpenMatter) -> dict[str, Any]:
    return {
        "meeting": matter.meeting,
        "held_on": matter.held_on.isoformat(),
        "what": matter.what,
        "owner": matter.owner,
        "due": matter.due.isoformat() if matter.due else None,
    }
