"""What the film of a page is called: headings, rubrics, what running text says of a title.

Start with `titles`: it gathers candidates from headings and text, `title_choice` weighs them by `title_features`.

headings       headings, heading_parts, billed, capitals, over_credits, no_titles, no_headings, wrong_cuts, shared_ends,
               signed_titles
running text   title_signs, line_signs, sign_patterns, title_words, around, told_titles, seen_titles, newest_titles,
               maker_lines, sentence_case, german_nouns, listed_titles, other_titles
beyond         addressed, meant_films, known_parts
the choice     titles, title_features, title_choice
"""
