"""Breaking Chinese text into lines: which marks may not begin or end a line, what stays together.

Follows GB/T 15834 and the usual practice of Chinese typesetting: a closing mark never begins a
line, an opening mark never ends one, numbers and Latin words stay whole, a closing mark at the end
of a full line may give up its empty half. Lines are justified by small equal gaps between the
Chinese characters; Latin words keep their own spacing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from branchdesk.packet.fonts import Face, FontBook

NOT_FIRST = frozenset(
    "、。，．：；？！）］｝〕〉》」』】〗〙”’…—～·‧％‰℃°,.:;?!)]}>%!\"'々ー々〻ヽヾゝゞ"
)
NOT_LAST = frozenset("（［｛〔〈《「『【〖〘“‘￥＄￡$([{<¥£＃#№")
_HALF_EMPTY = frozenset("、。，．：；）］｝〕〉》」』】〗〙")
_WORD = re.compile(r"[!-~¡-ɏ\u0370-\u04ff]+(?: +[!-~¡-ɏ\u0370-\u04ff]+)*")
_SEAM = re.compile(
    r"(?<=[\u3400-\u9fff\U00020000-\U0003ffff])(?=[0-9A-Za-z])"
    r"|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff\U00020000-\U0003ffff])"
)
_WORDLIKE = re.compile(r"[!-~¡-ɏ\u0370-\u04ff]")
_SEAM_GAP = 90
"""Thousandths of the em between Chinese and Latin."""
_WIDEST_STRETCH = 0.09
"""Ems between characters. Readers take a tenth of the em for a blank: names could then no longer be
searched for, so a line that would need more is left ragged."""


class Align(StrEnum):
    """Where lines lie in the measure."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text drawn in one go, ``x`` points from the line's left edge."""

    x: float
    text: str
    spacing: float = 0.0
    """Points added after every character."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, ready to be drawn."""

    pieces: tuple[Piece, ...]
    width: float
    indent: float = 0.0
    """Empty space before the first piece."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; sizes in points, indents in ems."""

    face: Face = Face.BODY
    size: float = 12
    leading: float = 20
    align: Align = Align.JUSTIFY
    first_indent: float = 0
    hanging_indent: float = 0


def break_text(text: str, style: Style, measure: float, fonts: FontBook) -> list[Line]:
    """Return the lines of a text that may hold several paragraphs, separated by line breaks."""
    lines: list[Line] = []
    for paragraph in text.expandtabs(4).split("\n"):
        lines.extend(_broken(paragraph.strip(" "), style, measure, fonts))
    return lines


def _broken(text: str, style: Style, measure: float, fonts: FontBook) -> Iterator[Line]:
    if not text:
        yield Line((), 0)
        return
    advances = list(map(fonts.widths(style.face).__getitem__, text))
    for seam in _SEAM.finditer(text):
        advances[seam.start() - 1] += _SEAM_GAP
    reached = list(accumulate(advances, initial=0))
    start, indent = 0, style.first_indent * style.size
    while start < len(text):
        room = (measure - indent) * 1000 / style.size
        stop = _stop(text, reached, start, room + 0.5)
        end = stop
        while end > start and text[end - 1] == " ":
            end -= 1
        last = stop >= len(text)
        yield _set(text[start:end], style, measure - indent, indent, last=last, fonts=fonts)
        start, indent = stop, style.hanging_indent * style.size
        while start < len(text) and text[start] == " ":
            start += 1


def _stop(text: str, reached: list[int], start: int, room: float) -> int:
    """Return where the line that begins at ``start`` ends."""
    limit = reached[start] + room
    fit = bisect_right(reached, limit) - 1
    if fit >= len(text):
        return len(text)
    fit = max(fit, start + 1)
    # The empty half of a closing mark may stand out over the margin.
    if text[fit] in _HALF_EMPTY and reached[fit + 1] - 500 <= limit and _may_break(text, fit + 1):
        return fit + 1
    stop = fit
    while stop > start and not _may_break(text, stop):
        stop -= 1
    return stop if stop > start else fit


def _may_break(text: str, place: int) -> bool:
    """Tell whether a line may end before the character at ``place``."""
    if place >= len(text):
        return True
    before, after = text[place - 1], text[place]
    if after == " ":
        return True
    if before == " ":
        return True
    if after in NOT_FIRST or before in NOT_LAST:
        return before == after == "-"
    return not (_WORDLIKE.match(before) and _WORDLIKE.match(after)) or before in "-/"


def _set(
    text: str, style: Style, measure: float, indent: float, *, last: bool, fonts: FontBook
) -> Line:
    em = style.size / 1000
    widths = fonts.widths(style.face)
    parts = _parts(text)
    seams = {seam.start() for seam in _SEAM.finditer(text)}
    sizes = [sum(map(widths.__getitem__, part)) * em for _place, part, _latin in parts]
    natural = sum(sizes) + len(seams) * _SEAM_GAP * em
    visible = natural - (500 * em if text and text[-1] in _HALF_EMPTY and natural > measure else 0)
    extra = 0.0
    if style.align is Align.JUSTIFY and (not last or visible > measure):
        gaps = sum(len(part) - 1 for _place, part, latin in parts if not latin)
        if gaps:
            extra = min((measure - visible) / gaps, _WIDEST_STRETCH * style.size)
    x = indent
    if style.align is Align.CENTRE:
        x += (measure - visible) / 2
    elif style.align is Align.RIGHT:
        x += measure - visible
    pieces: list[Piece] = []
    for (place, part, latin), size in zip(parts, sizes, strict=True):
        if place in seams:
            x += _SEAM_GAP * em
        if part != " ":
            pieces.append(Piece(x, part, 0.0 if latin else extra))
        x += size + (0.0 if latin else extra * (len(part) - 1))
    return Line(tuple(pieces), visible, indent)


def _parts(text: str) -> list[tuple[int, str, bool]]:
    """Return (place, part, is Latin) for every stretch of one script."""
    if not _WORDLIKE.search(text):
        return [(0, text, False)] if text else []
    parts: list[tuple[int, str, bool]] = []
    done = 0
    for word in _WORD.finditer(text):
        if word.start() > done:
            parts.append((done, text[done : word.start()], False))
        for token in re.finditer(r"[^ ]+| +", word[0]):
            parts.append((word.start() + token.start(), token[0], token[0][0] != " "))
        done = word.end()
    if done < len(text):
        parts.append((done, text[done:], False))
    return parts
