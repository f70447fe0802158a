"""One transaction: all, or nothing; one at a time."""

import threading
from typing import TYPE_CHECKING

import pytest
from storage.samples import do, member

from branchdesk.storage.workspace import SqlWorkspace

if TYPE_CHECKING:
    from branchdesk.usecases import ports


def names(workspace: SqlWorkspace) -> list[str]:
    with workspace.work() as work:
        return [each.id for each in work.people.roll().members]


def test_a_workspace_offers_what_the_use_cases_ask_for(workspace: SqlWorkspace) -> None:
    def ask(asked: "ports.Workspace") -> str:
        with asked.work() as work:
            return work.branch.get().name

    assert ask(workspace)


def test_leaving_without_commit_undoes_everything(workspace: SqlWorkspace) -> None:
    with workspace.work() as work:
        work.people.save(member(1))

    assert names(workspace) == []


def test_an_error_undoes_everything(workspace: SqlWorkspace) -> None:
    def fail(work: "ports.UnitOfWork") -> None:
        work.people.save(member(1))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), workspace.work() as work:
        fail(work)

    assert names(workspace) == []


def test_a_unit_of_work_can_be_used_again_after_it_was_left(workspace: SqlWorkspace) -> None:
    work = workspace.work()

    do(work, lambda again: again.people.save(member(1)))
    do(work, lambda again: again.people.save(member(2)))

    assert names(workspace) == ["m1", "m2"]


def test_it_is_used_inside_with_only(workspace: SqlWorkspace) -> None:
    work = workspace.work()

    with pytest.raises(RuntimeError, match="inside 'with'"):
        work.people.roll()


def test_units_of_work_do_not_nest(workspace: SqlWorkspace) -> None:
    with workspace.work() as outer:
        outer.people.roll()

        with pytest.raises(RuntimeError, match="do not nest"), workspace.work() as inner:
            inner.people.roll()
        with pytest.raises(RuntimeError, match="once at a time"), outer:
            pass


def test_threads_take_turns_and_lose_nothing(workspace: SqlWorkspace) -> None:
    failures: list[BaseException] = []

    def save_some(start: int) -> None:
        try:
            for number in range(start, start + 10):
                do(workspace.work(), lambda work, n=number: work.people.save(member(n)))  # type: ignore[misc]
        except BaseException as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)

    threads = [threading.Thread(target=save_some, args=(start,)) for start in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert len(names(workspace)) == 30


def test_the_connection_is_free_again_after_an_error(workspace: SqlWorkspace) -> None:
    def fail(work: "ports.UnitOfWork") -> None:
        work.people.roll()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), workspace.work() as work:
        fail(work)

    do(workspace.work(), lambda work: work.people.save(member(1)))
    assert names(workspace) == ["m1"]
