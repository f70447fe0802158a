"""移交: everything in one locked file, a list to sign, and a workspace at the other end."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from record_books import committee_draft, open_books, person

from branchdesk import cli, moving
from branchdesk.app import examine, open_desk
from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.problems import Rejected
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.packet import sealed
from branchdesk.packet.keyfile import Strength
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.moving import hand_over, take_stock
from branchdesk.usecases.ports import Cancelled
from branchdesk.usecases.upkeep import FindingKind

PASSPHRASE = "十二个字以上的移交口令啊"
MATTER = AgendaDraft(
    AgendaKind.DISCUSSION,
    "研究学习安排",
    discussion="大家同意。",
    decision="下月落实。",
    follow_ups=(
        FollowUpDraft(FollowUpId("f1"), "购买学习用书", person("李娜样"), "2026-11-30"),
        FollowUpDraft(FollowUpId("f2"), "已办的事", person("李娜样"), "2026-10-20", "2026-10-20"),
    ),
)


@pytest.fixture(autouse=True)
def _quick_guesses(monkeypatch):
    """Guessing may be cheap in tests."""
    monkeypatch.setattr(sealed, "STRENGTH", Strength(8 * 1024, 1, 1))


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "there")
    first = committee_draft().agenda[0]
    made.finalised(committee_draft("r1", agenda=(first, MATTER)))
    with made.desk.work() as work:
        work.evidence.add_bytes(b"a text file\n" * 1000, name="说明.txt", now=made.clock.now())
        work.commit()
    (tmp_path / "there" / "profile.toml").write_text("# 本支部的\n", encoding="utf-8")
    (tmp_path / "there" / "templates").mkdir()
    (tmp_path / "there" / "templates" / "签到表.docx").write_bytes(b"PK")
    (tmp_path / "there" / "branch.key").write_text("a locked key", encoding="utf-8")
    yield made
    made.desk.workspace.close()


def handed(books, target: Path, *, keys: bool = False, progress=lambda *_: None, **changes):
    return hand_over(
        target,
        **{
            "passphrase": PASSPHRASE,
            "keys": keys,
            "rules": books.desk.ledgers,
            "today": books.clock.today(),
            "moving": books.desk.moving,
            "work": books.desk.work(),
            "progress": progress,
            **changes,
        },
    )


def received(source: Path, folder: Path, passphrase: str = PASSPHRASE):
    return moving.receive(source, folder, passphrase=passphrase, progress=lambda *_: None)


def refused(source: Path, folder: Path, passphrase: str = PASSPHRASE) -> Trouble:
    before = sorted(folder.parent.iterdir())
    with pytest.raises(Failed) as refusal:
        received(source, folder, passphrase)
    assert sorted(folder.parent.iterdir()) == before
    return refusal.value.trouble


def test_the_successor_gets_everything_and_the_books_are_sound(books, tmp_path):
    handed(books, tmp_path / "a.bdhand")

    arrived = received(tmp_path / "a.bdhand", tmp_path / "new")

    assert arrived.examination.sound
    assert (arrived.examination.records, arrived.examination.files) == (1, 1)
    assert arrived.branch == "中共样例市机关第一支部委员会"
    assert (tmp_path / "new" / "templates" / "签到表.docx").read_bytes() == b"PK"
    with books.desk.work() as there:
        head, history = there.records.chain_head(), there.journal.lines(limit=500)
    (tmp_path / "new" / "profile.toml").unlink()
    desk = open_desk(tmp_path / "new")
    with desk.work() as here:
        assert here.records.chain_head() == head
        assert here.journal.lines(limit=500) == history
    desk.workspace.close()


def test_keys_go_only_when_wished(books, tmp_path):
    without = handed(books, tmp_path / "a.bdhand")
    handed(books, tmp_path / "b.bdhand", keys=True)

    assert not without.with_keys
    assert not received(tmp_path / "a.bdhand", tmp_path / "new").with_keys
    assert not (tmp_path / "new" / "branch.key").exists()
    assert received(tmp_path / "b.bdhand", tmp_path / "other").with_keys
    assert (tmp_path / "other" / "branch.key").read_text(encoding="utf-8") == "a locked key"


def test_the_list_names_what_is_handed_over_and_the_file_it_stands_for(books, tmp_path):
    made = handed(books, tmp_path / "a.bdhand")

    assert made.list_path.name == "a_移交清单.pdf"
    assert made.sha256 == hashlib.sha256((tmp_path / "a.bdhand").read_bytes()).hexdigest()
    document = pypdfium2.PdfDocument(made.list_path)
    text = "".join(document[n].get_textpage().get_text_bounded() for n in range(len(document)))
    document.close()
    plain = text.replace(" ", "").replace("\r", "").replace("\n", "")
    assert made.sha256.upper() in plain
    for words in ("移交人（签字）", "接收人（签字）", "监交人（签字）", "购买学习用书", "未移交"):
        assert words in plain
    assert "已办的事" not in plain


def test_stock_counts_by_kind_and_year_and_keeps_only_open_matters(books):
    desk = books.desk

    stock = take_stock(rules=desk.ledgers, today=books.clock.today(), work=desk.work())

    assert stock.records == ((RecordKind.COMMITTEE_MEETING, 2026, 1),)
    assert [matter.what for matter in stock.matters] == ["购买学习用书"]
    assert (stock.members, stock.evidence, stock.evidence_bytes) == (12, 1, 12_000)


def test_open_matters_lie_readable_in_the_new_workspace_and_are_not_handed_on(books, tmp_path):
    handed(books, tmp_path / "a.bdhand")
    received(tmp_path / "a.bdhand", tmp_path / "new")

    told = json.loads((tmp_path / "new" / "handover" / "open-matters.json").read_text("utf-8"))

    assert [matter["what"] for matter in told] == ["购买学习用书"]
    (tmp_path / "new" / "profile.toml").unlink()
    desk = open_desk(tmp_path / "new")
    books.desk.workspace.close()
    books.desk = desk
    handed(books, tmp_path / "b.bdhand")
    assert received(tmp_path / "b.bdhand", tmp_path / "third").examination.sound


def test_the_wrong_passphrase_opens_nothing(books, tmp_path):
    handed(books, tmp_path / "a.bdhand")

    trouble = refused(tmp_path / "a.bdhand", tmp_path / "new", "another one altogether")

    assert trouble is Trouble.HANDOVER_PASSPHRASE


def test_a_short_passphrase_locks_nothing(books, tmp_path):
    with pytest.raises(Rejected):
        handed(books, tmp_path / "a.bdhand", passphrase="short")

    assert not (tmp_path / "a.bdhand").exists()


@pytest.mark.parametrize("place", [0.2, 0.6, 0.95])
def test_a_changed_byte_is_noticed_and_nothing_is_left(books, tmp_path, place):
    handed(books, tmp_path / "a.bdhand")
    content = bytearray((tmp_path / "a.bdhand").read_bytes())
    content[int(len(content) * place)] ^= 1
    (tmp_path / "a.bdhand").write_bytes(content)

    assert refused(tmp_path / "a.bdhand", tmp_path / "new") is Trouble.HANDOVER_DAMAGED


@pytest.mark.parametrize("kept", [0, 10, 200, 0.5, 0.99])
def test_a_cut_off_file_is_noticed_and_nothing_is_left(books, tmp_path, kept):
    handed(books, tmp_path / "a.bdhand")
    content = (tmp_path / "a.bdhand").read_bytes()
    size = int(len(content) * kept) if isinstance(kept, float) else kept
    (tmp_path / "a.bdhand").write_bytes(content[:size])

    assert refused(tmp_path / "a.bdhand", tmp_path / "new") in (
        Trouble.HANDOVER_DAMAGED,
        Trouble.NO_HANDOVER_FILE,
    )


def test_a_folder_that_holds_something_is_left_alone(books, tmp_path):
    handed(books, tmp_path / "a.bdhand")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("mine", encoding="utf-8")

    assert refused(tmp_path / "a.bdhand", tmp_path / "taken") is Trouble.FOLDER_NOT_EMPTY
    assert refused(tmp_path / "a.bdhand", tmp_path / "there") is Trouble.WORKSPACE_EXISTS


def test_no_room_is_said_before_anything_is_written(books, tmp_path, monkeypatch):
    handed(books, tmp_path / "a.bdhand")
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: shutil._ntuple_diskusage(9, 9, 100))

    assert refused(tmp_path / "a.bdhand", tmp_path / "new") is Trouble.DISK_FULL


def test_a_disk_that_fills_up_leaves_neither_file_nor_list(books, tmp_path, monkeypatch):
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(Failed) as refusal:
        handed(books, tmp_path / "a.bdhand")

    assert refusal.value.trouble is Trouble.DISK_FULL
    assert sorted(tmp_path.iterdir()) == before


def test_a_list_never_stays_without_its_file(books, tmp_path, monkeypatch):
    rename = Path.replace

    def refuse_the_file(path: Path, target: Path) -> Path:
        if Path(target).suffix == ".bdhand":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(Path, "replace", refuse_the_file)

    with pytest.raises(Failed):
        handed(books, tmp_path / "a.bdhand")

    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("there", ["a.bdhand", "a_移交清单.pdf"])
def test_what_is_there_already_is_not_replaced(books, tmp_path, there):
    (tmp_path / there).write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.iterdir())

    with pytest.raises(Failed) as refusal:
        handed(books, tmp_path / "a.bdhand")

    assert refusal.value.trouble is Trouble.TARGET_EXISTS
    assert (tmp_path / there).read_text(encoding="utf-8") == "mine"
    assert sorted(tmp_path.iterdir()) == before


def test_stopping_either_way_leaves_nothing(books, tmp_path):
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        handed(books, tmp_path / "a.bdhand", progress=stop)
    assert sorted(tmp_path.iterdir()) == before

    handed(books, tmp_path / "a.bdhand")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        moving.receive(
            tmp_path / "a.bdhand", tmp_path / "new", passphrase=PASSPHRASE, progress=stop
        )
    assert sorted(tmp_path.iterdir()) == before


def test_what_was_damaged_before_is_told_and_no_hindrance(books, tmp_path):
    [file] = (path for path in (tmp_path / "there" / "evidence").rglob("*") if path.is_file())
    file.write_bytes(b"another text\n")
    handed(books, tmp_path / "a.bdhand")

    arrived = received(tmp_path / "a.bdhand", tmp_path / "new")

    assert [one.kind for one in arrived.examination.findings] == [FindingKind.EVIDENCE_CHANGED]


_LARGE = """
import sys
from pathlib import Path
from branchdesk import moving
from branchdesk.app import open_desk
from branchdesk.domain.ids import EvidenceHash
from branchdesk.usecases.moving import hand_over
folder = Path(sys.argv[1])
desk = open_desk(folder / "there")
hand_over(folder / "a.bdhand", passphrase="a long enough passphrase", keys=False,
          rules=desk.ledgers, today=desk.clock.today(), moving=desk.moving, work=desk.work(),
          progress=lambda *_: None)
