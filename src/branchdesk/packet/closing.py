"""What comes last: compliance report, list of files, signature page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from branchdesk.domain.basis import Source
from branchdesk.domain.compliance import ComplianceLine
from branchdesk.domain.ids import EvidenceHash
from branchdesk.packet import words
from branchdesk.packet.canvas import BLACK, GREY, MM, Sheet
from branchdesk.packet.cjk import Align
from branchdesk.packet.flow import LEFT, WIDTH, Item
from branchdesk.packet.fonts import Face
from branchdesk.packet.kit import BODY, CAPTION, NOTE, SMALL, SUBSECTION, Kit, Proof
from branchdesk.packet.sign import FIELD, Seal
from branchdesk.packet.table import Row, Table, Target
from branchdesk.packet.text import SignLines, Space
from branchdesk.usecases.yearfile import YearFile

_SOURCES = {
    Source.REGULATION: "",
    Source.COMMITTEE: "（机关党委）",
    Source.BRANCH: "（本支部）",
    Source.PROGRAM: "",
}
APPEARANCE = (WIDTH, 30 * MM)
"""Size of the signature field."""


def compliance_pages(year_file: YearFile, kit: Kit, proof: Proof) -> Iterator[Item]:
    """Yield the report: every rule, its result, its basis."""
    text = (
        f"以下由程序依据已定稿的记录于{words.day(year_file.today)}自动检查得出，"
        "供支部自查和上级核对；“待核对”表示所列依据尚未与正式文本逐条核对。"
    )
    yield kit.prose(text, NOTE, after=8)
    widths = kit.columns(24, 9, 9, 11, 47)
    head = kit.head(("检查事项", "要　求", "实　际", "结　果", "说明及依据"), widths)
    rows = tuple(_compliance(line, kit, widths, proof) for line in year_file.compliance)
    continued = kit.lay("合规检查报告（续）", CAPTION)
    yield Table(kit.fonts, rows, head=(head,), continued=continued)


def _compliance(line: ComplianceLine, kit: Kit, widths: list[float], proof: Proof) -> Row:
    unverified = "" if line.basis.verified else "（待核对）"
    basis = f"{line.basis.text}{_SOURCES[line.basis.source]}{unverified}"
    texts = (line.title, line.expected, line.found, words.RESULTS[line.state], "")
    row = kit.line(texts, widths, left=(0,))
    room = widths[4]
    lines = (
        *kit.small("；".join(line.values), room),
        *kit.page_numbers("见", (proof[one] for one in line.records if one in proof), room),
        *kit.small(basis, room),
    )
    return kit.with_last(row, lines)


def file_pages(
    year_file: YearFile, where: Mapping[EvidenceHash, Target | str], kit: Kit
) -> Iterator[Item]:
    """Yield the list of files: what each is called, its fingerprint, where it is."""
    widths = kit.columns(8, 38, 13, 26, 15)
    head = kit.head(("序号", "文件名", "大小", "SHA-256（前16位）", "位　置"), widths)
    rows = []
    for index, file in enumerate(year_file.attachments(), start=1):
        found = where[file.evidence]
        texts = (str(index), file.name, words.size(file.size), file.evidence[:16])
        place = found if isinstance(found, str) else ""
        row = kit.line((*texts, place), widths, left=(1,))
        if isinstance(found, Target):
            centred = replace(SMALL, align=Align.CENTRE)
            row = kit.with_last(row, kit.page_numbers("", [found], widths[4], style=centred))
        rows.append(row)
    continued = kit.lay("附件清单（续）", CAPTION)
    yield Table(kit.fonts, tuple(rows), head=(head,), continued=continued)
    yield Space(6)
    note = "照片缩印于所列页码，原件由支部留存；“内嵌”的文件随本 PDF 附带，可从阅读器的附件栏取出。"
    yield kit.prose(note, NOTE)


def file_place(evidence: EvidenceHash) -> str:
    """Return the named place of the first page on which a picture is printed."""
    return f"file-{evidence[:20]}"


def signature_page(year_file: YearFile, kit: Kit, seal: Seal, at: datetime) -> Iterator[Item]:
    """Yield the page with the wet signatures and the field of the digital one."""
    body = replace(BODY, size=14, leading=26)
    text = (
        f"本支部确认：以上{year_file.year}年度工作材料由本支部记录整理，内容真实、完整；"
        "手写签字的纸质原件由支部留存备查。"
    )
    yield kit.prose(text, body, after=6)
    sign = replace(SMALL, size=14, leading=20)
    date = kit.lay("　　年　　月　　日", sign)[0]
    labels = ("党支部书记（签字）：", "组织委员（签字）：", "机关党委经办人（签章）：")
    yield SignLines(kit.fonts, tuple((kit.lay(label, sign)[0], date) for label in labels), step=52)
    yield Space(30)
    yield kit.heading("数字签名", SUBSECTION, after=4)
    yield SignatureField(kit, seal, at)
    yield Space(8)
    note = (
        "数字签名用于发现签名之后的任何改动，不是印章印模。收件方可用本程序“核验”功能、"
        "支持 PAdES 的阅读器或 pdfsig 核验；以验签结果为准。"
        "时间取自签名人电脑时钟，未经第三方证明。证书指纹可向签名支部当面或电话核对。"
    )
    yield kit.prose(note, NOTE)


@dataclass(frozen=True, slots=True)
class SignatureField:
    """The empty place on the page; what is seen there belongs to the field itself."""

    kit: Kit
    seal: Seal
    at: datetime
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """Height of the field."""
        return APPEARANCE[1]

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Sheet, top: float) -> None:
        """Make the field; its appearance is drawn with our own embedded fonts."""
        width, height = APPEARANCE
        sheet.signature_field(
            (LEFT, top - height, LEFT + width, top), name=FIELD, appearance=self._appearance(sheet)
        )

    def _appearance(self, sheet: Sheet) -> Sheet:
        drawn = sheet.loose()
        width, height = APPEARANCE
        drawn.box(0.6, 0.6, width - 1.2, height - 1.2, stroke=GREY, line=0.8)
        drawn.box(0.6, 0.6, 5, height - 1.2, fill=GREY)
        fingerprint = self.seal.fingerprint.upper()
        groups = [fingerprint[start : start + 4] for start in range(0, 64, 4)]
        rows = (
            ("签 名 人", self.seal.name),
            ("签名时间", f"{words.day(self.at)} {self.at:%H:%M:%S}（签名人电脑时钟）"),
            ("证书指纹", " ".join(groups[:8])),
            ("", " ".join(groups[8:])),
        )
        y = height - 20
        for label, value in rows:
            drawn.text(18, y, label, face=Face.LABEL, size=10, colour=GREY)
            drawn.text(72, y, value, face=Face.BODY, size=11, colour=BLACK)
            y -= 18
        return drawn
