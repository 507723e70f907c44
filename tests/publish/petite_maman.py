"""A record made by hand: true facts of a real film, sentences of our own. Everything that a film page can show."""

from kerguen.model import (
    Agreement,
    Anomaly,
    Answer,
    Aspect,
    Audience,
    Award,
    City,
    Comparison,
    Doubt,
    Evidence,
    Fact,
    Index,
    IndexEntry,
    Match,
    Opinion,
    Outlet,
    OutletStudy,
    Page,
    Panel,
    Person,
    Press,
    Proof,
    Question,
    Rating,
    Reason,
    RecipeRow,
    Record,
    RecordPage,
    Repair,
    Report,
    Reported,
    RunWindow,
    Score,
    ScoreChange,
    Session,
    Sessions,
    Span,
    Step,
    Support,
    TitleForm,
    Voice,
    VoicePage,
    VoiceQuote,
)  # fmt: skip
from kerguen.publish import Excerpts

TEXTS = {
    "sheet": "PETITE MAMAN\nRéalisé par: Céline Sciamma\nAvec: Joséphine Sanz, Gabrielle Sanz, Nina Meurisse\nDurée: 1h12\nAnnée: 2021\nSortie: 02/06/21\nPays: France\nDistribution: Pyramide\nÀ l’affiche 2 à 3 semaines au Studio des Dunes.",
    "review": "La Gazette des Salles\nPetite Maman, de Céline Sciamma (1h12)\nEn soixante-douze minutes, la cinéaste filme le deuil à hauteur d’enfant, sans une larme de trop. Les jumelles Sanz jouent avec une gravité qui serre la gorge. On regrette seulement que le père reste une silhouette. Un grand petit film.",
    "bent": "Small Mom: our review\nIn seventy-two minutes, the filmmaker shoots the mourning at child height, without a tear of too much. The binoculars Sanz play with a gravity that tightens the throat. Released 06/02/2021 . Josephine Healthy is astonishing.",
    "roundup": "Little Mum: should you see it?\nReleased March 3, 2021 at the Berlinale; in theaters since 06/02/2021. Le Quotidien du Soir salutes “a jewel of restraint”, while L’Écho du Nord finds it “a little thin”. The press gives it 4.1/5 (27 titles) on the Ciné-Baromètre. 3.4 /5 (40 reviews)\nSessions by cities: Lille (6) Dunkirk Lighthouse (3) Paris (12)\nMarion – 06/05/2021 Very sweet, I cried at the song!!\nPop_corn – 06/04/2021 Too short for the price of the seat",
}
PAGES = {
    name: Page(
        id=name, path=f"clippings/{name}.txt", sha256=name, size=len(text), media="text", encoding="utf-8", text=text
    )
    for name, text in TEXTS.items()
}


def at(page: str, words: str) -> Span:
    """The span of these words in a page."""
    start = TEXTS[page].index(words)
    return PAGES[page].words(start, start + len(words))


def span(page: str, words: str) -> dict:
    found = at(page, words)
    return {"page": found.page, "start": found.start, "end": found.end, "text": found.text}


def support(page: str, words: str, value, **more) -> Support:
    more = {"method": "labelled", **more}
    return Support(**span(page, words), observation=f"{page}:{value}", value=value, **more)


def fact(field: str, value, *found: Support, **more) -> Fact:
    pages = {s.page for s in found}
    more = {"status": "agreed" if len(pages) > 1 else "single", "policy": "one", "voices": len(pages), **more}
    return Fact(field=field, value=value, support=found, **more)


