"""A monthly theme as a file, and the page of the plan looking at it."""

import json

THEME = {
    "format": "branchdesk-theme",
    "version": 1,
    "committee": "某某市人大常委会机关党委",
    "year": 2026,
    "months": [11],
    "title": "学习宪法<b>",
    "study": [{"title": "《宪法》总纲"}],
    "issued_on": "2026-10-19",
}


def theme_file(folder, **changes):
    path = folder / "十一月.bdtheme"
    path.write_text(json.dumps({**THEME, **changes}, ensure_ascii=False), encoding="utf-8")
    return path


def look_at(page, qtbot, path):
    page.look_at(path)
    qtbot.waitUntil(lambda: not page.shell.jobs.busy)
