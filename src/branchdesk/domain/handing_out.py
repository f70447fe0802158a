"""What of a ledger entry may leave the branch: in a packet, in an open export.

Contents of talks never do (domain page 8.12); what tells who is helped, visited or looked after is
left out, so that the fact counts without its person.
"""

from dataclasses import replace

from branchdesk.domain.ledgers import LedgerEntry, LedgerField, LedgerKind, Privacy, Shape
from branchdesk.domain.org_life import OrgLife, Stage
from branchdesk.domain.records import Attachment

_PERSONS = (Shape.PERSON, Shape.PEOPLE)
_KEPT_STAGES = frozenset({Stage.OPINIONS, Stage.PROBLEMS})
"""Stages of 组织生活会 whose files say what was told in confidence, or hold members' own lists."""
_KEPT_MATERIALS = frozenset({3, 4, 6, 10, 11, 14})
"""Of its materials: opinions, talks, members' lists, self-ratings, ballots, signed feedback."""


def may_leave(field: LedgerField, kind: LedgerKind) -> bool:
    """Tell whether a field of a ledger may be handed out."""
    match kind.privacy:
        case Privacy.PRIVATE:
            # Who talked with whom, and nothing of what was said.
            return field.shape in _PERSONS and field.privacy is not Privacy.RESTRICTED
        case Privacy.RESTRICTED:
            return field.privacy is Privacy.OPEN and field.shape not in _PERSONS
        case Privacy.OPEN:
            return field.privacy is Privacy.OPEN


def handed_out(entry: LedgerEntry, kind: LedgerKind) -> LedgerEntry:
    """Return an entry with only what may leave the branch; notes of steps never do."""
    allowed = {field.key for field in kind.fields if may_leave(field, kind)}
    return replace(
        entry,
        values={key: value for key, value in entry.values.items() if key in allowed},
        steps=tuple(replace(step, note="") for step in entry.steps),
        attachments=entry.attachments if kind.privacy is Privacy.OPEN else (),
    )


def org_life_papers(dossier: OrgLife) -> tuple[Attachment, ...]:
    """Return the files of 组织生活会 that may leave the branch."""
    return (
        *(
            file
            for work in dossier.work
            if work.stage not in _KEPT_STAGES
            for file in work.attachments
        ),
        *(
            file
            for tick in dossier.materials
            if tick.number not in _KEPT_MATERIALS
            for file in tick.attachments
        ),
    )
