"""What a packet holds, in order, and what is left out because there is nothing in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from branchdesk.domain.records import FinalRecord, RecordKind
from branchdesk.packet import words
from branchdesk.packet.forms import Entry
from branchdesk.packet.ledger_pages import counted, lists_in
from branchdesk.usecases.year_parts import LEDGER_SECTIONS, PLAN
from branchdesk.usecases.yearfile import YearFile

_THREE_MEETINGS = (
    RecordKind.GENERAL_MEETING,
    RecordKind.COMMITTEE_MEETING,
    RecordKind.GROUP_MEETING,
    RecordKind.PARTY_LECTURE,
)


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index."""

    title: str
    place: str
    group: bool = False
    """Whether it heads the lines below it."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the packet."""

    key: str
    title: str
    """With its number: 二、三会一课."""
    place: str
    count: str = ""
    """What is in it, counted: 8件, 23人; empty where counting says nothing."""
    entries: tuple[IndexEntry, ...] = ()
    records: tuple[tuple[str, tuple[Entry, ...]], ...] = ()
    """(subtitle, records), the subtitle empty where there is only one kind."""
    matters: IndexEntry | None = None
    """The register of agreed matters behind the records."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The sections of one packet."""

    sections: tuple[Section, ...]
    omitted: tuple[str, ...]

    @property
    def has_matters(self) -> bool:
        """Whether the register of agreed matters is printed."""
        return any(section.matters is not None for section in self.sections)

    def entries(self) -> Iterator[Entry]:
        """Yield every record in the order of the pages."""
        for section in self.sections:
            for _subtitle, entries in section.records:
                yield from entries


# Order of the annual packet; a section with nothing in it is left out.
_ORDER = (
    ("branch", "支部基本情况"),
    ("plan", "年度计划与责任清单"),
    ("meetings", "“三会一课”"),
    ("party_days", "主题党日"),
    ("org_life", "组织生活会"),
    ("review", "民主评议党员"),
    ("talks", "谈心谈话台账"),
    ("recruitment", "发展党员、转正与换届"),
    ("dues", "党费台账"),
    ("study", "学习教育与学时"),
    ("service", "作用发挥"),
    ("points", "党员积分"),
    ("awards", "表彰与处分情况"),
    ("summary", "年度总结与书记述职"),
    ("figures", "统计数字"),
    ("stars", "星级自评申报表"),
    ("compliance", "合规检查报告"),
    ("files", "附件清单"),
    ("signature", "签章页"),
)


def plan_of(year_file: YearFile) -> Plan:
    """Return the sections that have something in them, numbered, and the titles of the others."""
    filled = _filled(year_file)
    sections: list[Section] = []
    omitted: list[str] = []
    for key, title in _ORDER:
        found = filled.get(key)
        if found is None:
            omitted.append(title)
            continue
        number = words.ordinal(len(sections) + 1)
        sections.append(
            Section(
                key=key,
                title=f"{number}、{title}",
                place=f"section-{key}",
                count=found.count,
                entries=found.entries,
                records=found.records,
                matters=found.matters,
            )
        )
    return Plan(tuple(sections), tuple(omitted))


def _filled(year_file: YearFile) -> dict[str, Section]:
    entries = _numbered(year_file)
    filled = {"branch": _bare(), "signature": _bare()}
    meetings = tuple(
        (f"（{words.ordinal(index)}）{words.KINDS[kind]}", entries[kind])
        for index, kind in enumerate(
            (kind for kind in _THREE_MEETINGS if entries.get(kind)), start=1
        )
    )
    if meetings:
        filled["meetings"] = _of_records(meetings)
        if year_file.matters:
            number = words.ordinal(len(meetings) + 1)
            matters = IndexEntry(f"（{number}）议定事项落实情况", "matters", group=True)
            filled["meetings"] = replace(
                filled["meetings"],
                entries=(*filled["meetings"].entries, matters),
                matters=matters,
            )
    if days := entries.get(RecordKind.THEME_PARTY_DAY):
        filled["party_days"] = _of_records((("", days),))
    if year_file.plan is not None or lists_in(year_file, PLAN):
        duties = len(year_file.plan.plan.duties) if year_file.plan else 0
        filled["plan"] = _bare(f"{duties}项责任" if duties else "")
    if year_file.org_life is not None:
        filled["org_life"] = _bare(f"{len(year_file.org_life.rectifications)}项整改")
    if cases := year_file.cases:
        filled["recruitment"] = _bare(f"{len(cases)}人")
    elif year_file.elections:
        filled["recruitment"] = _bare(f"{len(year_file.elections)}次")
    if reports := year_file.reports:
        filled["summary"] = _bare(f"{len(reports)}份")
    for key in LEDGER_SECTIONS:
        if lists := lists_in(year_file, key):
            filled[key] = _bare(f"{sum(len(entries) for _kind, entries in lists)}条")
    if year_file.points:
        filled["points"] = _bare(f"{len(year_file.points)}次公示")
    if figures := counted(year_file):
        filled["figures"] = _bare(f"{len(figures)}项")
    if year_file.review is not None and year_file.review.members:
        filled["review"] = _bare(f"{len(year_file.review.members)}人")
    if year_file.stars.items:
        filled["stars"] = _bare()
    if year_file.compliance:
        filled["compliance"] = _bare(f"{len(year_file.compliance)}项")
    if files := year_file.attachments():
        filled["files"] = _bare(f"{len(files)}个")
    return filled


def _bare(count: str = "") -> Section:
    return Section("", "", "", count)


def _of_records(groups: tuple[tuple[str, tuple[Entry, ...]], ...]) -> Section:
    lines: list[IndexEntry] = []
    for subtitle, entries in groups:
        if subtitle:
            lines.append(IndexEntry(subtitle, entries[0].place, group=True))
        lines += [IndexEntry(entry.index_title, entry.place) for entry in entries]
    count = sum(len(entries) for _subtitle, entries in groups)
    return Section("", "", "", f"{count}件", tuple(lines), groups)


def _numbered(year_file: YearFile) -> dict[RecordKind, tuple[Entry, ...]]:
    """Return the records by kind, each with its number among its kind and group."""
    counts: dict[tuple[RecordKind, str], int] = {}
    found: dict[RecordKind, list[Entry]] = {}
    for index, final in enumerate(_in_order(year_file.records), start=1):
        record = final.record
        group = year_file.roll.group(record.group) if record.group else None
        name = group.name if group else ""
        number = counts[record.kind, name] = counts.get((record.kind, name), 0) + 1
        entry = Entry(final, number, f"record-{index}", name)
        found.setdefault(record.kind, []).append(entry)
    return {kind: tuple(entries) for kind, entries in found.items()}


def _in_order(records: tuple[FinalRecord, ...]) -> list[FinalRecord]:
    return sorted(records, key=lambda final: (final.record.starts_at, final.record.id))