MONTH_FIRST = Doubt(code="month-first", message="06/02/2021 is read month first: the page also says March 3, 2021")
FACTS = {
    "title": (fact("title", "Petite Maman", support("sheet", "PETITE MAMAN", "Petite Maman")),),
    "director": (
        fact("director", "Céline Sciamma", support("sheet", "Céline Sciamma", "Céline Sciamma"),
             support("review", "Céline Sciamma", "Céline Sciamma", method="prose")),
    ),
    "cast": (
        fact("cast", "Joséphine Sanz", support("sheet", "Joséphine Sanz", "Joséphine Sanz")),
        fact("cast", "Gabrielle Sanz", support("sheet", "Gabrielle Sanz", "Gabrielle Sanz")),
        fact("cast", "Nina Meurisse", support("sheet", "Nina Meurisse", "Nina Meurisse")),
    ),
    "year": (fact("year", 2021, support("sheet", "2021", 2021)),),
    "runtime": (fact("runtime", 72, support("sheet", "1h12", 72), support("review", "1h12", 72, method="title-line"), policy="near"),),
    "release_date": (
        fact("release_date", "2021-06-02", support("sheet", "02/06/21", "2021-06-02"),
             support("bent", "06/02/2021", "2021-06-02", doubts=(MONTH_FIRST,)), scope="FR", scope_kind="country", policy="scoped"),
        fact("release_date", "2021-03-03", support("roundup", "March 3, 2021", "2021-03-03", method="prose"),
             scope="Berlinale", scope_kind="festival", policy="scoped"),
    ),
    "country": (fact("country", "FR", support("sheet", "France", "FR")),),
    "genre": (
        fact("genre", "drama", support("review", "le deuil", "drama", method="prose"), status="disputed",
             against=(support("roundup", "Very sweet", "comedy", method="prose"),)),
    ),
    "distributor": (fact("distributor", "Pyramide", support("sheet", "Pyramide", "Pyramide")),),
}  # fmt: skip

