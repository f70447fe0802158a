"""The office's words for what a sentence names: months, quarters, steps, posts (glossary)."""

from datetime import date

from branchdesk.domain.dates import Period
from branchdesk.domain.people import PartyPost
from branchdesk.domain.records import RecordKind
from branchdesk.domain.review import ReviewGrade, ReviewStepKind

STEPS = {
    ReviewStepKind.PREPARATION: "评议准备",
    ReviewStepKind.SELF_REVIEW: "个人自评",
    ReviewStepKind.PEER_REVIEW: "党员互评",
    ReviewStepKind.BALLOT_REVIEW: "民主测评",
    ReviewStepKind.ORGANIZATION_RATING: "组织评定",
    ReviewStepKind.FEEDBACK: "反馈本人",
    ReviewStepKind.HELP: "帮助改正",
}
GRADES = {
    ReviewGrade.EXCELLENT: "优秀",
    ReviewGrade.QUALIFIED: "合格",
    ReviewGrade.BASICALLY_QUALIFIED: "基本合格",
    ReviewGrade.UNQUALIFIED: "不合格",
}
GROUNDS = {
    "N01": "理想信念动摇，传播谣言",
    "N02": "不按规定参加组织生活、不交党费、不完成任务",
    "N03": "组织纪律散漫",
    "N04": "急难险重任务面前退缩",
    "N05": "闹不团结",
    "N06": "服务意识差，群众有投诉",
    "N07": "越级信访",
    "N08": "信仰宗教、参与迷信活动",
    "N09": "违反社会公德、职业道德、家庭美德",
    "N10": "消极懈怠，不起作用",
}
"""反向情形, often printed on ballots as grounds for 不合格; local, so printing them is a choice."""
TEAM_GRADES = ("好", "较好", "一般", "差")
"""What the four marks mean in 班子测评."""
RECORD_KINDS = {
    RecordKind.GENERAL_MEETING: "支部党员大会",
    RecordKind.COMMITTEE_MEETING: "支委会",
    RecordKind.GROUP_MEETING: "党小组会",
    RecordKind.PARTY_LECTURE: "党课",
    RecordKind.THEME_PARTY_DAY: "主题党日",
}
POSTS = {
    PartyPost.SECRETARY: "书记",
    PartyPost.DEPUTY_SECRETARY: "副书记",
    PartyPost.ORGANIZATION: "组织委员",
    PartyPost.PUBLICITY: "宣传委员",
    PartyPost.DISCIPLINE: "纪检委员",
    PartyPost.COMMISSIONER: "委员",
    PartyPost.GROUP_LEADER: "党小组长",
}


def period_name(period: Period) -> str:
    """Return what a period of a year is called: 3月, 第2季度, 上半年, 全年."""
    first, months = period.first.month, len(period.months)
    if months == 1:
        return f"{first}月"
    if months == 3:
        return f"第{(first + 2) // 3}季度"
    if months == 6:
        return "上半年" if first == 1 else "下半年"
    return "全年"


def day_name(day: date) -> str:
    """Return a day without its year: 3月12日."""
    return f"{day.month}月{day.day}日"
