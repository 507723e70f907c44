"""An index of kept pages by their rarest words: a quotation is looked up in milliseconds over 100,000 pages."""

from collections.abc import Iterable, Iterator, Mapping

from kerguen.model import Lang, Page, Proof
from kerguen.text.fold import fold
from kerguen.text.fold import words as folded_words
from kerguen.voices.proof import ORDER, prove

MOST_READ = 12  # pages in which the words are looked up; the others hold fewer of them
ASKED = 8  # of the rarest words of the quotation
SHORTEST = 4


class QuoteIndex:
    """Pages found by what they say. Build once, ask often."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages: list[Page] = []
        self._posted: dict[str, list[int]] = {}
        for page in pages:
            self.add(page)

    def __len__(self) -> int:
        return len(self._pages)

    def add(self, page: Page) -> None:
        """Keep one more page."""
        number = len(self._pages)
        self._pages.append(page)
        for word in dict.fromkeys(folded_words(page.text)):
            self._posted.setdefault(word, []).append(number)

    def prove(self, text: str, outlet: str | None = None, lang: Lang | None = None) -> Proof:
        """The best proof that the kept pages give; `outlet` limits to pages that name it as their own."""
        pages = [p for p in self._likely(text) if outlet is None or is_of(p, outlet)]
        return prove(text, pages[:MOST_READ], lang)

    def _likely(self, text: str) -> Iterator[Page]:
        """Pages that hold most of the rarest words, first those that hold more."""
        asked = sorted(set(folded_words(text)), key=lambda w: (len(self._posted.get(w, ())), w))
        known = [w for w in asked if w in self._posted][:ASKED]
        counted: dict[int, int] = {}
        for word in known:
            for number in self._posted[word] if len(self._posted[word]) < 5_000 or len(counted) < MOST_READ else ():
                counted[number] = counted.get(number, 0) + 1
        least = max(1, len(known) // 2)
        kept = sorted((n for n, count in counted.items() if count >= least), key=lambda n: (-counted[n], n))
        return (self._pages[n] for n in kept)


def is_of(page: Page, outlet: str) -> bool:
    """Whether a page is this outlet's: by its site's name, its address, its own first and last lines."""
    wanted = fold(outlet)
    glued = wanted.replace(" ", "")
    said: Mapping[str, str] = page.metadata
    names = (said.get("og:site_name", ""), said.get("author", ""), page.text[:2_000], page.text[-1_000:])
    return glued in fold(page.name).replace(" ", "") or any(f" {wanted} " in f" {fold(name)} " for name in names)


__all__ = ["ORDER", "QuoteIndex", "is_of"]
