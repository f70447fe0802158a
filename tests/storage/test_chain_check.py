"""Where the chain of finalised versions breaks first, said so that the office knows the record."""

import json
from datetime import date
from pathlib import Path

import pytest
from storage.samples import finalise, record
from storage.test_check import tamper

from branchdesk import cli
from branchdesk.storage.check import check
from branchdesk.storage.workspace import SqlWorkspace
from branchdesk.usecases.upkeep import ChainFault
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.findings import sentence_for_break

CHANGED = (
    "UPDATE record_version SET content = CAST(replace(CAST(content AS TEXT), '三楼', '四楼')"
    " AS BLOB) WHERE seq = {}"
)

GONE = "DELETE FROM record_version WHERE seq = {}"


@pytest.fixture
def books(workspace: SqlWorkspace) -> Path:
    finalise(workspace.work(), record("r1"))
    finalise(workspace.work(), record("r2"))
    finalise(workspace.work(), record("r1", place="别处"), 2)
    finalise(workspace.work(), record("r3"))
    workspace.close()
    return workspace.folder


def first(folder: Path) -> tuple[ChainFault, str, int, int]:
    place = check(folder).first_break
    assert place is not None
    return place.fault, place.record, place.version, place.sound_before


def test_whole_books_have_no_first_break(books: Path) -> None:
    assert check(books).first_break is None


def test_a_word_changed_names_record_day_version_and_what_is_still_sound(books: Path) -> None:
    tamper(books, CHANGED.format(2))

    place = check(books).first_break

    assert place is not None
    assert (place.fault, place.record, place.version) == (ChainFault.CHANGED, "r2", 1)
    assert place.held_on == record().held_on
    assert place.finalised_on == date(2026, 3, 5)
    assert place.sound_before == 1


def test_the_sentence_is_plain(books: Path) -> None:
    tamper(books, CHANGED.format(2))
    place = check(books).first_break
    assert place is not None

    sentence = sentence_for_break(place, chinese)

    day = record().held_on
    assert sentence == (
        f"定稿版本链从这里断开：{day.year}年{day.month}月{day.day}日的“{record().title}”第1版"
        "（2026年3月5日定稿）：内容在定稿以后被改动过。在它之前定稿的1个版本与定稿时一致。"
    )


def test_of_several_breaks_the_first_one_is_named(books: Path) -> None:
    tamper(books, CHANGED.format(4))
    tamper(books, CHANGED.format(2))

    assert first(books) == (ChainFault.CHANGED, "r2", 1, 1)


def test_a_version_with_a_new_hash_shows_at_the_one_after_it(books: Path) -> None:
    tamper(books, CHANGED.format(1))
    tamper(books, "UPDATE record_version SET sha256 = lower(hex(randomblob(32))) WHERE seq = 1")

    # The forged hash does not fit the content either: the record itself is named.
    assert first(books) == (ChainFault.CHANGED, "r1", 1, 0)


@pytest.mark.parametrize(
    ("seq", "missing", "sound"), [(1, ("r1", 1), 0), (2, ("r2", 1), 1), (3, ("r1", 2), 2)]
)
def test_a_version_taken_out_is_named_itself(
    books: Path, seq: int, missing: tuple[str, int], sound: int
) -> None:
    tamper(books, GONE.format(seq))

    assert first(books) == (ChainFault.MISSING, *missing, sound)


def test_the_last_version_taken_out_is_named_itself(books: Path) -> None:
    tamper(books, "DELETE FROM record_version WHERE seq = 4")

    assert first(books) == (ChainFault.MISSING, "r3", 1, 3)


def test_a_record_taken_out_without_a_trace_is_told_by_the_one_after_it(books: Path) -> None:
    tamper(books, "DELETE FROM record_version WHERE record_id = 'r2'")
    tamper(books, "DELETE FROM record_text WHERE record_id = 'r2'")
    tamper(books, "DELETE FROM record WHERE id = 'r2'")

    assert first(books) == (ChainFault.GAP, "r1", 2, 1)


def test_a_list_that_hides_the_latest_version_shows(books: Path) -> None:
    tamper(books, "UPDATE record SET version = 1 WHERE id = 'r1'")

    assert first(books) == (ChainFault.REGISTER_DIFFERS, "r1", 2, 4)


def test_the_command_says_it_and_ends_with_1(books: Path, capsys: pytest.CaptureFixture) -> None:
    tamper(books, CHANGED.format(4))

    code = cli.main(["check", str(books)])

    lines = capsys.readouterr().out.splitlines()
    assert code == 1
    assert lines[0].startswith("定稿版本链从这里断开：")
    assert f"“{record().title}”第1版" in lines[0]
    assert "在它之前定稿的3个版本与定稿时一致" in lines[0]


def test_the_command_says_it_in_one_document(books: Path, capsys: pytest.CaptureFixture) -> None:
    tamper(books, "DELETE FROM record_version WHERE seq = 2")

    code = cli.main(["check", str(books), "--json"])

    document = json.loads(capsys.readouterr().out)
    assert code == 1
    assert document["sound"] is False
    assert document["first_break"]["fault"] == "missing"
    assert document["first_break"]["record_id"] == "r2"
    assert document["first_break"]["held_on"] == record().held_on.isoformat()
    assert document["findings"][0]["place"]["title"] == record().title


def test_sound_books_say_so_in_one_document(books: Path, capsys: pytest.CaptureFixture) -> None:
    code = cli.main(["check", str(books), "--json"])

    document = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (document["sound"], document["first_break"], document["findings"]) == (True, None, [])
    assert document["finalised_versions"] == 4
