"""Readers' opinions under headings of six languages, in the forms that small sites give them. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

HEADS = {
    "en": ("Directed by Jane Campion. With Holly Hunter, Harvey Keitel.", "What our audience says", "12 March 2023", "3 April 2023"),
    "de": ("Regie: Jane Campion. Mit Holly Hunter, Harvey Keitel.", "Stimmen aus dem Publikum", "12. März 2023", "3. April 2023"),
    "fr": ("Réalisé par Jane Campion. Avec Holly Hunter, Harvey Keitel.", "Ce qu'en pensent les spectateurs", "12 mars 2023", "3 avril 2023"),
    "es": ("Dirección: Jane Campion. Con Holly Hunter, Harvey Keitel.", "Vuestras opiniones", "12 de marzo de 2023", "3 de abril de 2023"),
    "it": ("Regia: Jane Campion. Con Holly Hunter, Harvey Keitel.", "Le opinioni degli spettatori", "12 marzo 2023", "3 aprile 2023"),
    "nl": ("Regie: Jane Campion. Met Holly Hunter, Harvey Keitel.", "Meningen van bezoekers", "12 maart 2023", "3 april 2023"),
}  # fmt: skip
WORDS = {
    "en": ("Loved it, and I cried twice on the way home.", "Too long for me, the music got on my nerves."),
    "de": ("Ganz wunderbar, ich habe zweimal geweint.", "Mir zu lang, und die Musik ging mir auf die Nerven."),
    "fr": ("J'ai adoré, j'ai pleuré deux fois en rentrant.", "Trop long pour moi, la musique m'a agacé."),
    "es": ("Me encantó, lloré dos veces al volver a casa.", "Demasiado larga para mí, la música me cansó."),
    "it": ("L'ho amato, ho pianto due volte tornando a casa.", "Troppo lungo per me, la musica mi ha stancato."),
    "nl": (
        "Prachtig, ik heb twee keer gehuild op weg naar huis.",
        "Te lang voor mij, de muziek werkte op mijn zenuwen.",
    ),
}
FORMS = [
    "**{n}** – {w} – {s}\n\n{x}\n",
    "**{n}** ({v}/5): {x}\n",
    "- {n} ({v}/5): {x}",
    "- **{n}**: {x} ({v}/5)",
    "{s} **{n}**, {w}\n\n> {x}\n",
    "> {x}\n> — {n}, {w}\n",
    "“{x}” – {n}\n",
    "« {x} » — {n} ({v}/5)\n",
    "### {n} {v}/5\n\n{x}\n",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", HEADS)
def test_who_says_what_and_when(lang: str, form: str) -> None:
    people, heading, *days = HEADS[lang]
    told = [
        form.format(n=name, w=day, v=mark, s="★" * mark + "☆" * (5 - mark), x=said)
        for name, day, mark, said in zip(("Sofia Klein", "TomK"), days, (5, 2), WORDS[lang], strict=True)
    ]
    text = f"# The Piano (1993)\n\n{people}\n\n{WORDS[lang][0]}\n\n## {heading}\n\n" + "\n".join(told) + "\n"
    found = read(page_of(text.encode(), "piano.md")).opinions
    assert [(one.author, one.text) for one in found] == list(zip(("Sofia Klein", "TomK"), WORDS[lang], strict=True))
    marks = [one.rating.value if one.rating else None for one in found]
    assert marks == ([5, 2] if "{v}" in form or "{s}" in form else [None, None])
    assert [one.date for one in found] == (["2023-03-12", "2023-04-03"] if "{w}" in form else [None, None])


def test_labels_under_a_heading_of_opinions_are_no_readers() -> None:
    text = (
        "# The Piano (1993)\n\nDirected by Jane Campion. With Holly Hunter.\n\n## User reviews\n\n"
        "Director: Jane Campion and her crew of friends\n\nRunning time: about two hours and a minute\n"
    )
    assert read(page_of(text.encode(), "piano.md")).opinions == ()
