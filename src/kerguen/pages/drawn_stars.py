"""Ratings that a page draws: text alternatives, rows of icons or pictures of stars, widths and numbers in attributes.

Each is given as words, that stand in the page's text where the drawing stands: "★★★½☆", "4 stars", "3.5/5"; so is the
name of the site whose logo or class stands beside a mark.
"""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.ratings import STAR_NOUNS

LONGEST = 60  # characters of a text alternative
MOST = 200  # drawings of a page that are looked at
RATED = re.compile(
    rf"[★☆½]{{1,10}}\Z|\d(?:[.,]\d)?\s*(?:/|{small('out_of', 'of_best')})\s*\d"
    rf"|\d\s*(?:{worded('star')}|{STAR_NOUNS})",
    re.I,
)
DRAWN = 40  # nodes in an element that draws a rating
_ALTERNATIVES = (
    "img[alt],span[alt],i[alt],img[aria-label],span[aria-label],i[aria-label],div[aria-label],svg[aria-label]"
)
_HOVERED = "span[title],div[title],i[title],p[title]"
FEW = 2  # ratings shown on hovering that a page about one film may have
_STARS = (
    '[class*="star"],[class*="Star"],[class*="rating"],[data-rating],[data-score],[data-stars],img[src*="star"],img[alt*="star"],'
    ".material-icons,meter,star-rating"
)
_WIDGETS = frozenset(("form", "label", "button", "input", "select"))  # a reader's own stars, still to be given
_FULL, _HALF, _EMPTY = "★", "½", "☆"
_ROW = range(3, 11)  # stars of a row


def drawn_ratings(tree: LexborHTMLParser) -> dict[int, str]:
    """Element -> the rating that it draws, in words."""
    found, hovered = _said(tree, _ALTERNATIVES, ("alt", "aria-label")), _said(tree, _HOVERED, ("title",))
    if len(set(hovered.values())) <= FEW:  # more are the marks of other films
        found = hovered | found
    drawn = tree.css(_STARS)[:MOST]
    if drawn:
        rows = dict(_rows(drawn))
        single = {n.mem_id: words for n in drawn if n.mem_id not in rows and (words := _single(n))}
        found |= {key: words for key, words in (rows | single).items() if key not in found}
    found |= {key: words for key, words in (*_dimmed(tree), *_logos(tree)) if key not in found}
    return found


def _dimmed(tree: LexborHTMLParser) -> Iterator[tuple[int, str]]:
    """<p>★★★★<span class="empty">★</span></p>: the signs are alike, a class dims the last ones."""
    for node in tree.css(_DIM_CLASS)[:MOST]:
        around = node.parent
        dim = _short_text(node)
        if around is None or dim != _FULL * len(dim):
            continue
        row = _short_text(around)
        if len(row) in _ROW and 0 < len(dim) < len(row) and row == _FULL * len(row) and not _is_widget(node):
            yield around.mem_id, f"{len(row) - len(dim)}/{len(row)}"


_DIM_CLASS = '[class*="empty"],[class*="off"],[class*="inactive"]'
_SITES = rules.table("ratings")["site_classes"]
_SITE_NAME = re.compile("|".join(key[1:-1] for key in _SITES), re.IGNORECASE)  # "ČSFD", "AlloCiné"
_SITE_CLASS = ",".join(f'[class*="{key}"]' for key in _SITES)
_MARK = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:/\s?\d{1,3}|%)?(?![\w.,:/])")


def _logos(tree: LexborHTMLParser) -> Iterator[tuple[int, str]]:
    """<img alt="IMDb"> before "7.4", <span class="imdb">7.4/10</span>: the aggregator that a picture or a class names."""
    for node in tree.css("img")[:MOST]:
        name = _site(node.attributes.get("alt") or "") or _site((node.attributes.get("src") or "").rsplit("/", 1)[-1])
        if name and _MARK.match(_text_behind(node)) and not _is_named_beside(node):
            yield node.mem_id, name
    for node in tree.css(_SITE_CLASS)[:MOST]:
        said = _short_text(node)
        name = next((name for key, name in _SITES.items() if key in (node.attributes.get("class") or "")), "")
        mark = said or _text_behind(node)  # <i class="fa fa-imdb"></i> 7.4
        if name and len(mark) <= LONGEST_MARK and _MARK.fullmatch(mark) and not _is_named_beside(node):
            yield node.mem_id, name


