"""What a year keeps besides minutes and ledgers is in its packet, and nothing private with it."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest
from branch_year import finalise, make_branch
from domain_values import PROFILE, ROLL, facts, final, item, record, vote
from packet.sample_year import year_file
from recruitment_values import DAYS, RULES, case, linked, meeting
from talk_values import talk

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.elections import Assigned, Election, Paper
from branchdesk.domain.follow_ups import Agreed, MatterSource, follow
from branchdesk.domain.ids import EvidenceHash, FollowUpId, RecordId
from branchdesk.domain.org_life import (
    MaterialTick,
    MemberPart,
    OrgLife,
    Rectification,
    Stage,
    StageWork,
    org_life_id,
)
from branchdesk.domain.org_life_materials import forms_of
from branchdesk.domain.people import PartyPost
from branchdesk.domain.plans import Duty, DutyState, Measure, Plan, PlanLine, plan_id
from branchdesk.domain.records import (
    AgendaKind,
    Attachment,
    Candidate,
    FollowUp,
    Person,
    RecordKind,
    VoteKind,
)
from branchdesk.domain.recruitment import Ballots, Extension, StepTaken
from branchdesk.domain.registers import register_of
from branchdesk.domain.report import ReportKind, report_id
from branchdesk.packet.build import build_packet
from branchdesk.packet.manifest import FILE_NAME, read
from branchdesk.packet.sign import Seal
from branchdesk.usecases import year_parts
from branchdesk.usecases.reports import keep_report, open_report
from branchdesk.usecases.yearfile import gather

YEAR = 2026
TODAY = date(2027, 1, 8)
WITH_STEPS = replace(PROFILE, recruitment=RULES)


def paper(name):
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Attachment(EvidenceHash(digest), name, "application/pdf", 10)


PLAN = Plan(
    plan_id(YEAR),
    YEAR,
    dated=date(YEAR, 1, 15),
    measures=(Measure("a", "一、政治建设", "落实“第一议题”制度"),),
    duties=(
        Duty("b", "编印支部工作手册", "张䶮", due=date(YEAR, 3, 1), state=DutyState.RUNNING),
        Duty("c", "建立微心愿台账", "李𬭎", state=DutyState.DONE, done_on=date(YEAR, 5, 6)),
    ),
    lines=(
        PlanLine("d", RecordKind.COMMITTEE_MEETING, 3, theme="研究发展党员"),
        PlanLine("e", RecordKind.PARTY_LECTURE, 4, theme="纪律党课"),
    ),
    reported_on=date(YEAR, 1, 20),
    attachments=(paper("年度计划.pdf"),),
)
ORG_LIFE = OrgLife(
    org_life_id(YEAR),
    YEAR,
    theme="严肃党内政治生活",
    work=(
        StageWork(Stage.STUDY, attachments=(paper("学习资料.pdf"),)),
        StageWork(Stage.OPINIONS, attachments=(paper("谈话原件.pdf"),)),
        StageWork(Stage.PROBLEMS, attachments=(paper("个人查摆.pdf"),)),
    ),
    talks=20,
    opinions="社区：意见原话勿外传",
    committee_problems="谈话流于形式",
    members=(
        MemberPart(
            ROLL.members[0].id,
            "张志远",
            problems="个人清单勿外传",
            self_criticism="学习不够深",
            criticism="李明：下基层少",
            pledge="接受批评",
        ),
    ),
    conclusion="支委带头改",
    rectifications=(
        Rectification(
            FollowUpId("o"), "支委会", "谈话次数少", measures="每季谈一次", owner="张志远",
            due=date(YEAR, 12, 1), closed_on=date(YEAR, 11, 30), confirmed_by="李明",
        ),
    ),
    materials=(
        MaterialTick(1, done=True, attachments=(paper("方案批复.pdf"),)),
        MaterialTick(11, done=True, attachments=(paper("测评票.pdf"),)),
    ),
    finalised_at=datetime(YEAR, 11, 9, 1, tzinfo=UTC),
)  # fmt: skip


def election_year():
    """An election with its vote in final minutes."""
    candidates = (Candidate("张志远", 8), Candidate("李明", 7), Candidate("王芳", 2))
    counted = replace(
        vote(VoteKind.ELECTION), seats=2, candidates=candidates, in_favour=0, against=0
    )
    held = record(RecordKind.GENERAL_MEETING, date(YEAR, 6, 8), id=RecordId("vote"))
    done = final(replace(held, agenda=(item(AgendaKind.ELECTION, vote=counted),)))
    election = Election(
        DossierId("e"),
        YEAR,
        "支部委员会换届选举",
        seats=2,
        reply=Paper(date(YEAR, 5, 20), attachments=(paper("换届批复.pdf"),)),
        meeting=RecordId("vote"),
        ballots=Ballots(9, 9, 9),
        posts=(Assigned(Person("张志远"), PartyPost.SECRETARY),),
    )
    return election, done


ELECTION, VOTED = election_year()


def recruited():
    """Somebody admitted in the year, with the ballots of the vote and a file about them."""
    days = {number: day.replace(year=day.year + 1) for number, day in DAYS.items() if number < 17}
    held = meeting(day=days[15])
    found = linked(15, held, days)
    taken = replace(found.taken(15), ballots=Ballots(9, 9, 9))
    about = replace(found.taken(10), attachments=(paper("政审材料.pdf"),), note="家庭情况勿外传")
    return found.with_step(taken).with_step(about), held


CASE, ADMITTED = recruited()
STRANGER = case({1: date(YEAR - 1, 5, 4)}, id=DossierId("c2"), name="去年申请人")
FACTS = facts(
    VOTED,
    ADMITTED,
    year=YEAR,
    plan=PLAN,
    org_life=ORG_LIFE,
    cases=(CASE, STRANGER),
    elections=(ELECTION,),
)
AGREED = Agreed(
    FollowUpId("m1"), "报送学习计划", Person("张䶮"), date(YEAR, 3, 5), YEAR, "支委会",
    due=date(YEAR, 3, 20), done_on=date(YEAR, 3, 18), result="已报机关党委",
)  # fmt: skip
LATE = replace(AGREED, id=FollowUpId("m2"), what="补建阵地", done_on=None, result="")
MEMBERS_OWN = replace(AGREED, id=FollowUpId("m3"), what="整改勿入册", source=MatterSource.ORG_LIFE)


@pytest.fixture
def made(tmp_path, key):
    year = replace(
        year_file(tmp_path, months=1, paragraphs=1, photo_count=1),
        plan=year_parts.plan_of_year(FACTS, PROFILE, today=TODAY),
        org_life=forms_of(FACTS),
        cases=year_parts.cases_of_year(FACTS, WITH_STEPS, today=TODAY),
        elections=year_parts.elections_of_year(FACTS),
        papers=year_parts.papers_of(FACTS),
        register=follow([AGREED, LATE, MEMBERS_OWN], [], today=TODAY),
    )
    path = tmp_path / "packet.pdf"
    receipt = build_packet(year, target=path, seal=Seal(key), progress=lambda done, total: None)
    return path, receipt


def text_of(path):
    with pypdfium2.PdfDocument(path) as document:
        pages = (page.get_textpage().get_text_bounded() for page in document)
        return "".join(pages).replace("\r", "").replace("\n", "")


def data_of(path):
    with pikepdf.open(path) as pdf:
        return pdf.attachments[FILE_NAME].get_file().read_bytes()


def test_the_plan_is_printed_with_the_state_of_every_duty_and_against_what_was_held(made):
    path, receipt = made
    text = text_of(path)

    assert "落实“第一议题”制度" in text
    assert "编印支部工作手册" in text
    assert "进行中（超期）" in text
    assert "纪律党课" in text
    assert "未开展" in text
    assert "年度计划与责任清单" not in receipt.omitted_sections
    plan = read(data_of(path)).plan
    assert [duty.state for duty in plan.duties] == ["running", "done"]
    assert {sitting.fit for sitting in plan.sittings} >= {"open", "unplanned"}


def test_org_life_is_printed_as_its_record_its_list_and_its_checklist(made):
    path, _receipt = made
    text = text_of(path)

    for words in ("学习不够深", "李明批评：下基层少", "每季谈一次", "方案、向上级请示与批复"):
        assert words in text
    part = read(data_of(path)).org_life
    assert part.rectifications[0].closed_on == date(YEAR, 11, 30)
    assert [one.number for one in part.materials] == list(range(1, 18))


def test_a_case_says_its_stage_its_steps_of_the_year_and_its_vote(made):
    path, _receipt = made
    text = text_of(path)

    assert "罗一鸣" in text
    assert "接收预备党员" in text
    assert "去年申请人" not in text
    [one] = read(data_of(path)).recruitment
    assert {day.year for step in one.steps for day in step.days} == {YEAR}
    [counted] = one.votes
    assert (counted.ballots.issued, counted.in_favour, counted.passed) == (9, 9, True)


def test_an_election_says_who_was_elected_with_how_many_votes(made):
    path, _receipt = made

    [one] = read(data_of(path)).elections
    assert one.elected == ("张志远", "李明")
    assert one.counts == (("张志远", 8), ("李明", 7), ("王芳", 2))
    assert "张志远任书记" in text_of(path)


def test_what_was_agreed_stands_behind_the_meetings_with_what_became_of_it(made):
    path, _receipt = made
    text = text_of(path)

    assert "议定事项落实情况" in text
    assert "已报机关党委" in text
    assert "超期未办结" in text
    matters = {one.id: one.state for one in read(data_of(path)).matters}
    assert matters == {"m1": "closed", "m2": "overdue"}


@pytest.mark.parametrize(
    "secret",
    [
        "个人清单勿外传",
        "意见原话勿外传",
        "家庭情况勿外传",
        "整改勿入册",
        "谈话原件.pdf",
        "个人查摆.pdf",
        "测评票.pdf",
        "政审材料.pdf",
    ],
)
def test_what_was_told_in_confidence_stays_in_the_branch(made, secret):
    path, _receipt = made

    assert secret not in text_of(path)
    assert secret not in data_of(path).decode()


def test_the_papers_of_plan_org_life_and_elections_are_listed(made):
    path, _receipt = made
    named = {file.name for file in read(data_of(path)).files}

    assert named >= {"年度计划.pdf", "学习资料.pdf", "方案批复.pdf", "换届批复.pdf"}


def test_a_matter_of_last_year_is_listed_while_it_was_open_and_no_longer():
    last = replace(AGREED, on=date(YEAR - 1, 12, 5), year=YEAR - 1)
    done_before = replace(last, id=FollowUpId("old"), done_on=date(YEAR - 1, 12, 20))
    done_within = replace(last, id=FollowUpId("in"), done_on=date(YEAR, 2, 1))
    still_open = replace(last, id=FollowUpId("open"), done_on=None)
    next_year = replace(AGREED, id=FollowUpId("next"), on=TODAY, year=YEAR + 1)
    register = follow([done_before, done_within, still_open, next_year], [], today=TODAY)

    found = {one.id for one in year_parts.matters_of_year(register, YEAR)}
    assert found == {"in", "open"}


def test_a_year_in_which_nothing_was_begun_has_none_of_these_parts():
    empty = facts(year=YEAR)

    assert year_parts.plan_of_year(empty, PROFILE, today=TODAY) is None
    assert year_parts.cases_of_year(empty, WITH_STEPS, today=TODAY) == ()
    assert year_parts.elections_of_year(empty) == ()
    assert year_parts.papers_of(empty) == ()


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    finalise(made, RecordKind.COMMITTEE_MEETING, date(YEAR, 3, 6))
    yield made
    made.workspace.close()


def gathered(desk):
    return gather(
        YEAR,
        today=desk.clock.today(),
        now=desk.clock.now(),
        profile=desk.profile,
        standard=desk.standard,
        ledgers=desk.ledgers,
        report_rules=desk.papers.report_rules,
        work=desk.work(),
    )


def test_a_report_is_in_the_packet_only_once_it_was_begun(desk, tmp_path, key):
    assert gathered(desk).reports == ()

    blank = open_report(YEAR, ReportKind.SUMMARY, work=desk.work())
    form = desk.papers.report_rules().form(ReportKind.SUMMARY)
    begun = blank.with_words(form.sections[0].key, "书记亲笔写下的一段话。")
    assert begun.id == report_id(YEAR, ReportKind.SUMMARY)
    keep_report(begun, work=desk.work())
    year = gathered(desk)
    path = tmp_path / "packet.pdf"
    build_packet(year, target=path, seal=Seal(key), progress=lambda done, total: None)

    text = text_of(path)
    assert "书记亲笔写下的一段话。" in text
    assert "【待补】" in text
    [part] = read(data_of(path)).reports
    assert part.kind == "summary"
    assert any("书记亲笔写下的一段话。" in section.paragraphs for section in part.sections)


def test_the_duties_of_a_plan_come_from_the_books(desk):
    with desk.work() as work:
        work.dossiers.save(PLAN)
        work.commit()

    year = gathered(desk)

    assert year.plan.plan.duties == PLAN.duties
    assert any(match.held is not None for _group, match in year.plan.matches)
    assert PLAN.attachments[0] in year.attachments()


def test_a_follow_up_agreed_in_minutes_is_in_the_register_of_its_year():
    matter = FollowUp(FollowUpId("f1"), "购置党旗", Person("张志远"), date(YEAR, 4, 1))
    held = record(RecordKind.COMMITTEE_MEETING, date(YEAR, 3, 5))
    done = final(replace(held, agenda=(item(follow_ups=(matter,)),)))
    register = register_of(facts(done, year=YEAR), today=TODAY)

    assert [one.id for one in year_parts.matters_of_year(register, YEAR)] == ["f1"]


def test_days_of_examinations_count_in_their_own_year():
    examined = StepTaken(6, on=date(YEAR + 1, 3, 3), days=(date(YEAR, 8, 20),))
    found = case({1: date(YEAR - 1, 1, 4)}).with_step(examined)
    [one] = year_parts.cases_of_year(facts(year=YEAR, cases=(found,)), WITH_STEPS, today=TODAY)

    assert [(step.number, step.days) for step in one.steps] == [(6, (date(YEAR, 8, 20),))]


def test_a_probation_that_was_extended_says_so_with_its_vote():
    held = date(YEAR, 6, 12)
    minutes = meeting(AgendaKind.EXTENSION, day=held)
    decided = Extension(held, date(YEAR, 12, 12), minutes.record.id, Ballots(9, 9, 9))
    found = case({1: date(YEAR - 1, 1, 4)}, extensions=(decided,))
    [one] = year_parts.cases_of_year(
        facts(minutes, year=YEAR, cases=(found,)), WITH_STEPS, today=TODAY
    )

    assert [(step.number, step.days) for step in one.steps] == [(23, (held,))]
    [counted] = one.votes
    assert (counted.subject, counted.on) == ("延长预备期", held)
    assert counted.ballots == Ballots(9, 9, 9)


def test_talks_are_listed_in_their_own_section_by_who_and_when(desk, tmp_path, key):
    with desk.work() as work:
        day = date(YEAR, 5, 6)
        work.ledgers.save(talk("张志远", "孙丽", day, roll=work.people.roll()), title="孙丽")
        work.commit()
    path = tmp_path / "packet.pdf"
    receipt = build_packet(
        gathered(desk), target=path, seal=Seal(key), progress=lambda done, total: None
    )

    assert "谈心谈话台账" not in receipt.omitted_sections
    assert "作用发挥" in receipt.omitted_sections
    assert "孙丽" in text_of(path)
