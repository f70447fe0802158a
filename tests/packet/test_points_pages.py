"""党员积分 in the annual packet: the quarters' sheets, only in a year in which they are kept."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest
from branch_year import NAMES, finalise, make_branch

from branchdesk.domain.ids import MemberId
from branchdesk.domain.points import SheetLine
from branchdesk.domain.points_draft import ObjectionDraft, SheetDraft
from branchdesk.domain.records import RecordKind
from branchdesk.packet.build import build_packet
from branchdesk.packet.growth_forms import write_form
from branchdesk.packet.manifest import FILE_NAME, read
from branchdesk.packet.sign import Seal
from branchdesk.usecases import points
from branchdesk.usecases.printed_points import PrintedObjection, PrintedPoints
from branchdesk.usecases.yearfile import gather

YEAR = 2026


def text_of(path):
    with pypdfium2.PdfDocument(path) as pdf:
        return "".join("".join(p.get_textpage().get_text_range() for p in pdf).split())


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch", names=NAMES[:7])
    finalise(made, RecordKind.COMMITTEE_MEETING, date(YEAR, 7, 6))
    points.switch_points(YEAR, on=True, work=made.work())
    made.changed()
    sheet = points.publish_quarter(
        SheetDraft(2, "2026-07-08", "2026-07-12", "三楼公示栏", "committee_meeting-0706-"),
        facts=made.year_view(YEAR).facts,
        rules=made.rules.points,
        profile=made.profile,
        today=made.clock.today(),
        work=made.work(),
    )
    points.object_to(
        sheet.id,
        ObjectionDraft("2026-07-10", "匿名同志", "少计一次志愿服务"),
        today=made.clock.today(),
        work=made.work(),
    )
    yield made
    made.workspace.close()


def gathered(desk):
    return gather(
        YEAR,
        today=desk.clock.today(),
        now=desk.clock.now(),
        profile=desk.profile,
        standard=desk.standard,
        ledgers=desk.ledgers,
        work=desk.work(),
    )


def built(desk, folder, key):
    path = folder / "packet.pdf"
    build_packet(gathered(desk), target=path, seal=Seal(key), progress=lambda *_: None)
    with pikepdf.open(path) as pdf:
        return text_of(path), read(pdf.attachments[FILE_NAME].get_file().read_bytes())


def test_the_sheets_of_the_year_stand_in_the_packet_and_in_its_data(desk, tmp_path, key):
    text, manifest = built(desk, tmp_path, key)

    assert "第二季度积分公示表" in text
    assert "2026年7月6日会议审核通过" in text
    assert "少计一次志愿服务" in text
    assert "匿名同志" not in text
    [sheet] = manifest.points
    assert [line.name for line in sheet.lines] == list(NAMES[:7])
    assert (sheet.quarter, sheet.objections, sheet.answered) == (2, 1, 0)
    assert "党员积分" not in manifest.omitted


def test_a_branch_without_points_hands_in_nothing_about_them(desk, tmp_path, key):
    points.switch_points(YEAR, on=False, work=desk.work())

    text, manifest = built(desk, tmp_path, key)

    assert manifest.points == ()
    assert "积分公示表" not in text
    assert "党员积分" in manifest.omitted


def test_f17_of_a_large_branch_goes_on_over_the_page_with_its_head(tmp_path):
    lines = tuple(
        SheetLine(
            MemberId(f"m{n}"),
            f"党员{n:02}",
            Decimal("41.25"),
            Decimal(4),
            Decimal("0.5"),
            Decimal("44.75"),
            "志愿服务＋4；迟到、早退－0.5",
        )
        for n in range(48)
    )
    form = PrintedPoints(
        branch="中共某某市人大常委会机关第一支部委员会",
        year=YEAR,
        quarter=3,
        issue=2,
        lines=lines,
        exempt=2,
        starts_on=date(YEAR, 10, 8),
        ends_on=date(YEAR, 10, 14),
        place="",
        approved_on=date(YEAR, 10, 6),
        objections=(
            PrintedObjection(date(YEAR, 10, 9), "缺席已请假", date(YEAR, 10, 12), "已冲销"),
        ),
        rules="党员积分管理办法",
    )

    target = tmp_path / "f17.pdf"
    write_form(target, form, made_at=datetime(YEAR, 10, 8, tzinfo=UTC))

    text = text_of(target)
    assert "2026年第三季度党员积分公示表（第2次）" in text
    assert text.count("积分公示表（续）") >= 1
    assert all(line.name in text for line in lines)
    assert "44.75" in text
    assert "（7天）" in text
    assert "另有2名党员按办法不实行积分" in text
    assert "2026年10月12日答复：已冲销" in text
