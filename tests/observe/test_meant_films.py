"""Films that are meant by the people whom a text names beside their titles. Our own sentences on real films."""

from kerguen.observe import read
from kerguen.observe.naming.meant_films import films_meant, is_newer
from kerguen.pages import page_from_text

ISLAND = (
    "Martin McDonagh looks back at two hit men in Belgium. In Bruges made him famous, and Brendan Gleeson and Colin "
    "Farrell are together again after In Bruges.\n\nThis time they stand on an island off the coast and do not talk. The "
    "Banshees of Inisherin opens with a man who no longer wants his friend at his table. Brendan Gleeson plays the fiddle, "
    "Colin Farrell has a donkey. Everything that made In Bruges funny is here too, but it hurts more.\n"
)


def test_of_two_films_of_a_maker_whose_people_are_named_the_newer_one_is_meant() -> None:
    film = read(page_from_text(ISLAND)).film
    assert film is not None and film.title == "The Banshees of Inisherin"


def test_an_older_film_with_more_of_its_people_named_is_not_left_for_a_newer_one() -> None:
    body = " martin mcdonagh directed in bruges with colin farrell and ralph fiennes before seven psychopaths "
    (first, old), (second, new) = films_meant(["seven psychopaths", "in bruges", "the wedding of my aunt"], body)
    assert (first, old.people, second, new.people) == ("in bruges", 4, "seven psychopaths", 3)
    assert not is_newer(new, old)
    assert is_newer(new._replace(people=4), old)


def test_the_one_named_player_of_the_only_film_of_its_title_plays_in_it_where_nobody_directs() -> None:
    seen = "# Paterson\n\nI saw *Paterson* again last night. The movie is slow, and Adam Driver could read me the timetable.\n"
    film = read(page_from_text(seen)).film
    assert film is not None and film.cast == ("Adam Driver",)
    anew = (
        seen
        + "\nNow Ada Ruiz directs a new *Paterson*, of which nobody knows much. The film is directed by Ada Ruiz.\n"
    )
    again = read(page_from_text(anew)).film
    assert again is not None and again.directors == ("Ada Ruiz",) and again.cast == ()


def test_what_a_maker_did_later_and_a_text_names_once_is_not_its_film() -> None:
    text = (
        "Les 400 Coups est le premier long-métrage de François Truffaut. Jean-Pierre Léaud y joue Antoine Doinel, qu'il "
        "retrouvera dans Baisers volés.\n\nLes 400 Coups suit un enfant qui ment, qui vole une machine à écrire et qui "
        "court vers la mer. Les 400 Coups est un film sur l'école, la rue et le froid, et il n'a pas vieilli.\n"
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Les 400 Coups"
