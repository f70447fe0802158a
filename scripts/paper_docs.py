"""Writes docs/word-forms.md: every field of a Word form, every slot of the year-end papers.

paper_docs.py          write it
paper_docs.py check    only say whether it is as the program would write it
"""

import sys
from pathlib import Path

from branchdesk.app import rules_of
from branchdesk.domain.ledgers import LedgerRules, Privacy
from branchdesk.domain.report_facts import KNOWN_FACTS
from branchdesk.domain.word_fields import (
    MEMBER_FIELDS,
    RECORD_FIELDS,
    WordField,
    entry_fields,
    restricted_in,
)

DOC = Path(__file__).resolve().parent.parent / "docs" / "word-forms.md"

_HEAD = """# 套用本单位的 Word 表

<!-- Written by scripts/paper_docs.py from the program itself; do not edit. -->

机关党委或本单位有自己的表样时，不必照着再打一遍：在 Word 里把要填的地方写成字段，程序把已经登记的内容填进去。

1. 用 Word 或 WPS 打开表样，在空格里写字段，两边各两个大括号：`{{ 会议名称 }}`。另存为 `.docx`。
2. 在会议记录（已定稿）、党员或台账的页面按「套用 Word 表…」，选这个文件，再选保存到哪里。
3. 用过的表会记住，下次直接选；它的副本在工作区的 `templates` 文件夹里。

命令行：`branchdesk fill WORKSPACE --record ID --template 表.docx --out 结果.docx`（或 `--member`、`--entry`）。

## 写法

| 要做什么 | 怎么写 |
|---|---|
| 填一个字段 | `{{ 地点 }}` |
| 表格里一行一个（签到、议程……） | 三行：`{%tr for 人 in 签到 %}`；`{{ 人.序号 }}` `{{ 人.姓名 }}` `{{ 人.到会情况 }}`；`{%tr endfor %}` |
| 一段一个 | `{%p for 项 in 议程 %}`、`{{ 项.标题 }}`、`{%p endfor %}`，各占一段 |
| 有才写 | `{% if 党小组 %}党小组：{{ 党小组 }}{% endif %}` |
| 没有时写别的 | `{{ 主持人职务\\|default("支部书记", true) }}` |

只认下面列出的字段。写了别的字段，程序会逐个说出来，什么也不写出。表里不能有宏、连到外面的图片或模板、自动执行的域；
除了上面几种写法，其他写法一律不执行。
"""  # noqa: E501 - prose, one line each


def document(rules: LedgerRules) -> str:
    """Return the page as the program would write it."""
    parts = [_HEAD, "## 会议和活动记录\n", _table(RECORD_FIELDS)]
    parts += ["## 党员\n", _table(MEMBER_FIELDS), "## 台账登记\n"]
    parts.append(
        "每个台账可用的字段。一行一个的有 `办理过程`（序号、步骤、日期、备注）、"
        "`附件`（序号、名称、说明）和名称以 `_逐项` 结尾的"
        "（序号、事项、责任人、时限、完成日期）。\n"
    )
    for kind in rules.kinds:
        if kind.privacy is Privacy.PRIVATE:
            continue
        own = "、".join(f"`{field.name}`" for field in entry_fields(kind))
        parts.append(f"### {kind.title}\n\n{own}\n")
        if restricted := restricted_in(kind):
            parts.append(f"一般留空，确认后才写：{'、'.join(restricted)}。\n")
    parts.append("## 总结与述职可用的事实\n")
    parts.append(
        "`report.toml` 的段落除了 `branchdesk figures` 列出的全部指标，还可以用下面这些：\n"
    )
    parts.append("| 字段 | 内容 | 单位 | 统计口径 |\n|---|---|---|---|")
    parts += [f"| `{k.key}` | {k.title} | {k.unit} | {k.rule} |" for k in KNOWN_FACTS]
    return "\n".join(parts) + "\n"


def _table(fields: tuple[WordField, ...]) -> str:
    lines = ["| 字段 | 内容 |", "|---|---|"]
    for field in fields:
        lines.append(f"| `{field.name}` | {field.what} |")
        lines += [f"| {field.name}中的 `{part.name}` | {part.what} |" for part in field.parts]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page, or compare it."""
    wanted = document(rules_of().ledgers)
    if sys.argv[1:] == ["check"]:
        return int(DOC.read_text(encoding="utf-8") != wanted)
    DOC.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
