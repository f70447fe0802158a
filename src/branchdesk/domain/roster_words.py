"""Reading the words that rosters use for dates, posts, status and groups.

What is not understood is returned as such, never guessed: the row then says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from branchdesk.domain.ids import GroupId
from branchdesk.domain.people import Category, MemberStatus, PartyGroup, PartyPost
from branchdesk.domain.text import clean_line, to_ascii_digits

NOTHING = frozenset({"", "无", "/", "\\", "-", "--", "—", "——", "－", "未填", "暂无", "否"})
"""What people write into a cell that holds nothing."""

_SERIAL_DAY_ZERO = date(1899, 12, 30)
_CHINESE_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九")}
_GROUP = re.compile(r"第?([0-9一二三四五六七八九十]+)(?:党?小?组)(?:组长)?")

POST_WORDS = {
    PartyPost.SECRETARY: "书记",
    PartyPost.DEPUTY_SECRETARY: "副书记",
    PartyPost.ORGANIZATION: "组织委员",
    PartyPost.PUBLICITY: "宣传委员",
    PartyPost.DISCIPLINE: "纪检委员",
    PartyPost.COMMISSIONER: "委员",
    PartyPost.GROUP_LEADER: "党小组组长",
}
STATUS_WORDS = {
    MemberStatus.FULL: "正式党员",
    MemberStatus.PROBATIONARY: "预备党员",
    MemberStatus.ON_PARTY_PROBATION: "留党察看",
    MemberStatus.CORRECTIVE_DEADLINE: "限期改正",
    MemberStatus.HOSTED: "组织关系不在本支部",
    MemberStatus.LEFT: "转出",
}
CATEGORY_WORDS = {
    Category.IN_SERVICE: "在职",
    Category.RETIRED: "离退休",
    Category.OTHER: "其他",
}

_POST_MARKS = (
    ("副书记", PartyPost.DEPUTY_SECRETARY),
    ("书记", PartyPost.SECRETARY),
    ("组织", PartyPost.ORGANIZATION),
    ("宣传", PartyPost.PUBLICITY),
    ("纪检", PartyPost.DISCIPLINE),
    ("纪律", PartyPost.DISCIPLINE),
    ("组长", PartyPost.GROUP_LEADER),
    ("委员", PartyPost.COMMISSIONER),
    ("支委", PartyPost.COMMISSIONER),
)
_ELSEWHERE = ("机关党委", "机关纪委", "党组", "总支", "工委")
"""Bodies whose posts are no posts of the branch."""
_NO_POST = frozenset({"党员", "普通党员", "正式党员", "预备党员", "群众"})

_STATUS_MARKS = (
    ("预备", MemberStatus.PROBATIONARY),
    ("留党察看", MemberStatus.ON_PARTY_PROBATION),
    ("限期改正", MemberStatus.CORRECTIVE_DEADLINE),
    ("不在本支部", MemberStatus.HOSTED),
    ("挂靠", MemberStatus.HOSTED),
    ("转出", MemberStatus.LEFT),
    ("去世", MemberStatus.LEFT),
    ("正式", MemberStatus.FULL),
)
_CATEGORY_MARKS = (
    ("退休", Category.RETIRED),
    ("离休", Category.RETIRED),
    ("在职", Category.IN_SERVICE),
    ("在岗", Category.IN_SERVICE),
    ("公务员", Category.IN_SERVICE),
    ("参公", Category.IN_SERVICE),
    ("事业", Category.IN_SERVICE),
    ("工勤", Category.IN_SERVICE),
    ("机关干部", Category.IN_SERVICE),
    ("聘用", Category.IN_SERVICE),
    ("其他", Category.OTHER),
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date cell read: the date as text for the form, or why it cannot be."""

    text: str = ""
    """What goes into the form; where nothing could be read, the cell as it is."""
    month_ambiguous: bool = False


def read_date(text: str, *, is_number: bool) -> DateReading:
    """Return the date in a cell: text, a serial day, or a number such as 1985.07.

    ``is_number``: the spreadsheet holds a number, in which 1985.10 has become 1985.1.
    """
    typed = to_ascii_digits(text).replace("。", ".").strip()
    typed = re.sub(r"[ T]?00:00(:00)?(\.0+)?$", "", typed)
    if found := re.fullmatch(r"(\d{5})(\.\d+)?", typed):
        return DateReading((_SERIAL_DAY_ZERO + timedelta(days=int(found[1]))).isoformat())
    if is_number and re.fullmatch(r"\d{4}\.1", typed):
        return DateReading(typed[:4], month_ambiguous=True)
    if is_number and (found := re.fullmatch(r"(\d{4})\.(\d)", typed)):
        return DateReading(f"{found[1]}-0{found[2]}")
    return DateReading(typed.rstrip(".、,，"))


def read_posts(text: str) -> tuple[tuple[PartyPost, ...], tuple[str, ...]]:
    """Return the branch posts named in a cell, and the words that name none known here."""
    posts: dict[PartyPost, None] = {}
    unknown = []
    for part in re.split(r"[、，,；;/和兼及\n]+", text):
        word = "".join(part.split())
        if word in NOTHING or word in _NO_POST:
            continue
        post = next((post for mark, post in _POST_MARKS if mark in word), None)
        if post is None or any(body in word for body in _ELSEWHERE):
            unknown.append(word)
        else:
            posts[post] = None
    if any(post.in_committee and post is not PartyPost.COMMISSIONER for post in posts):
        # 支委、组织委员: one seat, said twice.
        posts.pop(PartyPost.COMMISSIONER, None)
    return tuple(posts), tuple(unknown)


def read_standing(text: str) -> tuple[MemberStatus | None, Category | None]:
    """Return status and category named in a cell (人员类别 may hold either, or both)."""
    word = "".join(text.split())
    status = next((status for mark, status in _STATUS_MARKS if mark in word), None)
    category = next((category for mark, category in _CATEGORY_MARKS if mark in word), None)
    return status, category


def group_key(name: str) -> str:
    """Return what two ways of writing a group's name have in common (第一党小组, 1组, 一组)."""
    plain = "".join(to_ascii_digits(clean_line(name)).split())
    found = _GROUP.fullmatch(plain)
    return f"#{_number(found[1])}" if found else plain


def find_group(name: str, groups: Iterable[PartyGroup]) -> GroupId | None:
    """Return the group that a roster means by a name."""
    wanted = group_key(name)
    return next((group.id for group in groups if group_key(group.name) == wanted), None)


def _number(text: str) -> int:
    """Return the number in digits or in Chinese up to ninety-nine."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _CHINESE_DIGITS.get(text, 0)
    return (_CHINESE_DIGITS.get(tens, 1) if tens else 1) * 10 + _CHINESE_DIGITS.get(ones, 0)
