"""Words find exact pieces of text; what is shown of them is marked where they stand."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.dates import Period
from branchdesk.domain.finding import (
    DONE,
    OPEN,
    Category,
    Entry,
    Found,
    Query,
    Sieve,
    entry,
    folded,
    marks_in,
    marks_of,
    snippet_of,
)

ALPHABET = "安全生产会议aAＡ１1 ，\nİ"
TEXTS = st.text(ALPHABET, max_size=120)
WORDS = st.lists(st.text("安全生产会议a1，", min_size=1, max_size=3), min_size=1, max_size=3)
ZHANG = entry(Found.MEMBER, "", "m1", "张志远\n科长", title="张志远", keys=("zhangzhiyuan", "zzy"))


def sifted(
    query: Query, entries: list[Entry], members: tuple[Entry, ...] = (ZHANG,)
) -> list[Entry]:
    found: list[Entry] = []
    sieve = Sieve(query, members)
    for one in entries:
        found += sieve.sift([one], [one.plain])
    return found


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text):
    assert len(folded(text)) == len(text)


@given(st.lists(TEXTS, max_size=12), WORDS)
def test_exactly_those_are_kept_that_say_every_word(texts, words):
    entries = [entry(Found.RECORD, "", str(n), text) for n, text in enumerate(texts)]
    wanted = tuple(map(folded, words))

    kept = Sieve(Query(words=wanted), ()).sift(entries, [one.plain for one in entries])

    assert list(kept) == [
        one for one in entries if all(word in folded(one.text) for word in wanted)
    ]


@given(TEXTS, WORDS)
def test_a_snippet_is_one_line_and_its_marks_stand_on_the_words(text, words):
    wanted = tuple(map(folded, words))
    one = entry(Found.RECORD, "", "r1", text)

    snippet = snippet_of(one, wanted)

    assert "\n" not in snippet.text
    end = 0
    for start, length in snippet.marks:
        assert start >= end
        end = start + length
        marked = folded(snippet.text[start:end])
        assert any(marked.startswith(word) for word in wanted)
    if any(word in one.plain for word in wanted):
        assert snippet.marks


@given(TEXTS, WORDS)
def test_marks_cover_every_place_of_every_word(text, words):
    plain = folded(text)
    covered = {
        place for start, length in marks_in(text, words) for place in range(start, start + length)
    }

    for word in words:
        if (place := plain.find(word)) >= 0:
            assert covered.issuperset(range(place, place + len(word)))


def test_a_long_line_is_cut_before_and_after_the_word():
    one = entry(Found.RECORD, "", "r1", "前" * 100 + "安全" + "后" * 100)

    snippet = snippet_of(one, ("安全",))

    assert snippet.text.startswith("…前")
    assert snippet.text.endswith("后…")
    [(start, length)] = snippet.marks
    assert snippet.text[start : start + length] == "安全"


def test_a_member_is_found_by_name_full_pinyin_and_initials_begun():
    for typed in ("志远", "zhangzh", "zzy", "zz", "科长"):
        assert sifted(Query(words=(typed,)), [ZHANG]) == [ZHANG]
    assert sifted(Query(words=("远张",)), [ZHANG]) == []
    assert sifted(Query(words=("zy",)), [ZHANG]) == []


def test_whoever_is_named_in_something_is_found_by_pinyin_and_a_guest_by_name():
    chaired = entry(Found.RECORD, "", "r1", "会议", people=("张志远", "外来人"))
    other = entry(Found.RECORD, "", "r2", "会议", people=("李娜",))

    assert sifted(Query(people=("zzy",)), [chaired, other]) == [chaired]
    assert sifted(Query(people=("zzy", "外来")), [chaired, other]) == [chaired]
    assert sifted(Query(people=("zzy", "李")), [chaired, other]) == []


def test_what_belongs_to_a_year_as_a_whole_is_found_by_the_year_only():
    review = entry(Found.REVIEW, "", "2026", "评议", year=2026)
    undated = entry(Found.RECORD, "", "r1", "草稿")
    year = Query(periods=(Period(date(2026, 1, 1), date(2026, 12, 31)),))
    march = Query(periods=(Period(date(2026, 3, 1), date(2026, 3, 31)),))

    assert sifted(year, [review, undated]) == [review]
    assert sifted(march, [review, undated]) == []


_ENTRIES = st.builds(
    lambda group, kind, on, status: entry(group, kind, "x", "会议", on=on, statuses=(status,)),
    st.sampled_from([Found.RECORD, Found.LEDGER]),
    st.sampled_from(["a", "b"]),
    st.none() | st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    st.sampled_from([OPEN, DONE]),
)
_QUERIES = st.builds(
    Query,
    categories=st.lists(
        st.builds(Category, st.just(""), st.just(Found.RECORD), st.sampled_from(["", "a", "b"])),
        max_size=2,
    ).map(tuple),
    periods=st.lists(
        st.dates(date(2024, 1, 1), date(2026, 6, 1)).map(lambda d: Period(d, date(2026, 6, 1))),
        max_size=2,
    ).map(tuple),
    statuses=st.frozensets(st.sampled_from([OPEN, DONE]), max_size=1),
)


@given(_ENTRIES, _QUERIES)
def test_whatever_passes_bears_the_marks_that_are_looked_at_first(one, query):
    marks = marks_of(one)

    if sifted(query, [one]):
        assert all(not wanted.isdisjoint(marks) for wanted in Sieve(query, ()).marks)
