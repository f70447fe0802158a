"""What the register knows already and nobody should have to type."""

from dataclasses import replace
from datetime import date

from branchdesk.domain.drafts import PersonDraft, RecordDraft
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import Member, PartyPost
from branchdesk.domain.recording import held_on
from branchdesk.domain.records import RecordKind
from branchdesk.domain.roll import Roll, holders_on


def with_usual_people(draft: RecordDraft, *, roll: Roll, today: date) -> RecordDraft:
    """Return the draft with the chair filled in who usually chairs, where nobody is yet.

    The secretary chairs the meetings of the branch, the group's leader those of the group
    (支部工作条例第十二条至第十四条). A lecture has its lecturer instead.
    """
    if draft.chair.name.strip() or draft.kind is RecordKind.PARTY_LECTURE:
        return draft
    day = held_on(draft, today=today) or today
    post = PartyPost.SECRETARY
    if draft.kind is RecordKind.GROUP_MEETING:
        post = PartyPost.GROUP_LEADER
    holders = [
        member
        for member in holders_on(roll, post, day)
        if draft.kind is not RecordKind.GROUP_MEETING or member.group_on(day) == draft.group
    ]
    if len(holders) != 1:
        return draft
    return replace(draft, chair=PersonDraft(holders[0].name, holders[0].id))


def lecturer_role(name: str, member: MemberId | None, *, roll: Roll, day: date) -> str:
    """Return 主讲人身份 as the register knows it, empty for somebody it does not know."""
    found = _known(name.strip(), member, roll)
    if found is None:
        return ""
    posts = found.posts_on(day)
    if PartyPost.SECRETARY in posts:
        return "secretary"
    return "committee_member" if any(post.in_committee for post in posts) else "member"


def _known(name: str, member: MemberId | None, roll: Roll) -> Member | None:
    if member is not None and (found := roll.member(member)) is not None and found.name == name:
        return found
    namesakes = [one for one in roll.members if one.name == name]
    return namesakes[0] if len(namesakes) == 1 else None
