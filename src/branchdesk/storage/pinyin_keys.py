"""How a name is found by its sound: full pinyin and initials, in every reading it may have."""

from itertools import islice, product

_MOST = 8
"""Readings kept of one name; more would only be noise."""

_SURNAMES = {
    "曾": ("zeng",),
    "单": ("shan",),
    "解": ("xie",),
    "仇": ("qiu",),
    "查": ("zha",),
    "区": ("ou",),
    "翟": ("zhai", "di"),
    "覃": ("qin", "tan"),
    "乐": ("yue", "le"),
    "盖": ("ge", "gai"),
    "华": ("hua",),
    "任": ("ren",),
    "朴": ("piao", "pu"),
    "缪": ("miao",),
    "尹": ("yin",),
    "晁": ("chao",),
    "种": ("chong",),
    "燕": ("yan",),
    "员": ("yun", "yuan"),
    "纪": ("ji",),
    "牟": ("mou", "mu"),
    "逄": ("pang",),
    "冼": ("xian",),
    "卜": ("bu",),
    "重": ("chong",),
    "折": ("she", "zhe"),
    "隗": ("wei", "kui"),
    "臧": ("zang",),
    "厍": ("she",),
    "召": ("shao",),
    "过": ("guo",),
    "宓": ("mi", "fu"),
    "贾": ("jia",),
    "洗": ("xian",),
    "石": ("shi",),
    "沈": ("shen",),
    "葛": ("ge",),
    "褚": ("chu",),
    "车": ("che",),
    "宁": ("ning",),
    "柏": ("bai",),
    "尉迟": ("yu", "chi"),
    "万俟": ("mo", "qi"),
    "单于": ("chan", "yu"),
    "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"),
    "令狐": ("ling", "hu"),
    "宇文": ("yu", "wen"),
}
"""Characters that are read differently as a surname; of two characters, one reading for each."""


def pinyin_keys(name: str) -> str:
    """Return full pinyin and initials in all readings, separated by blanks: ``zhangzy zzy``.

    Letters of other scripts stand for themselves; signs and characters without a known sound are
    left out.
    """
    readings = [sounds for sounds in _sounds(name) if sounds]
    keys: dict[str, None] = {}
    for spoken in islice(product(*readings), _MOST):
        keys["".join(spoken)] = None
        keys["".join(syllable[0] for syllable in spoken)] = None
    return " ".join(key for key in keys if key)


def _sounds(name: str) -> list[tuple[str, ...]]:
    head: list[tuple[str, ...]] = []
    rest = name
    if len(name) > 2 and name[:2] in _SURNAMES:
        head, rest = [(sound,) for sound in _SURNAMES[name[:2]]], name[2:]
    elif name[:1] in _SURNAMES:
        head, rest = [_SURNAMES[name[:1]]], name[1:]
    return head + [_readings(character) for character in rest]


def _readings(character: str) -> tuple[str, ...]:
    if character.isascii():
        return (character.lower(),) if character.isalnum() else ()
    # Only here: the tables take a fifth of a second to load.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(sound for sound in found[0] if sound)) if found else ()
