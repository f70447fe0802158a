"""Results as rows to show, and the place each of them opens; knows no Qt widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop import leads
from branchdesk.desktop.places import Place
from branchdesk.desktop.words import word_for
from branchdesk.domain.finding import Entry, Found, GroupOfHits, Hit, marks_in
from branchdesk.domain.records import RecordKind
from branchdesk.domain.search_query import Reading
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.searching import word_of_group
from branchdesk.wording.search import group_name, more_of, review_of, sentence_for_hint, too_many

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list of results."""

    title: str
    title_marks: Marks = ()
    second: str = ""
    second_marks: Marks = ()
    end: str = ""
    """A few words at the right edge."""
    heading: bool = False
    """Names the group that follows; cannot be chosen."""
    place: Place | None = None
    """What Enter opens."""
    narrow: str = ""
    """Instead of a place: the filter that shows the whole group."""

    @property
    def chosen(self) -> bool:
        """Whether the arrows stop here."""
        return not self.heading


class SearchPresenter:
    """Puts results into words."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words: tuple[str, ...] = ()

    def heard(self, reading: Reading) -> str:
        """Take over how a line was understood; return what is to be said about it."""
        self._words = reading.query.words
        return "\n".join(
            sentence_for_hint(hint, QCoreApplication.translate) for hint in reading.hints
        )

    def rows(self, found: GroupOfHits, *, alone: bool) -> list[Row]:
        """Return the rows of a group; ``alone``: it was asked for by its name."""
        name = group_name(found.group, QCoreApplication.translate)
        rows = [Row(name, heading=True), *map(self._row, found.hits)]
        if found.more:
            if alone:
                text = too_many(QCoreApplication.translate)
                rows.append(Row(text, heading=True))
            else:
                text = more_of(name, QCoreApplication.translate)
                rows.append(Row(text, narrow=f"类别:{word_of_group(found.group)}"))
        return rows

    def _row(self, hit: Hit) -> Row:
        one = hit.entry
        title = self._title(one)
        second, marks = hit.snippet.text, hit.snippet.marks
        if second.strip("…") in title or not second:
            second, marks = (one.of if one.of != title else ""), ()
        return Row(
            title,
            marks_in(title, self._words),
            second,
            marks,
            end=" · ".join(part for part in self._end(one) if part),
            place=leads.for_found(one),
        )

    def _title(self, one: Entry) -> str:
        if one.group is Found.REVIEW:
            year = review_of(one.year or 0, QCoreApplication.translate)
            return year if one.title == str(one.year) else f"{one.title} · {year}"
        if one.group is Found.STAR_NOTE:
            item = self._desk.standard.item(one.kind)
            return f"{one.title} {item.title}" if item else one.title
        return one.title or self._kind(one)

    def _end(self, one: Entry) -> tuple[str, ...]:
        day = one.on.isoformat() if one.on else ""
        if one.group is Found.MEMBER:
            return (one.of,)
        year = str(one.year) if one.year and not day and one.group is not Found.REVIEW else ""
        status = one.statuses[0] if one.statuses and one.group is not Found.REVIEW else ""
        return (self._kind(one), day or year, status)

    def _kind(self, one: Entry) -> str:
        owner = one.owner or one.group
        if owner in (Found.RECORD, Found.DECISION, Found.FOLLOW_UP):
            return word_for(RecordKind(one.kind))
        if owner is Found.LEDGER:
            kind = self._desk.ledgers.kind(one.kind)
            return kind.title if kind else one.kind
        return group_name(owner, QCoreApplication.translate) if one.owner else ""
