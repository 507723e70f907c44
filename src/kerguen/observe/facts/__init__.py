"""Facts of the film: fact sheets, lines of facts, credits, running text, structured data, and what proves a film.

Each module reads one way of stating a fact and gives findings; `read.py` above asks them film by film.

data of the page      structured, front_facts, identifiers, filed
labels and tables     labelled, credits, table_rows, release_tables, other_cards
lines without labels  factline, fact_parts, credit_lines, entries, titled_makers, introduced, sentence_sheets
running text          prose, told_credits, played, gapped, bracketed, praised, ensembles, appositions, name_edges, link_marks,
                      role_cues, running_times, years, told_genres, genre_phrases, told_terms, distributors
releases              releases, release_places, release_heads
learned choices       named_persons, maker_features, maker_choice, first_makers, player_features, player_choice,
                      year_features, year_choice
which film it is of   evidence, vetted, known_films, trade_words
"""
