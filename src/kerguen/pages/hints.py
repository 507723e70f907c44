"""What the names that a page's author gave to its elements say of a line: comments, navigation, furniture, teasers."""

from functools import lru_cache

from kerguen.model import Block, ZoneKind

# words in class, id, role and landmark names; the first that matches decides
HINTS: tuple[tuple[frozenset[str], ZoneKind], ...] = (
    (frozenset(("comment", "comments", "commentlist", "respond", "disqus", "commentaires", "commentform")), "comments"),
    (frozenset(("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "pager", "topbar",
                "submenu", "navmenu", "skip", "toc", "sitemap")), "navigation"),
    (frozenset(("footer", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "share", "sharing", "social",
                "sharedaddy", "advert", "advertisement", "ads", "ad", "banner", "promo", "copyright", "popup", "modal",
                "login", "signup", "masthead", "search", "toolbar", "byline", "author", "meta", "tags", "tagcloud")), "furniture"),
    (frozenset(("sidebar", "aside", "related", "recommended", "recommendations", "similar", "teaser", "teasers", "widget",
                "popular", "trending", "latest", "more", "yarpp", "outbrain", "taboola", "complementary", "mostread")), "teaser"),
)  # fmt: skip
BUILDER = "elementor"  # a maker of sites that calls every part of a page a widget
OF_A_QUOTATION = frozenset(("footer", "author", "meta", "byline"))  # within one: whose words it has
HINT_WORDS = frozenset(word for words, _ in HINTS for word in words)


def is_menu(block: Block) -> bool:
    """Whether the page's author named the element a menu; other links may be the values of a fact sheet."""
    return bool(block.hints) and "navigation" in hinted_kinds(block.hints)


@lru_cache(maxsize=20_000)
def hinted_kinds(hints: str) -> tuple[ZoneKind, ...]:
    """The kinds of zone that these names speak of, the strongest first."""
    said = set(hints.split())
    if BUILDER in said:
        said.discard("widget")
    if "blockquote" in said:
        said -= OF_A_QUOTATION
    return tuple(kind for words, kind in HINTS if said & words)
