"""One section of the paper: its paragraphs as they will read, and room for one's own words."""

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Palette, Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
from branchdesk.domain.report import Mark, Piece, WrittenParagraph, WrittenSection
from branchdesk.wording.filling import filled

_SHORT = 12
_EDGE = "\u00a0"
"""A blank on either side of a figure, so that it looks like a chip and never breaks there."""


class SectionCard(Card):
    """Shows a section; a figure in it is a chip that can be pressed."""

    figure_wanted = Signal(str)
    words_edited = Signal(str, str)
    """Section, text."""
    paragraph_chosen = Signal(str, bool)

    def __init__(
        self, section: WrittenSection, heading: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, parent)
        self.section = section.key
        self.setObjectName(f"section_{section.key}")
        self._lines: dict[str, tuple[QCheckBox, QLabel]] = {}
        for paragraph in section.paragraphs:
            self._add(paragraph)
        self.hint = QLabel(section.hint)
        self.hint.setProperty("role", "caption")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.words = AutoGrowTextEdit()
        self.words.set_lines(1, 12)
        self.words.setObjectName(f"words_{section.key}")
        self.words.setAccessibleName(filled(self.tr("{0}: own words"), (section.heading,)))
        self.words.setPlaceholderText(self.tr("Own words (may stay empty)"))
        self.hint.setBuddy(self.words)
        self.words.textChanged.connect(self._tell_words)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.words)

    @property
    def keys(self) -> tuple[str, ...]:
        """The paragraphs that are shown."""
        return tuple(self._lines)

    def show_section(self, section: WrittenSection, words: str, *, read_only: bool) -> None:
        """Show the paragraphs as they read now, and the words if they are not being typed."""
        colours = current_look().palette
        for paragraph in section.paragraphs:
            check, label = self._lines[paragraph.key]
            blocked = check.blockSignals(True)
            check.setChecked(paragraph.written)
            check.setEnabled(not read_only)
            check.blockSignals(blocked)
            text = as_html(paragraph, colours)
            if label.text() != text:
                label.setText(text)
        self.words.setReadOnly(read_only)
        if self.words.toPlainText() != words:
            blocked = self.words.blockSignals(True)
            self.words.setPlainText(words)
            self.words.blockSignals(blocked)

    def _add(self, paragraph: WrittenParagraph) -> None:
        check = QCheckBox()
        check.setObjectName(f"written_{paragraph.key}")
        said = filled(self.tr("Write this paragraph: {0}…"), (paragraph.text[:_SHORT],))
        check.setAccessibleName(said)
        check.setToolTip(self.tr("Without the tick, the paragraph is left out of the paper"))
        check.setProperty("paragraph", paragraph.key)
        check.toggled.connect(self._tell_choice)
        label = QLabel()
        label.setObjectName(f"paragraph_{paragraph.key}")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.linkActivated.connect(self.figure_wanted)
        line = QHBoxLayout()
        line.setSpacing(current_look().length(Space.S))
        line.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        self.column.addLayout(line)
        self._lines[paragraph.key] = (check, label)

    @Slot()
    def _tell_words(self) -> None:
        self.words_edited.emit(self.section, self.words.toPlainText())

    @Slot(bool)
    def _tell_choice(self, written: bool) -> None:
        self.paragraph_chosen.emit(str(self.sender().property("paragraph")), written)


def as_html(paragraph: WrittenParagraph, colours: Palette) -> str:
    """Return a paragraph as rich text, its figures as links that look like chips."""
    if paragraph.written:
        return "".join(_piece(piece, colours) for piece in paragraph.pieces)
    quiet = "".join(_quiet_piece(piece, colours) for piece in paragraph.pieces)
    return f'<span style="color:{colours.muted}">{quiet}</span>'


def _piece(piece: Piece, colours: Palette) -> str:
    if not piece.fact:
        return escape(piece.text, quote=False)
    ink, ground = {
        Mark.MISSING: (colours.draft_text, colours.draft_tint),
        Mark.DIFFERS: (colours.overdue, colours.overdue_tint),
    }.get(piece.mark, (colours.coming, colours.coming_tint))
    text = escape(piece.text, quote=False)
    if piece.mark is Mark.DIFFERS:
        text += f" ≠ {escape(piece.live or '0')}"
    return _chip(piece.fact, f"{_EDGE}{text}{_EDGE}", ink, ground)


def _quiet_piece(piece: Piece, colours: Palette) -> str:
    text = escape(piece.text, quote=False)
    return _chip(piece.fact, text, colours.muted, colours.card) if piece.fact else text


def _chip(fact: str, text: str, ink: str, ground: str) -> str:
    style = f"color:{ink}; background-color:{ground}; text-decoration:none"
    return f'<a href="{escape(fact)}" style="{style}">{text}</a>'
