"""What may leave the branch in the open: decided once, for every way out that asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from branchdesk.domain.dossiers import Dossier
from branchdesk.domain.ledgers import LedgerKind, Privacy


@dataclass(frozen=True, slots=True)
class Withheld:
    """What of one document stays in the branch."""

    whole: bool = False
    """Nothing of it goes out."""
    fields: frozenset[str] = frozenset()
    """These of its fields do not."""
    papers: bool = False
    """Its files and the notes of its steps do not: they tell what the fields would."""


NOTHING = Withheld()


def of_entry(kind: LedgerKind | None, keys: Iterable[str], *, restricted: bool) -> Withheld:
    """Return what stays of a line of a ledger.

    A ledger that is declared no more, and a field that its ledger does not know, stay: nobody can
    tell any more how private they were meant to be.

    Args:
        kind: The ledger; None: it is declared no more.
        keys: The fields that the line has.
        restricted: Whether it was asked for what tells who a line is about.
    """
    if kind is None or kind.privacy is Privacy.PRIVATE:
        return Withheld(whole=True)
    going = {Privacy.OPEN, Privacy.RESTRICTED} if restricted else {Privacy.OPEN}
    known = {field.key: field.privacy for field in kind.fields}
    return Withheld(
        fields=frozenset(key for key in keys if known.get(key, Privacy.PRIVATE) not in going),
        papers=kind.privacy not in going,
    )


def of_dossier(kind: type[Dossier] | None) -> Withheld:
    """Return what stays of a dossier.

    A kind that must not go out says so with ``PRIVACY = Privacy.PRIVATE``; one of which only parts
    must not names their fields in ``PRIVATE_FIELDS``. One that this program does not know stays.
    """
    if kind is None or getattr(kind, "PRIVACY", Privacy.OPEN) is Privacy.PRIVATE:
        return Withheld(whole=True)
    return Withheld(fields=frozenset(getattr(kind, "PRIVATE_FIELDS", ())))
