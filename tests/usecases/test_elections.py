"""换届 from the request to the register: a ballot prepared and counted, posts handed over."""

from dataclasses import replace
from datetime import date

import pytest
from record_books import general_draft, open_books

from branchdesk.domain.election_draft import LeftOutDraft, PaperDraft, to_draft
from branchdesk.domain.election_judging import Part
from branchdesk.domain.elections import Election, ElectionKind
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind
from branchdesk.domain.roll import holders_on
from branchdesk.usecases import elections
from branchdesk.usecases.printed import ballot_paper, counting_sheet, election_report
from branchdesk.usecases.records import open_record

HELD = date(2026, 10, 12)
SWORN = date(2026, 10, 19)


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "branch")
    yield made
    made.desk.workspace.close()


def names(books):
    with books.desk.work() as work:
        return [member.name for member in work.people.roll().members]


def begun(books, kind=ElectionKind.TERM, **texts):
    """Keep an election of three seats with four candidates."""
    draft = elections.begin_election(
        kind, today=books.clock.today(), profile=books.desk.profile, work=books.desk.work()
    )
    people = names(books)
    draft = replace(
        draft,
        seats="3",
        candidates="、".join(people[:4]),
        scrutineers=people[5],
        tellers=people[6],
        **texts,
    )
    return elections.save_election(draft, today=books.clock.today(), work=books.desk.work())


def changed(books, election, **changes):
    with books.desk.work() as work:
        kept = work.dossiers.get(Election, election.id)
        work.dossiers.save(replace(kept, **changes))
        work.commit()
    return election_of(books, election)


def election_of(books, election):
    with books.desk.work() as work:
        return work.dossiers.get(Election, election.id)


def standing(books, election):
    with books.desk.work() as work:
        return elections.standing_of(
            work.dossiers.get(Election, election.id),
            today=books.clock.today(),
            profile=books.desk.profile,
            work=work,
        )


def begin_vote(books, election):
    return elections.begin_vote(
        election.id, today=books.clock.today(), now=books.clock.now(), work=books.desk.work()
    )


def counted(books, election, votes):
    """Begin the minutes, count so many votes for the candidates, and close them."""
    record = begin_vote(books, election)
    draft = open_record(record, work=books.desk.work())
    [ballot] = [one for one in draft.agenda if one.kind is AgendaKind.ELECTION]
    lines = zip(ballot.vote.candidates, votes, strict=True)
    filled = tuple(replace(line, in_favour=str(count)) for line, count in lines)
    ballot = replace(
        ballot,
        discussion="介绍候选人。",
        decision="选举产生。",
        vote=replace(ballot.vote, candidates=filled),
    )
    usual = general_draft()
    books.finalised(
        replace(
            draft,
            day=HELD.isoformat(),
            starts=usual.starts,
            ends=usual.ends,
            place=usual.place,
            chair=usual.chair,
            recorder=usual.recorder,
            agenda=(*usual.agenda[:1], ballot),
        ),
        late_reason="补记",
    )
    return record


def ready(books, votes=(9, 8, 7, 3), posts=None, **texts):
    """Return an election that only waits for the posts to be handed over."""
    election = begun(books, **texts)
    counted(books, election, votes)
    people = names(books)
    kept = election_of(books, election)
    wanted = posts or (
        (people[0], PartyPost.ORGANIZATION),
        (people[1], PartyPost.SECRETARY),
        (people[2], PartyPost.PUBLICITY),
    )
    draft = replace(
        to_draft(kept),
        posts=tuple(wanted),
    )
    draft = draft.with_paper("report", PaperDraft("2026-10-13", "5号"))
    draft = draft.with_paper("approval", PaperDraft("2026-10-16", "9号"))
    return elections.save_election(draft, today=books.clock.today(), work=books.desk.work())


def hand_over(books, election, on=SWORN):
    return elections.hand_over(
        election.id,
        on=on,
        today=books.clock.today(),
        profile=books.desk.profile,
        work=books.desk.work(),
    )


def holder(books, post, day):
    with books.desk.work() as work:
        return [member.name for member in holders_on(work.people.roll(), post, day)]


def test_the_minutes_begin_with_candidates_seats_and_who_is_left_out(books):
    away = LeftOutDraft(MemberId("m9"), 4, "上级同意，大会通过")
    election = begun(books, left_out=(away,))

    draft = books.kept(begin_vote(books, election))

    [ballot] = [one for one in draft.agenda if one.kind is AgendaKind.ELECTION]
    assert [line.name for line in ballot.vote.candidates] == names(books)[:4]
    assert ballot.vote.seats == "3"
    assert [(line.member, line.reason) for line in ballot.vote.excluded] == [("m9", 4)]
    assert election_of(books, election).meeting == draft.id


def test_the_three_with_the_most_votes_are_elected(books):
    election = begun(books)
    counted(books, election, (9, 8, 7, 6))

    found = standing(books, election)

    assert found.outcome.elected == tuple(names(books)[:3])
    assert found.of(Part.MEETING).on == HELD


