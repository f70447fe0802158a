"""One sitting, several duties: entered once, counted once in every figure, followed by changes."""

from dataclasses import replace

import pytest
from ledger_values import LEDGERS, kind
from record_books import committee_draft, open_books

from branchdesk.domain.drafts import ExceptionDraft
from branchdesk.domain.figures import totals
from branchdesk.domain.ids import EvidenceHash, RecordId
from branchdesk.domain.problems import Rejected
from branchdesk.domain.recording import to_record
from branchdesk.domain.records import Attachment, Presence, RecordKind
from branchdesk.usecases import ledgers, sittings
from branchdesk.usecases.records import add_duty, keep_draft

PHOTO = Attachment(EvidenceHash("a" * 64), "现场.jpg", "image/jpeg", 10)


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "branch")
    yield made
    made.desk.workspace.close()


def party_day(**details):
    return replace(
        committee_draft("day"),
        kind=RecordKind.THEME_PARTY_DAY,
        title="走进东街社区",
        details={"form": "study", "integration_kind": "立法调研", **details},
        attachments=(PHOTO,),
    )


def duty(books, record_id, key, **typed):
    of, today = kind(key), books.clock.today()
    draft = ledgers.begin_entry_of(record_id, of, today=today, work=books.desk.work())
    draft = replace(draft, values={**draft.values, **typed})
    return ledgers.save_entry(
        draft, kind=of, today=today, now=books.clock.now(), work=books.desk.work()
    )


def figures(books):
    with books.desk.work() as work:
        records = work.facts(2026).records
        entries = work.ledgers.entries(2026)
    found = totals(LEDGERS, entries=entries, records=records)
    return {figure.metric: figure for figure in found if figure.value}


def test_one_sitting_of_four_duties_counts_once_in_every_figure(books):
    day = books.finalised(party_day())
    lecture = replace(
        add_duty(party_day(), RecordKind.PARTY_LECTURE),
        title="党课",
        details={"lecturer": "张志远", "lecturer_role": "secretary", "outline": "提纲"},
        agenda=(),
    )
    books.finalised(lecture)
    service = duty(books, day.record.id, "volunteer_service", community="东街社区")
    research = duty(books, day.record.id, "business_integration", kind_of="立法调研")
    law = duty(books, lecture.id, "law_study", form="普法宣传进社区")

    found = figures(books)

    present = day.record.present
    assert {metric: found[metric].text for metric in found} == {
        "theme_party_day.count": "1次",
        "first_topic.count": "1次",
        "party_lecture.count": "1次",
        "party_lecture.secretary": "1次",
        "business_integration.count": "1次",
        "volunteer.count": "1次",
        "volunteer.person_times": f"{present}人次",
        "volunteer.persons": f"{present}名",
        "law_study.community": "1次",
    }
    # The minutes count as 融合, the entry that was made from them does not count again.
    assert found["business_integration.count"].entries == ()
    assert found["volunteer.count"].entries == (service.id,)
    linked = sittings.entries_of_sitting(day.record.sitting, work=books.desk.work())
    assert {entry.id for entry in linked} == {service.id, research.id, law.id}


def test_an_entry_shows_the_papers_of_its_sitting_and_copies_none(books):
    day = books.finalised(party_day())
    made = duty(books, day.record.id, "volunteer_service")

    shown = sittings.sitting_of(made.record, today=books.clock.today(), work=books.desk.work())

    assert made.attachments == ()
    assert shown.attachments == (PHOTO,)
    assert (shown.kind, shown.title) == (RecordKind.THEME_PARTY_DAY, "走进东街社区")


def test_a_sitting_that_is_not_there_is_refused(books):
    with pytest.raises(Rejected):
        sittings.sitting_of(RecordId("none"), today=books.clock.today(), work=books.desk.work())


def test_entries_follow_a_change_of_day_place_and_people_and_keep_what_was_typed(books):
    today = books.clock.today()
    was = keep_draft(party_day(), today=today, now=books.clock.now(), work=books.desk.work())
    service = duty(books, was.id, "volunteer_service", project="清扫楼道")
    research = duty(books, was.id, "business_integration", kind_of="立法调研")
    with books.desk.work() as work:
        roll = work.people.roll()
    away = ExceptionDraft(roll.members[-1].id, Presence.LEAVE, "出差")
    moved = replace(was, day="2026-10-19", place="西街社区", exceptions=(*was.exceptions, away))

    count = sittings.follow_minutes(
        to_record(was, roll=roll, today=today),
        to_record(moved, roll=roll, today=today),
        rules=LEDGERS,
        work=books.desk.work(),
    )

    with books.desk.work() as work:
        now = work.ledgers.get(service.id)
        place = work.ledgers.get(research.id).values["place"]
    assert count == 2
    assert now.on.isoformat() == "2026-10-19"
    assert now.values["project"] == "清扫楼道"
    assert len(now.values["people"]) == len(service.values["people"]) - 1
    assert place == "西街社区"


def test_only_ledgers_that_a_sitting_can_be_are_offered():
    offered = {of.key for of in LEDGERS.kinds if of.from_sitting}

    assert {"volunteer_service", "business_integration", "law_study"} <= offered
    assert {"warning_education", "joint_conference"} <= offered
    assert not {"dues", "micro_wish", "veteran_care_file", "study_hours"} & offered


def test_the_facts_of_a_year_hold_its_entries_and_none_from_the_bin(books):
    day = books.finalised(party_day())
    kept = duty(books, day.record.id, "volunteer_service")
    gone = duty(books, day.record.id, "business_integration", kind_of="立法调研")
    ledgers.remove_entry(gone.id, now=books.clock.now(), work=books.desk.work())

    with books.desk.work() as work:
        this_year, last_year = work.facts(2026).entries, work.facts(2025).entries

    assert (this_year, last_year) == ((kept,), ())
