import threading

import pytest

from branchdesk.desktop.jobs import Job, Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.finish()


def test_the_result_arrives_in_the_windows_thread(jobs, qtbot):
    job = Job(lambda _job: threading.current_thread() is threading.main_thread())

    with qtbot.waitSignal(job.succeeded) as arrived:
        jobs.start(job)

    assert arrived.args == [False]


def test_what_goes_wrong_is_handed_over_and_not_raised(jobs, qtbot):
    def fail(_job):
        raise OSError("full")

    job = Job(fail)

    with qtbot.waitSignal(job.failed) as arrived:
        jobs.start(job)

    assert isinstance(arrived.args[0], OSError)


def test_cancelling_takes_effect_at_the_next_step(jobs, qtbot):
    begun, reached = threading.Event(), []

    def work(job):
        begun.set()
        while not job.wants_to_stop:
            threading.Event().wait(0.001)
        job.step(1, 2)
        reached.append("end")

    job = Job(work)
    with qtbot.waitSignals([job.cancelled, job.ended]):
        jobs.start(job)
        begun.wait(5)
        job.cancel()

    assert reached == []


def test_a_job_cancelled_before_its_turn_never_begins(jobs, qtbot):
    release, ran = threading.Event(), []
    first, second = Job(lambda _job: release.wait(5)), Job(lambda _job: ran.append(1))
    jobs.queue(first)
    jobs.queue(second)

    with qtbot.waitSignal(second.cancelled):
        second.cancel()
        release.set()

    assert ran == []


def test_queued_jobs_run_one_after_the_other(jobs, qtbot):
    order = []
    together = threading.Lock()

    def write(number):
        def work(_job):
            assert together.acquire(blocking=False)
            order.append(number)
            together.release()

        return work

    queued = [Job(write(number)) for number in range(20)]
    with qtbot.waitSignal(queued[-1].succeeded):
        for job in queued:
            jobs.queue(job)

    assert order == list(range(20))


def test_progress_is_told_without_flooding_the_window(jobs, qtbot):
    def count(job):
        for done in range(1, 100_001):
            job.step(done, 100_000)

    told = []
    job = Job(count)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.ended):
        jobs.start(job)

    assert told[-1] == (100_000, 100_000)
    assert len(told) < 200


@pytest.mark.parametrize("hand_over", [Jobs.start, Jobs.queue], ids=["start", "queue"])
def test_finishing_stops_and_waits_for_everything(jobs, qtbot, hand_over):
    begun, ended = threading.Event(), []

    def work(job):
        begun.set()
        try:
            while True:
                job.step(0, 1)
        finally:
            # Longer than it takes to come back without waiting.
            threading.Event().wait(0.05)
            ended.append(1)

    hand_over(jobs, Job(work))
    begun.wait(5)

    jobs.finish()

    assert ended == [1]


def test_nothing_is_started_after_the_end(jobs, qtbot):
    ran = []
    jobs.finish()

    jobs.start(Job(lambda _job: ran.append(1)))

    assert not jobs.busy
    assert ran == []


def test_a_job_is_kept_until_it_has_ended(jobs, qtbot):
    release = threading.Event()
    job = Job(lambda _job: release.wait(5))
    jobs.start(job)
    was_busy = jobs.busy

    with qtbot.waitSignal(job.ended):
        release.set()

    assert was_busy
    qtbot.waitUntil(lambda: not jobs.busy)


def test_hundreds_of_passing_jobs_leave_nothing_behind(jobs, qtbot):
    deleted = []

    def begin() -> None:
        job = Job(lambda _job: None)
        job.destroyed.connect(lambda *_: deleted.append(1))
        jobs.start(job, passing=True)

    for _ in range(300):
        begin()

    qtbot.waitUntil(lambda: not jobs.busy and len(deleted) == 300)


def test_a_job_is_busy_until_its_thread_is_out_of_it(jobs, qtbot):
    ended = []
    job = Job(lambda _job: None)
    job.ended.connect(lambda: ended.append(jobs.busy))

    jobs.start(job)

    qtbot.waitUntil(lambda: not jobs.busy)
    assert ended == [True]
