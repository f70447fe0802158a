"""A finalised version as text to read: what stands in the books, word for word."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.pages.records.choices import word_for_choice
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.pages.records.verdict_look import look_of
from branchdesk.desktop.words import word_for
from branchdesk.domain.counting import verdict_on
from branchdesk.domain.kinds import KIND_FIELDS, FieldShape
from branchdesk.domain.records import AgendaItem, FinalRecord, Person, Presence, Record
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled


def as_html(final: FinalRecord, *, group_name: str = "") -> str:
    """Return a version as a page of rich text; everything typed is escaped."""
    record = final.record
    parts = [f"<h2>{escape(record.title or word_for(record.kind))}</h2>"]
    parts.append(f"<table cellpadding='3'>{''.join(_head(record, group_name))}</table>")
    for number, item in enumerate(record.agenda, start=1):
        parts.append(_item(record, item, number))
    parts += _details(record)
    return "".join(parts)


def changed_parts(old: Record, new: Record) -> list[str]:
    """Return the words for what differs between two versions."""
    translate = QCoreApplication.translate
    words = (
        ("starts_at", translate("minutes", "time")),
        ("ends_at", translate("minutes", "end")),
        ("belongs_year", translate("minutes", "year")),
        ("title", translate("minutes", "name")),
        ("place", translate("minutes", "place")),
        ("chair", translate("minutes", "chair")),
        ("recorder", translate("minutes", "recorder")),
        ("guests", translate("minutes", "guests")),
        ("agenda", translate("minutes", "minutes")),
        ("attendance", translate("minutes", "attendance")),
        ("attachments", translate("minutes", "photos and papers")),
        ("details", translate("minutes", "further content")),
    )
    return [word for name, word in words if getattr(old, name) != getattr(new, name)]


def _head(record: Record, group_name: str) -> Iterator[str]:
    translate = QCoreApplication.translate
    day = full_day(record.held_on, translate)
    yield _row(
        translate("minutes", "Time"), f"{day} {record.starts_at:%H:%M}–{record.ends_at:%H:%M}"
    )
    if group_name:
        yield _row(translate("minutes", "Party group"), group_name)
    yield _row(translate("minutes", "Place"), record.place)
    yield _row(translate("minutes", "Chair"), _name(record.chair))
    yield _row(translate("minutes", "Recorder"), _name(record.recorder))
    numbers = (
        str(record.due),
        str(record.present),
        str(record.voters_due),
        str(record.voters_present),
    )
    pattern = translate("minutes", "{0} due, {1} present; with a vote {2} due, {3} present")
    yield _row(translate("minutes", "Attendance"), filled(pattern, numbers))
    away = [line for line in record.attendance if line.presence is not Presence.PRESENT]
    if away:
        told = "；".join(
            f"{line.name}（{word_for(line.presence)}{'：' if line.reason else ''}{line.reason}）"
            for line in away
        )
        yield _row(translate("minutes", "Exceptions"), told)
    if record.guests:
        yield _row(translate("minutes", "Guests"), "、".join(_name(one) for one in record.guests))


def _item(record: Record, item: AgendaItem, number: int) -> str:
    translate = QCoreApplication.translate
    heading = filled(translate("minutes", "Item {0}"), (str(number),))
    parts = [f"<h3>{escape(heading)} · {escape(word_for(item.kind))} · {escape(item.title)}</h3>"]
    if item.speaker:
        parts.append(_paragraph(translate("minutes", "Speaker"), _name(item.speaker)))
    if item.discussion:
        parts.append(_paragraph(translate("minutes", "Discussion"), item.discussion))
    if item.decision:
        parts.append(_paragraph(translate("minutes", "Decision"), item.decision))
    verdict = verdict_on(record, item)
    if item.vote and verdict:
        together = item.vote.in_favour + item.vote.against + item.vote.abstained
        count = Count(verdict, begun=True, together=together, written=item.vote.written_in_favour)
        numbers = (str(item.vote.in_favour), str(item.vote.against), str(item.vote.abstained))
        counted = filled(translate("minutes", "{0} for, {1} against, {2} abstained."), numbers)
        method = word_for(item.vote.method)
        told = f"{method}。{counted} {look_of(count).sentence}"
        parts.append(_paragraph(translate("minutes", "Vote"), told))
    for line in item.follow_ups:
        due = f"，{full_day(line.due, translate)}" if line.due else ""
        told = f"{line.what}（{line.owner.name}{due}）"
        parts.append(_paragraph(translate("minutes", "Follow-up"), told))
    return "".join(parts)


def _details(record: Record) -> list[str]:
    found = []
    for own in KIND_FIELDS[record.kind]:
        value = record.details.get(own.key, "")
        if value:
            shown = word_for_choice(own.key, value) if own.shape is FieldShape.CHOICE else value
            found.append(_paragraph(_field_word(own.key), shown))
    return found


def _field_word(key: str) -> str:
    translate = QCoreApplication.translate
    match key:
        case "opinions":
            return translate("minutes", "Opinions and suggestions")
        case "lecturer":
            return translate("minutes", "Lecturer")
        case "lecturer_role":
            return translate("minutes", "Role of the lecturer")
        case "hours":
            return translate("minutes", "Study hours")
        case "outline":
            return translate("minutes", "Outline or main content")
        case "discussion":
            return translate("minutes", "Discussion")
        case "form":
            return translate("minutes", "Form")
        case "integration_kind":
            return translate("minutes", "Joined with")
        case "flow":
            return translate("minutes", "Course of the day")
        case "make_up_study":
            return translate("minutes", "Made up later")
        case _:
            return key


def _name(person: Person) -> str:
    return f"{person.name}（{person.role}）" if person.role and not person.member else person.name


def _row(word: str, text: str) -> str:
    return f"<tr><td><b>{escape(word)}</b></td><td>{_lines(text)}</td></tr>"


def _paragraph(word: str, text: str) -> str:
    return f"<p><b>{escape(word)}</b>　{_lines(text)}</p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
