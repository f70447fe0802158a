"""What can be done to a draft without asking anybody: pure steps from one draft to the next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from branchdesk.domain.drafts import (
    AgendaDraft,
    ExceptionDraft,
    FollowUpDraft,
    PersonDraft,
    RecordDraft,
    VoteDraft,
)
from branchdesk.domain.ids import EvidenceHash, MemberId
from branchdesk.domain.kinds import KIND_FIELDS
from branchdesk.domain.recording import is_blank
from branchdesk.domain.records import (
    AgendaKind,
    Attachment,
    Presence,
    RecordKind,
    VoteKind,
    VoteMethod,
)
from branchdesk.domain.voting import kind_for
from branchdesk.usecases.records import new_follow_up_id

if TYPE_CHECKING:
    from branchdesk.domain.themes import Theme

OF_THE_SITTING = ("day", "starts", "ends", "belongs_year", "place", "chair", "recorder", "guests")
"""Fields that all duties of one sitting share."""

_STRUCTURE = ("starts", "ends", "place", "chair", "recorder")
"""Fields that 沿用上次 takes over, besides the agenda's skeleton."""

_STRICT = (VoteKind.RECRUITMENT, VoteKind.ELECTION)


def attendance_of(draft: RecordDraft, member: MemberId) -> ExceptionDraft | None:
    """Return what was entered about a member's attendance, None for 到会."""
    return next((line for line in draft.exceptions if line.member == member), None)


def with_attendance(draft: RecordDraft, line: ExceptionDraft) -> RecordDraft:
    """Return the draft with a member's attendance replaced; plain 到会 leaves no trace."""
    plain = line == ExceptionDraft(line.member, Presence.PRESENT)
    if any(known.member == line.member for known in draft.exceptions):
        kept = tuple(
            line if known.member == line.member else known
            for known in draft.exceptions
            if known.member != line.member or not plain
        )
    else:
        kept = draft.exceptions if plain else (*draft.exceptions, line)
    return replace(draft, exceptions=kept)


def with_lines(draft: RecordDraft, lines: Iterable[ExceptionDraft]) -> RecordDraft:
    """Return the draft with the attendance of several members replaced."""
    for line in lines:
        draft = with_attendance(draft, line)
    return draft


def with_item(draft: RecordDraft, index: int, item: AgendaDraft) -> RecordDraft:
    """Return the draft with an agenda item put in at ``index``."""
    return replace(draft, agenda=(*draft.agenda[:index], item, *draft.agenda[index:]))


def without_item(draft: RecordDraft, index: int) -> RecordDraft:
    """Return the draft without the agenda item at ``index``."""
    return replace(draft, agenda=draft.agenda[:index] + draft.agenda[index + 1 :])


def without_blank_item(draft: RecordDraft, index: int) -> RecordDraft:
    """Return the draft without the agenda item at ``index`` if nothing was written into it."""
    blank = index < len(draft.agenda) and is_blank(draft.agenda[index])
    return without_item(draft, index) if blank else draft


def with_item_moved(draft: RecordDraft, index: int, *, to: int) -> RecordDraft:
    """Return the draft with an agenda item moved to another place."""
    item = draft.agenda[index]
    return with_item(without_item(draft, index), to, item)


def next_item(draft: RecordDraft) -> AgendaDraft:
    """Return a new agenda item: 第一议题 stands first in the meetings that decide."""
    meets = draft.kind in (RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING)
    if meets and not draft.agenda:
        return AgendaDraft(AgendaKind.FIRST_TOPIC)
    if draft.kind in (RecordKind.GROUP_MEETING, RecordKind.THEME_PARTY_DAY) and not draft.agenda:
        return AgendaDraft(AgendaKind.STUDY)
    return AgendaDraft(AgendaKind.DISCUSSION)


def new_vote(sitting: RecordKind, item: AgendaKind) -> VoteDraft:
    """Return an empty count by the formula and the method that the item demands."""
    kind = kind_for(sitting, item)
    secret = kind in _STRICT
    return VoteDraft(
        kind=kind,
        method=VoteMethod.SECRET_BALLOT if secret else VoteMethod.SHOW_OF_HANDS,
        seats="1" if kind is VoteKind.ELECTION else "",
    )


def vote_of_kind(vote: VoteDraft, kind: VoteKind) -> VoteDraft:
    """Return the count under another formula; a stricter one asks for a secret ballot."""
    if vote.kind is kind:
        return vote
    stricter = kind in _STRICT and vote.kind not in _STRICT
    return replace(vote, kind=kind, method=VoteMethod.SECRET_BALLOT if stricter else vote.method)


def new_follow_up() -> FollowUpDraft:
    """Return an empty line of 议定事项."""
    return FollowUpDraft(new_follow_up_id())


def with_files(draft: RecordDraft, added: tuple[Attachment, ...]) -> RecordDraft:
    """Return the draft with files that it does not have yet."""
    new: list[Attachment] = []
    for file in added:
        known = {one.evidence for one in (*draft.attachments, *new)}
        if file.evidence not in known:
            new.append(file)
    return replace(draft, attachments=(*draft.attachments, *new))


def without_file(draft: RecordDraft, evidence: EvidenceHash) -> RecordDraft:
    """Return the draft without a file; its bytes stay in the evidence folder."""
    kept = tuple(file for file in draft.attachments if file.evidence != evidence)
    return replace(draft, attachments=kept)


def without_files(draft: RecordDraft, gone: Iterable[EvidenceHash]) -> RecordDraft:
    """Return the draft without several files."""
    for evidence in gone:
        draft = without_file(draft, evidence)
    return draft


