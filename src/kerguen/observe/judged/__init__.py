"""What is said of the film's worth, by whom: reviews, ratings, quotations, readers' opinions, awards.

reviews      review, verdicts, several_voices, byline, signature, site_name
ratings      ratings, labelled_ratings, set_apart, told_ratings, spelled_stars, tagged_ratings, marked_ratings, marks_beside,
             told_scales, scales_behind, rating_decoys, settled, impossible_marks, counted
means        score_cards, reported_marks
quotations   quotations, quoted, quoted_line, unmarked, credited, framed_quotes, stacked_quotes, paper_lines, shared_form
readers      opinions, signed_opinions, named_cards, text_end, shown_opinions, street_opinions
awards       awards, prizes, award_bodies, award_lists, palmares, honoured, whose_prizes, of_others
"""
