"""The command line as other programs call it: exit codes, one JSON document, sentences."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from branchdesk import cli
from branchdesk.app import open_desk
from branchdesk.packet import keyfile
from branchdesk.usecases.ledgers import begin_entry, save_entry

PASSPHRASE = "a long enough passphrase"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch):
    """Guessing may be cheap in tests."""
    quick = keyfile.Strength(memory_kib=8 * 1024, iterations=1, lanes=1)
    monkeypatch.setattr(keyfile, "DEFAULT_STRENGTH", quick)
    monkeypatch.setitem(keyfile.make_key.__kwdefaults__, "strength", quick)


@pytest.fixture
def workspace(tmp_path, capsys):
    folder = tmp_path / "支部 一"
    assert cli.main(["new", str(folder), "--name", "云岭市人大机关第一支部", "--year", "2026"]) == 0
    capsys.readouterr()
    return folder


@pytest.fixture
def roster(tmp_path):
    book = Workbook()
    book.active.append(["姓名", "性别", "入党时间", "转正时间"])
    for name in ("张志远", "李娜"):
        book.active.append([name, "男", "2005.07", "2006.07"])
    file = tmp_path / "名册.xlsx"
    book.save(file)
    return file


def said(capsys) -> tuple[dict[str, object], str]:
    out, err = capsys.readouterr()
    return json.loads(out), err


def test_a_roster_comes_in_and_says_so_in_one_document(workspace, roster, capsys):
    code = cli.main(["import-roster", str(workspace), str(roster), "--json"])

    document, _ = said(capsys)
    assert code == 0
    assert document["written"] is True
    assert document["new"] == ["张志远", "李娜"]


def test_a_dry_run_writes_nothing(workspace, roster, capsys):
    before = (workspace / "branch.db").read_bytes()

    code = cli.main(["import-roster", str(workspace), str(roster), "--dry-run", "--json"])

    document, _ = said(capsys)
    assert code == 0
    assert document["written"] is False
    assert (workspace / "branch.db").read_bytes() == before


def test_a_file_that_is_no_workbook_is_unreadable_and_changes_nothing(workspace, tmp_path, capsys):
    before = (workspace / "branch.db").read_bytes()
    (tmp_path / "a.xlsx").write_text("text", encoding="utf-8")

    code = cli.main(["import-roster", str(workspace), str(tmp_path / "a.xlsx")])

    out, err = capsys.readouterr()
    assert code == 2
    assert out == ""
    assert "a.xlsx" in err
    assert (workspace / "branch.db").read_bytes() == before


@pytest.fixture
def wishes(tmp_path):
    def made(*rows):
        book = Workbook()
        book.active.append(["日期", "心愿内容", "社区", "认领日期"])
        for row in rows:
            book.active.append(row)
        file = tmp_path / "微心愿.xlsx"
        book.save(file)
        return str(file)

    return made


def test_a_ledger_comes_in_once_by_its_title_or_key(workspace, wishes, capsys):
    file = wishes(["2026-03-01", "一盏灯", "东街", ""], ["2026-03-02", "修水管", "东街", ""])

    first = cli.main(["import-ledger", str(workspace), "社区微心愿", file, "--json"])
    document, _ = said(capsys)
    again = cli.main(["import-ledger", str(workspace), "micro_wish", file])

    assert (first, again) == (0, 0)
    assert document["written"] is True
    assert [line["title"] for line in document["new"]] == ["一盏灯", "修水管"]
    assert "2" in capsys.readouterr().out


def test_one_wrong_cell_keeps_a_whole_ledger_out(workspace, wishes, capsys):
    before = (workspace / "branch.db").read_bytes()
    file = wishes(["2026-03-01", "一盏灯", "东街", ""], ["2026-03-02", "修水管", "东街", "明年"])

    code = cli.main(["import-ledger", str(workspace), "micro_wish", file, "--json"])

    document, _ = said(capsys)
    [problem] = document["problems"]
    assert code == 1
    assert document["written"] is False
    assert (problem["row"], problem["column"], problem["rule"]) == (3, "D", "not_a_date")
    assert (workspace / "branch.db").read_bytes() == before


def test_a_dry_run_of_a_ledger_writes_nothing(workspace, wishes, capsys):
    before = (workspace / "branch.db").read_bytes()
    file = wishes(["2026-03-01", "一盏灯", "东街", ""])

    code = cli.main(["import-ledger", str(workspace), "micro_wish", file, "--dry-run", "--json"])

    document, _ = said(capsys)
    assert code == 0
    assert (document["written"], len(document["new"])) == (False, 1)
    assert (workspace / "branch.db").read_bytes() == before


def test_a_ledger_that_is_not_known_is_a_wrong_argument(workspace, wishes, capsys):
    code = cli.main(["import-ledger", str(workspace), "nothing", wishes()])

    assert code == 64
    assert "micro_wish" in capsys.readouterr().err


def test_status_gives_every_obligation_with_its_period_state_and_basis(workspace, capsys):
    code = cli.main(["status", str(workspace), "--year", "2026", "--today", "2026-10-20", "--json"])

    document, err = said(capsys)
    first = document["obligations"][0]
    assert code == 0
    assert err == ""
    assert document["today"] == "2026-10-20"
    assert first["obligation"] == "general_meeting"
    assert first["state"] == "overdue"
    assert first["period"] == {"from": "2026-01-01", "to": "2026-03-31"}
    assert "第十一条" in first["basis"]["text"]
    assert first["record_ids"] == []


def test_stars_give_items_with_points_score_evidence_and_what_is_missing(workspace, capsys):
    code = cli.main(["stars", str(workspace), "--year", "2026", "--today", "2026-10-20", "--json"])

    document, _ = said(capsys)
    items = {item["code"]: item for item in document["items"]}
    assert code == 0
    assert items["C1"]["points"] == "5"
    assert items["C1"]["score"] == "0"
    assert items["C1"]["missing"]
    assert document["stars"] == 1


def test_figures_give_value_unit_qualifier_rule_and_what_they_rest_on(workspace, capsys):
    desk = open_desk(workspace)
    kind = desk.ledgers.kind("suggestion")
    draft = replace(
        begin_entry(kind, today=date(2026, 3, 5)), values={"topic": "座谈", "number": "50余条"}
    )
    entry = save_entry(
        draft, kind=kind, today=date(2026, 3, 6), now=desk.clock.now(), work=desk.work()
    )
    desk.workspace.close()

    code = cli.main(["figures", str(workspace), "--year", "2026", "--json"])

    document, _ = said(capsys)
    [found] = [f for f in document["figures"] if f["metric"] == "suggestion.count"]
    assert code == 0
    assert (found["value"], found["unit"], found["qualifier"]) == ("50", "条", "余")
    assert found["text"] == "50余条"
    assert found["rule"]
    assert found["entry_ids"] == [entry.id]
    assert found["record_ids"] == []
    assert cli.main(["figures", str(workspace), "--year", "2026"]) == 0
    assert capsys.readouterr().out.startswith("听取意见建议  50余条\n")


def test_a_ledger_file_of_its_own_that_is_wrong_is_named_with_its_line(workspace, capsys):
    (workspace / "ledgers.toml").write_text("[[kinds]]\nkey = 5\n", encoding="utf-8")

    code = cli.main(["figures", str(workspace), "--year", "2026"])

    assert code == 1
    assert "ledgers.toml: line 2: kinds.0.key" in capsys.readouterr().err


def test_a_packet_is_made_and_verifies(workspace, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("BRANCHDESK_PASSPHRASE", PASSPHRASE)
    target = tmp_path / "包.pdf"

    made = cli.main(["packet", str(workspace), "--year", "2026", "--out", str(target)])
    capsys.readouterr()
    checked = cli.main(["verify", str(target), "--json"])

    document, _ = said(capsys)
    [verdict] = document["files"]
    assert (made, checked) == (0, 0)
    assert verdict["verdict"] == "valid"
    assert verdict["signer_known"] is True
    assert len(verdict["fingerprint"]) == 64


def test_the_worst_file_decides_the_exit_code(workspace, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("BRANCHDESK_PASSPHRASE", PASSPHRASE)
    good = tmp_path / "good.pdf"
    cli.main(["packet", str(workspace), "--year", "2026", "--out", str(good)])
    changed = tmp_path / "changed.pdf"
    content = bytearray(good.read_bytes())
    content[2000] ^= 1
    changed.write_bytes(content)
    nonsense = tmp_path / "nonsense.pdf"
    nonsense.write_text("no", encoding="utf-8")

    codes = [
        cli.main(["verify", *map(str, files)])
        for files in ((good,), (good, changed), (good, changed, nonsense))
    ]

    assert codes == [0, 1, 2]


def test_the_passphrase_comes_from_a_file_and_a_wrong_one_writes_nothing(
    workspace, tmp_path, capsys, monkeypatch
):
    monkeypatch.delenv("BRANCHDESK_PASSPHRASE", raising=False)
    words = tmp_path / "words.txt"
    words.write_text(PASSPHRASE + "\nsecond line\n", encoding="utf-8")
    target = tmp_path / "p.pdf"
    asked = ["packet", str(workspace), "--year", "2026", "--out", str(target)]
    first = cli.main([*asked, "--passphrase-file", str(words)])
    before = target.read_bytes()
    words.write_text("not the passphrase\n", encoding="utf-8")

    second = cli.main([*asked, "--passphrase-file", str(words)])

    _, err = capsys.readouterr()
    assert (first, second) == (0, 1)
    assert "口令不对" in err
    assert target.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [["status"], ["nosuch"], ["status", "x"], ["verify"], ["status", "x", "--year", "soon"]],
)
def test_wrong_arguments_end_with_64_and_a_sentence(arguments, capsys):
    code = cli.main(arguments)

    out, err = capsys.readouterr()
    assert code == 64
    assert out == ""
    assert "参数不对" in err


def test_no_passphrase_where_nobody_can_be_asked_is_a_wrong_call(workspace, tmp_path, monkeypatch):
    monkeypatch.delenv("BRANCHDESK_PASSPHRASE", raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    code = cli.main(["packet", str(workspace), "--year", "2026", "--out", str(tmp_path / "p.pdf")])

    assert code == 64


def test_a_folder_that_is_no_workspace_is_refused_in_a_sentence(tmp_path, capsys):
    code = cli.main(["status", str(tmp_path), "--year", "2026"])

    _, err = capsys.readouterr()
    assert code == 1
    assert "不是支部工作台的工作区" in err


def test_a_workspace_open_elsewhere_names_who_holds_it(workspace, roster, capsys):
    from branchdesk.app import open_desk

    desk = open_desk(workspace)
    try:
        code = cli.main(["import-roster", str(workspace), str(roster)])
    finally:
        desk.workspace.close()

    _, err = capsys.readouterr()
    assert code == 1
    assert "正被使用" in err


def test_a_truncated_database_is_refused_and_stays_as_it_is(workspace, capsys):
    database = workspace / "branch.db"
    database.write_bytes(database.read_bytes()[:5000])
    before = database.read_bytes()

    code = cli.main(["check", str(workspace)])
    opened = cli.main(["packet", str(workspace), "--year", "2026", "--out", "x.pdf"])

    capsys.readouterr()
    assert code == 1
    assert opened in (1, 2, 64)
    assert database.read_bytes() == before


def test_a_sound_workspace_is_called_sound(workspace, capsys):
    code = cli.main(["check", str(workspace)])

    out, _ = capsys.readouterr()
    assert code == 0
    assert "完好" in out


def test_commands_without_a_window_never_load_qt_and_start_without_what_is_heavy():
    heavy = ["PySide6", "sqlalchemy", "alembic", "openpyxl", "reportlab", "pyhanko", "pypinyin"]
    asked = (
        "import sys; from branchdesk import cli; cli.main(['--help']); "
        f"print(sorted(set(m.split('.')[0] for m in sys.modules) & set({heavy!r})))"
    )

    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_judging_a_branch_loads_no_qt(workspace):
    asked = (
        "import sys; from branchdesk import cli; "
        f"cli.main(['status', {str(workspace)!r}, '--year', '2026', '--json']); "
        f"cli.main(['check', {str(workspace)!r}]); "
        "print('PySide6' in sys.modules, file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stderr.splitlines()[-1] == "False"
