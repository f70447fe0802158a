"""What a search may find of members and minutes, and of the files they name."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypedDict

from branchdesk.domain.finding import AMENDING, DONE, DRAFT, FINAL, LATE, OPEN, Entry, Found, entry
from branchdesk.domain.kinds import KIND_FIELDS, FieldShape
from branchdesk.domain.people import Member
from branchdesk.domain.records import Attachment, Presence
from branchdesk.domain.text import clean_text

Tree = Mapping[str, Any]
_CHOSEN = frozenset(
    one.key for own in KIND_FIELDS.values() for one in own if one.shape is FieldShape.CHOICE
)
"""Fields that hold a name known only to the program."""
_PRESENT = frozenset(p.value for p in Presence if p.counts_as_present)


class When(TypedDict, total=False):
    """The day of an entry, or only its year."""

    on: date | None
    year: int | None


def joined(parts: Iterable[str]) -> str:
    """Return pieces of text as the lines that are searched."""
    return "\n".join(clean_text(part) for part in parts if part and part.strip())


def of_member(member: Member, pinyin: str) -> Iterator[Entry]:
    """Yield what is found of a member; never the 公民身份号码 nor the telephone."""
    text = joined((member.name, member.unit_post, member.education, member.note))
    yield entry(
        Found.MEMBER,
        "",
        member.id,
        text,
        title=member.name,
        of=member.unit_post,
        people=(member.name,),
        keys=tuple(pinyin.split()),
    )


def of_record(
    record_id: str,
    kind: str,
    content: str | bytes,
    *,
    title: str,
    on: date | None,
    year: int | None,
    version: int,
    late_days: int,
    draft: bool,
    names: Mapping[str, str],
) -> Iterator[Entry]:
    """Yield the minutes, and apart their decisions, follow-ups and files.

    Args:
        record_id: The record.
        kind: Its kind.
        content: The form if there is one, else the latest version.
        title: As in lists, like the next two.
        on: The day.
        year: The year it belongs to.
        version: 0 while it is only a draft.
        late_days: Of the latest version.
        draft: Whether ``content`` is the form.
        names: The members' names, for forms, which name some of them only by id.
    """
    tree: Tree = json.loads(content)
    tree = tree if draft else tree["record"]
    named = _named_in(tree, names)
    at: When = {"on": on, "year": year}
    if not version:
        statuses: tuple[str, ...] = (DRAFT,)
    else:
        statuses = (*((AMENDING,) if draft else ()), FINAL, *((LATE,) if late_days else ()))
    yield entry(
        Found.RECORD,
        kind,
        record_id,
        joined(_said_in(tree, names)),
        title=title,
        statuses=statuses,
        people=tuple(dict.fromkeys(named)),
        **at,
    )
    for place, item in enumerate(tree["agenda"]):
        about = clean_text(item["title"])
        speaker = _name(item["speaker"])
        if item["decision"].strip():
            yield entry(
                Found.DECISION,
                kind,
                record_id,
                joined((item["decision"], item["title"])),
                title=about,
                of=title,
                field=f"agenda.{place}.decision",
                statuses=statuses,
                people=(speaker,) if speaker else (),
                **at,
            )
        for number, matter in enumerate(item["follow_ups"]):
            path = f"agenda.{place}.follow_ups.{number}.what"
            yield from _follow_up(matter, kind, record_id, of=title, path=path, at=at)
    files = tree["attachments"]
    yield from _files(files, Found.RECORD, kind, record_id, of=title, at=at)


def _follow_up(
    matter: Tree, kind: str, record_id: str, *, of: str, path: str, at: When
) -> Iterator[Entry]:
    owner = _name(matter["owner"])
    if text := joined((matter["what"], owner, matter["result"])):
        yield entry(
            Found.FOLLOW_UP,
            kind,
            record_id,
            text,
            of=of,
            field=path,
            title=clean_text(matter["what"]),
            statuses=(DONE if matter["done_on"] else OPEN,),
            people=(owner,) if owner else (),
            **at,
        )


def _said_in(tree: Tree, names: Mapping[str, str]) -> Iterator[str]:
    yield from (tree["title"], tree["place"], _name(tree["chair"]), _name(tree["recorder"]))
    guests = tree["guests"]
    if isinstance(guests, str):
        yield guests
    else:
        yield from (f"{guest['name']} {guest['role']}" for guest in guests)
    for item in tree["agenda"]:
        yield from (item["title"], item["discussion"], item["decision"], _name(item["speaker"]))
        for matter in item["follow_ups"]:
            yield from (matter["what"], _name(matter["owner"]), matter["result"])
        yield from (candidate["name"] for candidate in _candidates(item))
    for name, reason in _away(tree, names):
        yield f"{name} {reason}"
    yield from (f"{file['name']} {file['caption']}" for file in tree["attachments"])
    yield from (text for key, text in tree["details"].items() if key not in _CHOSEN)


def _named_in(tree: Tree, names: Mapping[str, str]) -> Iterator[str]:
    yield from (name for name in (_name(tree["chair"]), _name(tree["recorder"])) if name)
    guests = tree["guests"]
    if isinstance(guests, str):
        yield from (clean_text(guests),) if guests.strip() else ()
    else:
        yield from (guest["name"] for guest in guests)
    for item in tree["agenda"]:
        people = [_name(item["speaker"]), *(_name(m["owner"]) for m in item["follow_ups"])]
        people += [candidate["name"] for candidate in _candidates(item)]
        yield from (name for name in people if name)
    yield from (name for name, _reason in _away(tree, names) if name)
    yield from (text for key, text in tree["details"].items() if key == "lecturer" and text)


def _away(tree: Tree, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield who was away or has a remark: everybody's name would find every record."""
    for line in tree.get("attendance", ()):
        if line["reason"] or line["presence"] not in _PRESENT:
            yield line["name"], line["reason"]
    for line in tree.get("exceptions", ()):
        if line["reason"] or line["presence"] not in _PRESENT:
            yield names.get(line["member"], ""), line["reason"]


def _candidates(item: Tree) -> Iterable[Tree]:
    return item["vote"]["candidates"] if item["vote"] else ()


def _name(person: Tree | None) -> str:
    return clean_text(person["name"]) if person else ""


def _files(
    files: Iterable[Tree],
    owner: Found,
    kind: str,
    item: str,
    *,
    of: str,
    at: When,
    people: tuple[str, ...] = (),
) -> Iterator[Entry]:
    for file in files:
        yield entry(
            Found.FILE,
            kind,
            item,
            joined((file["name"], file["caption"])),
            title=file["name"],
            of=of,
            field="attachments",
            owner=owner,
            people=people,
            **at,
        )


def files_of(
    files: Iterable[Attachment],
    owner: Found,
    kind: str,
    item: str,
    *,
    of: str,
    at: When,
    people: tuple[str, ...] = (),
) -> Iterator[Entry]:
    """Yield the files of a document, each by its name and caption."""
    trees = ({"name": file.name, "caption": file.caption} for file in files)
    return _files(trees, owner, kind, item, of=of, at=at, people=people)
