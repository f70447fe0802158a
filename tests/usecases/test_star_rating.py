"""The procedure in the books: each step is kept, nothing is skipped, everything can be undone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from branch_year import make_branch

from branchdesk.domain.problems import Rejected
from branchdesk.domain.star_rating import StarRating, StarStage, star_rating_id
from branchdesk.usecases import star_rating

TODAY = date(2026, 12, 28)


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch", today=TODAY)
    yield made
    made.workspace.close()


def opened(desk, year=2026):
    return star_rating.open_rating(year, work=desk.work())


def going_on(desk, rating):
    view = desk.year_view(2026)
    return star_rating.go_on(
        rating, result=view.stars, standard=desk.standard, today=TODAY, work=desk.work()
    )


def test_opening_a_year_writes_nothing_and_knows_last_years_stars(desk):
    before = StarRating(star_rating_id(2025), 2025, stage=StarStage.NAMED, awarded=4)
    star_rating.keep_rating(before, work=desk.work())

    assert opened(desk).previous == 4
    with desk.work() as work:
        assert [one.year for one in work.dossiers.all(StarRating)] == [2025]


def test_a_step_that_lacks_something_is_refused_and_nothing_is_written(desk):
    with pytest.raises(Rejected) as refusal:
        going_on(desk, opened(desk))

    assert {p.field for p in refusal.value.problems} >= {"meeting", "rated_on", "signed_by"}
    assert opened(desk).stage is StarStage.DRAFT


def test_what_is_kept_comes_back_exactly_and_undo_takes_it_away(desk):
    rating = replace(opened(desk), signed_by="张志远", peer=Decimal("88.5"))

    star_rating.keep_rating(rating, work=desk.work())
    assert opened(desk) == rating

    desk.undo()
    assert opened(desk).signed_by == ""


def test_going_back_a_step_keeps_what_was_typed(desk):
    declared = replace(opened(desk), stage=StarStage.DECLARED, target=3)

    back = star_rating.go_back(declared, work=desk.work())

    assert (back.stage, back.target) == (StarStage.SELF_RATED, 3)
    assert opened(desk) == back
