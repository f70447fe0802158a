"""Lines of an open export as rows of the books; what stands beside a document is worked out anew.

Every function takes the tree of one line and raises what reading it strictly raises.
"""

from datetime import UTC, date, datetime
from typing import Any

from branchdesk.domain.dossier_kinds import DOSSIER_KINDS
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.people import Member, PartyGroup
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarSheet
from branchdesk.domain.text import clean_line
from branchdesk.storage import codec, dossiers, further_tables, ledgers, open_form, tables
from branchdesk.storage.pinyin_keys import pinyin_keys
from branchdesk.storage.states import Moments
from branchdesk.usecases.errors import Failed, Trouble

_Tree = dict[str, Any]


def setting_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of something kept by name."""
    return [tables.SettingRow(key=str(tree["key"]), value=str(tree["value"]))]


def member_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a member."""
    content = codec.canonical(tree["document"])
    member = codec.decode(Member, content)
    row = tables.MemberRow(
        id=member.id,
        position=tree["position"],
        name=member.name,
        id_number=member.id_number,
        pinyin=pinyin_keys(member.name),
        content=content,
        removed_at=Moments.read(tree["removed_at"]),
    )
    return [row]


def group_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a party group."""
    content = codec.canonical(tree["document"])
    group = codec.decode(PartyGroup, content)
    position = tree["position"]
    return [tables.PartyGroupRow(id=group.id, position=position, name=group.name, content=content)]


def draft_row(record_id: str, draft: RecordDraft, tree: _Tree) -> tables.DraftRow:
    """Return the row of what stands in a record's form."""
    return tables.DraftRow(
        record_id=record_id,
        group_id=draft.group,
        belongs_year=tree["belongs_year"],
        held_on=day(tree["held_on"]),
        title=clean_line(draft.title)[:400],
        content=codec.canonical(tree["document"]),
        base_version=tree["base_version"],
        saved_at=moment(tree["saved_at"]),
    )


def review_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a review."""
    content = codec.canonical(tree["document"])
    review = codec.decode(Review, content)
    closed = review.finalised_at
    return [further_tables.ReviewRow(year=review.year, content=content, finalised_at=closed)]


def sheet_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a star sheet."""
    content = codec.canonical(tree["document"])
    return [
        further_tables.StarSheetRow(year=codec.decode(StarSheet, content).year, content=content)
    ]


def ledger_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a line of a ledger."""
    content = codec.canonical(tree["document"])
    entry = codec.decode(LedgerEntry, content)
    row = further_tables.LedgerEntryRow(
        id=entry.id,
        kind=entry.kind,
        held_on=entry.on,
        belongs_year=entry.belongs_year,
        status=entry.status,
        title=clean_line(str(tree["title"]))[:400],
        body=ledgers.body_of(entry),
        content=content,
        created_at=moment(tree["created_at"]),
        removed_at=Moments.read(tree["removed_at"]),
    )
    return [row]


def dossier_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a dossier."""
    kind = next((known for known in DOSSIER_KINDS if tree["kind"] == known.KIND), None)
    if kind is None:
        raise Failed(Trouble.EXPORT_NEWER, open_form.DOSSIERS, detail=str(tree["kind"]))
    content = codec.canonical(tree["document"])
    dossier = codec.decode(kind, content)
    row = further_tables.DossierRow(
        id=dossier.id,
        kind=kind.KIND,
        belongs_year=dossier.belongs_year,
        title=clean_line(dossier.title)[:400],
        body=dossiers.body_of(content),
        content=content,
        created_at=moment(tree["created_at"]),
        removed_at=Moments.read(tree["removed_at"]),
    )
    return [row]


def packet_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a packet that was exported."""
    made_on = date.fromisoformat(tree["made_on"])
    names = ("year", "sha256", "path", "chain_head")
    return [further_tables.PacketRow(made_on=made_on, **{name: tree[name] for name in names})]


def journal_row(tree: _Tree) -> list[tables.Table]:
    """Return the row of a change of the books."""
    names = ("batch", "action", "entity", "entity_id", "label", "content_before", "content_after")
    row = further_tables.JournalRow(
        **{name: tree[name] for name in names},
        at=moment(tree["at"]),
        # What was done elsewhere is told here, not taken back.
        undoable=False,
        undone_at=Moments.read(tree["undone_at"]),
    )
    return [row]


def moment(text: str) -> datetime:
    """Return a moment, aware."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day(text: str | None) -> date | None:
    """Return a day, None if there is none."""
    return None if text is None else date.fromisoformat(text)
