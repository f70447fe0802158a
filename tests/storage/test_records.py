"""Drafts, finalised versions, lists and the bin."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError
from storage.samples import NOW, do, draft, finalise, keep, record, version

from branchdesk.domain.ids import GroupId, RecordId, SittingId
from branchdesk.domain.records import RecordKind
from branchdesk.storage.workspace import SqlWorkspace
from branchdesk.usecases.lines import RecordLine

R1 = RecordId("r1")


def lines(workspace: SqlWorkspace, **asked: object) -> list[RecordLine]:
    with workspace.work() as work:
        return list(work.records.lines(**asked))  # type: ignore[arg-type]


def ids(workspace: SqlWorkspace, **asked: object) -> list[str]:
    return [line.id for line in lines(workspace, **asked)]


def test_a_form_comes_back_exactly_as_typed(workspace: SqlWorkspace) -> None:
    form = draft(day="3 月4", starts="两点半", title="  党课：\u200b ")

    keep(workspace.work(), form)

    with workspace.work() as work:
        assert work.records.draft(R1) == form
        assert work.records.draft(RecordId("r9")) is None
        assert work.records.final(R1) is None


def test_typing_on_replaces_the_form_and_its_line(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft(title="旧题"))

    keep(workspace.work(), draft(title="新题"), year=2027)

    [line] = lines(workspace)
    assert (line.title, line.belongs_year, line.version, line.has_draft) == ("新题", 2027, 0, True)


def test_finalising_drops_the_draft_in_the_same_act(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())

    final = finalise(workspace.work(), record())

    [line] = lines(workspace)
    assert (line.version, line.has_draft, line.held_on) == (1, False, date(2026, 3, 4))
    with workspace.work() as work:
        assert work.records.draft(R1) is None
        assert work.records.final(R1) == final
        assert work.records.chain_head() == final.version.sha256


def test_finalising_that_is_not_committed_leaves_the_draft(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())

    with workspace.work() as work:
        work.records.finalise(record(), version())

    with workspace.work() as work:
        assert work.records.draft(R1) == draft()
        assert work.records.final(R1) is None
        assert work.records.chain_head() == ""


def test_versions_form_one_chain_over_all_records(workspace: SqlWorkspace) -> None:
    first = finalise(workspace.work(), record("r1"))
    second = finalise(workspace.work(), record("r2"))
    third = finalise(workspace.work(), record("r1", place="别处"), 2)

    with workspace.work() as work:
        assert list(work.records.versions(R1)) == [first, third]
        assert work.records.final(R1) == third
    assert second.version.previous_sha256 == first.version.sha256
    assert third.version.previous_sha256 == second.version.sha256


def test_the_chain_of_the_books_can_be_verified(workspace: SqlWorkspace) -> None:
    first = finalise(workspace.work(), record("r1"))
    finalise(workspace.work(), record("r2"))
    with workspace.work() as work:
        assert work.records.verify_chain() == ()
        connection = work.records._in.session.connection()
        connection.exec_driver_sql("DROP TRIGGER record_version_is_never_changed")
        connection.exec_driver_sql(
            "UPDATE record_version SET content = x'7b7d' WHERE sha256 = ?", (first.version.sha256,)
        )

        broken = work.records.verify_chain()

    assert {(each.seq, each.changed) for each in broken} >= {(1, True)}


def test_amending_shows_the_version_that_holds_until_it_is_closed(
    workspace: SqlWorkspace,
) -> None:
    finalise(workspace.work(), record())

    keep(workspace.work(), draft(title="改后的题", day="5.1"), year=2027)

    [line] = lines(workspace)
    assert (line.title, line.belongs_year, line.version, line.has_draft) == (
        record().title,
        2026,
        1,
        True,
    )


def test_dropping_changes_leaves_the_version(workspace: SqlWorkspace) -> None:
    final = finalise(workspace.work(), record())
    keep(workspace.work(), draft(title="改后的题"))

    do(workspace.work(), lambda work: work.records.drop_draft(R1))

    with workspace.work() as work:
        assert work.records.draft(R1) is None
        assert work.records.final(R1) == final


def test_dropping_a_mere_draft_puts_it_into_the_bin(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())

    do(workspace.work(), lambda work: work.records.drop_draft(R1))

    assert ids(workspace) == []
    assert ids(workspace, removed=True) == ["r1"]


def test_the_same_version_is_not_closed_twice(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record())

    with workspace.work() as work, pytest.raises(IntegrityError, match="UNIQUE"):
        work.records.finalise(record(place="别处"), version())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record_version SET reason = 'x'",
        "UPDATE record_version SET content = x'00' WHERE seq = 1",
        "DELETE FROM record_version",
        "REPLACE INTO record_version SELECT seq, record_id, number, x'00', sha256,"
        " previous_sha256, finalised_at, finalised_on, reason FROM record_version",
        "INSERT INTO record_version SELECT seq + 5, record_id, number + 1, content, 'x', sha256,"
        " finalised_at, finalised_on, reason FROM record_version",
        "INSERT INTO record_version SELECT seq + 1, record_id, number + 1, content, 'x', 'y',"
        " finalised_at, finalised_on, reason FROM record_version",
        "DELETE FROM record",
    ],
)
def test_nothing_changes_or_deletes_a_finalised_version(
    workspace: SqlWorkspace, statement: str
) -> None:
    final = finalise(workspace.work(), record())

    with workspace._engine.connect() as connection, pytest.raises(IntegrityError):
        connection.exec_driver_sql(statement)

    with workspace.work() as work:
        assert list(work.records.versions(R1)) == [final]


def test_lines_come_newest_first_and_what_has_no_day_before_all(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record("may", day=date(2026, 5, 1)))
    finalise(workspace.work(), record("june", day=date(2026, 6, 1)))
    keep(workspace.work(), draft("undated", day=""), year=None)

    assert ids(workspace) == ["undated", "june", "may"]


def test_lines_can_be_asked_for_by_year_and_kind(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record("a", day=date(2025, 5, 1)))
    finalise(workspace.work(), record("b", kind=RecordKind.GENERAL_MEETING))
    finalise(workspace.work(), record("c"))

    assert ids(workspace, year=2025) == ["a"]
    assert ids(workspace, year=2026, kind=RecordKind.PARTY_LECTURE) == ["c"]
    assert ids(workspace, kind=RecordKind.GENERAL_MEETING) == ["b"]


@pytest.mark.parametrize(
    "words", ["体会", "100%", "100% 的_体会", "三楼", "提纲", "出差", "曾样一"]
)
def test_a_record_is_found_by_what_it_says(workspace: SqlWorkspace, words: str) -> None:
    finalise(workspace.work(), record())

    assert ids(workspace, containing=words) == ["r1"]


@pytest.mark.parametrize("words", ["100_ 的", "%的%", "没有", "的-体会", "\\"])
def test_signs_of_the_search_language_are_plain_signs(workspace: SqlWorkspace, words: str) -> None:
    finalise(workspace.work(), record())

    assert ids(workspace, containing=words) == []


def test_a_draft_is_found_by_what_is_typed_so_far(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())

    assert ids(workspace, containing="的_体会") == ["r1"]


def test_the_bin_holds_what_was_removed_until_it_is_restored(workspace: SqlWorkspace) -> None:
    final = finalise(workspace.work(), record())

    do(workspace.work(), lambda work: work.records.remove(R1, now=NOW))

    assert ids(workspace) == []
    [line] = lines(workspace, removed=True)
    assert line.removed_at == NOW
    with workspace.work() as work:
        assert work.records.final(R1) == final
        assert work.facts(2026).records == ()
    do(workspace.work(), lambda work: work.records.restore(R1))
    assert ids(workspace) == ["r1"]


def test_duties_of_one_sitting_are_found_together(workspace: SqlWorkspace) -> None:
    sitting = SittingId("s")
    keep(workspace.work(), draft("b", sitting=sitting))
    keep(workspace.work(), draft("a", sitting=sitting, kind=RecordKind.GENERAL_MEETING))
    keep(workspace.work(), draft("c"))

    with workspace.work() as work:
        assert [line.id for line in work.records.of_sitting(sitting)] == ["a", "b"]


def test_the_latest_of_a_kind_is_the_one_held_last(workspace: SqlWorkspace) -> None:
    late = finalise(workspace.work(), record("late", day=date(2026, 6, 1)))
    finalise(workspace.work(), record("early", day=date(2026, 5, 1)))
    finalise(workspace.work(), record("group", day=date(2026, 7, 1), group=GroupId("g1")))

    with workspace.work() as work:
        assert work.records.latest(RecordKind.PARTY_LECTURE, group=None) == late
        of_group = work.records.latest(RecordKind.PARTY_LECTURE, group=GroupId("g1"))
        assert of_group is not None
        assert of_group.record.id == "group"
        assert work.records.latest(RecordKind.GENERAL_MEETING, group=None) is None


def test_a_title_longer_than_a_line_is_whole_in_the_record(workspace: SqlWorkspace) -> None:
    title = "题" * 900
    finalise(workspace.work(), record(title=title))

    with workspace.work() as work:
        final = work.records.final(R1)
    assert final is not None
    assert final.record.title == title
    assert len(lines(workspace)[0].title) == 400


def test_what_is_kept_is_what_is_returned(workspace: SqlWorkspace) -> None:
    made = replace(record(), title="Cafe\u0301")

    final = finalise(workspace.work(), made)

    with workspace.work() as work:
        assert work.records.final(R1) == final
    assert final.record.title == "Café"


def test_what_has_no_day_yet_is_in_the_list_of_every_year(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft(day=""), year=None)

    assert ids(workspace, year=2026) == ["r1"]
    assert ids(workspace, year=2019) == ["r1"]
