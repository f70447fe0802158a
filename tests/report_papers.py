"""The shipped year-end papers, filled from books of one's choice."""

from datetime import date

from domain_values import SEEDS, final, roll_of
from ledger_values import LEDGERS

from branchdesk.domain.branch import Branch
from branchdesk.domain.facts import Facts
from branchdesk.domain.figures import totals
from branchdesk.domain.report import (
    AnnualReport,
    Piece,
    ReportKind,
    WrittenReport,
    compose,
    report_id,
)
from branchdesk.domain.report_facts import Fact, facts_of_year, known_keys
from branchdesk.domain.report_file import parse_report

TEXT = (SEEDS / "report.toml").read_text(encoding="utf-8")
METRICS = {figure.metric for kind in LEDGERS.kinds for figure in kind.figures} | {
    figure.metric for figure in LEDGERS.record_figures
}
RULES = parse_report(TEXT, known=METRICS | known_keys())
BLANK = AnnualReport(report_id(2025, ReportKind.SUMMARY), 2025, ReportKind.SUMMARY)


def facts(*, records=(), entries=(), year=2025, review=None) -> dict[str, Fact]:
    finals = tuple(final(one) for one in records)
    books = Facts(year, Branch("中共样例市机关支部"), roll_of(9), records=finals, review=review)
    counted = totals(LEDGERS, entries=entries, records=finals)
    return facts_of_year(books, counted, None, today=date(2026, 3, 1))


def written(report: AnnualReport = BLANK, **books: object) -> WrittenReport:
    found = facts(**books)
    return compose(RULES.form(report.kind), report, found, branch="支部")


def pieces_of(report: WrittenReport) -> list[Piece]:
    return [
        piece
        for section in report.sections
        for paragraph in section.paragraphs
        if paragraph.written
        for piece in paragraph.pieces
    ]


def text_of(report: WrittenReport) -> str:
    return "\n".join(
        paragraph.text
        for section in report.sections
        for paragraph in section.paragraphs
        if paragraph.written
    )


PHRASES = (
    *("组织中心组学习14次", "机关学习11次", "专题研讨11次", "精神学习教育读书班1期"),
    *("年内开展警示教育10次", "在国家级媒体发稿8篇", "制作专题片获得超1.36亿网络点击量"),
    *("修订完善机关内部管理制度4项", "对13件规范性文件进行清理审查", "调整、晋升干部9人次"),
    *("轮岗交流3人次", "通过竞争性比选、公开招聘引进专业人才6名", "为19名事业人员办理岗位晋升"),
    *("推荐7人通过中高级职称评审", "共计133人次参加", "高质量举办“机关干部大讲堂”6期"),
    *("组织30余名代表深度参与基层治理调研", "开展新任职及青年干部谈话14人次"),
    *("为4名退休干部举办荣退仪式", "完善“一人一策”档案69份", "走访慰问48人次"),
    *("听取意见建议50余条", "组织机关党员干部开展志愿服务217次", "“微心愿”76件"),
    *("为2名老党员颁发“光荣在党50年”纪念章", "评选表彰21名优秀共产党员和党务工作者"),
    *("机关党组书记年内主持召开机关党组会议25次", "专题研究党风廉政建设工作2次"),
    *("中心组学法11次", "法治培训5期", "现场学法4次", "普法宣传进社区3次", "2026年度书记项目"),
)
"""Every counted phrase of the report for 2025."""
