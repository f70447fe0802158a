"""组织生活会: the record F06, the list of problems to put right F12, the materials.

What members collected before the meeting, and their own lists of problems, stay in the branch.
"""

from collections.abc import Iterator

from branchdesk.domain.org_life_materials import (
    Material,
    MaterialState,
    MemberLine,
    OrgLifeForms,
)
from branchdesk.packet import words
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import CAPTION, LEAD, NOTE, PROSE, SUBSECTION, Kit, Proof
from branchdesk.packet.table import Laid, Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.yearfile import YearFile

_STATES = {
    MaterialState.PROVED: "有",
    MaterialState.BY_HAND: "有（人工确认）",
    MaterialState.NOT_APPLICABLE: "不适用",
    MaterialState.MISSING: "缺",
}


def org_life_pages(
    forms: OrgLifeForms, year_file: YearFile, kit: Kit, proof: Proof
) -> Iterator[Item]:
    """Yield F06, F12 and the checklist; ``proof`` tells where each record is printed."""
    yield kit.heading("（一）组织生活会记录", SUBSECTION)
    yield Table(
        kit.fonts,
        tuple(_record(forms, year_file, kit, proof)),
        continued=kit.lay("组织生活会记录（续）", CAPTION),
    )
    number = 1
    if forms.rectifications:
        number += 1
        yield Space(14)
        yield kit.heading(f"（{words.ordinal(number)}）问题整改清单", SUBSECTION)
        yield _rectifications(forms, kit)
    yield Space(14)
    yield kit.heading(f"（{words.ordinal(number + 1)}）材料清单", SUBSECTION)
    yield kit.prose(
        "材料名目为本程序默认。党员个人查摆清单、征求意见原始记录、谈心谈话内容和测评票由支部留存，"
        "不随材料报送。",
        NOTE,
        after=6,
    )
    yield _materials(forms, kit)


def _record(forms: OrgLifeForms, year_file: YearFile, kit: Kit, proof: Proof) -> Iterator[Row]:
    yield kit.wide("主　　题", forms.theme)
    finals = {final.record.id: final.record for final in year_file.records}
    for record in (finals[one] for one in forms.records if one in finals):
        yield kit.wide("时　　间", words.span(record.starts_at, record.ends_at))
        yield kit.wide("地　　点", record.place)
        yield kit.pairs(("主 持 人", record.chair.name), ("记 录 人", record.recorder.name))
        yield kit.pairs(("应　　到", f"{record.due}人"), ("实　　到", f"{record.present}人"))
    absent = [one.name for one in forms.members if one.statement]
    if absent:
        yield kit.wide("书面发言", "、".join(absent))
    if forms.sent_by:
        yield kit.wide("上级派员", forms.sent_by)
    yield kit.wide("会前准备", _before(forms))
    if forms.committee_problems:
        lines = "\n".join(f"{i}. {text}" for i, text in enumerate(forms.committee_problems, 1))
        yield kit.wide("支委会查\n摆问题通报", lines, style=PROSE)
    spoken = tuple(line for one in forms.members for line in _member(one, kit))
    if spoken:
        yield kit.flowing("批评与\n自我批评", spoken)
    if forms.comment:
        yield kit.wide("上级点评", forms.comment, style=PROSE)
    if forms.conclusion:
        yield kit.wide("总结与\n整改方向", forms.conclusion, style=PROSE)
    if forms.overrides:
        yield kit.wide("书面说明", "\n".join(forms.overrides))
    targets = sorted({proof[one].page for one in forms.records if one in proof})
    if targets:
        yield kit.wide("会议记录", "见第" + "、".join(map(str, targets)) + "页")
    yield kit.pairs(("主 持 人\n签　　字", ""), ("记 录 人\n签　　字", ""), height=46)


def _before(forms: OrgLifeForms) -> str:
    said = []
    if forms.studied:
        said.append(f"集中学习{len(forms.studied)}次")
    if forms.study_note:
        said.append(forms.study_note.rstrip("。；"))
    said.append(f"谈心谈话{forms.talks}人次")
    said.append(f"征求意见{forms.opinions}条")
    return "；".join(said) + "。"


def _member(one: MemberLine, kit: Kit) -> Iterator[Laid]:
    width = kit.flow_width
    said = [("自我批评：", one.self_criticism)]
    said += [(f"{remark.by or '其他同志'}批评：", remark.what) for remark in one.criticism]
    said.append(("表态：", one.pledge))
    if one.statement:
        who = f"（{one.read_by}代读）" if one.read_by else ""
        said.append((f"书面发言{who}：", one.statement))
    said = [(label, text) for label, text in said if text.strip()]
    if not said:
        return
    yield from kit.lay(one.name, LEAD, width, before=4, keep=True)
    for label, text in said:
        yield from kit.lay(f"{label}{text.strip()}", PROSE, width)


def _rectifications(forms: OrgLifeForms, kit: Kit) -> Table:
    widths = kit.columns(8, 14, 31, 28, 14, 19, 20, 15, 14)
    titles = ("序号", "对象", "问题（来源）", "整改措施", "责任人", "时限", "进展")
    rows = tuple(
        kit.line(
            (
                str(line.number),
                line.target,
                f"{line.problem}（{line.source}）",
                line.measures,
                line.owner,
                words.day_in(line.due, forms.year),
                line.progress,
                words.day_in(line.closed_on, forms.year),
                line.confirmed_by,
            ),
            widths,
            left=(2, 3, 6),
        )
        for line in forms.rectifications
    )
    return Table(
        kit.fonts,
        rows,
        head=(kit.head((*titles, "销号\n日期", "确认人"), widths, height=40),),
        continued=kit.lay("问题整改清单（续）", CAPTION),
    )


def _materials(forms: OrgLifeForms, kit: Kit) -> Table:
    widths = kit.columns(9, 46, 22, 23)
    rows = tuple(
        kit.line((str(one.number), one.title, _STATES[one.state], _shown(one)), widths, left=(1, 3))
        for one in forms.materials
    )
    head = kit.head(("序号", "材　料", "情　况", "说　明"), widths)
    return Table(kit.fonts, rows, head=(head,), continued=kit.lay("材料清单（续）", CAPTION))


def _shown(one: Material) -> str:
    return one.proof.text if one.proof is not None else one.note
