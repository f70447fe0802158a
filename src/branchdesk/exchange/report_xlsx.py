"""The figures of a year-end paper as a workbook."""

from decimal import Decimal
from pathlib import Path

from branchdesk.domain.ledgers import Qualifier
from branchdesk.domain.report import Mark, WrittenReport
from branchdesk.domain.report_facts import Fact
from branchdesk.exchange.ledger_xlsx import write_table

_HEADINGS = (
    *("指标", "事项", "记录显示", "数值", "单位", "余/超", "报告采用", "是否一致"),
    *("统计口径", "登记条数", "记录份数"),
)
_WIDTHS = (26, 26, 14, 12, 8, 8, 14, 12, 50, 10, 10)


def write_figures(target: Path, report: WrittenReport) -> None:
    """Write every figure that a paper speaks of; the file appears whole or not at all.

    Raises:
        Failed: TARGET_FOLDER_MISSING, TARGET_OPEN_ELSEWHERE, TARGET_NOT_WRITABLE or DISK_FULL.
    """
    stated = {
        piece.fact: piece
        for section in report.sections
        for paragraph in section.paragraphs
        for piece in paragraph.pieces
        if paragraph.written and piece.fact
    }
    rows = [
        _row(fact, stated[fact.key].mark, _typed(report, fact))
        for fact in report.facts
        if fact.unit and fact.key in stated
    ]
    write_table(target, f"{report.year}年度数据表", _HEADINGS, rows, widths=_WIDTHS)


def _typed(report: WrittenReport, fact: Fact) -> str:
    return next((one.text for one in report.typed if one.fact == fact.key), "")


def _row(fact: Fact, mark: Mark, typed: str) -> tuple[str | Decimal, ...]:
    number = fact.quantity
    verdict = {Mark.DIFFERS: "不一致", Mark.MISSING: "待补"}.get(mark, "一致")
    qualifier = number.qualifier if number else Qualifier.EXACT
    return (
        fact.key,
        fact.title,
        fact.text,
        number.value if number else "",
        fact.unit,
        "" if qualifier is Qualifier.EXACT else qualifier.value,
        typed or fact.text,
        verdict,
        fact.rule,
        Decimal(len(fact.entries)),
        Decimal(len(fact.records)),
    )
