"""docs/coverage.md says only what is true: every row, ledger, metric and test it names exists."""

import ast
import re
from functools import cache

import pytest
from domain_values import SEEDS
from ledger_values import LEDGERS
from report_year import REPORT
from source_tree import ROOT

from branchdesk.domain.dossier_kinds import DOSSIER_KINDS
from branchdesk.domain.ledgers import Level
from branchdesk.domain.records import RecordKind

TEXT = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
MECHANISMS, FIGURES = (part.split("\n\n", 2)[1] for part in TEXT.split("\n## ")[1:])
ORGAN = "organ level: in the committee's copy"
NOT_KEPT = {26}
"""Personnel work of the organ; the page says so."""


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def named(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


@cache
def defined_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def is_there(kept: str) -> bool:
    sort, _, name = kept.partition(":")
    match sort:
        case "ledger":
            return LEDGERS.kind(name) is not None
        case "record":
            return name in {kind.value for kind in RecordKind}
        case "dossier":
            return name in {kind.KIND for kind in DOSSIER_KINDS}
        case "standard":
            return (SEEDS / "standards" / f"{name}.toml").is_file()
        case _:
            return False


def test_every_mechanism_of_the_report_has_its_row():
    assert [int(row[0]) for row in rows(MECHANISMS)] == list(range(1, 48))


def test_every_figure_of_the_report_has_its_row_and_its_value():
    found = {named(row[0])[0]: row[2] for row in rows(FIGURES)}

    assert found == REPORT


def test_the_phrase_of_every_figure_says_its_value():
    for row in rows(FIGURES):
        number = re.search(r"\d[\d.]*", row[2])
        assert number is not None
        assert number[0] in row[1], row


@pytest.mark.parametrize("row", rows(MECHANISMS), ids=lambda row: row[0])
def test_what_a_row_names_exists(row):
    number, _phrase, page, kept, figures, test = row

    assert page
    assert [name for name in named(kept) if not is_there(name)] == []
    metrics = {figure.metric for figure in LEDGERS.figures}
    assert set(named(figures)) <= metrics
    if int(number) not in NOT_KEPT:
        assert named(kept)
        [path] = named(test)
        file, _, name = path.partition("::")
        assert name in defined_in(file)
    if page == ORGAN:
        kinds = [LEDGERS.kind(name.removeprefix("ledger:")) for name in named(kept)]
        assert all(kind.level is Level.ORGAN for kind in kinds)
        assert named(figures)


@pytest.mark.parametrize("row", rows(FIGURES), ids=lambda row: row[0].strip("`"))
def test_a_figure_is_counted_by_the_ledger_that_its_row_names(row):
    [metric], [kept], [test] = named(row[0]), named(row[4]), named(row[5])
    kind = LEDGERS.kind(kept.removeprefix("ledger:"))

    assert metric in {figure.metric for figure in kind.figures}
    assert (row[3] == ORGAN) == (kind.level is Level.ORGAN)
    file, _, name = test.partition("::")
    assert name in defined_in(file)


def test_the_tests_named_above_the_tables_exist():
    for path in re.findall(r"`(tests/[^`]+)`", TEXT.split("\n## ")[0]):
        file, _, name = path.partition("::")
        assert name in defined_in(file)
