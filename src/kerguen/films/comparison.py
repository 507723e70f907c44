"""Comparison of two mentions: a list of small features, each with its score and the words compared."""

from collections.abc import Iterable

from kerguen import rules
from kerguen.model import Noun

RETITLED = 0.8  # of a maker's or a cast's likeness: the same maker, or two players
ONE_LANGUAGE = "one language"  # how the detail begins where two titles of one language have no word in common
_OF_TITLES = frozenset({"title", "wording", "title_words"})


class Feature(Noun, frozen=True, kw_only=True):
    """One point of comparison. `score` lies between -1 (speaks against one film) and 1 (speaks for it)."""

    name: str
    score: float
    detail: str
    left: str
    right: str

    @property
    def points(self) -> float:
        """The score times its weight; evidence against has its own weight."""
        weights = rules.table("identity")["weights"]
        against = f"{self.name}_against"
        return self.score * float(weights[against if self.score < 0 and against in weights else self.name])


class Comparison(Noun, frozen=True, kw_only=True):
    """All features of one pair, summed."""

    features: tuple[Feature, ...]

    @property
    def points(self) -> float:
        """Log odds that the two are one film."""
        return sum(f.points for f in self.features)

    @property
    def verdict(self) -> str:
        """ "same", "unsure" or "different"."""
        decide = rules.table("identity")["decide"]
        if self.points >= decide["same"]:
            return "same"
        return "unsure" if self.points >= decide["unsure"] else "different"

    @property
    def is_open(self) -> bool:
        """Whether nothing but a short title speaks against one film."""
        return all(f.points >= 0 for f in self.features if f.name != "title_words")

    @property
    def is_apart_by_titles_alone(self) -> bool:
        """Whether nothing but titles speaks against one film."""
        return all(f.points >= 0 for f in self.features if f.name not in (*_OF_TITLES, "series"))

    @property
    def is_retitled(self) -> bool:
        """Whether a maker or two players agree, and nothing speaks against one film but titles that may be translated."""
        of_titles = [f for f in self.features if f.name in _OF_TITLES]
        agree = any(f.name in ("director", "cast") and f.score >= RETITLED for f in self.features)
        return (
            agree
            and any(f.name == "title" and f.score < 0 for f in of_titles)
            and not any(f.detail.startswith(ONE_LANGUAGE) for f in of_titles)
            and all(f.points >= 0 for f in self.features if f not in of_titles)
        )

    def evidence(self) -> tuple[str, ...]:
        """One line a feature, as a person reads it."""
        return tuple(f"{f.name} {f.points:+.1f}: {f.detail} ({f.left} | {f.right})" for f in self.features)


def listed(values: Iterable[str]) -> str:
    """A few of the values compared, for people."""
    return ", ".join(list(values)[:4])
