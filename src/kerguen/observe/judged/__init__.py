"""What is said of the film's worth, by whom: reviews, ratings, quotations, readers' opinions, awards."""