def with_caption(draft: RecordDraft, evidence: EvidenceHash, caption: str) -> RecordDraft:
    """Return the draft with a file's caption replaced."""
    return replace(
        draft,
        attachments=tuple(
            replace(file, caption=caption) if file.evidence == evidence else file
            for file in draft.attachments
        ),
    )


def filled_from(draft: RecordDraft, like: RecordDraft) -> RecordDraft:
    """Return the draft with its empty fields filled from another; nothing typed is replaced.

    The agenda is taken over as a skeleton where nothing stands in it yet.
    """
    empty = {
        name: getattr(like, name)
        for name in _STRUCTURE
        if not _said(getattr(draft, name)) and _said(getattr(like, name))
    }
    if like.agenda and all(is_blank(item) for item in draft.agenda):
        empty["agenda"] = like.agenda
    return replace(draft, **empty)


def with_planned(draft: RecordDraft, planned: Mapping[str, str]) -> RecordDraft:
    """Return the draft with what the year's plan says: ``day``, ``title``, ``place``, ``chair``.

    Who chairs a lecture is who lectures. What the plan does not say stays as it is.
    """
    changed: dict[str, str | PersonDraft | dict[str, str]] = {
        name: planned[name] for name in ("day", "title", "place") if planned.get(name)
    }
    if chair := planned.get("chair"):
        if draft.kind is RecordKind.PARTY_LECTURE:
            changed["details"] = {**draft.details, "lecturer": chair}
        else:
            changed["chair"] = PersonDraft(chair)
    return replace(draft, **changed)  # type: ignore[arg-type]


def with_themes(draft: RecordDraft, themes: "Iterable[Theme]") -> RecordDraft:
    """Return the draft with what the month's themes ask for on its agenda, nothing twice.

    What is written stays; a blank 第一议题 takes the first one that is suggested, other blank items
    make room.
    """
    wanted = [item for theme in themes for item in theme.items]
    known = {item.title.strip() for item in draft.agenda}
    new = [AgendaDraft(item.kind, item.title) for item in wanted if item.title not in known]
    if not new:
        return draft
    agenda = [item for item in draft.agenda if not is_blank(item) or _leads(item)]
    first = next((item for item in new if _leads(item)), None)
    if agenda and first is not None and _leads(agenda[0]) and is_blank(agenda[0]):
        agenda[0] = first
        new.remove(first)
    return replace(draft, agenda=(*agenda, *new))


def titled_by(draft: RecordDraft, themes: "Sequence[Theme]") -> RecordDraft:
    """Return the draft of a 主题党日 with the theme's title, where it has none of its own."""
    if draft.kind is not RecordKind.THEME_PARTY_DAY or draft.title.strip() or not themes:
        return draft
    return replace(draft, title=themes[0].title)


def without_themes(draft: RecordDraft, *, filled: RecordDraft, before: RecordDraft) -> RecordDraft:
    """Return the draft without what `with_themes` put in, unless it was changed since."""
    if draft.agenda == filled.agenda:
        agenda = before.agenda
    else:
        put_in = [item for item in filled.agenda if item not in before.agenda]
        agenda = tuple(item for item in draft.agenda if item not in put_in)
    title = before.title if draft.title == filled.title else draft.title
    return replace(draft, agenda=agenda, title=title)


def _leads(item: AgendaDraft) -> bool:
    return item.kind is AgendaKind.FIRST_TOPIC


def emptied_again(draft: RecordDraft, *, filled: RecordDraft, before: RecordDraft) -> RecordDraft:
    """Return the draft without what `filled_from` put in, unless it was changed since."""
    names = (*_STRUCTURE, "agenda")
    back = {
        name: getattr(before, name)
        for name in names
        if getattr(filled, name) != getattr(before, name)
        and getattr(draft, name) == getattr(filled, name)
    }
    return replace(draft, **back)


def follow_sitting(other: RecordDraft, *, was: RecordDraft, now: RecordDraft) -> RecordDraft:
    """Return another duty of the same sitting with a change of the shared fields taken over.

    Only where it said the same as this duty did before: what was typed there on purpose stays.
    """
    changed = {
        name: getattr(now, name)
        for name in OF_THE_SITTING
        if getattr(now, name) != getattr(was, name) and getattr(other, name) == getattr(was, name)
    }
    return replace(other, **changed)


def first_empty_field(draft: RecordDraft) -> str:
    """Return the path of the field to begin with: the first empty one in reading order."""
    head = ["day", "starts", "ends", "group", "title", "place", "chair", "recorder"]
    if draft.kind is not RecordKind.GROUP_MEETING:
        head.remove("group")
    if draft.kind is RecordKind.PARTY_LECTURE:
        head = ["day", "starts", "ends", "title", "details.lecturer", "place", "recorder"]
    for name in head:
        key = name.removeprefix("details.")
        value = draft.details.get(key, "") if key != name else getattr(draft, name)
        if not _said(value):
            return name
    for own in KIND_FIELDS[draft.kind]:
        if own.required and not draft.details.get(own.key, "").strip():
            return f"details.{own.key}"
    for index, item in enumerate(draft.agenda):
        if not item.title.strip():
            return f"agenda.{index}.title"
        if not item.discussion.strip():
            return f"agenda.{index}.discussion"
    return "agenda.0.title" if draft.agenda else "day"


def _said(value: object) -> bool:
    if isinstance(value, PersonDraft):
        return bool(value.name.strip())
    return bool(str(value).strip()) if value is not None else False


def is_untouched(draft: RecordDraft, start: RecordDraft) -> bool:
    """Tell whether nothing a person could lose stands in the draft."""
    return all(
        getattr(draft, field.name) == getattr(start, field.name)
        for field in fields(RecordDraft)
        if field.name not in ("id", "sitting", "written_at")
    )
