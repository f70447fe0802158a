"""One form as a PDF of its own: laid out and drawn like the packet, without cover and signature."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from branchdesk.domain.paper_codes import PaperCode
from branchdesk.fontfiles import DamagedFont
from branchdesk.packet import pdfa
from branchdesk.packet.canvas import Book
from branchdesk.packet.data import PROGRAM, program_version
from branchdesk.packet.files import written_whole
from branchdesk.packet.flow import Item, Pages, numbered
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.kit import Kit
from branchdesk.packet.truetype import FontRefused
from branchdesk.usecases.errors import Failed, Trouble


def write_pages(
    target: Path,
    pages: Callable[[Kit], Iterator[Item]],
    *,
    title: str,
    author: str,
    texts: str,
    made_at: datetime,
    code: Callable[[int, int], PaperCode] | None = None,
) -> int:
    """Write a file of these pages, whole or not at all; return how many pages it has.

    Args:
        target: The file to make; one that is there is replaced at the very end.
        pages: Yields what is printed, made with the kit it is given.
        title: Stands in the file's description, as ``author`` does.
        author: The branch.
        texts: Everything that is printed, to be looked through for signs that no font has.
        made_at: The moment, aware.
        code: Gives the code of a page (its number, how many there are); None: none is printed.

    Raises:
        Failed: CHARACTERS_WITHOUT_FONT, TARGET_…, DISK_FULL, FONT_MISSING.
    """

    def draw(book: Book) -> None:
        laid = Pages()
        laid.fill(pages(Kit(book.fonts)))
        for _number, page in numbered(laid):
            sheet = book.sheet()
            for block, top in page.placed:
                block.paint(sheet, top)
            if code is not None:
                # Only here: a form without a code needs no library for it.
                from branchdesk.packet.paper_code import draw_code

                draw_code(sheet, code(sheet.number, laid.count))
            book.finish(sheet)

    return write_drawn(target, draw, title=title, author=author, texts=texts, made_at=made_at)


def write_drawn(
    target: Path,
    draw: Callable[[Book], None],
    *,
    title: str,
    author: str,
    texts: str,
    made_at: datetime,
) -> int:
    """Write a file of pages that ``draw`` puts into the book; else as `write_pages`."""
    try:
        fonts = FontBook()
        if found := fonts.without_font(texts):
            shown = "、".join(f"{ch}（U+{ord(ch):04X}）" for ch in sorted(found))
            raise Failed(Trouble.CHARACTERS_WITHOUT_FONT, f"{title}：{shown}")
        book = Book(fonts)
        draw(book)
        count = len(book.pdf.pages)
        book.close(bookmarks=())
        producer = f"{PROGRAM} {program_version()}"
        pdfa.conform(book.pdf, pdfa.Imprint(title, author, producer, made_at), [])
        with written_whole(target) as unfinished:
            pdfa.save(book.pdf, unfinished)
            book.pdf.close()
    except (DamagedFont, FontRefused) as error:
        raise Failed(Trouble.FONT_MISSING, str(error)) from error
    return count
