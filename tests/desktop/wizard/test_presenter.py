"""The first run without Qt: folder, skipping, what is wrong at which step."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from branchdesk.desktop.wizard.presenter import WizardPresenter, WizardStep
from branchdesk.domain.branch import BranchKind
from branchdesk.usecases.errors import Trouble

TODAY = date(2026, 10, 21)


@pytest.fixture
def wizard(tmp_path):
    return WizardPresenter(today=TODAY, documents=tmp_path, folder_pattern="支部工作台-{0}")


def typed(wizard, **changes):
    wizard.typed(replace(wizard.draft, **changes))


def test_the_folder_follows_the_name_until_it_is_typed(wizard, tmp_path):
    typed(wizard, name="中共样例市机关第一支部委员会")
    long = wizard.draft.folder
    typed(wizard, short_name="第一支部")
    short = wizard.draft.folder
    typed(wizard, folder=str(tmp_path / "别处"))
    typed(wizard, short_name="另名")

    assert Path(long).name == "支部工作台-中共样例市机关第一支部委员会"
    assert Path(short) == tmp_path / "支部工作台-第一支部"
    assert wizard.folder == tmp_path / "别处"


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("../..", "支部工作台"),
        ("一/支\\部:*?", "支部工作台-一支部"),
        ("第一支部. ", "支部工作台-第一支部"),
        ("支" * 300, "支部工作台-" + "支" * 40),
    ],
)
def test_no_name_makes_a_folder_that_a_system_refuses(wizard, tmp_path, name, folder):
    typed(wizard, name=name)

    assert wizard.folder == tmp_path / folder


def test_a_folder_that_is_taken_is_not_suggested(wizard, tmp_path):
    taken = tmp_path / "支部工作台-第一支部"
    taken.mkdir()
    (taken / "旧.txt").write_text("旧", encoding="utf-8")

    typed(wizard, name="第一支部")

    assert wizard.folder.name == "支部工作台-第一支部-2"


def test_a_taken_folder_is_told_before_anything_is_made(wizard, tmp_path):
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "1.jpg").write_bytes(b"1")
    typed(wizard, name="第一支部", folder=str(tmp_path / "照片"))

    trouble = wizard.trouble()

    assert trouble.trouble is Trouble.FOLDER_NOT_EMPTY


def test_a_bare_name_means_a_folder_among_the_documents(wizard, tmp_path):
    typed(wizard, folder="我的支部")

    assert wizard.folder == tmp_path / "我的支部"


def test_each_step_names_its_own_problems_only(wizard):
    typed(wizard, elected_on="20x", term_years="三")

    at = {step: [p.field for p in wizard.problems(step)] for step in WizardStep}

    assert at[WizardStep.PLACE] == ["name"]
    assert at[WizardStep.TERM] == ["elected_on", "term_years"]
    assert not at[WizardStep.SUPERIOR]
    assert not at[WizardStep.GROUPS]


def test_a_skipped_step_is_not_used_and_not_forgotten(wizard):
    typed(wizard, name="第一支部", elected_on="20x", groups="第一小组", superior="机关党委")
    made = [wizard.go_on(), wizard.skip(), wizard.go_on(), wizard.skip()]

    wanted = wizard.wanted()

    assert made == [False, False, False, True]
    assert (wanted.superior, wanted.groups, wanted.elected_on) == ("", ("第一小组",), "")
    assert wanted.first_year == "2026"
    assert wanted.to_branch(today=TODAY).term is None
    assert wizard.draft.elected_on == "20x"


def test_going_back_and_on_again_uses_a_step_that_was_skipped(wizard):
    typed(wizard, name="第一支部", superior="机关党委")
    wizard.go_on()
    wizard.skip()
    wizard.back()
    wizard.go_on()

    assert wizard.wanted().superior == "机关党委"


def test_everything_typed_reaches_the_branch(wizard):
    typed(
        wizard,
        name="第一支部",
        kind=BranchKind.RETIREE.value,
        groups=" 第一小组 \n\n第二小组\n",
        party_day="每月15日",
        elected_on="2024.5.10",
        approval="机关党〔2024〕5号",
    )

    wanted = wizard.wanted()
    branch = wanted.to_branch(today=TODAY)

    assert wanted.groups == ("第一小组", "第二小组")
    assert branch.kind is BranchKind.RETIREE
    assert branch.party_day == "每月15日"
    assert branch.term.ends_on == date(2027, 5, 10)
