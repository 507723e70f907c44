"""Outlets: how severe each is and how far two agree, from ratings of many films with few in common."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from math import atanh, sqrt, tanh
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kerguen.model import Agreement, Outlet

ROUNDS = 30  # of backfitting and of the variances: the fourth decimal stands still after some fifteen
WIDE = 1.645  # standard errors on each side of a 90 % interval
LEAST_VARIANCE = 1e-4  # of a component, in squares of the scale: keeps the shrinkage finite
PRIOR_FILMS = 10.0  # shared films that the usual agreement of two outlets is worth
PRIOR_RATINGS = 20.0  # ratings that the assumed variances are worth: a desk of three films cannot measure them
ASSUMED = (0.55, 0.12, 0.50)  # squares of stars of 5: films, outlets, the rest; French press 2000–2019, see bench/press
CERTAIN = 0.999  # a correlation of 1 has no interval

Floats = npt.NDArray[np.float64]


class Rated(NamedTuple):
    """One rating: `value` on a scale of 5."""

    film: str
    outlet: str
    value: float


class Severities:
    """value = usual + film + outlet + rest, the effects of films and outlets drawn towards none while they are few.

    A mixed model with two crossed effects, fitted by backfitting; the variances by the method of Henderson's
    degrees of freedom (Searle, Casella & McCulloch, Variance Components, 1992, ch. 8), with a prior worth a few ratings.
    """

    def __init__(self, ratings: Iterable[Rated]) -> None:
        self.rows: Sequence[Rated] = sorted(set(ratings))
        self.films = {name: n for n, name in enumerate(sorted({r.film for r in self.rows}))}
        self.outlets = {name: n for n, name in enumerate(sorted({r.outlet for r in self.rows}))}
        self._film = np.array([self.films[r.film] for r in self.rows], dtype=np.int64)
        self._outlet = np.array([self.outlets[r.outlet] for r in self.rows], dtype=np.int64)
        self._value = np.array([r.value for r in self.rows], dtype=np.float64)
        self.usual = float(self._value.mean()) if len(self.rows) else 0.0
        self.between_films, self.between_outlets, self.rest = ASSUMED
        self._of_film, self._of_outlet = np.zeros(len(self.films)), np.zeros(len(self.outlets))
        for _ in range(ROUNDS if len(self.rows) else 0):
            self._fit()

    def estimates(self) -> tuple[Outlet, ...]:
        """Every outlet with its severity: stars below (negative) or above the others on the same films."""
        counts = np.bincount(self._outlet, minlength=len(self.outlets))
        means = np.bincount(self._outlet, self._value, minlength=len(self.outlets)) / np.maximum(counts, 1)
        errors = self._errors()
        return tuple(
            Outlet(
                outlet=name, ratings=int(counts[n]), mean=round(float(means[n]), 3),
                severity=round(float(self._of_outlet[n]), 3),
                low=round(float(self._of_outlet[n] - WIDE * errors[n]), 3),
                high=round(float(self._of_outlet[n] + WIDE * errors[n]), 3),
            )
            for name, n in self.outlets.items()
        )  # fmt: skip

    def expected(self, others: Sequence[tuple[str, float]], outlet: str) -> float:
        """What an outlet would give a film that these others (outlet, value) have rated."""
        shrink = self.rest / self.between_films
        off = [value - self.usual - self.severity(name) for name, value in others]
        film = sum(off) / (len(off) + shrink) if off else 0.0
        return min(5.0, max(0.0, self.usual + film + self.severity(outlet)))

    def severity(self, outlet: str) -> float:
        """Stars that an outlet gives above the others (below when negative); 0 for one that nobody has seen."""
        return float(self._of_outlet[self.outlets[outlet]]) if outlet in self.outlets else 0.0

    def agreements(self) -> tuple[Agreement, ...]:
        """Every two outlets with films in common: the correlation of what they think beyond their severity."""
        found: list[Agreement] = []
        usual = self._usual_agreement
        for (one, other), pairs in sorted(self._shared.items()):
            raw = _correlation(pairs)
            weight = len(pairs) / (len(pairs) + PRIOR_FILMS)
            drawn = usual if raw is None else weight * raw + (1 - weight) * usual
            error = 1 / sqrt(len(pairs) + PRIOR_FILMS - 3)
            middle = atanh(max(-CERTAIN, min(CERTAIN, drawn)))
            found.append(
                Agreement(
                    one=one, other=other, films=len(pairs), agreement=round(drawn, 3),
                    low=round(tanh(middle - WIDE * error), 3), high=round(tanh(middle + WIDE * error), 3),
                    gap=round(float(np.mean([abs(a - b) for a, b in pairs])), 3),
                )
            )  # fmt: skip
        return tuple(found)

    def _fit(self) -> None:
        """One round: films given outlets, outlets given films, then the three variances."""
        films = np.bincount(self._film, minlength=len(self.films)).astype(np.float64)
        outlets = np.bincount(self._outlet, minlength=len(self.outlets)).astype(np.float64)
        for_films, for_outlets = films + self.rest / self.between_films, outlets + self.rest / self.between_outlets
        left = self._value - self.usual
        self._of_film = np.bincount(self._film, left - self._of_outlet[self._outlet], minlength=len(films)) / for_films
        self._of_outlet = (
            np.bincount(self._outlet, left - self._of_film[self._film], minlength=len(outlets)) / for_outlets
        )
        rest = left - self._of_film[self._film] - self._of_outlet[self._outlet]
        self.usual += float(rest.mean())
        free = max(1.0, len(rest) - float((films / for_films).sum()) - float((outlets / for_outlets).sum()))
        spread_films = float((self._of_film**2 + self.rest / for_films).sum())
        spread_outlets = float((self._of_outlet**2 + self.rest / for_outlets).sum())
        self.rest = _variance(float((rest**2).sum()), free, ASSUMED[2])
        self.between_films = _variance(spread_films, len(films), ASSUMED[0])
        self.between_outlets = _variance(spread_outlets, len(outlets), ASSUMED[1])

    def _errors(self) -> Floats:
        """Standard errors of the severities, the films' own uncertainty included."""
        films = np.bincount(self._film, minlength=len(self.films))
        worth = 1 - 1 / (films + self.rest / self.between_films)
        known = np.bincount(self._outlet, worth[self._film], minlength=len(self.outlets)) / self.rest
        return np.asarray(1 / np.sqrt(1 / self.between_outlets + known), dtype=np.float64)

    @cached_property
    def _shared(self) -> Mapping[tuple[str, str], list[tuple[float, float]]]:
        by_film: dict[str, list[tuple[str, float]]] = {}
        for row in self.rows:
            by_film.setdefault(row.film, []).append((row.outlet, row.value - self.usual - self.severity(row.outlet)))
        found: dict[tuple[str, str], list[tuple[float, float]]] = {}
        for rated in by_film.values():
            for (one, a), (other, b) in combinations(sorted(dict(rated).items()), 2):
                found.setdefault((one, other), []).append((a, b))
        return found

    @property
    def _usual_agreement(self) -> float:
        """What two outlets share by the model alone: the film's part of what is left without severity."""
        return self.between_films / (self.between_films + self.rest)


def _variance(squares: float, count: float, assumed: float) -> float:
    return max(LEAST_VARIANCE, (squares + PRIOR_RATINGS * assumed) / (count + PRIOR_RATINGS))


def _correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Around zero, not around the pair's own means: the severities are out already, and few films have no mean."""
    left, right = np.array(pairs, dtype=np.float64).T
    size = sqrt(float((left**2).sum()) * float((right**2).sum()))
    return float((left * right).sum()) / size if size else None
