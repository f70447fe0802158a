"""Branch page, review, star sheet, packets, and the facts of a year."""

from datetime import date
from decimal import Decimal

from storage.samples import (
    BRANCH,
    FIRST_GROUP,
    NOW,
    do,
    draft,
    finalise,
    keep,
    member,
    record,
    review,
)

from branchdesk.domain.facts import DraftFact, PacketFact
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import RecordKind
from branchdesk.domain.standard import ManualScore, StarSheet
from branchdesk.storage.workspace import SqlWorkspace


def test_the_branch_comes_back_as_saved(workspace: SqlWorkspace) -> None:
    with workspace.work() as work:
        assert work.branch.get() == BRANCH


def test_a_review_and_a_sheet_are_one_per_year(workspace: SqlWorkspace) -> None:
    sheet = StarSheet(2026, (ManualScore("A1", Decimal("2.5"), "看过"),))
    do(workspace.work(), lambda work: work.reviews.save(review(2026)))
    do(workspace.work(), lambda work: work.reviews.save(review(2026, finalised_at=NOW)))
    do(workspace.work(), lambda work: work.sheets.save(sheet))

    with workspace.work() as work:
        assert work.reviews.get(2026) == review(2026, finalised_at=NOW)
        assert work.reviews.get(2025) is None
        assert work.sheets.get(2026) == sheet
        assert work.sheets.get(2025) is None


def test_packets_stand_in_the_order_they_were_made(workspace: SqlWorkspace) -> None:
    facts = [
        PacketFact(2025, date(2026, 1, 9), "a" * 64),
        PacketFact(2026, date(2026, 1, 8), "b" * 64),
    ]

    def act(work: object) -> None:
        for fact in facts:
            work.packets.add(fact, path="/x/y.pdf", chain_head="c" * 64)  # type: ignore[attr-defined]

    do(workspace.work(), act)

    with workspace.work() as work:
        assert list(work.packets.all()) == facts
        assert work.facts(2026).packets == (facts[1],)


def test_facts_hold_everything_of_a_year_and_nothing_of_another(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    do(workspace.work(), lambda work: work.people.save_group(FIRST_GROUP))
    do(workspace.work(), lambda work: work.reviews.save(review(2026)))
    do(workspace.work(), lambda work: work.sheets.save(StarSheet(2026)))
    june = finalise(workspace.work(), record("june", day=date(2026, 6, 1)))
    may = finalise(workspace.work(), record("may", day=date(2026, 5, 1)))
    finalise(workspace.work(), record("other", day=date(2025, 5, 1)))
    keep(workspace.work(), draft("open"))
    keep(workspace.work(), draft("undated", day=""), year=None)
    keep(workspace.work(), draft("elsewhere"), year=2025)
    keep(workspace.work(), draft("june", title="改"))

    with workspace.work() as work:
        facts = work.facts(2026)

    assert facts.branch == BRANCH
    assert [each.id for each in facts.roll.members] == ["m1"]
    assert facts.roll.groups == (FIRST_GROUP,)
    assert facts.records == (may, june)
    assert {fact.id: fact.amends for fact in facts.drafts} == {
        "june": True,
        "open": False,
        "undated": False,
    }
    assert facts.drafts[-1] == DraftFact(
        RecordId("undated"), RecordKind.PARTY_LECTURE, None, None, None, "党课：学习样例"
    )
    assert facts.review == review(2026)
    assert facts.sheet == StarSheet(2026)


def test_facts_follow_a_record_that_changes_its_year(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record("r1"))

    finalise(workspace.work(), record("r1", belongs_year=2025), 2)

    with workspace.work() as work:
        assert work.facts(2026).records == ()
        assert [final.version.number for final in work.facts(2025).records] == [2]


def test_duties_of_one_moment_stand_in_the_order_they_were_begun(workspace: SqlWorkspace) -> None:
    for name in ("b", "a", "c"):
        keep(workspace.work(), draft(name))
        finalise(workspace.work(), record(name))

    with workspace.work() as work:
        assert [final.record.id for final in work.facts(2026).records] == ["a", "b", "c"]
