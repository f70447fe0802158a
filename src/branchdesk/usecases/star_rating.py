"""评星定级 as a procedure: opening a year, keeping it, going on a step, going back, revoking."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from branchdesk.domain import star_procedure as procedure
from branchdesk.domain.facts import Facts
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.standard import Standard, StarResult
from branchdesk.domain.star_rating import (
    ORDER,
    StarRating,
    StarStage,
    star_rating_id,
)
from branchdesk.usecases.ports import UnitOfWork


def open_rating(year: int, *, work: UnitOfWork) -> StarRating:
    """Return the rating of a year; where none is begun, with last year's stars, nothing written."""
    with work:
        stored = _stored(year, work)
        if stored is not None:
            return stored
        before = _stored(year - 1, work)
    previous = before.final_stars if before is not None else None
    return StarRating(star_rating_id(year), year, previous=previous)


def _stored(year: int, work: UnitOfWork) -> StarRating | None:
    return work.dossiers.get(StarRating, star_rating_id(year))


def keep_rating(rating: StarRating, *, work: UnitOfWork) -> StarRating:
    """Store what is typed; going on is another thing."""
    with work:
        work.dossiers.save(rating)
        work.commit()
    return rating


def meetings_for(facts: Facts, later: Sequence[FinalRecord] = ()) -> tuple[FinalRecord, ...]:
    """Return the minutes that may be those of the self-rating, latest first.

    ``later`` are those of the next year, of which January may count.
    """
    found = (*facts.records, *later)
    fitting = [f for f in found if procedure.may_discuss(f, facts.year, facts.roll)]
    return tuple(sorted(fitting, key=lambda final: final.record.starts_at, reverse=True))


def check_next(rating: StarRating, *, today: date, work: UnitOfWork) -> tuple[Problem, ...]:
    """Say what stands against the next step; nothing is written."""
    following = rating.following
    if following is None:
        return ()
    with work:
        return _problems(rating, following, today=today, work=work)


def _problems(
    rating: StarRating, stage: StarStage, *, today: date, work: UnitOfWork
) -> tuple[Problem, ...]:
    meeting = work.records.final(rating.meeting) if rating.meeting is not None else None
    return procedure.check_step(
        rating,
        stage,
        meeting=meeting,
        branch=work.branch.get(),
        roll=work.people.roll(),
        today=today,
    )


def go_on(
    rating: StarRating,
    *,
    result: StarResult,
    standard: Standard,
    today: date,
    work: UnitOfWork,
) -> StarRating:
    """Take the next step; the self-rating keeps the points as they are judged now.

    Raises:
        Rejected: While something is missing for it; nothing was written.
    """
    following = rating.following
    if following is None:
        return rating
    if following is StarStage.SELF_RATED:
        rating = procedure.with_scores(rating, result, standard)
    with work:
        if problems := _problems(rating, following, today=today, work=work):
            raise Rejected(problems)
        gone = replace(rating, stage=following)
        work.dossiers.save(gone)
        work.commit()
    return gone


def go_back(rating: StarRating, *, work: UnitOfWork) -> StarRating:
    """Open the latest step again; everything that was typed stays."""
    place = ORDER.index(rating.stage)
    if not place:
        return rating
    return keep_rating(replace(rating, stage=ORDER[place - 1]), work=work)


def revoke(rating: StarRating, *, today: date, work: UnitOfWork) -> StarRating:
    """Take the stars away again (摘星); its day, document and reason stand in the rating.

    Raises:
        Rejected: If one of them is missing; nothing was written.
    """
    if problems := procedure.check_revocation(rating, today):
        raise Rejected(problems)
    return keep_rating(rating, work=work)


def years_before(year: int, *, work: UnitOfWork) -> tuple[StarRating, ...]:
    """Return the ratings of earlier years, latest first."""
    with work:
        found = work.dossiers.all(StarRating)
    return tuple(sorted((r for r in found if r.year < year), key=lambda r: r.year, reverse=True))
