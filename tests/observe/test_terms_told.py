"""Countries, languages, versions and certificates that no label states. Our own words; the films and their facts are real."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text


def said(text: str, field: str) -> list[object]:
    return [o.value for o in read(page_from_text(text, name="page.md")).observations if o.field == field]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("# El verdugo\n\nLa película española «El verdugo», de Luis García Berlanga, llega restaurada a las salas.", ["ES"]),
        ("# Loving Vincent\n\nLoving Vincent is a Polish-British animated film that was painted by hand.", ["PL", "GB"]),
        ("# Bacurau\n\nBacurau de Kleber Mendonça Filho est un film brésilien qui ne ressemble à aucun autre.", ["BR"]),
        ("# Dogtooth\n\nDogtooth ist ein griechischer Film über drei Geschwister, die das Haus nie verlassen.", ["GR"]),
        ("# Caro diario\n\nCaro diario di Nanni Moretti è una commedia italiana in tre capitoli, raccontata a bassa voce.", ["IT"]),
        ("# Borgman\n\nBorgman is een Nederlandse thriller over een zwerver die aan de deur klopt.", ["NL"]),
        ("# Vermiglio\n\nVermiglio di Maura Delpero è una co-produzione Italia-Francia-Belgio girata tra le montagne.", ["IT", "FR", "BE"]),
        ("# Girl\n\nDe eerste film van het jaar is het Belgische Girl van Lukas Dhont, over een danseres.", ["BE"]),
        ("# Girl\n\nLukas Dhont maakte Girl, na het succes van de Franse film Un prophète over een gevangene.", []),
        ("# Bacurau\n\nKleber Mendonça Filho a tourné ce film en coproduction avec Arte France Cinéma.", []),
        ("# CODA\n\nCODA est le remake d'un film français, La Famille Bélier, et se passe au bord de la mer.", []),
        ("# Girl\n\nGirl was made by Lukas Dhont, a Belgian film director who was twenty-six at the time.", []),
    ],
)  # fmt: skip
def test_the_adjective_beside_the_noun_says_the_country(text: str, countries: list[str]) -> None:
    assert said(text, "country") == countries


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("# Atlantics\n\nMati Diop made this ghost story in Dakar. It is spoken in Wolof, French and English.", ["wo", "fr", "en"]),
        ("# A Separation\n\nDirected by Asghar Farhadi. In Farsi with English subtitles, two hours long.", ["fa"]),
        ("# Gagarine\n\nFrance, 2020 / 97 min / French OV with English subt. / Drama\n\nDirectors: Fanny Liatard, Jérémy Trouilh", ["fr"]),
        ("# Retablo\n\nÁlvaro Delgado-Aparicio dirige esta historia de un niño, hablada en quechua y sin prisa.", ["qu"]),
        ("# Girl\n\nEen film van Lukas Dhont, in het Nederlands en Frans gesproken, met Victor Polster.", ["nl", "fr"]),
        ("# Sibel\n\nEin Film von Çağla Zencirci, türkisch mit deutschen Untertiteln, nur heute im Kino.", ["tr"]),
        ("# Timbuktu\n\nAbderrahmane Sissako filme le désert. Version originale arabe et bambara, sous-titrée.", ["ar", "bm"]),
        ("# Vermiglio\n\nMaura Delpero racconta un paese di montagna. Girato in Trentino, tra la neve e le stelle.", []),
    ],
)  # fmt: skip
def test_the_languages_stand_behind_spoken_in_or_before_with_subtitles(text: str, languages: list[str]) -> None:
    assert said(text, "language") == languages


def test_an_adjective_apart_from_the_countries_of_a_line_of_facts_is_a_language() -> None:
    page = "# The Quiet Girl\n\nIreland | 2022 | 95 min | Irish | OmU\n\nDirector: Colm Bairéad\n"
    assert (said(page, "country"), said(page, "language"), said(page, "version")) == (["IE"], ["ga"], ["VOST"])


def test_a_weekday_is_no_country() -> None:
    page = "# Sibel\n\n- Drama\n- TUR, 2018\n- Regie: Çağla Zencirci\n- 95 Min\n\nVorführungen:\n\n- Do, 27. Dezember 2018\n"
    assert said(page, "country") == ["TR"]


@pytest.mark.parametrize(
    ("text", "certificate"),
    [
        ("# Robot Dreams (PG)\n\nDirected by Pablo Berger. A dog builds a friend and loses him on a beach.", ["PG"]),
        (
            "# Aftersun (12A)\n\nDirected by Charlotte Wells. A father and his daughter are on holiday in Turkey.",
            ["12A"],
        ),
        ("# Love is Strange\n\nUSA, France 2014 | 94 mins | 15\n\nDirector: Ira Sachs", ["15"]),
        ("# Los colonos\n\nWestern | Chile, Argentina, 2023 | 100 min | +16\n\nDirección: Felipe Gálvez", ["+16"]),
        ("# Toni Erdmann\n\nRegie\nMaren Ade\nLand\nDeutschland\nJahr\n2016\nFSK\nab 12; f\n", ["ab 12"]),
    ],
)
def test_a_certificate_stands_behind_the_title_or_among_facts(text: str, certificate: list[str]) -> None:
    assert said(text, "certificate") == certificate


@pytest.mark.parametrize(
    ("text", "distributor"),
    [
        ("# Il traditore\n\nGenere: Drammatico Regia: Marco Bellocchio Distribuzione: 01 Distribution Anno di uscita: 2019", "01 Distribution"),
        ("# Toni Erdmann\n\nRegie\nMaren Ade\nLand\nDeutschland\nJahr\n2016\nVerleih\nNFP\n", "NFP"),
        ("# La convocazione\n\nIl documentario di Enrico Maisto sarà nelle sale a gennaio, distribuito da Arch film.", "Arch film"),
    ],
)  # fmt: skip
def test_a_distributor_keeps_the_noun_of_its_name(text: str, distributor: str) -> None:
    assert said(text, "distributor") == [distributor]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("# L'Envol\n\nUn film de Pietro Marcello\n\nFrance-Italie-Allemagne-Russie, sortie le 11/01/2023, 1h40\n", [("2023-01-11", "FR")]),
        ("# Relatos salvajes\n\nLa película de Damián Szifron ganó premios antes de su estreno en la Argentina (el 21 de agosto de 2014).", [("2014-08-21", "AR")]),
        ("# Cobain\n\n„Cobain“ von Nanouk Leopold ab 13. September 2018 im Kino\n\nDer Film startet am 13. September 2018 in den deutschen Kinos.", [("2018-09-13", "DE")]),
    ],
)  # fmt: skip
def test_a_day_of_release_has_the_country_that_is_told_with_it(text: str, dates: list[tuple[str, str]]) -> None:
    found = read(page_from_text(text, name="page.md")).observations
    assert sorted({(o.value, o.scope) for o in found if o.field == "release_date"}) == dates
