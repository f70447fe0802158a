"""The year-end report: a draft of facts, section by section, and what the secretary made of it.

A paragraph is a template such as ``开展志愿服务{volunteer.count}``; every slot is filled by a live
figure. Nothing is invented: what no record shows prints 【待补】, and a number typed over by hand
that the records do not bear out is marked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.basis import Basis
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.quantities import parse_quantity, quantity_text
from branchdesk.domain.records import Attachment
from branchdesk.domain.report_facts import Fact
from branchdesk.domain.text import clean_line, clean_text

MISSING = "【待补】"
_SLOT = re.compile(r"\{([^{}]*)\}")
_KEY = re.compile(r"([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)(:bare)?")
_DECIMALS = 2


class ReportKind(StrEnum):
    """Which of the two year-end papers."""

    SUMMARY = "summary"
    """工作总结"""
    DUTY = "duty"
    """述职报告"""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a template that a fact fills."""

    fact: str
    bare: bool = False
    """Without its unit, where the sentence names what is counted itself (超1.36亿网络点击量)."""


@dataclass(frozen=True, slots=True)
class ReportParagraph:
    """One paragraph of facts."""

    key: str
    text: str
    optional: bool = False
    """Left out while none of its figures is known (what only the organ keeps)."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """One heading and the paragraphs under it."""

    key: str
    heading: str
    paragraphs: tuple[ReportParagraph, ...] = ()
    hint: str = ""
    """What the secretary's own words here are about."""


@dataclass(frozen=True, slots=True)
class ReportForm:
    """One of the two papers."""

    kind: ReportKind
    title: str
    """A template."""
    basis: Basis
    sections: tuple[ReportSection, ...]


@dataclass(frozen=True, slots=True)
class ReportRules:
    """Both papers."""

    forms: tuple[ReportForm, ...]

    def form(self, kind: ReportKind) -> ReportForm:
        """Return the paper of this kind."""
        return next(form for form in self.forms if form.kind is kind)


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """A figure typed over by hand."""

    fact: str
    text: str
    live: str = ""
    """What the records said when it was typed; empty: nothing."""


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """What a person added to the draft of facts; the facts themselves are never stored."""

    KIND: ClassVar[str] = "report"

    id: DossierId
    year: int
    kind: ReportKind
    words: tuple[tuple[str, str], ...] = ()
    """(section, the secretary's own words), exactly as typed."""
    typed: tuple[TypedFigure, ...] = ()
    chosen: tuple[tuple[str, bool], ...] = ()
    """(paragraph, whether it is written) where a person decided."""

    @property
    def belongs_year(self) -> int | None:
        """The year it reports on."""
        return self.year

    @property
    def title(self) -> str:
        """What it is called in the history."""
        return f"{self.year}年度" + ("述职报告" if self.kind is ReportKind.DUTY else "工作总结")

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """It names no file."""
        return ()

    def words_of(self, section: str) -> str:
        """Return the secretary's own words in a section."""
        return dict(self.words).get(section, "")

    def with_words(self, section: str, text: str) -> "AnnualReport":
        """Return the report with other words in a section."""
        rest = tuple(pair for pair in self.words if pair[0] != section)
        return replace(self, words=(*rest, (section, text)) if text else rest)

    def typed_over(self, fact: str) -> TypedFigure | None:
        """Return what was typed over a figure by hand."""
        return next((one for one in self.typed if one.fact == fact), None)

    def with_figure(self, fact: str, text: str, *, live: str) -> "AnnualReport":
        """Return the report with a figure typed over; an empty text takes the live one again."""
        before = self.typed_over(fact)
        if before is not None and before.text == text:
            return self
        rest = tuple(one for one in self.typed if one.fact != fact)
        text = clean_line(text)
        return replace(self, typed=(*rest, TypedFigure(fact, text, live)) if text else rest)

    def with_choice(self, paragraph: str, *, written: bool) -> "AnnualReport":
        """Return the report with a paragraph written or left out."""
        rest = tuple(pair for pair in self.chosen if pair[0] != paragraph)
        return replace(self, chosen=(*rest, (paragraph, written)))


class Mark(StrEnum):
    """What a piece of the paper rests on."""

    PLAIN = "plain"
    LIVE = "live"
    MISSING = "missing"
    DIFFERS = "differs"
    """Typed by hand, and the records say otherwise or nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text."""

    text: str
    mark: Mark = Mark.PLAIN
    fact: str = ""
    live: str = ""
    """What the records say, where that differs; empty: nothing."""


@dataclass(frozen=True, slots=True)
class WrittenParagraph:
    """A paragraph with its figures filled in."""

    key: str
    pieces: tuple[Piece, ...]
    written: bool

    @property
    def text(self) -> str:
        """The paragraph as it reads."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A section with its figures filled in."""

    key: str
    heading: str
    paragraphs: tuple[WrittenParagraph, ...]
    words: str
    hint: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every paragraph that is written, the secretary's own words last."""
        own = (line.strip() for line in self.words.splitlines())
        written = (paragraph.text for paragraph in self.paragraphs if paragraph.written)
        return (*written, *(line for line in own if line))

    def marked(self, mark: Mark) -> tuple[str, ...]:
        """Return the facts with this mark in what is written here, each once."""
        found = (
            piece.fact
            for paragraph in self.paragraphs
            if paragraph.written
            for piece in paragraph.pieces
            if piece.mark is mark
        )
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """The paper as it will be printed."""

    kind: ReportKind
    title: str
    year: int
    branch: str
    sections: tuple[WrittenSection, ...]
    facts: tuple[Fact, ...]
    """Every fact that what is written speaks of, in the order of the text."""
    typed: tuple[TypedFigure, ...] = ()
    """What was typed by hand and differs from the records."""

    def marked(self, mark: Mark) -> tuple[str, ...]:
        """Return the facts with this mark in what is written, each once."""
        return tuple(dict.fromkeys(f for section in self.sections for f in section.marked(mark)))


