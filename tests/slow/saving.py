"""A run of saves, each acknowledged on standard output once the program would say 已保存.

    python saving.py WORKSPACE COUNT [control]
    python saving.py WORKSPACE back

Every save is one transaction with a member, an evidence file and a finalised record.  Controls
break one promise on purpose, so that a test that cannot see damage is found out.
"""

import hashlib
import sys
from pathlib import Path

from sqlalchemy import insert
from storage.samples import NOW, member, record, version

from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.storage.backups import list_backups
from branchdesk.storage.further_tables import EvidenceRow
from branchdesk.storage.restoring import restore
from branchdesk.storage.unit_of_work import SqlUnitOfWork
from branchdesk.storage.workspace import BACKUPS, SqlWorkspace, open_workspace

CONTROLS = {
    "never flushed": "PRAGMA synchronous = OFF",
    "journal deleted": "PRAGMA journal_mode = DELETE",
}
NAIVE_EVIDENCE = "naive evidence"


def photo(number: int) -> bytes:
    """Return bytes that are an evidence file of that number only."""
    return hashlib.sha256(str(number).encode()).digest() * 300


def save(workspace: SqlWorkspace, number: int, *, naive: bool = False) -> None:
    """Save the next member, photo and record in one act."""
    with workspace.work() as work:
        work.people.save(member(number))
        attachment = (
            _put_down(work, workspace.folder, number)
            if naive
            else work.evidence.add_bytes(photo(number), name="照片.bin", now=NOW).attachment
        )
        work.records.finalise(record(f"r{number}", attachments=(attachment,)), version())
        work.commit()


def _put_down(work: SqlUnitOfWork, folder: Path, number: int) -> Attachment:
    """Keep a photo as most programs do: written, closed, believed."""
    content = photo(number)
    digest = hashlib.sha256(content).hexdigest()
    place = folder / "evidence" / digest[:2]
    place.mkdir(exist_ok=True)
    (place / digest).write_bytes(content)
    work.records._in.session.execute(
        insert(EvidenceRow).values(
            sha256=digest, name="x", mime="x", size=len(content), added_at=NOW
        )
    )
    return Attachment(EvidenceHash(digest), "x", "x", len(content))


def main() -> None:
    """Save and acknowledge as often as asked and close; or go back to the oldest copy."""
    folder, control = Path(sys.argv[1]), " ".join(sys.argv[3:])
    if sys.argv[2] == "back":
        restore(folder, list_backups(folder / BACKUPS)[-1].path)
        sys.stdout.write("ACK 1\n")
        sys.stdout.flush()
        return
    count = int(sys.argv[2])
    workspace = open_workspace(folder)
    if control in CONTROLS:
        with workspace._engine.connect() as connection:
            connection.rollback()
            driver = connection.connection.driver_connection
            driver.execute(CONTROLS[control])  # type: ignore[union-attr]
    for number in range(1, count + 1):
        save(workspace, number, naive=control == NAIVE_EVIDENCE)
        sys.stdout.write(f"ACK {number}\n")
        sys.stdout.flush()
    workspace.close()


if __name__ == "__main__":
    main()