def _is_named_beside(node: Any) -> bool:
    """Whether the words or the pictures around a mark name a site already: "82 Metascore"."""
    around = node.parent
    beside = fold(_short_text(around) + _short_text(around.parent)) if around is not None and around.parent else ""
    return (node.tag != "img" and node.css_first("img") is not None) or any(key in beside for key in _SITES)


LONGEST_MARK = 9  # characters of a mark with its scale


def _site(words: str) -> str:
    """The aggregator that an alternative text or a file is named after: "IMDb logo", "rotten-tomatoes.svg"."""
    if len(words) > LONGEST or not _SITE_NAME.search(words):
        return ""
    said = fold(words.rsplit(".", 1)[0]).replace(" ", "")
    return next((name for key, name in _SITES.items() if key in said and len(said) <= len(key) + BESIDE_NAME), "")


BESIDE_NAME = 8  # characters: "logo", "icon", "rating"


def _text_behind(node: Any) -> str:
    """The words of what follows a picture, or the element around it when nothing else is in that."""
    after = _words_after(node)
    return after or (_words_after(node.parent) if node.parent is not None and node.parent.tag in _AROUND else "")


_AROUND = frozenset(("a", "span", "div", "picture", "figure"))


def _words_after(node: Any) -> str:
    after = node.next
    while after is not None and not _short_text(after):
        after = after.next
    return _short_text(after) if after is not None else ""


def _short_text(node: Any) -> str:
    """The characters of a small element without white space; none of a large one."""
    found, waiting, looked = [], [node], 0
    while waiting:
        one = waiting.pop()
        if one.tag == "-text":
            found.append(one.text_content or "")
        inner = one.child
        while inner is not None:
            looked += 1
            if looked > DRAWN:
                return ""
            waiting.append(inner)
            inner = inner.next
    return "".join("".join(reversed(found)).split())


def _said(tree: LexborHTMLParser, selector: str, names: tuple[str, ...]) -> dict[int, str]:
    """Elements without words of their own whose attribute is a rating."""
    found = {}
    for node in tree.css(selector):
        said = next((given for name in names if (given := (node.attributes.get(name) or ""))), "")
        if said and len(said) < LONGEST and RATED.search(said) and not _has_words(node):
            found[node.mem_id] = said
        elif node.tag == "img" and _ASTERISKS.fullmatch(said) and _STAR_FILE.search(node.attributes.get("src") or ""):
            found[node.mem_id] = said.replace("*", _FULL)
    return found


_ASTERISKS = re.compile(r"\*{2,5}")  # alt="****" of a picture "stars/4.gif"
_STAR_FILE = re.compile(r"star|rating", re.IGNORECASE)


def _has_words(node: Any) -> bool:
    """Whether there are letters or digits in an element, or more elements than a drawing has."""
    waiting, looked = [node.child], 0
    while waiting:
        one = waiting.pop()
        while one is not None:
            looked += 1
            if looked > DRAWN or (one.tag == "-text" and any(c.isalnum() for c in one.text_content or "")):
                return True
            if one.child is not None:
                waiting.append(one.child)
            one = one.next
    return False


def _rows(drawn: list[Any]) -> Iterator[tuple[int, str]]:
    """Stars side by side: the row in signs, at its first star."""
    seen: set[int] = set()
    for node in drawn:
        if node.mem_id in seen:
            continue
        row = [node]
        while (after := _next(row[-1])) is not None and _is_star(after) and len(row) < _ROW.stop:
            row.append(after)
        seen.update(star.mem_id for star in row)
        if len(row) in _ROW and _is_star(node) and not _is_widget(node):
            signs = _signs(row)
            if _FULL in signs or _HALF in signs:
                yield node.mem_id, _beside_signs(row, signs)


def _beside_signs(row: list[Any], signs: str) -> str:
    """The row in signs; as a number where each star is a sign already, that only its class shows to be lit or dim."""
    if not all(star.child is not None and (star.child.text_content or "").strip() == _FULL for star in row):
        return signs
    return f"{signs.count(_FULL) + 0.5 * signs.count(_HALF):g}/{len(signs)}" if _EMPTY in signs else ""


def _next(node: Any) -> Any:
    """The next element beside a node, white space passed over."""
    after = node.next
    while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
        after = after.next
    return after if after is not None and not (after.tag or "-").startswith("-") else None


_STAR = re.compile(
    rf"(?<![a-z])(?:[a-z]{{1,9}}[-_]|half|full|empty)?(?:{worded('star')})(?!s?[-_ ]?rating|ring|red|t|s(?![a-z]))",
    re.I,
)