def test_a_tie_for_the_last_seat_leaves_it_open(books):
    election = begun(books)
    counted(books, election, (9, 8, 7, 7))

    found = standing(books, election)

    assert found.outcome.elected == tuple(names(books)[:2])
    assert [problem.rule for problem in found.of(Part.MEETING).problems] == [Rule.TIE]


def test_a_candidate_counts_no_votes_and_a_fifth_more_candidates_are_asked_for(books):
    election = begun(books)
    people = election.candidates
    election = changed(books, election, scrutineers=people[:1], candidates=people[:3])

    found = standing(books, election)

    assert [p.rule for p in found.of(Part.COUNTERS).problems] == [Rule.CANDIDATE_COUNTS_VOTES]
    assert Rule.TOO_FEW_CANDIDATES in [p.rule for p in found.of(Part.CANDIDATES).problems]


def test_handing_over_writes_posts_and_term_as_one_act(books):
    election = ready(books)
    people = names(books)
    before = holder(books, PartyPost.SECRETARY, SWORN)

    hand_over(books, election)

    assert holder(books, PartyPost.SECRETARY, SWORN) == [people[1]]
    assert holder(books, PartyPost.ORGANIZATION, SWORN) == [people[0]]
    assert holder(books, PartyPost.SECRETARY, date(2026, 10, 18)) == before
    with books.desk.work() as work:
        term = work.branch.get().term
    assert (term.elected_on, term.approval) == (HELD, "9号")

    with books.desk.work() as work:
        work.journal.undo()
        work.commit()

    assert holder(books, PartyPost.SECRETARY, SWORN) == before
    assert election_of(books, election).handed_over_on is None


def test_who_stays_in_a_post_goes_on_in_it_without_a_gap(books):
    people = names(books)
    election = ready(
        books,
        posts=((people[0], PartyPost.SECRETARY), (people[2], PartyPost.ORGANIZATION)),
    )

    hand_over(books, election)

    with books.desk.work() as work:
        [first] = [m for m in work.people.roll().members if m.name == people[0]]
    assert [term.until for term in first.posts if term.post is PartyPost.SECRETARY] == [None]


def test_a_by_election_leaves_term_and_other_posts_as_they_are(books):
    people = names(books)
    election = ready(books, kind=ElectionKind.VACANCY, posts=((people[2], PartyPost.DISCIPLINE),))
    with books.desk.work() as work:
        term = work.branch.get().term
    secretary = holder(books, PartyPost.SECRETARY, SWORN)

    hand_over(books, election)

    assert holder(books, PartyPost.DISCIPLINE, SWORN) == [people[2]]
    assert holder(books, PartyPost.SECRETARY, SWORN) == secretary
    with books.desk.work() as work:
        assert work.branch.get().term == term


@pytest.mark.parametrize("lacking", ["approval", "not_elected", "secretary", "twice"])
def test_nothing_is_handed_over_before_it_is_right(books, lacking):
    people = names(books)
    posts = {
        "not_elected": ((people[3], PartyPost.SECRETARY),),
        "secretary": ((people[0], PartyPost.ORGANIZATION),),
        "twice": ((people[0], PartyPost.SECRETARY), (people[1], PartyPost.SECRETARY)),
    }.get(lacking)
    election = ready(books, posts=posts)
    if lacking == "approval":
        election = changed(books, election, approval=type(election.approval)())
    before = holder(books, PartyPost.SECRETARY, SWORN)

    with pytest.raises(Rejected) as refused:
        hand_over(books, election)

    wanted = {
        "approval": Rule.APPROVAL_MISSING,
        "not_elected": Rule.NOT_ELECTED,
        "secretary": Rule.SECRETARY_MISSING,
        "twice": Rule.POST_TWICE,
    }[lacking]
    assert wanted in [problem.rule for problem in refused.value.problems]
    assert holder(books, PartyPost.SECRETARY, SWORN) == before


def test_nobody_is_in_office_before_the_election(books):
    election = ready(books)

    with pytest.raises(Rejected):
        hand_over(books, election, on=date(2026, 10, 11))


def test_the_forms_say_what_the_books_say(books):
    election = begun(books)
    people = names(books)

    empty = counting_sheet(election, work=books.desk.work())
    assert empty.candidates == tuple((name, None) for name in people[:4])
    with pytest.raises(Rejected):
        election_report(election, work=books.desk.work())

    counted(books, election, (9, 8, 7, 3))
    election = election_of(books, election)
    assert ballot_paper(election, work=books.desk.work()).candidates == tuple(people[:4])
    sheet = counting_sheet(election, work=books.desk.work())
    assert sheet.candidates[3] == (people[3], 3)
    report = election_report(election, work=books.desk.work())
    assert report.elected == tuple(people[:3])
