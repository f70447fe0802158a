"""The branch's own page, and what else is kept by name."""

from typing import Any

from sqlalchemy import select

from branchdesk.domain.branch import Branch
from branchdesk.storage import codec
from branchdesk.storage.states import state
from branchdesk.storage.tables import SettingRow
from branchdesk.storage.transaction import Transaction
from branchdesk.usecases.errors import Failed, Trouble

_BRANCH = "branch"
_MARK = "paper_mark"


class SqlBranchBook:
    """Satisfies `branchdesk.usecases.ports.BranchBook`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def get(self) -> Branch:
        """Return the branch.

        Raises:
            Failed: ``DATABASE_DAMAGED`` if there is none; every workspace is made with one.
        """
        content = self._in.session.scalar(select(SettingRow.value).where(SettingRow.key == _BRANCH))
        if content is None:
            raise Failed(Trouble.DATABASE_DAMAGED, str(self._in.store.folder), detail="no branch")
        return codec.decode(Branch, content, what=_BRANCH)

    def save(self, branch: Branch) -> None:
        """Keep the branch's page; saving the same again does nothing."""
        before = self._write(branch)
        after = codec.encode(branch)
        if before == after:
            return
        self._in.note(
            action="saved",
            entity="branch",
            entity_id=_BRANCH,
            label=branch.title,
            before=None if before is None else state(branch=before),
            after=state(branch=after),
            # Without a branch there is no workspace: its beginning is not undone.
            undoable=before is not None,
        )

    def mark(self) -> str:
        """Return the mark on this branch's papers, made by chance the first time.

        Empty in a workspace that can only be read and has none yet.
        """
        session = self._in.session
        kept = session.scalar(select(SettingRow.value).where(SettingRow.key == _MARK))
        if kept is not None or self._in.store.read_only:
            return kept or ""
        # Only here: who opens a workspace to look waits for neither.
        import secrets

        from branchdesk.domain.paper_codes import mark_from

        made = mark_from(secrets.token_bytes(8))
        session.add(SettingRow(key=_MARK, value=made))
        session.flush()
        return made

    def put_back(self, _entity_id: str, was: dict[str, Any] | None) -> None:
        """Undo: make the page what the journal says it was."""
        if was is None:
            raise ValueError("the beginning of the branch is not undone")
        self._write(codec.decode(Branch, codec.canonical(was["branch"]), what=_BRANCH))

    def _write(self, branch: Branch) -> str | None:
        """Write the page and return the document that stood there before."""
        session = self._in.session
        row = session.get(SettingRow, _BRANCH)
        before = None if row is None else row.value
        if row is None:
            row = SettingRow(key=_BRANCH)
            session.add(row)
        row.value = codec.encode(branch)
        session.flush()
        return before
