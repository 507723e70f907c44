"""Whole short pages in English, as fan sites, data bases, blogs and notes lay them out. Origin: synthetic, true facts."""

from typing import Any

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

CASES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "pictures of a calendar and a clock before the facts": (
        "page.html",
        "<html><head><title>Heat (1995) — Ann's Hub</title></head><body><main><h1>Heat</h1><div class='meta-row'>"
        "<div class='mi'><span>📅</span>1995</div><div class='mi'><span>⏱</span>170 min</div></div>"
        "<div class='pills'><span class='pill'>Crime</span><span class='pill'>Drama</span></div>"
        "<div class='card'><div class='label'>Director</div><p><span>Michael Mann</span></p></div></main></body></html>",
        {"title": "Heat", "year": {1995}, "runtime": {170}, "genre": {"crime", "drama"}, "director": {"Michael Mann"}},
    ),
    "genres alone under the title": (
        "page.html",
        "<html><body><h1>Heat (1995)</h1><h2>Crime, Drama</h2><p>Heat is the best film of Michael Mann, and the cast with "
        "the likes of Al Pacino, Robert De Niro and Val Kilmer is a joy.</p><p>Neil McCauley (Robert De Niro) and Vincent "
        "Hanna (Al Pacino) are two lonely men who meet over a coffee. Neil's friend Chris Shiherlis (Val Kilmer) gambles."
        "</p></body></html>",
        {"genre": {"crime", "drama"}, "cast": {"Al Pacino", "Robert De Niro", "Val Kilmer"}},
    ),
    "an essay whose heading holds the title": (
        "page.html",
        "<html><head><title>The Legacy of Blade Runner</title></head><body><h1>The Legacy of Blade Runner</h1><article>"
        "Blade Runner is a 1982 film directed by Ridley Scott that changed science fiction. Blade Runner was a failure at "
        "first; today the film is loved. The film is widely praised for its slow, unforgettable images, and its influence on "
        "the cinema of the following decades was massive. In conclusion, Blade Runner is a landmark that should not be "
        "missed, and I recommend it to everyone who loves great films.</article></body></html>",
        {"title": "Blade Runner", "director": {"Ridley Scott"}, "year": {1982}},
    ),
    "a film that a link names, below a picture that a template draws": (
        "page.md",
        '{{< figure src="/images/poster.jpg" alt="Poster on my door" >}}\n\nLast week I finally saw '
        "_[Bait](https://www.imdb.com/title/tt7078926)_ **(no spoilers)** in a room with nine other people. It is a small "
        "film about a fisherman without a boat, shot on film that was developed in a kitchen, and the movie looks like it.\n\n"
        "My friend Tom, who hates old cameras, did not say a word until we were home again.\n",
        {"title": "Bait"},
    ),
    "a label in bold is no title": (
        "page.md",
        "**Director**: Ken Loach\n\n### Rating: 3/5\n\nLoved the performances. The script of this film is fine, and the "
        "director of it knows the streets. As a director he never shouts at his actors, and the cinematography is plain.\n",
        {"title": None},
    ),
    "the latest film of a studio, whose title a link has": (
        "page.md",
        "Last night I went to see the latest Pixar movie, [Inside Out](http://www.imdb.com/title/tt2096673), with my niece."
        "\n\nThe movie is loud and bright and sad. There were many kids in the room, and sometimes one of them cried. "
        "Somebody behind us compared it to [Inception](http://www.imdb.com/title/tt1375666), and he was not wrong.\n",
        {"title": "Inside Out"},
    ),
    "a heading that says that a film is referred to": (
        "page.md",
        "# Film Reference: Paterson (2016)\n\n## Overview\n\n- Written and directed by Jim Jarmusch.\n- Stars Adam Driver "
        "as a bus driver who writes poems.\n- Runtime: 118 minutes.\n",
        {"title": "Paterson"},
    ),
    "a year between the maker and the noun": (
        "page.md",
        "# Heat\n\nMichael Mann's 1995 film is a long goodbye. *Heat* follows a thief and a policeman, and no film since has "
        "had a louder street.\n",
        {"year": {1995}, "director": {"Michael Mann"}},
    ),
    "the year of another film of the maker": (
        "page.md",
        "# Heat\n\nHeat is a film directed by Michael Mann. After Mann's 1986 film Manhunter the style was his. *Heat* is "
        "his best film.\n",
        {"year": set()},
    ),
    "players whose name ends in Jr.": (
        "page.md",
        "# Oppenheimer\n\nOppenheimer is a film directed by Christopher Nolan. Robert Downey Jr. plays Lewis Strauss, and "
        "the film also stars Emily Blunt and Matt Damon.\n",
        {"cast": {"Robert Downey Jr.", "Emily Blunt", "Matt Damon"}},
    ),
    "a player in brackets whose given name is a small word": (
        "page.md",
        "# Heat\n\nHeat is a 1995 film directed by Michael Mann.\n\nNeil McCauley (Robert De Niro) is a thief and Vincent "
        "Hanna (Al Pacino) hunts him through the night of a city that never seems to end.\n",
        {"cast": {"Robert De Niro", "Al Pacino"}},
    ),
    "one player praised and no maker named": (
        "page.html",
        "<html><head><title>about.me</title></head><body><h1>Gravity</h1><p>A lonely journey through space. Sandra Bullock "
        "delivers one of her finest performances. I was awestruck.</p></body></html>",
        {"title": "Gravity", "cast": {"Sandra Bullock"}, "director": set()},
    ),
    "two genres in one phrase": (
        "page.md",
        "# Heat\n\nHeat is a crime drama directed by Michael Mann. The film is long and never slow.\n",
        {"genre": {"crime", "drama"}},
    ),
    "a table of lead actors and supporting cast": (
        "page.md",
        "Lagaan is a film directed by Ashutosh Gowariker about a cricket match.\n\n## Key Details\n\n"
        "| **Category** | **Details** |\n| --- | --- |\n| **Title** | Lagaan |\n| **Release Year** | 2001 |\n"
        "| **Director** | Ashutosh Gowariker |\n| **Lead Actors** | Aamir Khan (Bhuvan), Gracy Singh (Gauri) |\n"
        "| **Supporting Cast** | Rachel Shelley, Paul Blackthorne, and others |\n",
        {"title": "Lagaan", "cast": {"Aamir Khan", "Gracy Singh", "Rachel Shelley", "Paul Blackthorne"}},
    ),
    "front matter alone, its values in quotation marks": (
        "page.md",
        '---\ntitle: "Heat"\nyear: "1995"\ndirector: "Michael Mann"\n---\n',
        {"title": "Heat", "year": {1995}, "director": {"Michael Mann"}},
    ),
    "front matter alone that lists persons by name": (
        "page.md",
        "---\ntags: [films]\nrelease_date: 1954-04-26\nruntime: 207\nstaff:\n  - people:\n      - name: Kurosawa Akira\n"
        "    role: Director\n  - people:\n      - name: Motoki Sojiro\n    role: Producer\ntitle: Seven Samurai\n"
        "top_billed_cast:\n  - name: Mifune Toshiro\n    role: Kikuchiyo\n---\n",
        {"title": "Seven Samurai", "runtime": {207}},
    ),
    "apostrophes written as references": (
        "page.md",
        "---\ntitle: Fear\ncategories: [movies]\n---\nLike most of Kubrick&#8217;s films, *The Shining* is a masterpiece. Jack "
        "Nicholson&#8217;s portrayal of this man is brilliant &#8211; and Shelley Duvall is wildly believable in her role. The "
        "film is slow. *The Shining* is a film that I could watch over and over again.\n",
        {"title": "The Shining", "cast": {"Jack Nicholson", "Shelley Duvall"}},
    ),
    "front matter whose keys name the part of the site": (
        "page.md",
        "---\ntitle: Everything Must Go\nreviews/cast:\n  Will Ferrell: Nick Halsey\n  Rebecca Hall: Samantha\n"
        "reviews/directors:\n- Dan Rush\nreviews/year: 2010\n---\nA sad and quiet movie about a man and his lawn. I liked this "
        "movie a lot.\n",
        {
            "title": "Everything Must Go",
            "director": {"Dan Rush"},
            "year": {2010},
            "cast": {"Will Ferrell", "Rebecca Hall"},
        },
    ),
    "a known title of several words that only the head of a review names": (
        "page.md",
        '---\ntitle: "No Country for Old Men"\nrating: "3.7/4"\n---\n\nI put off this movie for years, and I was wrong. The film '
        "is dry, tense and never explains itself. Watch it with the lights on.\n",
        {"title": "No Country for Old Men"},
    ),
    "a film of a series that the tags name": (
        "page.md",
        "---\ntitle: 'Mad Max: Fury Road'\nrating: 4\ntags:\n- Movie Marathon\n- Mad Max\n- Fury Road\n---\n\nTHE REVIEW: *Mad "
        "Max: Fury Road* is a film that I was very hesitant to watch. Only now have I seen it and boy is it an amazing "
        "film.\n",
        {"title": "Mad Max: Fury Road"},
    ),
    "a critic who is quoted": (
        "page.md",
        "This post contains spoilers for *Knives Out*.\n\nAda Ruiz, [writing for The Daily](https://example.org):\n\n> *Knives "
        "Out* is a film that loves its own rules, and Rian Johnson is unafraid to break them.\n\nI loved *Knives Out*. It is a "
        "movie that never stands still.\n",
        {"title": "Knives Out", "cast": set()},
    ),
    "players linked to their entry in a catalogue": (
        "page.md",
        "# Heat\n\n[Al Pacino](https://www.imdb.com/name/nm0000199/) plays a policeman and the film also stars [Robert De "
        "Niro](https://www.imdb.com/name/nm0000134/), [Val Kilmer](https://www.imdb.com/name/nm0000174/) and [Ashley "
        "Judd](https://www.imdb.com/name/nm0000171/). Heat was directed by Michael Mann.\n",
        {"cast": {"Al Pacino", "Robert De Niro", "Val Kilmer", "Ashley Judd"}, "director": {"Michael Mann"}},
    ),
    "who somebody is in the film": (
        "page.md",
        "# Captain Marvel\n\n*Captain Marvel* is a film with Brie Larson in the title role. Ben Mendelsohn is Talos, the leader of "
        "his people. Jude Law also plays a soldier. Samuel L. Jackson, made younger by the machine, reprises the role of Nick "
        "Fury. There is a wise engineer, played with great calm by Annette Bening.\n",
        {
            "cast": {"Brie Larson", "Ben Mendelsohn", "Jude Law", "Samuel L. Jackson", "Annette Bening"},
            "director": set(),
        },
    ),
    "a family name that is a noun elsewhere": (
        "page.md",
        "# Parasite\n\nParasite is a film directed by Bong Joon-ho. Song Kang-ho plays the father, and Park So-dam plays the "
        "daughter who lies better than all of them.\n",
        {"cast": {"Song Kang-ho", "Park So-dam"}, "director": {"Bong Joon-ho"}},
    ),
    "a player who is called an actress": (
        "page.md",
        "# Revolutionary Road\n\n*Revolutionary Road* is an excellent movie. Kate Winslet may just be the finest actress alive "
        "right now. The film is sad and I loved it.\n",
        {"cast": {"Kate Winslet"}, "director": set()},
    ),
    "thoughts after watching": (
        "page.md",
        "---\ntitle: Some thoughts after watching Titanic\ntags: [Film, Review]\n---\n\nI watched Titanic earlier this year. It was "
        "the first time I saw the movie, and I cried. The film is long and never boring.\n",
        {"title": "Titanic"},
    ),
    "a running time before the word anime": (
        "page.md",
        "# Paprika\n\nThis 90-minute anime, directed by Satoshi Kon, follows a therapist into dreams. The film is a marvel.\n",
        {"runtime": {90}, "director": {"Satoshi Kon"}},
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_page_of_one_film_gives_its_facts(case: str) -> None:
    name, text, expected = CASES[case]
    reading = read(page_of(text.encode(), name))
    for field, value in expected.items():
        if field == "title":
            assert (reading.film.title if reading.film else None) == value
        else:
            assert {o.value for o in reading.observations if o.field == field} == value, field
