"""Who reports whom, what a page is, and several critics on one page."""

from msgspec.structs import replace

from kerguen.model import Page, Quotation, Rating, Reading, Review
from kerguen.observe import read
from kerguen.pages.open import page_from_text
from kerguen.voices import heard, honesty, with_chains
from kerguen.voices.group import bodies_of

CRITIC = (
    "Keel walks through the rain as if it owed her money, and the camera keeps a patient step behind. "
    "The director trusts silence more than any of his rivals, which makes the dialogue scenes feel like visits. "
    "The second hour drags its feet through a harbour trial that nobody asked for. "
    "Yet the last reel, shot in one long breath on the ferry, is the finest thing on a screen this spring. "
    "I left moved, and a little cross at having been so thoroughly outwitted by a film about a lamp."
)
OTHER = (
    "A ferry pilot finds a lamp and loses her patience, and so did I. The jokes arrive late and leave early. "
    "Every shot looks borrowed from a calendar of lighthouses, handsome and quite empty of people. "
    "Keel does what she can with lines that sound translated from a leaflet. "
    "There is one good scene in a canteen, with soup, and I should have liked to stay there."
)

JUDGED = (
    "The acting is wonderful and the script is terribly weak. The photography is magnificent, the music is awful. "
    "Keel gives a superb performance, subtle and moving. The second half is boring and far too long. "
    "It remains a beautiful film, sad and funny, with a brilliant last scene on the ferry."
)


def kept(name: str, text: str, **known: object) -> tuple[Page, Reading]:
    page = page_from_text(text, name=name)
    reading = read(page)
    return page, Reading(page=reading.page, **known)  # type: ignore[arg-type]


def review(page_text: str, words: str, **known: object) -> Review:
    start = page_text.index(words)
    return Review(start=start, end=start + len(words), **known)  # type: ignore[arg-type]


def film(*found: tuple[Page, Reading]) -> tuple[dict[str, Page], list[Reading]]:
    return {page.id: page for page, _ in found}, [reading for _, reading in found]


def quote(page: str, outlet: str, words: str) -> Quotation:
    return Quotation(page=page, start=0, end=len(words), text=words, outlet=outlet)


def test_two_critics_on_one_page_are_two_voices_and_a_reprint_joins_the_second() -> None:
    both = f"For\n{CRITIC}\n\nAgainst\n{OTHER}"
    first = kept(
        "both.txt", both, reviews=(review(both, CRITIC, critic="Ann Marsh"), review(both, OTHER, critic="Tom Lund"))
    )
    second = kept("again.txt", OTHER, reviews=(review(OTHER, OTHER),))
    voices = heard(*film(first, second)).voices
    assert sorted((v.critic, len(v.pages)) for v in voices) == [("Ann Marsh", 1), ("Tom Lund", 2)]


def test_a_page_that_prints_its_review_twice_is_not_made_from_itself() -> None:
    """Real: a saved page with the article in it again below, one of whose texts is nearer to a reprint elsewhere."""
    cut = CRITIC[: CRITIC.rindex(". ") + 1]
    twice = f"{cut}\n\nAgain\n{CRITIC}"
    start = twice.index(CRITIC, len(cut))
    again = Review(start=start, end=start + len(CRITIC))
    first = kept("twice.txt", twice, reviews=(review(twice, cut), again))
    other = kept("other.txt", CRITIC, reviews=(review(CRITIC, CRITIC, critic="Ann Marsh"),))
    (voice,) = heard(*film(first, other)).voices
    assert sorted(p.page for p in voice.pages) == sorted((first[0].id, other[0].id))
    assert all(p.source != p.page for p in voice.pages)


def test_a_quotation_is_followed_through_the_aggregator() -> None:
    text = "What the papers say.\nLe Monde and Libération liked it.\nSource: AlloCiné"
    page, reading = kept("press.txt", text)
    reading = Reading(
        page=reading.page,
        quotes=(quote(page.id, "Le Monde", "a lamp"), quote(page.id, "Libération", "a ferry")),
        ratings=(Rating(page=page.id, start=0, end=4, text="What", kind="press", by="Le Monde", value=4, scale=5),),
    )
    pages, readings = film((page, reading))
    found = heard(pages, readings)
    assert {v.outlet: v.quotes[0].via for v in found.voices} == {"Le Monde": ("AlloCiné",), "Libération": ("AlloCiné",)}
    assert with_chains(pages, readings, found.placed())[0].ratings[0].via == ("AlloCiné",)


def test_reporters_in_a_circle_are_refused_and_said() -> None:
    one = kept("one.txt", "The Guardian on the lamp.\nSource: Le Monde", quotes=(quote("one", "Variety", "lamp"),))
    page, reading = one
    reading = Reading(
        page=reading.page,
        quotes=(quote(page.id, "Variety", "lamp"),),
        reviews=(Review(start=0, end=10, outlet="The Guardian"),),
    )
    other, back = kept("two.txt", "Le Monde on the lamp.\nSource: The Guardian")
    back = Reading(page=back.page, reviews=(Review(start=0, end=10, outlet="Le Monde"),))
    found = heard(*film((page, reading), (other, back)))
    reported = next(v for v in found.voices if v.outlet == "Variety")
    assert reported.quotes[0].via == () and [d.code for d in reported.doubts] == ["circular-report"]


