"""Who brings a film to cinemas, told in running text. Our own words; the films and who brought them out are real."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text


@pytest.mark.parametrize(
    ("text", "distributor"),
    [
        ("# Caro diario\n\nIl film di Nanni Moretti, distribuito da Lucky Red, è un diario in tre capitoli.", "Lucky Red"),
        ("# Persepolis\n\nLe film de Marjane Satrapi plaît, dit le distributeur Diaphana, ravi des salles pleines.", "Diaphana"),
        ("# Toni Erdmann\n\nDer Film von Maren Ade läuft im Verleih von NFP an und dauert fast drei Stunden.", "NFP"),
        ("# El verdugo\n\nLa película de Luis García Berlanga fue distribuida por Mercurio Films en su día.", "Mercurio Films"),
        ("# Borgman\n\nDe film van Alex van Warmerdam is door distributeur Cinéart naar de zalen gebracht.", "Cinéart"),
        ("# Joker\n\nThe film by Todd Phillips was distributed by Warner Bros. Pictures and ran for months.", "Warner Bros. Pictures"),
        ("# Lindes\n\nLe film de Marta Solano, distribué par Haut et Court, sort le 4 mars 2020 avec Ada Rey. Un drame sur la frontière.", "Haut et Court"),
        ("# Lindes\n\nLe film de Marta Solano, distribué par Les Films du Losange, sort en mars avec Ada Rey. Un drame sur la frontière.", "Les Films du Losange"),
        ("# Lindes\n\nLindes est un drame de Marta Solano. Wild Bunch le distribuera l'an prochain.", "Wild Bunch"),
        ("# Lindes\n\nElle distribue des tracts devant l'usine dans ce film de Marta Solano.", None),
        ("# Lindes\n\nEs una película de Marta Solano. La distribución en salas corre a cargo de Filmax.", "Filmax"),
        ("# Lindes\n\nDer Film von Marta Solano. Tobis Film bringt ihn am 31. Oktober in die Kinos.", "Tobis Film"),
        ("# Lindes\n\nDeze film van Marta Solano is sterk. Deze film brengt het publiek in de bioscoop.", None),
        ("# Lindes\n\nThe drama by Marta Solano will be released in the UK by Curzon in May.", "Curzon"),
        ("# Joker\n\nThe film by Todd Phillips was distributed by several houses and ran for months.", None),
    ],
)  # fmt: skip
def test_who_distributes_is_told_behind_its_verb_or_noun(text: str, distributor: str | None) -> None:
    said = [o.value for o in read(page_from_text(text, name="page.md")).observations if o.field == "distributor"]
    assert said == ([distributor] if distributor else [])


def test_a_distributor_is_that_of_the_country_in_its_clause() -> None:
    text = "# The Favourite\n\nDirected by Yorgos Lanthimos, the film opened in France, distributed by Twentieth Century Fox."
    found = [o for o in read(page_from_text(text, name="page.md")).observations if o.field == "distributor"]
    assert [(o.value, o.scope, o.scope_kind) for o in found] == [("Twentieth Century Fox", "FR", "country")]


@pytest.mark.parametrize(
    ("line", "certificate", "country"),
    [
        ("Deutschland 2016, 162 Min., FSK 12", "FSK 12", "DE"),
        ("USA | 2019 | 122 min | PG", "PG", "US"),
    ],
)
def test_a_certificate_in_a_line_of_facts_is_no_country(line: str, certificate: str, country: str) -> None:
    page = f"# Toni Erdmann\n\n{line}\n\nDirector: Maren Ade\n\nCast: Sandra Hüller, Peter Simonischek\n"
    said = read(page_from_text(page, name="page.md")).observations
    assert [o.value for o in said if o.field == "certificate"] == [certificate]
    assert [o.value for o in said if o.field == "country"] == [country]