moving.receive(folder / "a.bdhand", folder / "new", passphrase="a long enough passphrase",
               progress=lambda *_: None)
desk.workspace.close()
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(int(line.split()[1]) // 1024)
"""


def most_memory(folder: Path) -> int:
    """Return the megabytes that handing over and receiving takes, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _LARGE, folder], capture_output=True, text=True, check=True
    )
    shutil.rmtree(folder / "new")
    return int(done.stdout)


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="no such measure there")
def test_much_evidence_is_never_held_in_memory(books, tmp_path):
    # As strong as in the office: the passphrase's own work counts too.
    (tmp_path / "there" / "profile.toml").unlink()
    shutil.copytree(tmp_path / "there", tmp_path / "small" / "there")
    for number in range(3):
        (tmp_path / "large.bin").write_bytes(bytes([number]) * (100 << 20))
        with books.desk.work() as work:
            work.evidence.add(tmp_path / "large.bin", now=books.clock.now())
            work.commit()
    books.desk.workspace.close()
    (tmp_path / "small" / "there" / "branch.db.lock").unlink(missing_ok=True)

    little, much = most_memory(tmp_path / "small"), most_memory(tmp_path)

    assert (tmp_path / "a.bdhand").stat().st_size > 300 << 20
    assert much < little + 60


