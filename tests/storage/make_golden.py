"""How the golden files in tests/files were made; run it once per released schema, never again.

python tests/storage/make_golden.py tests/files/workspace-schema-1.db
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from storage.samples import (
    BRANCH,
    FIRST_GROUP,
    NOW,
    SteppingClock,
    do,
    draft,
    finalise,
    keep,
    member,
    record,
    review,
)

from branchdesk.domain.facts import PacketFact
from branchdesk.domain.ids import MemberId
from branchdesk.domain.standard import ManualScore, StarSheet
from branchdesk.storage.workspace import DATABASE, create
from branchdesk.usecases.ports import UnitOfWork


def fill(work: UnitOfWork) -> None:
    """Write at least one row into every table."""
    work.people.save_group(FIRST_GROUP)
    for number in (1, 2, 3, 4):
        work.people.save(member(number))
    work.people.remove(MemberId("m4"), now=NOW)
    work.reviews.save(review(2026, finalised_at=NOW))
    work.sheets.save(StarSheet(2026, (ManualScore("A1", Decimal("2.5"), "看过"),)))
    work.evidence.add_bytes(b"%PDF-1.4 plainly fictional", name="样例.pdf", now=NOW)
    work.packets.add(PacketFact(2026, NOW.date(), "a" * 64), path="样例.pdf", chain_head="")


def main(target: Path) -> None:
    """Make the file."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "workspace"
        with create(folder, branch=replace(BRANCH, name="x"), clock=SteppingClock()) as workspace:
            do(workspace.work(), lambda work: work.branch.save(BRANCH))
            do(workspace.work(), fill)
            finalise(workspace.work(), record("r1"))
            finalise(workspace.work(), record("r1", place="别处"), 2)
            keep(workspace.work(), draft("r2"))
        shutil.copyfile(folder / DATABASE, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