OWN = "En soixante-douze minutes, la cinéaste filme le deuil à hauteur d’enfant, sans une larme de trop."
BENT = at(
    "bent", "In seventy-two minutes, the filmmaker shoots the mourning at child height, without a tear of too much."
)
MATCH = Match(
    left_start=BENT.start, left_end=BENT.end, right_start=at("review", OWN).start, right_end=at("review", OWN).end, score=0.9,
    witness="lexicon",
)  # fmt: skip
VOICES = (
    Voice(
        id="gazette", kind="read", outlet="La Gazette des Salles", critic="Odile Ferrand", verdict="positive", tone=4.1,
        rating=Rating(**span("review", "Un grand petit film."), kind="own", value=4, scale=5),
        pages=(
            VoicePage(page="review", relation="original", lang="fr"),
            VoicePage(
                page="bent", relation="translation", source="review", lang="en", share=0.83, reasons=("debris of translation: “without a tear of too much”",),
                matches=(MATCH,),
            ),
        ),
        quotes=(
            VoiceQuote(**span("review", OWN), proof=Proof(kind="exact", page="review", found=OWN), verdict="positive"),
        ),
    ),
    Voice(
        id="quotidien", kind="reported", outlet="Le Quotidien du Soir", verdict="positive", source_kept=False,
        pages=(VoicePage(page="roundup", relation="translation", lang="en"),),
        quotes=(VoiceQuote(**span("roundup", "a jewel of restraint"), proof=Proof(kind="translated"), translated=True, verdict="positive"),),
    ),
    Voice(
        id="echo", kind="reported", outlet="L’Écho du Nord", verdict="negative", source_kept=False,
        pages=(VoicePage(page="roundup", relation="translation", lang="en"),),
        quotes=(VoiceQuote(**span("roundup", "a little thin"), proof=Proof(kind="unproved"), translated=True, verdict="negative"),),
    ),
)  # fmt: skip
SCORE = Score(
    value=78.4, scale=100, range=(61, 92), voices=3, positive_share=0.67, rule="mean of voices, weight 1 each",
    panel=Panel(name="Table", outlets={"L’Écho du Nord": 0}), plain_mean=78.4, median=78.4, distribution=(0, 0, 0, 1, 1), left_out=("L’Écho du Nord",),
    recipe=(
        RecipeRow(voice="gazette", label="La Gazette des Salles", value=80, low=80, high=80, weight=1, how="printed", without=71.5,
                  words=at("review", "Un grand petit film."), written="2021-06-01"),
        RecipeRow(voice="lost", label="Bulletin du ciné-club", value=76.8, low=60, high=90, weight=1, how="inferred"),
    ),
)  # fmt: skip
RECORD = Record(
    id="petite-maman-2021", title="Petite Maman", year=2021,
    titles=(
        TitleForm(title="Petite Maman", lang="fr", kind="original", pages=("sheet", "review")),
        TitleForm(title="Small Mom", lang="en", kind="machine", pages=("bent",)),
        TitleForm(title="Little Mum", lang="en", kind="machine", pages=("roundup",)),
    ),
    facts=FACTS,
    people=(
        Person(name="Céline Sciamma", role="director"),
        Person(name="Joséphine Sanz", role="cast", character="Nelly", also_written=("Josephine Healthy",)),
        Person(name="Gabrielle Sanz", role="cast", character="Marion"), Person(name="Nina Meurisse", role="cast"),
    ),
    press=Press(
        score=SCORE, voices=VOICES,
        reported=(
            Reported(by="Ciné-Baromètre", via=("roundup.txt",), value=4.1, scale=5, count=27, support=(at("roundup", "4.1/5 (27 titles)"),)),
        ),
        compared=(Comparison(by="Ciné-Baromètre", theirs=82.0, ours=78.4, difference=-3.6, count=27, read=2, inside=True),),
        timeline=(
            Step(date="2021-06-01", score=80, voices=1, voice="gazette"), Step(date="2021-06-09", score=78.4, voices=2, voice="lost"),
        ),
        changes=(ScoreChange(when="2021-06-10", before=80, after=78.4, reasons=("new voice: Bulletin du ciné-club (76.8)",)),),
        aspects=(
            Aspect(aspect="script", praised=("quotidien",), regretted=("gazette",), divided=True,
                   evidence=(Evidence(**span("review", "On regrette seulement que le père reste une silhouette."), side="negative"),)),
            Aspect(aspect="acting", about="Joséphine Sanz", praised=("gazette",),
                   evidence=(Evidence(**span("review", "une gravité qui serre la gorge"), side="positive"),)),
        ),
    ),
    audience=Audience(
        reported=(Reported(by=None, via=("roundup.txt",), value=3.4, scale=5, count=40, support=(at("roundup", "3.4 /5 (40 reviews)"),)),),
        opinions=(
            Opinion(**span("roundup", "Very sweet, I cried at the song!!"), author="Marion", date="2021-06-05"),
            Opinion(**span("roundup", "Too short for the price of the seat"), author="Pop_corn", date="2021-06-04"),
        ),
        score=Score(value=3.9, scale=5, range=(3.1, 4.6), voices=6, plain_mean=4.2, median=4.5, distribution=(1, 0, 0, 2, 3)),
        adjusted=Score(value=4.1, scale=5, range=(3.3, 4.8), voices=5), histogram=(1, 0, 0, 2, 3),
        anomalies=(
            Anomaly(rule="identical", message="2 opinions have the same words", opinions=(at("roundup", "Too short for the price of the seat"),)),
            Anomaly(rule="extremes", message="9 of 12 opinions give the highest mark and 3 the lowest", adjusts=False),
        ),
        doubts=(Doubt(code="opinions-on-other-pages", message="roundup.txt: 40 opinions counted, 2 shown", page="roundup"),),
    ),
    sessions=Sessions(
        cities=(
            City(city="Paris", as_written="Paris", count=12, lower_bound=True, support=(at("roundup", "Paris (12)"),)),
            City(city="Lille", as_written="Lille", count=6, lower_bound=True, support=(at("roundup", "Lille (6)"),)),
            City(city="Dunkerque", as_written="Dunkirk Lighthouse", count=3, lower_bound=True, support=(at("roundup", "Dunkirk Lighthouse (3)"),)),
        ),
        total=21, lower_bound=True,
        screenings=(
            Session(**span("sheet", "Studio des Dunes"), cinema="Studio des Dunes", city="Dunkerque", starts="2021-06-05T20:30", version="VF"),
        ),
        runs=(RunWindow(**span("sheet", "2 à 3 semaines"), venue="Studio des Dunes", weeks_min=2, weeks_max=3),),
    ),
    awards=(Award(**span("roundup", "the Berlinale"), body="Berlinale", edition="2021", outcome="selected", category="Compétition"),),
    repairs=(
        Repair(**span("bent", "Josephine Healthy"), kind="person", as_written="Josephine Healthy", restored="Joséphine Sanz",
               why="the page is a translation and its source names Joséphine Sanz at the same place"),
        Repair(**span("roundup", "Dunkirk Lighthouse"), kind="town", as_written="Dunkirk Lighthouse", restored="Dunkerque", why="a town translated word by word"),
    ),
    doubts=(MONTH_FIRST,),
    questions=(
        Question(id="q1", kind="field", question="Is the film a drama or a comedy?", evidence=("review.txt: “le deuil”",),
                 answers={"drama": "nothing changes", "comedy": "the genre becomes comedy"}),
    ),
    answer=Answer(
        verdict="see", voices=3,
        reasons_for=(
            Reason(**span("review", OWN), side="positive", voice="gazette", quotable=True, aspect="direction"),
            Reason(**span("roundup", "a jewel of restraint"), side="positive", voice="quotidien"),
        ),
        reasons_against=(
            Reason(**span("review", "On regrette seulement que le père reste une silhouette."), side="negative", voice="gazette", quotable=True, aspect="script"),
            Reason(**span("roundup", "a little thin"), side="negative", voice="echo"),
        ),
    ),
    pages=(
        RecordPage(id="bent", path="clippings/bent.txt", url=None, lang="en", kind="review", honesty="translation", machine_translated=True,
                   reasons=("“binoculars” for twins",)),
        RecordPage(id="review", path=None, url="https://gazette.example/petite-maman", lang="fr", kind="review", honesty="first_hand",
                   outlet="La Gazette des Salles", written="2021-06-01"),
        RecordPage(id="roundup", path="clippings/roundup.txt", url=None, lang="en", kind="aggregator", honesty="quoting", machine_translated=True),
        RecordPage(id="sheet", path="clippings/sheet.txt", url=None, lang="fr", kind="fact_sheet", honesty="first_hand", outlet="Studio des Dunes"),
    ),
)  # fmt: skip
STUDY = OutletStudy(
    usual=3.1, films=12, ratings=31,
    outlets=(
        Outlet(outlet="L’Écho du Nord", ratings=12, mean=2.6, severity=-0.42, low=-0.7, high=-0.1),
        Outlet(outlet="La Gazette des Salles", ratings=11, mean=3.4, severity=0.21, low=-0.1, high=0.5),
        Outlet(outlet="Le Quotidien du Soir", ratings=8, mean=3.5, severity=0.18, low=-0.2, high=0.6),
    ),
    agreements=(
        Agreement(one="L’Écho du Nord", other="La Gazette des Salles", films=9, agreement=-0.2, low=-0.6, high=0.3, gap=1.1),
        Agreement(one="La Gazette des Salles", other="Le Quotidien du Soir", films=7, agreement=0.8, low=0.4, high=0.9, gap=0.4),
    ),
)  # fmt: skip
EXCERPTS = Excerpts(lambda page: PAGES[page].text)
INDEX = Index(
    films=(
        IndexEntry(id=RECORD.id, title=RECORD.title, year=RECORD.year, titles=("Petite Maman", "Small Mom"),
                   directors=("Céline Sciamma",), pages=4, voices=3, press=78.4, verdict="see"),
    ),
    redirects={"little-mum-2021": "petite-maman-2021"},
)  # fmt: skip
REPORT = Report(pages=4, read=4, films=1, voices=3, doubts=1, seconds=1.5, versions={"kerguen": "0.1.0"})
