"""Text -> typed value or doubt, one reader per kind: titles, people, dates, durations, ratings, outlets, terms."""
