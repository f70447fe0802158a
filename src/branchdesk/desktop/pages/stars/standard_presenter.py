"""The editor of the standard without Qt: what is typed, what is wrong, what may be done with it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.domain.problems import Problem
from branchdesk.domain.standard import Standard
from branchdesk.domain.standard_draft import (
    CategoryDraft,
    ItemDraft,
    draft_of,
    number,
    sum_of,
)
from branchdesk.usecases import standards
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.standards import SignedStandard

if TYPE_CHECKING:
    from branchdesk.domain.standard_book import StandardBook


class StandardPresenter:
    """The standard in force and its edition in hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._begun = draft_of(desk.standard)
        self.draft = self._begun
        self.book: StandardBook | None = standards.book_in_force(desk.work())

    def refresh(self) -> None:
        """Show the standard in force, unless an edition is in hand."""
        self.book = standards.book_in_force(self._desk.work())
        if not self.has_unsaved_changes:
            self._begun = draft_of(self._desk.standard)
            self.draft = self._begun

    @property
    def read_only(self) -> bool:
        """Whether nothing may be typed here."""
        return self._desk.workspace.read_only

    @property
    def standard(self) -> Standard:
        """The standard in force."""
        return self._desk.standard

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether an edition is in hand."""
        return self.draft != self._begun

    def drop(self) -> None:
        """Forget the edition in hand."""
        self.draft = self._begun

    def change(self, **texts: object) -> None:
        """Take over what is typed about the whole standard."""
        self.draft = replace(self.draft, **texts)  # type: ignore[arg-type]

    def change_item(self, row: int, changed: ItemDraft) -> None:
        """Take over what is typed about one item."""
        items = list(self.draft.items)
        items[row] = changed
        self.draft = replace(self.draft, items=tuple(items))

    def change_categories(self, text: str) -> None:
        """Take over the categories, one a line: code | title | points."""
        rows = [
            [*(part.strip() for part in line.replace("｜", "|").split("|")), "", "", ""][:3]
            for line in text.splitlines()
            if line.strip()
        ]
        self.change(categories=tuple(CategoryDraft(*row) for row in rows))

    def categories_text(self) -> str:
        """Return the categories as they are typed."""
        return "\n".join(f"{c.code} | {c.title} | {c.points}" for c in self.draft.categories)

    def add_item(self, after: int) -> int:
        """Add an item below another one and return its row."""
        items = list(self.draft.items)
        category = items[after].category if 0 <= after < len(items) else ""
        codes = {item.code for item in items}
        fresh = next(f"{category}{n}" for n in range(1, 1000) if f"{category}{n}" not in codes)
        blank = ItemDraft(code=fresh, category=category, title="", points="1", rule="", evidence="")
        items.insert(after + 1, blank)
        self.draft = replace(self.draft, items=tuple(items))
        return after + 1

    def remove_item(self, row: int) -> None:
        """Leave an item out."""
        items = self.draft.items
        self.draft = replace(self.draft, items=(*items[:row], *items[row + 1 :]))

    def problems(self) -> tuple[Problem, ...]:
        """Return what stands against putting it in force."""
        return self.draft.problems()

    def sums(self) -> Sequence[tuple[CategoryDraft, Decimal | None, bool]]:
        """Return each category with the points of its items, and whether they are right."""
        found = []
        for category in self.draft.categories:
            together = sum_of(self.draft, category.code)
            found.append((category, together, together == number(category.points)))
        return found

    def keep(self) -> Standard:
        """Put the edition in force, as the next version.

        Raises:
            Rejected: With what stands against it.
            DataFileError: For what only the strict reader knows.
        """
        edition = replace(self.draft, version=self._desk.standard.version + 1)
        kept = standards.keep_standard(
            edition, today=self._desk.clock.today(), work=self._desk.work()
        )
        self._taken()
        return kept

    def take_over(self, signed: SignedStandard) -> Standard:
        """Put a signed standard in force.

        Raises:
            DataFileError: If it cannot be read.
        """
        kept = standards.take_over(signed, today=self._desk.clock.today(), work=self._desk.work())
        self._taken()
        return kept

    def back_to_shipped(self) -> None:
        """Let the shipped standard hold again."""
        standards.back_to_shipped(now=self._desk.clock.now(), work=self._desk.work())
        self._taken()

    def _taken(self) -> None:
        self._desk.changed()
        self._begun = draft_of(self._desk.standard)
        self.draft = self._begun
        self.book = standards.book_in_force(self._desk.work())

    def read(self, path: Path) -> SignedStandard:
        """Return the standard in a signed file.

        Raises:
            Failed: If it is none, or its signature is wrong.
        """
        return self._desk.packets.read_standard(path)

    def trust(self, signed: SignedStandard) -> None:
        """Know the signer from now on."""
        self._desk.packets.trust(signed.fingerprint, name=signed.signer)

    @property
    def has_key(self) -> bool:
        """Whether the branch has its key already."""
        return self._desk.packets.has_key()

    def branch_name(self) -> str:
        """Return who signs."""
        return self._desk.year_view(self._desk.clock.today().year).facts.branch.name
