"""What was said in a talk is in no packet: not on its pages, not in its data, not in its files."""

from datetime import date
from decimal import Decimal

import pikepdf
import pypdfium2
from branch_year import finalise, make_branch
from packet.test_build import made
from talk_values import SECRET, talk

from branchdesk.domain.records import RecordKind
from branchdesk.usecases.yearfile import gather

DAY = date(2026, 5, 6)
SAID = {"issues": SECRET, "suggestions": "减轻加班", "follow_up": "六月回访", "sort": "必谈"}


def test_a_packet_holds_nothing_that_was_said_in_a_talk(tmp_path, key):
    desk = make_branch(tmp_path / "branch")
    try:
        finalise(desk, RecordKind.COMMITTEE_MEETING, date(2026, 3, 6))
        with desk.work() as work:
            roll = work.people.roll()
            work.ledgers.save(talk("张志远", "孙丽", DAY, roll=roll, **SAID), title="孙丽")
            work.commit()
        desk.changed()
        year = gather(
            2026,
            today=desk.clock.today(),
            now=desk.clock.now(),
            profile=desk.profile,
            standard=desk.standard,
            ledgers=desk.ledgers,
            work=desk.work(),
        )
        receipt = made(year, tmp_path / "材料包.pdf", key)
    finally:
        desk.workspace.close()

    document = pypdfium2.PdfDocument(receipt.path)
    printed = "".join(page.get_textpage().get_text_range() for page in document)
    with pikepdf.open(receipt.path) as pdf:
        embedded = b"".join(
            pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments
        ).decode(errors="replace")
    # The talk is counted all the same.
    [item] = [one for one in year.stars.items if one.code == "C8"]
    assert item.score > Decimal(0)
    assert "张志远" in embedded
    for words in SAID.values():
        assert words not in printed
        assert words not in embedded
