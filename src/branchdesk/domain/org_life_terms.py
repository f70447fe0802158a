"""The office's words for the stages of 组织生活会 and for where a problem comes from."""

from branchdesk.domain.org_life import ProblemSource, Stage

STAGES = {
    Stage.STUDY: "学习",
    Stage.OPINIONS: "谈心、征求意见",
    Stage.PROBLEMS: "查摆问题",
    Stage.MEETING: "批评与自我批评",
    Stage.RECTIFICATION: "整改与销号",
}
SOURCES = {
    ProblemSource.SELF: "自查",
    ProblemSource.CRITICISM: "批评",
    ProblemSource.OPINION: "征求意见",
}
