"""Every scanned page goes somewhere: to its record, into the tray, or it is an empty back side."""

from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf, code_for
from branchdesk.domain.scanning import Doubt, ScannedPage, Target, shelf_of, sort_pages

MARK, OTHER = "AAAAAAAA", "BBBBBBBB"
SHELF = shelf_of(
    MARK,
    records=["r1", "r2"],
    entries=["e1"],
    elections={"held": "r1", "planned": None},
    removed=[(PaperOf.RECORD, "gone")],
)
R1, R2 = Target(PaperOf.RECORD, "r1"), Target(PaperOf.RECORD, "r2")


def code(item="r1", *, of=PaperOf.RECORD, form=PaperForm.MINUTES, page=1, pages=3, mark=MARK):
    return code_for(Paper(of, item, form), mark=mark, page=page, pages=pages).text


def page(number, *codes, **changes):
    return ScannedPage(number, codes, **changes)


def sorted_by(*pages):
    return sort_pages(pages, SHELF)


def doubts(*pages):
    return [loose.doubt for loose in sorted_by(*pages).loose]


def test_the_pages_of_a_paper_are_put_in_order_whatever_the_order_of_the_scan():
    found = sorted_by(page(1, code(page=3)), page(2, code(page=1)), page(3, code(page=2)))

    (bundle,) = found.bundles
    assert bundle.target == R1
    assert [placed.page.number for placed in bundle.pages] == [2, 3, 1]
    assert bundle.missing == ()


def test_two_records_in_one_pile_are_told_apart():
    found = sorted_by(page(1, code(page=1)), page(2, code("r2")), page(3, code(page=2)))

    assert {bundle.target: bundle.numbers for bundle in found.bundles} == {R1: (1, 2), R2: (1,)}
    assert [bundle.missing for bundle in found.bundles] == [(3,), (2, 3)]


def test_a_page_of_another_branch_goes_into_the_tray():
    assert doubts(page(1, code(mark=OTHER))) == [Doubt.OTHER_BRANCH]


def test_a_record_that_the_books_do_not_know_goes_into_the_tray():
    assert doubts(page(1, code("nobody"))) == [Doubt.UNKNOWN]


def test_a_record_in_the_recycle_bin_gets_nothing():
    assert doubts(page(1, code("gone"))) == [Doubt.REMOVED]


def test_codes_of_two_papers_on_one_page_are_asked_about():
    assert doubts(page(1, code("r1"), code("r2"))) == [Doubt.SEVERAL]


def test_a_foreign_code_beside_ours_does_not_matter():
    found = sorted_by(page(1, "https://example.org", code()))

    assert [bundle.target for bundle in found.bundles] == [R1]


def test_a_damaged_code_is_not_guessed():
    assert doubts(page(1, code()[:-1] + ("A" if code()[-1] != "A" else "B"))) == [
        Doubt.DAMAGED_CODE
    ]


def test_an_empty_back_side_is_left_out_but_counted():
    found = sorted_by(page(1, code()), page(2, blank=True))

    assert (found.loose, found.blank) == ((), (2,))


def test_a_page_without_a_code_between_two_of_a_record_probably_belongs_there():
    found = sorted_by(page(1, code(page=1)), page(2), page(3, code(page=3)), page(4), page(5))

    assert [(loose.page.number, loose.likely) for loose in found.loose] == [
        (2, R1),
        (4, None),
        (5, None),
    ]


def test_a_page_of_another_branch_is_never_thought_likely():
    found = sorted_by(page(1, code(page=1)), page(2, code(mark=OTHER)), page(3, code(page=2)))

    assert [loose.likely for loose in found.loose] == [None]


def test_a_counting_sheet_belongs_to_the_minutes_of_the_vote():
    sheet = code("held", of=PaperOf.ELECTION, form=PaperForm.COUNTING, pages=1)
    early = code("planned", of=PaperOf.ELECTION, form=PaperForm.COUNTING, pages=1)
    found = sorted_by(page(1, sheet), page(2, early))

    assert [bundle.target for bundle in found.bundles] == [R1]
    assert [loose.doubt for loose in found.loose] == [Doubt.NO_MINUTES]


def test_the_report_of_an_election_belongs_to_the_election():
    report = code("held", of=PaperOf.ELECTION, form=PaperForm.REPORT, pages=1)

    (bundle,) = sorted_by(page(1, report)).bundles
    assert bundle.target == Target(PaperOf.ELECTION, "held")


def test_a_branch_without_a_mark_knows_no_paper():
    shelf = shelf_of("", records=["r1"], entries=[], elections={})
    unmarked = code(mark="AAAAAAAA")

    assert [one.doubt for one in sort_pages([page(1, unmarked)], shelf).loose] == [
        Doubt.OTHER_BRANCH
    ]


_texts = st.one_of(
    st.text(max_size=45),
    st.builds(
        code, st.sampled_from(["r1", "r2", "gone", "?"]), mark=st.sampled_from([MARK, OTHER])
    ),
)


@given(st.lists(st.tuples(st.lists(_texts, max_size=3), st.booleans(), st.booleans()), max_size=9))
def test_no_page_is_lost_and_none_is_taken_twice(seen):
    pages = [
        ScannedPage(number, tuple(texts), blank=blank, readable=readable)
        for number, (texts, blank, readable) in enumerate(seen, start=1)
    ]

    found = sort_pages(pages, SHELF)

    numbers = [placed.page.number for bundle in found.bundles for placed in bundle.pages]
    numbers += [loose.page.number for loose in found.loose]
    numbers += found.blank
    assert sorted(numbers) == [one.number for one in pages]
