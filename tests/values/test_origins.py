"""Where a person comes from, said before the name. Sentences are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.values.people import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le documentaire du Français Nicolas Philibert sort en avril.", ["Nicolas Philibert"]),
        ("Le film de la Britannique Charlotte Wells a été salué.", ["Charlotte Wells"]),
        ("Der neue Film des Franzosen Nicolas Philibert startet.", ["Nicolas Philibert"]),
        ("The documentary by Frenchman Nicolas Philibert won.", ["Nicolas Philibert"]),
        ("De documentaire van de Fransman Nicolas Philibert won.", ["Nicolas Philibert"]),
        ("Il film del Francese Nicolas Philibert è uscito.", ["Nicolas Philibert"]),
        ("La película del Francés Nicolas Philibert ganó.", ["Nicolas Philibert"]),
        ("Avec India Rose Brown dans le rôle principal.", ["India Rose Brown"]),  # a given name
        ("Avec English Teacher au générique.", ["English Teacher"]),  # two words: nobody's first name behind
    ],
)
def test_where_somebody_comes_from_is_no_part_of_the_name(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in names_in(text, 0, len(text))] == names


def test_where_somebody_comes_from_is_no_character() -> None:
    page = "# Quo Vadis, Aida?\n\nJasmila Žbanić directed it. The Dutch colonel (Johan Heldenbergh) is a man nobody answers.\n"
    reading = read(page_from_text(page))
    assert [o.value for o in reading.observations if o.field == "character"] == []
    assert [o.value for o in reading.observations if o.field == "cast"] == ["Johan Heldenbergh"]
