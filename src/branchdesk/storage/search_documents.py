"""What a search may find in ledgers, dossiers, reviews and star sheets; nothing confidential."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import NewType, get_type_hints

from branchdesk.domain.dossier_kinds import DOSSIER_KINDS
from branchdesk.domain.dossiers import Dossier
from branchdesk.domain.finding import DONE, DRAFT, FINAL, OPEN, Entry, Found, entry
from branchdesk.domain.ledger_reading import text_of, title_of
from branchdesk.domain.ledgers import (
    LedgerEntry,
    LedgerKind,
    LedgerRules,
    Privacy,
    Shape,
    named_in,
)
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarSheet
from branchdesk.domain.text import clean_text
from branchdesk.storage import codec
from branchdesk.storage.search_entries import When, files_of, joined
from branchdesk.usecases.errors import Failed

_NAMES = frozenset({Shape.PERSON, Shape.PEOPLE})


def of_ledger(one: LedgerEntry, rules: LedgerRules) -> Iterator[Entry]:
    """Yield a line of a ledger and its files; of a confidential one only the day and the people.

    A field that is not open is left out as well, but for the people in a restricted one: that is
    how the secretary finds the visit to somebody.
    """
    kind = rules.kind(one.kind)
    if kind is None:
        return
    confidential = kind.privacy is not Privacy.OPEN
    shown = [
        text_of(one.values[field.key])
        for field in kind.fields
        if field.key in one.values
        and (
            field.shape in _NAMES
            if confidential or field.privacy is Privacy.RESTRICTED
            else field.privacy is Privacy.OPEN
        )
        and field.privacy is not Privacy.PRIVATE
    ]
    people = tuple(_people_of(one, kind))
    title = _title_of(one, kind, people)
    step = kind.step_of(one.status)
    statuses = (step.title, DONE if step.closes else OPEN) if step else ()
    at: When = {"on": one.on, "year": one.belongs_year}
    notes = () if confidential else tuple(taken.note for taken in one.steps)
    yield entry(
        Found.LEDGER,
        one.kind,
        one.id,
        joined((*shown, *notes)),
        title=title,
        of=kind.title,
        statuses=statuses,
        people=people,
        **at,
    )
    if not confidential:
        files = one.attachments
        yield from files_of(files, Found.LEDGER, one.kind, one.id, of=title, at=at, people=people)


def _people_of(one: LedgerEntry, kind: LedgerKind) -> Iterator[str]:
    for field in kind.fields:
        if field.privacy is not Privacy.PRIVATE:
            yield from (person.name for person in named_in(one.values.get(field.key)))


def _title_of(one: LedgerEntry, kind: LedgerKind, people: tuple[str, ...]) -> str:
    field = kind.field_of(kind.title_field)
    tells = field is None or field.privacy is not Privacy.OPEN or kind.privacy is not Privacy.OPEN
    return "、".join(people[:3]) or kind.title if tells else title_of(one, kind)


def of_dossier(kind: str, content: str, *, item: str, title: str, year: int | None) -> list[Entry]:
    """Return what is found of a dossier and its files, whatever its kind.

    A kind may name fields that are nobody's business in ``PRIVATE: ClassVar[frozenset[str]]``; they
    are left out wherever they stand in it.
    """
    known = next((one for one in DOSSIER_KINDS if kind == one.KIND), None)
    dossier = _read(known, content) if known is not None else None
    if dossier is None:
        return [entry(Found.DOSSIER, kind, item, clean_text(title), title=title, year=year)]
    private: frozenset[str] = getattr(type(dossier), "PRIVATE", frozenset())
    at: When = {"year": year}
    people = tuple(dict.fromkeys(_names_in(dossier, private)))
    text = joined((title, *_texts_in(dossier, private)))
    found = [entry(Found.DOSSIER, kind, item, text, title=title, people=people, **at)]
    if "attachments" not in private:
        found += files_of(dossier.attachments, Found.DOSSIER, kind, item, of=title, at=at)
    return found


def _read(kind: type[Dossier], content: str) -> Dossier | None:
    try:
        return codec.decode(kind, content)
    except Failed:
        # A newer program's: found by its title alone, as nobody knows what is private in it.
        return None


@cache
def _open_fields(kind: type) -> tuple[str, ...]:
    """Return the fields that say something: ids name things only to the program."""
    hints = get_type_hints(kind)
    return tuple(one.name for one in fields(kind) if not _is_id(hints[one.name]))


def _is_id(hint: object) -> bool:
    parts = getattr(hint, "__args__", ())
    return isinstance(hint, NewType) or any(_is_id(part) for part in parts)


def _texts_in(value: object, private: frozenset[str]) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Attachment):
            yield from (value.name, value.caption)
            return
        for name in _open_fields(type(value)):
            if name not in private:
                yield from _texts_in(getattr(value, name), private)
    elif isinstance(value, Mapping):
        for name, one in value.items():
            if name not in private:
                yield from _texts_in(one, private)
    elif isinstance(value, Iterable):
        for one in value:
            yield from _texts_in(one, private)


def _names_in(value: object, private: frozenset[str]) -> Iterator[str]:
    """Yield who is named: whatever has a name and a member beside it."""
    if is_dataclass(value) and not isinstance(value, type):
        found = getattr(value, "name", None)
        if isinstance(found, str) and found and hasattr(value, "member"):
            yield found
        for one in fields(value):
            if one.name not in private:
                yield from _names_in(getattr(value, one.name), private)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _names_in(part, private)


def of_review(review: Review) -> Iterator[Entry]:
    """Yield the notes, reasons and plans of a review, each member's apart."""
    year = review.year
    at: When = {"year": year}
    statuses = (FINAL,) if review.finalised_at else (DRAFT,)
    general = [step.note for step in review.steps]
    general += [review.ballots.scrutineer, review.ballots.teller, review.cap_override_reason]
    general += [review.ballots.second_teller, review.duty.by, review.duty.note]
    if text := joined(general):
        title = str(year)
        yield entry(Found.REVIEW, "", str(year), text, title=title, statuses=statuses, **at)
    for one in review.members:
        yield entry(
            Found.REVIEW,
            "",
            str(year),
            joined((one.name, one.reason, one.help_plan)),
            title=one.name,
            statuses=statuses,
            people=(one.name,),
            **at,
        )
    for step in review.steps:
        yield from files_of(step.attachments, Found.REVIEW, "", str(year), of=str(year), at=at)


def of_stars(sheet: StarSheet) -> Iterator[Entry]:
    """Yield the notes of a star sheet, by the code of their item."""
    at: When = {"year": sheet.year}
    for score in sheet.scores:
        if text := joined((score.note,)):
            yield entry(Found.STAR_NOTE, score.code, score.code, text, title=score.code, **at)
        yield from files_of(
            score.attachments, Found.STAR_NOTE, score.code, score.code, of=score.code, at=at
        )
    for change in sheet.adjustments:
        if text := joined((change.note,)):
            yield entry(Found.STAR_NOTE, "", "", text, title=f"{change.points:+}", **at)
        yield from files_of(change.attachments, Found.STAR_NOTE, "", "", of="", at=at)
    for code, note in sheet.vetoes:
        if text := joined((note,)):
            yield entry(Found.STAR_NOTE, code, code, text, title=code, **at)
