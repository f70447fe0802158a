"""The standard in the editor: what is typed becomes the file, or says what is wrong with it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from domain_values import SEEDS, STANDARD
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.datafile import DataFileError
from branchdesk.domain.measures import MEASURES
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.standard_draft import draft_of, standard_text, sum_of
from branchdesk.domain.standard_file import parse_standard
from branchdesk.wording.measures import known_measures

DRAFT = draft_of(STANDARD)


def changed(code, **changes):
    return replace(
        DRAFT,
        items=tuple(
            replace(item, **changes) if item.code == code else item for item in DRAFT.items
        ),
    )


def refused(draft):
    with pytest.raises(Rejected) as refusal:
        draft.to_standard()
    return [(problem.field, problem.rule) for problem in refusal.value.problems]


def test_the_shipped_standard_goes_through_the_editor_unchanged():
    assert parse_standard(standard_text(STANDARD)) == STANDARD


def test_points_that_do_not_add_up_say_which_category_and_by_how_much():
    found = refused(changed("C1", points="4"))

    assert ("categories.C.points", Rule.POINTS_DO_NOT_ADD_UP) in found
    assert sum_of(changed("C1", points="4"), "C") == Decimal(33)


def test_every_mistake_is_said_at_once():
    draft = changed("C1", points="viele", measure="magic")
    draft = replace(draft, total="90", items=(*draft.items, DRAFT.items[0]))

    rules = {rule for _, rule in refused(draft)}

    assert rules >= {
        Rule.NOT_A_NUMBER,
        Rule.UNKNOWN_MEASURE,
        Rule.CODE_TWICE,
        Rule.POINTS_DO_NOT_ADD_UP,
    }


def test_what_only_the_strict_reader_knows_is_refused_with_its_key():
    with pytest.raises(DataFileError) as refusal:
        changed("A1", parameters="unbekannt = 3").to_standard()

    assert refusal.value.key.endswith("unbekannt")


def test_bands_quotas_weights_and_switches_are_taken_over():
    draft = replace(
        DRAFT,
        bands="5 | 92\n4 | 80\n1 | 0",
        quotas="5 | 0.10\n4 ｜ 0.4",
        peer_percent="30",
        one_step_up=True,
        bonus_cap="３",
        version=7,
    )

    standard = draft.to_standard()

    assert standard.thresholds == ((5, 92), (4, 80), (1, 0))
    assert standard.quotas == ((5, Decimal("0.10")), (4, Decimal("0.4")))
    assert (standard.peer_percent, standard.one_step_up) == (30, True)
    assert (standard.bonus_cap, standard.version) == (3, 7)


def test_every_measure_has_its_words_in_the_list():
    words = known_measures(lambda _context, text: text)

    assert set(words) == {"", *MEASURES}
    assert len(set(words.values())) == len(words)


TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=1, max_size=30
).filter(str.strip)


# In a list of vetoes a stroke parts the code from the title, and that from the measure.
@given(TEXTS, TEXTS, TEXTS.filter(lambda text: "|" not in text))
def test_whatever_is_typed_as_title_rule_or_note_stays_text(title, rule, veto):
    draft = replace(changed("A1", title=title, rule=rule), vetoes=f"V1 | x{veto}")

    standard = draft.to_standard()

    again = draft_of(standard).to_standard()
    assert again == standard
    assert standard.item("A1").points == 4


def test_every_measure_and_its_parameters_stand_in_the_documented_list():
    page = (SEEDS.parent / "docs" / "star-standard.md").read_text(encoding="utf-8")

    for name, measure in MEASURES.items():
        [line] = [row for row in page.splitlines() if row.startswith(f"| `{name}` |")]
        assert all(f"`{key}`" in line for key in measure.parameters), name