def test_news_reprinted_is_one_source() -> None:
    news = f"The film about the lamp opens the festival. {CRITIC}"
    pages, readings = film(kept("a.txt", news), kept("b.txt", f"{news}\n(AFP)"))
    pages = {name: replace(page, kind="news") for name, page in pages.items()}
    found = heard(pages, readings)
    judged = {pages[h.page].name: h for h in honesty(pages, readings, found.voices, found.copies)}
    assert judged["b.txt"].kind == "reprint" and judged["b.txt"].source == readings[0].page.id
    assert not judged["b.txt"].independent and judged["a.txt"].independent


def test_a_review_that_names_the_press_kit_is_the_critics_own() -> None:
    said = f"So says the press kit, and for once it undersells. {CRITIC}"
    pages, readings = film(
        kept("own.txt", said, reviews=(review(said, said, critic="Ann Marsh"),)),
        kept("kit.txt", "Press kit\nThe lamp is the film of the year."),
    )
    judged = {pages[h.page].name: h.kind for h in honesty(pages, readings, heard(pages, readings).voices)}
    assert judged == {"own.txt": "first_hand", "kit.txt": "promotional"}


def test_a_text_that_judges_on_two_pages_is_a_voice_whatever_the_pages_were_taken_for() -> None:
    later = f"Published on 12 June 2021\n\n{JUDGED}"
    pages, readings = film(kept("a.txt", later), kept("b.txt", f"Published on 3 May 2021\n\n{JUDGED}"))
    pages = {name: replace(page, kind="not_film") for name, page in pages.items()}
    (voice,) = heard(pages, readings).voices
    assert [pages[p.page].name for p in voice.pages] == ["b.txt", "a.txt"]  # the day stands on pages of any kind
    assert not heard({name: replace(page, kind="fact_sheet") for name, page in pages.items()}, readings).voices


def test_a_sheet_may_print_a_capsule_that_is_compared_and_a_synopsis_that_is_not() -> None:
    capsule, said = JUDGED, f"{JUDGED} {CRITIC}"
    assert 250 <= len(capsule) < 500
    critic = kept("a.txt", said, reviews=(review(said, said, critic="Ann Marsh"),))
    sheet, reading = kept("sheet.txt", capsule)
    pages, readings = film(critic, (replace(sheet, kind="fact_sheet"), reading))
    (voice,) = heard(pages, readings).voices
    assert [(pages[p.page].name, p.relation) for p in voice.pages] == [("a.txt", "original"), ("sheet.txt", "abridged")]
    plot = "Keel pilots a ferry across the strait, finds a lamp on the deck and carries it home to her brother. " * 3
    assert not dict(bodies_of(replace(sheet, text=plot, kind="fact_sheet"), reading))


def test_a_quotation_given_to_a_critic_alone_or_to_the_name_in_an_address_is_looked_up() -> None:
    own = kept("own.txt", CRITIC, reviews=(review(CRITIC, CRITIC, critic="Ann Marsh", outlet="lalampe.example.org"),))
    said = "La Lampe liked it, and so did Ann Marsh."
    page, reading = kept("said.txt", said)
    words = "the finest thing on a screen this spring"
    quotes = (
        quote(page.id, "La Lampe", words),
        replace(quote(page.id, "", words), outlet=None, critic="Ann Marsh", start=5, end=5 + len(words)),
    )
    (voice,) = heard(*film(own, (page, replace(reading, quotes=quotes)))).voices
    assert [q.proof.kind for q in voice.quotes] == ["exact", "exact"]


def test_every_page_says_why_it_is_what_it_is() -> None:
    said = f"{CRITIC}"
    marked = f"A reader of ours wrote this. “{OTHER}”"
    pages, readings = film(
        kept("own.txt", said, reviews=(review(said, said, critic="Ann Marsh"),)),
        kept("marks.txt", marked, reviews=(review(marked, marked),)),
        kept("sheet.txt", "Runtime: 100 minutes"),
        kept("sold.txt", "Sponsored content\nThe lamp is the film of the year."),
        kept("trans.txt", f"{OTHER[:200]}\nTraduit de l’anglais", reviews=(Review(start=0, end=200),)),
    )
    judged = {pages[h.page].name: h for h in honesty(pages, readings, ())}
    kinds = {name: h.kind for name, h in judged.items()}
    assert kinds == {
        "own.txt": "first_hand", "marks.txt": "quoting", "sheet.txt": "unknown", "sold.txt": "promotional", "trans.txt": "translation",
    }  # fmt: skip
    assert all(h.reasons for h in judged.values())
