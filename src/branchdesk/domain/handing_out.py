"""What of a ledger entry may leave the branch: in a packet, in an open export.

Contents of talks never do (domain page 8.12); what tells who is helped, visited or looked after is
left out, so that the fact counts without its person.
"""

from dataclasses import replace

from branchdesk.domain.ledgers import LedgerEntry, LedgerField, LedgerKind, Privacy, Shape

_PERSONS = (Shape.PERSON, Shape.PEOPLE)


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
