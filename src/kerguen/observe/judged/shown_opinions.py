"""Whether a page shows all the opinions that it counts."""

import re

from kerguen.model import Doubt, Opinion, Page, Rating


def shown_of(page: Page, found: tuple[Opinion, ...], reported: tuple[Rating, ...]) -> tuple[Doubt, ...]:
    """A doubt when the page counts more opinions than it shows; says so when its pagination explains it."""
    counted = [r for r in reported if r.kind == "audience" and r.count and not r.of_marks]
    doubts = []
    for one in counted:
        count = one.count or 0
        if not found or count <= len(found):
            continue
        pages = _last_page(page, found[-1].end or 0)
        explained = pages * len(found) >= count > (pages - 1) * len(found) if pages else False
        how = f": {pages} pages of {len(found)}" if explained else ""
        message = f"{page.name}: {count} opinions are counted and {len(found)} are shown{how}"
        code = "opinions-paginated" if explained else "opinions-not-shown"
        doubts.append(Doubt(code=code, message=message, page=page.id, start=one.start, end=one.end))
    return tuple(doubts)


_PAGE_NUMBERS = re.compile(
    r"(?:^|\n)[ \t>*•·-]{0,8}(\d{1,3})[ \t]*(?=\n|$)|(?:^|[\n ])1((?:[ |]+\d{1,3}){1,12})(?=\s|$)"
)


def _last_page(page: Page, after: int) -> int:
    """The last of the page numbers 1, 2, 3 … that stand after the opinions; 0 when there are none."""
    start = max(0, after - 120)
    last = 0
    for m in _PAGE_NUMBERS.finditer(page.text, start, min(len(page.text), after + 400)):
        numbers = [int(m[1])] if m[1] else [1, *(int(n) for n in re.findall(r"\d+", m[2]))]
        for number in numbers:
            last = number if number == last + 1 else last
    return last if last > 1 else 0