def report_id(year: int, kind: ReportKind) -> DossierId:
    """Return the id of a year's report: there is one of each kind."""
    return DossierId(f"report-{year}-{kind.value}")


def parse_template(text: str) -> tuple[str | Slot, ...]:
    """Return the texts and slots of a template.

    Raises:
        ValueError: If a brace stands alone or a slot holds no name; its text is the argument.
    """
    parts: list[str | Slot] = []
    end = 0
    for found in _SLOT.finditer(text):
        parts.append(text[end : found.start()])
        named = _KEY.fullmatch(found[1])
        if named is None:
            raise ValueError(found[0])
        parts.append(Slot(named[1], bare=bool(named[2])))
        end = found.end()
    parts.append(text[end:])
    for part in parts:
        if isinstance(part, str) and ("{" in part or "}" in part):
            raise ValueError("{" if "{" in part else "}")
    return tuple(part for part in parts if part != "")


def slots_of(text: str) -> tuple[str, ...]:
    """Return the names of the facts a template speaks of."""
    return tuple(part.fact for part in parse_template(text) if isinstance(part, Slot))


def agrees(typed: str, fact: Fact) -> bool:
    """Tell whether what was typed says the same as the records (217 and 217次 do)."""
    if fact.missing:
        return False
    if clean_line(typed) == fact.text:
        return True
    if fact.quantity is None:
        return False
    return parse_quantity(typed, unit=fact.unit, decimals=_DECIMALS) == fact.quantity


def as_printed(typed: str, fact: Fact) -> str:
    """Return a typed figure as the paper prints it: a bare number gets the unit."""
    number = parse_quantity(typed, unit=fact.unit, decimals=_DECIMALS) if fact.unit else None
    return quantity_text(number, fact.unit) if number is not None else clean_line(typed)


def compose(
    form: ReportForm, report: AnnualReport, facts: Mapping[str, Fact], *, branch: str
) -> WrittenReport:
    """Return the paper with every figure filled in from the records, or as typed by hand."""
    sections = tuple(_section(section, report, facts) for section in form.sections)
    spoken_of = dict.fromkeys(
        piece.fact
        for section in sections
        for paragraph in section.paragraphs
        if paragraph.written
        for piece in paragraph.pieces
        if piece.fact
    )
    written = WrittenReport(
        kind=form.kind,
        title="".join(piece.text for piece in _pieces(form.title, report, facts)),
        year=report.year,
        branch=branch,
        sections=sections,
        facts=tuple(facts[key] for key in spoken_of if key in facts),
    )
    differing = set(written.marked(Mark.DIFFERS))
    return replace(written, typed=tuple(one for one in report.typed if one.fact in differing))


def _section(
    section: ReportSection, report: AnnualReport, facts: Mapping[str, Fact]
) -> WrittenSection:
    chosen = dict(report.chosen)
    paragraphs = []
    for paragraph in section.paragraphs:
        pieces = tuple(_pieces(paragraph.text, report, facts))
        usual = not paragraph.optional or _says_something(pieces)
        written = chosen.get(paragraph.key, usual)
        paragraphs.append(WrittenParagraph(paragraph.key, pieces, written))
    return WrittenSection(
        section.key,
        section.heading,
        tuple(paragraphs),
        clean_text(report.words_of(section.key)).strip(),
        section.hint,
    )


def _says_something(pieces: Sequence[Piece]) -> bool:
    return any(piece.mark in (Mark.LIVE, Mark.DIFFERS) for piece in pieces)


def _pieces(text: str, report: AnnualReport, facts: Mapping[str, Fact]) -> Iterator[Piece]:
    for part in parse_template(text):
        if isinstance(part, str):
            yield Piece(part)
            continue
        # A ledger of another name may be in force here: then nothing is known of it.
        fact = facts.get(part.fact) or Fact(part.fact, part.fact)
        yield _piece(part, fact, report.typed_over(part.fact))


def _piece(slot: Slot, fact: Fact, typed: TypedFigure | None) -> Piece:
    if typed is None or agrees(typed.text, fact):
        if fact.missing:
            return Piece(MISSING, Mark.MISSING, fact.key)
        return Piece(_shown(fact.text, slot, fact), Mark.LIVE, fact.key)
    text = _shown(as_printed(typed.text, fact), slot, fact)
    return Piece(text, Mark.DIFFERS, fact.key, fact.text)


def _shown(text: str, slot: Slot, fact: Fact) -> str:
    return text.removesuffix(fact.unit) if slot.bare and fact.unit else text
