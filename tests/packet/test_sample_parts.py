"""What the year keeps besides its minutes, in the sample branch's packet: printed and as data."""

from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from branchdesk import app
from branchdesk.domain.charts import points
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import ReviewGrade
from branchdesk.packet.build import build_packet
from branchdesk.packet.manifest import FILE_NAME, read
from branchdesk.packet.sign import Seal
from branchdesk.sample import build_sample, sample_clock
from branchdesk.usecases.year_parts import papers_of
from branchdesk.usecases.yearfile import gather

YEAR = 2026


def paper(digit, name):
    return Attachment(EvidenceHash(digit * 64), name, "application/pdf", 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "workspace"
    build_sample(folder, year=YEAR, say=lambda _: None)
    opened = app.open_desk(folder, read_only=True, clock=sample_clock(YEAR))
    yield opened
    opened.workspace.close()


@pytest.fixture(scope="module")
def year(desk):
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


@pytest.fixture(scope="module")
def built(year, tmp_path_factory, key):
    target = tmp_path_factory.mktemp("packet") / "材料包.pdf"
    return build_packet(year, target=target, seal=Seal(key), progress=lambda *_: None).path


@pytest.fixture(scope="module")
def text(built):
    with pypdfium2.PdfDocument(built) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return "".join("".join(pages).split())


@pytest.fixture(scope="module")
def manifest(built):
    with pikepdf.open(built) as pdf:
        return read(pdf.attachments[FILE_NAME].get_file().read_bytes())


def test_the_plan_stands_with_its_duties_and_what_was_held_of_it(year, manifest, text):
    plan = year.plan.plan
    assert [duty.what for duty in manifest.plan.duties] == [duty.what for duty in plan.duties]
    assert manifest.plan.approved_on == year.plan.approved_on
    held = {sitting.record for sitting in manifest.plan.sittings if sitting.fit == "held"}
    assert held
    assert held <= {final.record.id for final in year.records}
    for duty in plan.duties:
        assert "".join(duty.what.split()) in text


def test_the_organisational_life_meeting_names_what_is_to_be_put_right(year, manifest, text):
    assert manifest.org_life.theme
    problems = [one.problem for one in manifest.org_life.rectifications]
    assert problems
    for problem in problems:
        assert "".join(problem.split()) in text


def test_a_case_says_which_steps_were_taken_and_nothing_of_a_persons_file(year, manifest):
    assert [case.name for case in manifest.recruitment] == [case.name for case in year.cases]
    assert all(day.year == YEAR for case in year.cases for step in case.steps for day in step.days)
    embedded = manifest.model_dump_json()
    for case in year.cases:
        assert case.name in embedded


def test_the_plans_papers_go_along_and_no_paper_of_a_case_ever_does(desk):
    facts = desk.year_view(YEAR).facts
    reported, personal = paper("a", "报备表.pdf"), paper("b", "思想汇报.pdf")
    case = facts.cases[0]
    steps = (replace(case.steps[0], attachments=(personal,)), *case.steps[1:])
    changed = replace(
        facts,
        plan=replace(facts.plan, attachments=(reported,)),
        cases=(replace(case, steps=steps), *facts.cases[1:]),
    )

    assert personal in changed.cases[0].attachments
    assert reported in papers_of(changed)
    assert personal not in papers_of(changed)


def test_votes_are_carried_as_they_were_counted(year, manifest):
    votes = [vote for case in manifest.recruitment for vote in case.votes]
    assert votes
    for vote in votes:
        assert vote.in_favour + vote.against + vote.abstained <= vote.ballots.valid
        assert vote.passed == (vote.in_favour >= vote.needed)


def test_the_year_end_papers_are_printed_with_their_numbers(year, manifest, text):
    assert [paper.title for paper in manifest.reports]
    for paper in manifest.reports:
        for section in paper.sections:
            for paragraph in section.paragraphs:
                assert "".join(paragraph.split()) in text


def test_what_was_agreed_is_there_with_what_became_of_it(year, manifest, text):
    assert manifest.matters
    assert {matter.record for matter in manifest.matters} <= {
        final.record.id for final in year.records
    }
    for matter in manifest.matters:
        assert "".join(matter.what.split()) in text


def test_the_charts_stand_with_sentences_that_say_their_numbers(year, text):
    given = [one.grade for one in year.review.members if one.rated and one.grade]
    best = sum(grade is ReviewGrade.EXCELLENT for grade in given)

    assert "党员按月出勤图" in text
    assert f"评定{len(given)}人：优秀{best}人" in text
    for category in year.stars.categories:
        named = "".join(category.title.split())
        assert f"{named}{points(category.score)}/{points(category.points)}分" in text


def test_nothing_told_to_the_secretary_alone_is_in_the_packet(built, manifest):
    with pypdfium2.PdfDocument(built) as pdf:
        words = "".join(page.get_textpage().get_text_range() for page in pdf)
    everything = "".join(words.split()) + manifest.model_dump_json()

    for secret in ("请再看一眼", "%相同", "says_the_same", "拍摄日期是", "同一时间"):
        assert secret not in everything


def test_the_by_election_says_who_was_elected_with_how_many_votes(manifest, text):
    [election] = manifest.elections

    assert dict(election.counts) == {"孙立国": 17, "林芷若": 4}
    assert list(election.elected) == ["孙立国"]
    assert "应选1名，当选1名" in text
    assert "分工：孙立国任" in text
