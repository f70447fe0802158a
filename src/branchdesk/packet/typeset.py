"""The annual packet from cover to signature page, laid out once and then drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.packet import words
from branchdesk.packet.branch_pages import branch_pages
from branchdesk.packet.canvas import A4, GREY, MM, Book, Bookmark, Photo, Sheet
from branchdesk.packet.chart_pages import attendance_chart, star_charts
from branchdesk.packet.closing import compliance_pages, file_pages, file_place, signature_page
from branchdesk.packet.flow import BOTTOM, LEFT, TOP, WIDTH, Here, Item, PageBreak, Pages, numbered
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.forms import Entry, form, sign_in_sheet
from branchdesk.packet.front import Cover, handover, index
from branchdesk.packet.gallery import Figure
from branchdesk.packet.growth_pages import growth_pages
from branchdesk.packet.images import Unusable
from branchdesk.packet.kit import CAPTION, FORM_TITLE, NOTE, SECTION, SUBSECTION, Kit
from branchdesk.packet.ledger_pages import figure_pages, ledger_pages
from branchdesk.packet.matter_pages import matter_pages
from branchdesk.packet.org_life_pages import org_life_pages
from branchdesk.packet.plan import Plan, Section, plan_of
from branchdesk.packet.plan_pages import plan_pages
from branchdesk.packet.points_pages import points_pages
from branchdesk.packet.review_pages import review_pages
from branchdesk.packet.sign import Seal
from branchdesk.packet.star_pages import star_pages
from branchdesk.packet.summary_pages import summary_pages
from branchdesk.packet.table import Target
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.yearfile import YearFile

_NUMBER_SIZE = 14.0
_SECTION_ROOM, _SUBTITLE_ROOM = SECTION.leading + 8, SUBSECTION.leading + 8
_BELOW = 7 * MM
"""The page number's dash lies so far below the text area (GB/T 9704-2012, 7.5)."""


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a packet is typeset from."""

    year_file: YearFile
    pictures: Mapping[EvidenceHash, Photo | Unusable]
    embedded: Mapping[EvidenceHash, str]
    """Names under which files that are no pictures are embedded."""
    states: Mapping[EvidenceHash, Unusable]
    """What is wrong with files that are no pictures."""
    packet_id: str
    seal: Seal
    at: datetime
    """The local moment of signing, aware."""


@dataclass(slots=True)
class Layout:
    """The packet laid out: every block has its page."""

    plan: Plan
    pages: Pages = field(default_factory=Pages)
    record_pages: dict[str, tuple[int, int]] = field(default_factory=dict)
    """First and last page of each record, by its id."""
    proof: dict[str, Target] = field(default_factory=dict)
    """Where each record is printed, by its id, as far as they are placed."""

    def page_of(self, place: str) -> str:
        """Return the printed number of the page on which a place lies."""
        return str(self.pages.places[place])


def lay_out(material: Material, fonts: FontBook) -> Layout:
    """Return the packet with every block on its page."""
    year_file, kit = material.year_file, Kit(fonts)
    layout = Layout(plan_of(year_file))
    branch = year_file.branch
    cover = Cover(
        fonts,
        branch=branch.name,
        year=year_file.year,
        superior=branch.superior,
        handed_in=words.day(year_file.today),
        number=material.packet_id,
    )
    layout.pages.fill([Here("cover"), cover])
    layout.pages.fill(handover(year_file, layout.plan, kit, layout.page_of))
    layout.pages.fill(index(layout.plan, kit, layout.page_of))
    for section in layout.plan.sections:
        layout.pages.fill(_section(section, material, kit, layout))
    return layout


def _section(section: Section, material: Material, kit: Kit, layout: Layout) -> Iterator[Item]:
    year_file = material.year_file
    yield PageBreak()
    yield Here(section.place)
    yield kit.heading(section.title, SECTION)
    match section.key:
        case "branch":
            yield from branch_pages(year_file, kit)
            yield from attendance_chart(year_file.charts, kit, "五")
        case "meetings" | "party_days":
            yield from _records(section, material, kit, layout)
            if section.matters is not None:
                title, place = section.matters.title, section.matters.place
                yield from matter_pages(title, place, year_file, kit)
        case "plan":
            yield from plan_pages(year_file, kit)
        case "org_life" if year_file.org_life:
            yield from org_life_pages(year_file.org_life, year_file, kit, layout.proof)
        case "recruitment":
            yield from growth_pages(year_file, kit)
        case "summary":
            yield from summary_pages(year_file, kit)
        case "review" if year_file.review:
            yield from review_pages(year_file.review, kit, layout.proof)
        case "talks" | "dues" | "study" | "service" | "awards":
            yield from ledger_pages(year_file, section.key, kit)
        case "points":
            yield from points_pages(year_file, kit)
        case "figures":
            yield from figure_pages(year_file, kit)
        case "stars":
            yield from star_pages(
                year_file.stars,
                year_file.branch.name,
                kit,
                layout.proof,
                of_year=year_file.rating,
            )
            yield from star_charts(year_file.charts, kit)
        case "compliance":
            yield from compliance_pages(year_file, kit, layout.proof)
        case "files":
            yield from file_pages(year_file, _whereabouts(material, layout), kit)
        case _:
            yield from signature_page(year_file, kit, material.seal, material.at)


def _records(section: Section, material: Material, kit: Kit, layout: Layout) -> Iterator[Item]:
    fresh = True
    for subtitle, entries in section.records:
        for number, entry in enumerate(entries):
            if not fresh:
                yield PageBreak()
            fresh = False
            yield Here(entry.place)
            above = _SECTION_ROOM if entry is section.records[0][1][0] else 0.0
            if number == 0 and subtitle:
                above += _SUBTITLE_ROOM
                yield kit.heading(subtitle, SUBSECTION)
            yield from _record(entry, material, kit, layout, above)


def _record(
    entry: Entry, material: Material, kit: Kit, layout: Layout, above: float
) -> Iterator[Item]:
    first = 0
    for item in form(entry, kit, material.year_file.branch.title, above=above):
        yield item
        first = first or layout.pages.places.get(entry.place, 0)
    yield from sign_in_sheet(entry, kit)
    yield from _photos(entry, material, kit, layout)
    # Everything of this record is placed when the next item is asked for.
    layout.proof[entry.record.id] = Target(first, entry.place)
    layout.record_pages[entry.record.id] = (first, layout.pages.count)


def _photos(entry: Entry, material: Material, kit: Kit, layout: Layout) -> Iterator[Item]:
    shown = [file for file in entry.record.attachments if file.is_picture]
    if not shown:
        return
    yield PageBreak()
    yield kit.heading(f"{entry.form_title.removesuffix('记录')}　照片", FORM_TITLE, after=10)
    for number, file in enumerate(shown, start=1):
        if file_place(file.evidence) not in layout.pages.places:
            yield Here(file_place(file.evidence))
        yield _figure(number, file, entry, material, kit)


def _whereabouts(material: Material, layout: Layout) -> dict[EvidenceHash, Target | str]:
    """Return where each file is: a page, inside this document, or in the branch."""
    found: dict[EvidenceHash, Target | str] = {}
    for file in material.year_file.attachments():
        picture = material.pictures.get(file.evidence, material.states.get(file.evidence))
        place = file_place(file.evidence)
        if isinstance(picture, Unusable):
            found[file.evidence] = words.TROUBLED[picture]
        elif picture and place in layout.pages.places:
            found[file.evidence] = Target(layout.pages.places[place], place)
        else:
            found[file.evidence] = "内嵌" if file.evidence in material.embedded else "支部留存"
    return found


def _figure(number: int, file: Attachment, entry: Entry, material: Material, kit: Kit) -> Figure:
    picture = material.pictures.get(file.evidence, Unusable.MISSING)
    held = words.day(entry.record.held_on)
    caption = kit.lay(f"照片{number}　{file.caption or file.name}（{held}）", CAPTION)
    if isinstance(picture, Photo):
        return Figure(kit.fonts, caption, picture)
    text = (
        f"此处应为照片“{file.name}”（SHA-256：{file.evidence[:16]}…），"
        f"未能印出：{words.NOT_PRINTED[picture]}。"
    )
    return Figure(kit.fonts, caption, None, kit.lay(text, NOTE))


def draw(layout: Layout, material: Material, fonts: FontBook, progress: Progress) -> Book:
    """Return the document with every page drawn."""
    book = Book(fonts)
    header = f"{material.year_file.branch.title}　{material.year_file.year}年度工作材料"
    total = layout.pages.count
    for number, page in numbered(layout.pages):
        sheet = book.sheet()
        for name, y in page.names:
            sheet.place(name, y)
        for block, top in page.placed:
            block.paint(sheet, top)
        if number > 1:
            _furnish(sheet, header, fonts)
        book.finish(sheet)
        progress(number, total)
    book.close(bookmarks=_bookmarks(layout.plan))
    return book


def _furnish(sheet: Sheet, header: str, fonts: FontBook) -> None:
    """Draw the running title and the page number: odd pages right, even pages left."""
    size = 9.0
    y = A4[1] - TOP + 12 * MM
    x = LEFT + WIDTH - fonts.width(header, Face.KAI, size)
    sheet.text(x, y, header, face=Face.KAI, size=size, colour=GREY)
    sheet.rule(LEFT, y - 5, LEFT + WIDTH, y - 5, width=0.4, colour=GREY)
    text = f"— {sheet.number} —"
    width = fonts.width(text, Face.BODY, _NUMBER_SIZE)
    x = LEFT + WIDTH - _NUMBER_SIZE - width if sheet.number % 2 else LEFT + _NUMBER_SIZE
    sheet.text(x, BOTTOM - _BELOW - _NUMBER_SIZE * 0.3, text, size=_NUMBER_SIZE)


def _bookmarks(plan: Plan) -> Iterator[Bookmark]:
    yield Bookmark("封面", "cover")
    for section in plan.sections:
        children: list[Bookmark] = []
        for subtitle, entries in section.records:
            lines = tuple(Bookmark(entry.index_title, entry.place) for entry in entries)
            if subtitle:
                children.append(Bookmark(subtitle, entries[0].place, lines))
            else:
                children.extend(lines)
        if section.matters is not None:
            children.append(Bookmark(section.matters.title, section.matters.place))
        yield Bookmark(section.title, section.place, tuple(children))
