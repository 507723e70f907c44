"""Hostile text: one construct repeated without end. Reading neither fails nor takes more than linear time."""

import time

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.score import judge

SIZE = 20_000
SECONDS = 1.5  # of processor time for 20 kB: a hundred times what a page needs, and far less than quadratic work
HEAD = "Antoinette\n\nRéalisé par : Caroline Vignal\nAvec : Laure Calamy\nLa critique du film, au cinéma.\n\n"
SHAPES = {
    "quotation marks": '« a "b ', "opened quotations": "«", "straight marks": '"', "capitals": "Jean ",
    "hyphenated names": "Jean-Pierre ", "list of names": "Jean Dupont, ", "labels": "Avec : ", "label lines": "Avec :\n", "lines of titles": "Film: Le\n",
    "dates": "12/03/2021 ", "digits": "1", "stars": "★", "ratings": "3/5 ", "brackets": "(a", "tags": "<", "debris": "< li>",
    "dots": ".", "dashes": "- ", "spaces": " ", "empty lines": "\n", "hard spaces": "\u00a0", "translated debris": "; the ",
    "conjunctions": " et ", "prepositions": "de ", "list of towns": "• Paris (3)\n", "headings": "# X\n", "bold": "**",
    "cells": "|a", "addresses": "https://a.example/", "times": "20h30 ", "joined emoji": "👩‍👩‍👧", "no width": "\u200b",
    "right to left": "\u202e", "one word": "a", "hyphens": "a-", "apostrophes": "l'", "credits": "un film de ",
    "releases": "sortie le ", "opinions": "Jo – 03/05/2023 Report ", "prizes": "Prix du Jury ", "said": 'Le Monde salue "',
    "said and closed": "The Times says “a” ", "said by a paper": "La Gazette du Nord salue « a » ", "sentences": "Bon. ", "months": "mars ", "front matter": "---\n", "rights": "© ",
}  # fmt: skip


@pytest.mark.parametrize("media", ["txt", "html"])
@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_a_construct_without_end_is_read_in_linear_time(shape: str, media: str) -> None:
    unit = SHAPES[shape]
    body = HEAD + unit * (SIZE // len(unit))
    page = page_of((body if media == "txt" else f"<h1>Film</h1><p>{body}</p>").encode(), f"x.{media}")
    began = time.process_time()
    reading = judge(page, read(page))
    assert time.process_time() - began < SECONDS
    assert all(page.text[o.start : o.end] == o.text for o in reading.observations if o.path is None)


@pytest.mark.parametrize("depth", [5_000])
def test_elements_nested_without_end_do_not_exhaust_the_stack(depth: int) -> None:
    page = page_of(("<div>" * depth + "Un film de Céline Sciamma" + "</div>" * depth).encode(), "deep.html")
    read(page)