def _look(node: Any) -> str:
    """What says how a star looks: its classes, the file of its picture, the name of its sign."""
    given = node.attributes
    name = f"{(given.get('src') or '').rsplit('/', 1)[-1]} {given.get('alt') or ''}" if node.tag == "img" else ""
    inner = node.child if "material" in (given.get("class") or "") else None
    sign = inner.text_content or "" if inner is not None and inner.tag == "-text" else ""
    return f"{given.get('class') or ''} {name} {sign}".lower()


def _is_star(node: Any) -> bool:
    return node.tag in ("i", "span", "img", "svg", "li", "b", "em") and bool(_STAR.search(_look(node)))


_DIM = re.compile(
    r"empty|outline|border|(?<![a-z])off(?![a-z])|blank|gr[ea]y|inactive|unfilled|star-o(?![a-z])|disabled|white"
)
_LIT = re.compile(
    r"(?<![a-z])(?:checked|active|filled|selected|on|rated|gold|yellow|lit|full|fill|solid|colored)(?![a-z])"
)


def _signs(row: list[Any]) -> str:
    """Each star as lit, half or dim; where some are marked as lit, the unmarked ones are dim."""
    looks = [_look(star) for star in row]
    some_lit = any(_LIT.search(look) for look in looks)
    return "".join(_sign(look, some_lit) for look in looks)


def _sign(look: str, some_lit: bool) -> str:
    if "half" in look:
        return _HALF
    regular = re.search(r"(?<![\w-])far(?![\w-])", look) is not None
    return _EMPTY if _DIM.search(look) or regular or (some_lit and not _LIT.search(look)) else _FULL


def _is_widget(node: Any) -> bool:
    around = node.parent
    for _ in range(4):
        if around is None:
            return False
        if around.tag in _WIDGETS:
            return True
        around = around.parent
    return False


_STAR_NOUNS = alternation(map(fold, rules.words("ratings", "stars")))
_COUNTED = re.compile(  # "stars-4", "star-rating-3-5", "4stars.gif", "rating_3_5.png"
    rf"(?<![a-z\d])(?:(?:{_STAR_NOUNS}|star[-_]?rating|rating|rated)[-_ ]?(\d)(?:[-_.](5))?"
    rf"|(\d)(?:[-_.](5))?[-_]?(?:{_STAR_NOUNS}))(?![\w-])",
    re.I,
)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_WIDTH = re.compile(r"(?<![\w-])width\s*:\s*(\d{1,3})(?:\.\d+)?\s*%")
BEST = 5  # stars that a width is drawn over


def _single(node: Any) -> str | None:
    """One element that draws a whole rating and has no words of its own."""
    given = node.attributes
    if _has_words(node) or _is_widget(node):
        return None
    kinds = given.get("class") or ""
    if numbered := _numbered(node):
        return numbered
    if wide := _WIDTH.search(_inner_style(node)) if "star" in kinds.lower() else None:
        return _of_width(int(wide[1]))
    name = (given.get("src") or "").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    counted = _COUNTED.search(kinds) if node.tag != "img" else _COUNTED.search(name)
    if counted is None or node.child is not None:
        return None
    half = ".5" if counted[2] or counted[4] else ""
    return f"{counted[1] or counted[3]}{half} stars"


_VALUES = ("data-rating", "data-score", "data-stars", "data-star", "data-value", "value", "rating")
_BESTS = ("data-max", "max", "data-best", "data-total", "data-max-rating", "data-outof", "data-stars-max")


def _numbered(node: Any) -> str:
    """What attributes say: data-rating="4" data-max="5" -> "4/5"."""
    given = node.attributes
    value, best = (next((given[name] or "" for name in names if name in given), "") for names in (_VALUES, _BESTS))
    return f"{value}/{best}" if _NUMBER.fullmatch(value) and _NUMBER.fullmatch(best) else ""


def _inner_style(node: Any) -> str:
    """The style of an element, else of the one that it holds."""
    own = str(node.attributes.get("style") or "")
    inner = node.css_first("[style]") if not own else None
    return own or str((inner.attributes.get("style") if inner else "") or "")


def _of_width(share: int) -> str | None:
    """80 % of the width of five stars: "4/5"."""
    if not 0 < share <= 100 or share % 10:
        return None
    return f"{share * BEST / 100:g}/{BEST}"
