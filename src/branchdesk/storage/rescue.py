"""What was typed when the database refused: kept beside this person's own files until it is back.

Not in the workspace: its disk is the one that is full, gone or broken.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import RecordId
from branchdesk.storage import codec, faults
from branchdesk.storage.files import make_private, write_whole
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.rescuing import Rescued


class RescueFolder:
    """Satisfies `branchdesk.usecases.rescuing.Rescue`."""

    def __init__(self, folder: Path, *, state: Path | None = None) -> None:
        self._folder, self._state = folder, state

    def keep(self, draft: RecordDraft, *, now: datetime) -> Path:
        """Put a form aside and return where it lies; see `rescue_draft`."""
        return rescue_draft(draft, self._folder, now=now, state=self._state)

    def found(self) -> tuple[Rescued, ...]:
        """Return what lies there, oldest first."""
        return rescued_drafts(self._folder, state=self._state)

    def forget(self, record_id: RecordId) -> None:
        """Remove what lies there of a record."""
        forget_rescued(record_id, self._folder, state=self._state)


def rescue_draft(
    draft: RecordDraft, folder: Path, *, now: datetime, state: Path | None = None
) -> Path:
    """Write what stands in a form to this person's state folder, and return where.

    Args:
        draft: The form.
        folder: The workspace it belongs to.
        now: UTC.
        state: Where to keep it; None: `branchdesk.paths.state_dir`.

    Raises:
        Failed: ``DISK_FULL``, ``READ_ONLY`` … if even that is refused.
    """
    target = _folder_of(folder, state) / f"{_key(draft.id)}.json"
    content = codec.canonical(
        {
            "draft": codec.plain(draft),
            "saved_at": now.astimezone(UTC).isoformat(),
            "workspace": str(folder.absolute()),
        }
    )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        make_private(target.parent)
        write_whole(target, content.encode())
    except OSError as error:
        raise faults.failed_from_os(error, str(target)) from error
    return target


def rescued_drafts(folder: Path, *, state: Path | None = None) -> tuple[Rescued, ...]:
    """Return what was rescued for a workspace, oldest first; what cannot be read is left lying."""
    found = _read_all(_folder_of(folder, state))
    return tuple(sorted(found, key=lambda rescued: rescued.saved_at))


def forget_rescued(record_id: RecordId, folder: Path, *, state: Path | None = None) -> None:
    """Remove what was rescued of a record, once it is back in the database."""
    (_folder_of(folder, state) / f"{_key(record_id)}.json").unlink(missing_ok=True)


def _read_all(folder: Path) -> Iterator[Rescued]:
    for path in folder.glob("*.json") if folder.is_dir() else ():
        try:
            told = json.loads(path.read_text("utf-8"))
            draft = codec.decode(RecordDraft, codec.canonical(told["draft"]), what=path.name)
            yield Rescued(draft, datetime.fromisoformat(told["saved_at"]), path)
        except (OSError, ValueError, KeyError, TypeError, Failed):
            continue


def _folder_of(workspace: Path, state: Path | None) -> Path:
    if state is None:
        from branchdesk import paths

        state = paths.state_dir()
    return state / "rescued" / _key(str(workspace.absolute()))


def _key(text: str) -> str:
    """Return a file name for any text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