def test_the_command_line_hands_over_and_receives(books, tmp_path, capsys, monkeypatch):
    books.desk.workspace.close()
    (tmp_path / "there" / "profile.toml").unlink()
    monkeypatch.setenv(cli.PASSPHRASE_VARIABLE, PASSPHRASE)

    made = cli.main(["handover", str(tmp_path / "there"), "--out", str(tmp_path / "a.bdhand")])
    out, _ = capsys.readouterr()
    got = cli.main(["receive", str(tmp_path / "a.bdhand"), str(tmp_path / "new"), "--json"])
    document = json.loads(capsys.readouterr().out)

    assert (made, got) == (0, 0)
    assert out.splitlines() == [str(tmp_path / "a.bdhand"), str(tmp_path / "a_移交清单.pdf")]
    assert (document["versions"], document["keys"], document["findings"]) == (1, False, [])
    assert examine(tmp_path / "new").sound
    monkeypatch.setenv(cli.PASSPHRASE_VARIABLE, "another one altogether")
    assert cli.main(["receive", str(tmp_path / "a.bdhand"), str(tmp_path / "other")]) == 1
    (tmp_path / "a.bdhand").write_bytes(b"BDHAND\r\n")
    assert cli.main(["receive", str(tmp_path / "a.bdhand"), str(tmp_path / "other")]) == 2


def test_the_command_line_exports_everything_and_reads_it_back(books, tmp_path, capsys):
    books.desk.workspace.close()
    (tmp_path / "there" / "profile.toml").unlink()
    there, file = str(tmp_path / "there"), str(tmp_path / "a.zip")

    assert cli.main(["export-all", there, file, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert cli.main(["import-all", file, str(tmp_path / "new"), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)

    assert made["counts"]["versions"] == 1
    assert made["left_out"] == {"entries": 0, "fields": 0, "dossiers": 0, "files": 0}
    assert document["versions"] == 1
    assert cli.main(["check", str(tmp_path / "new")]) == 0
    assert cli.main(["export-all", there, file]) == 1
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")
    assert cli.main(["import-all", file, str(tmp_path / "other")]) == 2
