"""What the film of a page is called: headings, rubrics, what running text says of a title."""
