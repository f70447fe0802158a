"""民主评议党员 and 评星定级 of a year, as the data of its packet."""

from decimal import Decimal

from branchdesk.domain.review import MemberReview, Review, ReviewStepKind
from branchdesk.domain.review_procedure import correction_until
from branchdesk.domain.standard import StarResult
from branchdesk.domain.star_procedure import checked_stars, checked_total
from branchdesk.domain.star_rating import StarRating, StarStage, change_of
from branchdesk.packet import manifest_review as p
from branchdesk.packet.star_pages import two_decimals

_NOTHING = (0, 0, 0, 0)


def review_part(review: Review) -> p.ReviewPart:
    """Return the review; of fewer than five ballots nothing is broken down."""
    ballots, duty = review.ballots, review.duty
    return p.ReviewPart(
        year=review.year,
        issued=ballots.issued,
        returned=ballots.returned,
        valid=ballots.valid,
        members=tuple(_member(one, hidden=ballots.too_few) for one in review.members),
        held_on=review.step(ReviewStepKind.BALLOT_REVIEW).held_on,
        finalised_at=review.finalised_at,
        steps=tuple(
            p.ReviewStepPart(
                kind=step.kind.value,
                held_on=step.held_on,
                note=step.note,
                records=tuple(step.record_ids),
            )
            for step in review.steps
            if step.held_on or step.note or step.record_ids
        ),
        duty=p.DutyReportPart(by=duty.by, held_on=duty.held_on, note=duty.note)
        if duty.by or duty.held_on or duty.note
        else None,
        team=ballots.team if any(ballots.team) and not ballots.too_few else None,
        withheld=ballots.too_few,
        scrutineer=ballots.scrutineer,
        tellers=tuple(name for name in (ballots.teller, ballots.second_teller) if name),
        over_the_cap=review.cap_override_reason,
        version=review.version,
        additions=tuple(
            p.ReviewAdditionPart(
                at=one.at, name=one.name, outcome=one.outcome, on=one.on, reason=one.reason
            )
            for one in review.additions
        ),
    )


def _member(one: MemberReview, *, hidden: bool) -> p.MemberReviewPart:
    return p.MemberReviewPart(
        member=one.member,
        name=one.name,
        rated=one.rated,
        votes=_NOTHING if hidden else one.votes,
        grade=one.grade.value if one.grade else "",
        participates=one.participates,
        reason=one.reason,
        self_review_on=one.self_review_on,
        peer_review_on=one.peer_review_on,
        feedback_on=one.feedback_on,
        help_plan=one.help_plan,
        helper=one.helper,
        help_until=one.help_until,
        correction_from=one.correction_from,
        correction_months=one.correction_months,
        correction_until=correction_until(one),
        outcome=one.outcome,
        outcome_on=one.outcome_on,
    )


def stars_part(result: StarResult) -> p.StarsPart:
    """Return the points as they are judged now."""
    return p.StarsPart(
        standard=result.standard_id,
        total=two_decimals(result.total),
        stars=result.stars,
        items=tuple(
            p.StarItemPart(
                code=item.code,
                points=two_decimals(item.points),
                score=two_decimals(item.score),
                by_hand=item.by_hand,
                records=tuple(item.evidence),
            )
            for item in result.items
        ),
    )


def star_rating_part(rating: StarRating) -> p.StarRatingPart | None:
    """Return the procedure as far as it went; None until the self-rating is closed.

    What was typed for a step that was not taken, or was opened again, stays in the branch.
    """
    if not rating.reached(StarStage.SELF_RATED):
        return None
    checked = rating.reached(StarStage.CHECKED)
    return p.StarRatingPart(
        year=rating.year,
        stage=rating.stage.value,
        stars_before=rating.previous,
        standard=rating.terms.standard,
        standard_version=rating.terms.version,
        rated_on=rating.rated_on,
        signed_by=rating.signed_by,
        record=rating.meeting or "",
        report=rating.report,
        items=tuple(
            p.RatedItemPart(
                code=item.code,
                category=item.category,
                title=item.title,
                points=two_decimals(item.points),
                score=two_decimals(item.score),
                applicable=item.applicable,
                checked=_points(item.checked) if checked and item.applicable else "",
                reason=item.reason if checked and item.differs else "",
            )
            for item in rating.items
        ),
        bonus=two_decimals(rating.bonus),
        penalty=two_decimals(rating.penalty),
        total=two_decimals(rating.total),
        stars=rating.stars,
        vetoes=rating.vetoes,
        declaration=_declaration(rating),
        check=_check(rating),
        publicity=_publicity(rating),
        decision=_decision(rating),
        naming=_naming(rating),
    )


def _points(value: Decimal | None) -> str:
    return "" if value is None else two_decimals(value)


def _declaration(rating: StarRating) -> p.StarDeclarationPart | None:
    if not rating.reached(StarStage.DECLARED) or rating.target is None:
        return None
    return p.StarDeclarationPart(stars=rating.target, on=rating.declared_on)


def _check(rating: StarRating) -> p.StarCheckPart | None:
    if not rating.reached(StarStage.CHECKED):
        return None
    bonus, penalty = rating.checked_bonus, rating.checked_penalty
    return p.StarCheckPart(
        on=rating.checked_on,
        by=rating.checked_by,
        bonus=two_decimals(rating.bonus if bonus is None else bonus),
        penalty=two_decimals(rating.penalty if penalty is None else penalty),
        peer=_points(rating.peer) if rating.terms.peer_percent else "",
        veto=rating.veto_found,
        opinion=rating.opinion,
        total=two_decimals(checked_total(rating)),
        stars=checked_stars(rating),
    )


def _publicity(rating: StarRating) -> p.StarPublicityPart | None:
    if not rating.reached(StarStage.PUBLICISED):
        return None
    first, last = rating.shown_from, rating.shown_to
    return p.StarPublicityPart(
        first=first,
        last=last,
        days=(last - first).days + 1 if first and last else 0,
        days_needed=rating.terms.publicity_days,
        place=rating.shown_at,
        objections=tuple(
            p.StarObjectionPart(what=one.what, on=one.on, answer=one.answer)
            for one in rating.objections
        ),
    )


def _decision(rating: StarRating) -> p.StarDecisionPart | None:
    if not rating.reached(StarStage.DECIDED) or rating.awarded is None:
        return None
    return p.StarDecisionPart(
        on=rating.decided_on,
        by=rating.decided_by,
        document=rating.document,
        stars=rating.awarded,
        change=change_of(rating.previous, rating.awarded).value,
        note=rating.decision_note,
    )


def _naming(rating: StarRating) -> p.StarNamingPart | None:
    if not rating.reached(StarStage.NAMED):
        return None
    return p.StarNamingPart(
        on=rating.named_on,
        plaque=rating.plaque,
        revoked_on=rating.revoked_on,
        revoked_by=rating.revoked_by,
        revoked_why=rating.revoked_why,
    )
