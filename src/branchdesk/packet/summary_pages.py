"""年度总结与书记述职: the papers that somebody began, as they print; gaps are marked."""

from collections.abc import Iterator

from branchdesk.domain.report import MISSING, Mark, WrittenReport
from branchdesk.packet.flow import Item, PageBreak
from branchdesk.packet.kit import BODY, FORM_TITLE, NOTE, SUBSECTION, Kit
from branchdesk.packet.table import Table
from branchdesk.packet.text import Space
from branchdesk.usecases.yearfile import YearFile


def summary_pages(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield every paper, each on pages of its own."""
    for number, report in enumerate(year_file.reports):
        if number:
            yield PageBreak()
        yield from _report(report, kit)


def _report(report: WrittenReport, kit: Kit) -> Iterator[Item]:
    rest = report.title.removeprefix(report.branch)
    title = f"{report.branch}\n{rest}" if rest else report.title
    yield kit.heading(title, FORM_TITLE, after=14)
    for section in report.sections:
        if not section.texts:
            continue
        yield kit.heading(section.heading, SUBSECTION, after=4)
        for text in section.texts:
            yield kit.prose(text, BODY, after=2)
        yield Space(6)
    notes = []
    if gaps := report.marked(Mark.MISSING):
        notes.append(f"标有“{MISSING}”的{len(gaps)}处，本支部记录和台账中没有依据。")
    if report.typed:
        known = {fact.key: fact.title for fact in report.facts}
        named = "；".join(
            f"{known.get(one.fact, one.fact)}：文中{one.text}，记录{one.live or '无'}"
            for one in report.typed
        )
        notes.append(f"以下数字由人工填写，与记录不一致：{named}。")
    for note in notes:
        yield kit.prose(note, NOTE, after=2)
    yield Space(18)
    yield Table(
        kit.fonts, (kit.pairs(("支部书记\n签　　字", ""), ("日　　期", ""), height=44),), whole=True
    )
