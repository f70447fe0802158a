"""双报到 on the star page: what an earlier year registered is among what proves the item."""

from datetime import date

from branchdesk.desktop import leads
from branchdesk.desktop.pages.stars.presenter import StarsPresenter
from branchdesk.desktop.pages.stars.proofs import proofs
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.records import Person
from branchdesk.domain.registrations import REGISTRATION


def test_a_registration_of_last_year_proves_the_item_and_leads_to_its_entry(desk):
    entry = LedgerEntry(
        EntryId("old"),
        REGISTRATION,
        date(2025, 3, 4),
        2025,
        {"people": (Person("张志远", MemberId("m00")),), "community": "东街社区"},
    )
    with desk.work() as work:
        work.ledgers.save(entry, title="东街社区")
        work.commit()
    desk.changed()
    item = next(line for line in desk.year_view(2026).stars.items if line.code == "E2")

    shown = list(proofs(StarsPresenter(desk, year=2026), item))

    assert item.score > 0
    assert [(line.title.rsplit(" ")[-1], place) for line, place in shown] == [
        ("东街社区", leads.ledger_entry(entry.id))
    ]
