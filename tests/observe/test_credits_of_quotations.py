"""Who is quoted, in lists of press quotations under their headings; readers' words under theirs. Own words, a true film."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text

HEADS = {
    "fr": ("Close", "Un film de Lukas Dhont", "Avec Eden Dambrine, Gustav De Waele", "Durée : 1h44"),
    "en": ("Close", "Directed by Lukas Dhont", "Cast: Eden Dambrine, Gustav De Waele", "Running time: 104 minutes"),
    "de": ("Close", "Regie: Lukas Dhont", "Mit Eden Dambrine, Gustav De Waele", "Länge: 104 Minuten"),
    "es": ("Close", "Dirección: Lukas Dhont", "Reparto: Eden Dambrine, Gustav De Waele", "Duración: 104 minutos"),
    "it": ("Close", "Regia: Lukas Dhont", "Con Eden Dambrine, Gustav De Waele", "Durata: 104 minuti"),
    "nl": ("Close", "Regie: Lukas Dhont", "Met Eden Dambrine, Gustav De Waele", "Speelduur: 104 minuten"),
}


def sheet(lang: str, *lines: str) -> Reading:
    return read(page_from_text("\n".join((*HEADS[lang], "", *lines)) + "\n", "close.txt"))


def quoted(reading: Reading) -> list[tuple[str | None, str | None]]:
    return [(q.outlet, q.critic) for q in reading.quotes]


@pytest.mark.parametrize(
    ("lang", "by", "staff", "words"),
    [
        ("fr", "Par", "La Rédaction", ("Deux garçons, un champ de fleurs, et le cœur qui se serre.", "Une très belle histoire d'amitié perdue.")),
        ("en", "By", "Staff", ("Two boys, a field of flowers and a heart that tightens.", "A very fine story of a friendship lost.")),
        ("de", "Von", "Redaktion", ("Zwei Jungen, ein Blumenfeld und ein Herz, das sich zuschnürt.", "Eine sehr schöne Geschichte einer verlorenen Freundschaft.")),
        ("es", "Por", "Redacción", ("Dos chicos, un campo de flores y un corazón que se encoge.", "Una historia muy bella de una amistad perdida.")),
        ("it", "Da", "Redazione", ("Due ragazzi, un campo di fiori e un cuore che si stringe.", "Una storia molto bella di un'amicizia perduta.")),
        ("nl", "Door", "Redactie", ("Twee jongens, een bloemenveld en een hart dat samenknijpt.", "Een heel mooi verhaal over een verloren vriendschap.")),
    ],
)  # fmt: skip
def test_a_byline_behind_the_words_names_the_critic_and_the_staff_is_nobody(
    lang: str, by: str, staff: str, words: tuple[str, str]
) -> None:
    found = sheet(lang, f'"{words[0]}" {by} Anna Verlaine (Cahiers du Cinéma)', f'"{words[1]}" {by} {staff} (Télérama)')
    assert quoted(found) == [("Cahiers du Cinéma", "Anna Verlaine"), ("Télérama", None)]


@pytest.mark.parametrize(
    ("lang", "heading", "words"),
    [
        ("fr", "Ce que dit la presse", "Deux garçons, un champ de fleurs, et le cœur qui se serre."),
        ("en", "Press quotes", "Two boys, a field of flowers and a heart that tightens."),
        ("de", "Pressestimmen zum Film", "Zwei Jungen, ein Blumenfeld und ein Herz, das sich zuschnürt."),
        ("es", "La crítica ha dicho", "Dos chicos, un campo de flores y un corazón que se encoge."),
        ("it", "Dicono del film", "Due ragazzi, un campo di fiori e un cuore che si stringe."),
        ("nl", "Wat de pers zegt", "Twee jongens, een bloemenveld en een hart dat samenknijpt."),
    ],
)
def test_papers_that_no_list_has_are_believed_under_a_heading_of_the_press(lang: str, heading: str, words: str) -> None:
    assert quoted(sheet(lang, heading, f"« {words} » – Maud Ferris, Harbour Light")) == [
        ("Harbour Light", "Maud Ferris")
    ]


def test_a_title_with_its_certificate_and_a_heading_that_ends_in_by_are_no_credits() -> None:
    for line in ("“CLOSE” (PG-13) 3 STARS", 'Reviews by "nightporter77"'):
        assert (
            sheet("en", "Press reviews", line, "Two boys in a field of flowers, and a summer that ends.").quotes == ()
        )


@pytest.mark.parametrize(
    ("lang", "heading", "words"),
    [
        ("de", "Ausgewählte Leserstimmen:", ("Der schönste Film des Sommers, ich habe geweint.", "Mir war das zu lang und zu leise.")),
        ("fr", "Ce que disent les spectateurs", ("Le plus beau film de l'été, j'ai pleuré.", "Trop long pour moi, et trop sage.")),
        ("en", "What viewers say", ("The finest film of the summer, I wept.", "Too long for me, and too quiet.")),
        ("es", "Lo que dicen los espectadores", ("La película más bonita del verano, lloré.", "Demasiado larga para mí.")),
        ("it", "Cosa dicono gli spettatori", ("Il film più bello dell'estate, ho pianto.", "Troppo lungo per me, e troppo quieto.")),
        ("nl", "Lezers aan het woord", ("De mooiste film van de zomer, ik heb gehuild.", "Voor mij te lang en te stil.")),
    ],
)  # fmt: skip
def test_readers_quoted_under_a_heading_of_theirs_have_their_names(
    lang: str, heading: str, words: tuple[str, str]
) -> None:
    found = sheet(lang, heading, f"„{words[0]}“ (Marta D.)", f"„{words[1]}“ (oldtom)").opinions
    assert [(o.author, o.text) for o in found] == [("Marta D.", words[0]), ("oldtom", words[1])]


def test_words_between_single_marks_before_their_paper() -> None:
    lines = (
        "‘Two boys in a field, and a heart that tightens’ Radio Times",
        "‘A [wonderful] film’s last summer’ The Spectator",
    )
    found = sheet("en", "Some press comments", *lines)
    assert [(q.outlet, q.text) for q in found.quotes] == [
        ("Radio Times", "Two boys in a field, and a heart that tightens"),
        ("The Spectator", "A [wonderful] film’s last summer"),
    ]


LISTED = (
    ("»Ein stiller Film von großer Wucht«", "»Selten war ein Debüt so sicher«", "»Leider ohne jede Überraschung«"),
    ("Die Zeit", "Küstenkurier", "epd Film"),
)


@pytest.mark.parametrize(
    "form",
    ["{words}\n{paper}", "{words}\n– {paper}", "{paper}\n{words}", "> {words}\n>\n> — {paper}", "{words}\nJonas Keller, {paper}",
     "{words} – {paper}", "{words} ({paper})", "{paper}: {words}", "### {paper}\n{words}"],
)  # fmt: skip
def test_a_paper_that_no_list_has_signs_its_own_words_where_the_list_puts_its_papers(form: str) -> None:
    items = [form.format(words=words, paper=paper) for words, paper in zip(*LISTED, strict=True)]
    reading = read(page_from_text("\n\n".join(("\n".join(HEADS["de"]), "## Pressestimmen", *items)) + "\n", "close.md"))
    assert [q.outlet for q in reading.quotes] == list(LISTED[1])


@pytest.mark.parametrize(
    ("lang", "head", "paper", "words"),
    [
        ("es", "Lo que dice la crítica", "El Correo del Mar", ("Dos horas que no se olvidan", "Un debut deslumbrante")),
        ("fr", "La presse en parle", "Le Courrier du Littoral", ("On s'ennuie ferme", "Une merveille de délicatesse")),
        ("it", "La stampa", "Il Corriere del Porto", ("Due ore che non si dimenticano", "Un esordio folgorante")),
    ],
)
def test_a_paper_whose_name_goes_on_is_another_than_the_known_one(
    lang: str, head: str, paper: str, words: tuple[str, str]
) -> None:
    items = [f"“{said}” – {name}" for said, name in zip(words, (paper, "Positif"), strict=True)]
    reading = read(page_from_text("\n\n".join(("\n".join(HEADS[lang]), f"## {head}", *items)) + "\n", "close.md"))
    assert [q.outlet for q in reading.quotes] == [paper, "Positif"]
