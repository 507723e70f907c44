"""Facts of the film: fact sheets, lines of facts, credits, running text, structured data, and what proves a film."""
