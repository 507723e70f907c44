"""Interface: the words, numbers and dates of one language. A language is one file in data/interface/."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import cache
from math import floor
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup, escape

from kerguen import rules
from kerguen.errors import RulesError
from kerguen.model import Doubt, Iso, Lang, Rating

_LETTER = re.compile(r"[A-F][+−–-]?")
_HOUR = re.compile(r"T(\d\d:\d\d)")
LEAP = 2000  # a year that has every day
DEFAULT: Lang = "fr"
PROGRAM: Lang = "en"  # the language of the messages that other stages write


class Interface:
    """What the templates speak with: `ui("press.heading")`, `ui.date("2023-03-01")`, `ui.minutes(90)`."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.strings = rules.table(f"interface/{lang}")
        self.locale = Locale.parse(self.strings["language"]["locale"])
        self._full = re.compile(self.strings["language"]["full"], re.IGNORECASE)
        self.name: str = self.strings["language"]["name"]

    def __call__(self, key: str, **values: object) -> str:
        """The string called `section.name`; with `n`, its singular or plural. Raises RulesError when absent."""
        found = self._find(key)
        if found is None:
            raise RulesError(f"data/interface/{self.lang}.toml: no string called {key!r}")
        if isinstance(found, dict):
            found = found[self._plural(values["n"])]
        shown = {name: self.number(v) if isinstance(v, int | float) else v for name, v in values.items()}
        return str(found).format(**shown)

    def named(self, section: str, code: str | None) -> str:
        """The name of a code ("agreed", "fact_sheet"), or the code itself when the language has no word for it."""
        if code is None:
            return ""
        found = self.strings.get(section, {}).get(code)
        return str(found) if found is not None else code.replace("_", " ")

    def said(self, message: str) -> Markup:
        """A message of the program in this language; in the program's own English, and marked so, when it has none."""
        for pattern, words in self._messages():
            if found := pattern.fullmatch(message):
                blanks = found.groupdict()
                field = blanks.get("field", "").split(" ")[0]
                return escape(words.format(**{name: self._blank(name, v, field) for name, v in blanks.items()}))
        if self.lang == PROGRAM:
            return escape(message)
        return Markup('<span lang="{}">{}</span>').format(PROGRAM, message)

    def _blank(self, name: str, words: str, field: str = "") -> str:
        match name:
            case "field":
                code, _, scope = words.removesuffix(")").partition(" (")
                return self.named("field", code) + (f" ({self.country(scope)})" if scope else "")
            case "value" if field:
                return self.value(field, words)
            case "values" if field:
                values = [self.value(field, value) for value in words.split(" or ")]
                return str(format_list(values, style="or", locale=self.locale))
            case "value":
                return self.date(words)
            case "page":
                return words.strip("[]")
            case "names":
                listed, _, more = words.removesuffix(" more").partition(" and ")
                others = [self("facts.more", n=int(more))] if more.isdigit() else []
                return self.together([*listed.split(", "), *others]) if others else words
            case "n" | "m" | "n2" | "total" if words.isdecimal():
                return self.number(int(words))
            case "country":
                return self.country(words)
            case "how" | "how2":
                return self.named("how", words)
            case "day" | "day2":
                return self.date(words)
            case "mark" | "mark2" if _NUMBER.fullmatch(words):
                return self.number(float(words))
            case _ if _WITH_DECIMALS.fullmatch(words):
                return self.decimals(float(words))
            case _:
                return words

    def doubt(self, doubt: Doubt) -> Markup:
        """A doubt in this language: its message, or what its code means, or its message in English."""
        said = self.said(doubt.message)
        known = self.strings["doubt"].get(doubt.code)
        return escape(known) if known and said.startswith("<span") else said

    def date(self, iso: Iso | None) -> str:
        """A date that may be cut, in words: "2023-03-01" -> "1er mars 2023", "2023-03" -> "mars 2023"."""
        match (iso or "").split("-"):
            case [year, month, _] if day := _day(iso):
                return self._first(str(format_date(day, "long", locale=self.locale)))
            case [year, month] if day := _day(f"{year}-{month}-01"):
                return str(format_date(day, "MMMM y", locale=self.locale))
            case _:
                return iso or ""

    def moment(self, iso: str | None) -> str:
        """A local date and time in words: "2023-03-01T20:30" -> "mercredi 1er mars 2023, 20:30"; a day of an unknown
        year without it, an hour of no day by itself.
        """
        if hour := _HOUR.fullmatch(iso or ""):
            return self("sessions.hour", hour=format_time(time.fromisoformat(hour[1]), "short", locale=self.locale))
        dated = not (iso or "").startswith("--")
        try:
            moment = datetime.fromisoformat(iso or "" if dated else f"{LEAP}{(iso or '')[1:]}")
        except ValueError:
            return iso or ""
        words = str(
            format_date(moment.date(), "full", locale=self.locale)
            if dated
            else format_skeleton("MMMMd", moment, locale=self.locale)
        )
        words = self._first(words)
        return f"{words}, {format_time(moment.time(), 'short', locale=self.locale)}" if "T" in (iso or "") else words

    def _first(self, words: str) -> str:
        """The first of a month as this language writes it: "1er mars 2023"."""
        return _FIRST.sub(self.strings["language"]["first"], words, count=1)

    def minutes(self, minutes: int | str) -> str:
        """A duration in hours and minutes: 90 -> "1 h 30"."""
        try:
            hours, rest = divmod(int(minutes), 60)
        except ValueError:
            return str(minutes)
        if not hours:
            return self("units.minutes", minutes=str(rest))
        return (
            self("units.hours", hours=str(hours), minutes=f"{rest:02d}")
            if rest
            else self("units.whole", hours=str(hours))
        )

    def value(self, field: str, value: str | int) -> str:
        """A fact's value as this language writes it."""
        match field:
            case "runtime":
                return self.minutes(value)
            case "release_date":
                return self.date(str(value))
            case "country":
                return self.country(str(value))
            case "language":
                return self.language(str(value))
            case "genre" | "version":
                return self.named(field, str(value))
            case _:
                return str(value)

    def rating(self, value: float, scale: float | None) -> str:
        """A rating on its scale: "3,5/5"; the bare number when the scale is unknown."""
        return f"{self.number(value)}/{self.number(scale)}" if scale is not None else self.number(value)

    def mark(self, given: Rating) -> str:
        """A critic's own mark: letters as they are printed, and of a scale on which 1 is best both its ends."""
        if given.best_is_low and given.scale is not None:
            return self("press.low_best", value=self.number(given.value), worst=self.number(given.scale))
        return given.text if _LETTER.fullmatch(given.text) else self.rating(given.value, given.scale)

    def number(self, value: float) -> str:
        """A number with this language's separators, one decimal at most: 3.5 -> "3,5"."""
        return str(format_decimal(floor(10 * value + 0.5) / 10, locale=self.locale))

    def decimals(self, value: float) -> str:
        """A number with two decimals: severities and correlations are small."""
        return str(format_decimal(value, format="0.00", locale=self.locale)).replace("-", "−")

    def hundredths(self, value: float) -> str:
        """From −100 to 100: an agreement between two outlets."""
        return str(format_decimal(round(100 * value), locale=self.locale)).replace("-", "−")

    def percent(self, share: float) -> str:
        """A share of one as a percentage."""
        return str(format_percent(floor(100 * share + 0.5) / 100, locale=self.locale))

    def country(self, code: str) -> str:
        """The name of a country by its ISO code; anything else is given back as it is."""
        known = self.locale.territories.get(code) if len(code) == 2 else None
        return str(known or self.strings["country"].get(code, code))

    def language(self, code: str | None) -> str:
        """The name of a language by its ISO code."""
        return str(self.locale.languages.get(code.lower(), code)) if code else ""

    def together(self, names: Iterable[str]) -> str:
        """Names joined as the language joins them: "A, B et C"."""
        return str(format_list(list(names), locale=self.locale))

    def by(self, key: str, names: Iterable[str]) -> str:
        """The string called `key` with names joined, as the language writes it before a vowel: "un film d’Éric Lartigau"."""
        return str(self._full.sub(self.strings["language"]["elided"], self(key, names=self.together(names)), count=1))

    def quoted(self, words: str, lang: Lang | None = None) -> Markup:
        """Words between this language's quotation marks: a promise that they were written (law 5)."""
        opening, closing = self.strings["language"]["marks"]
        spoken = Markup(' lang="{}"').format(lang) if lang and lang != self.lang else Markup("")
        return Markup("<q{}>{}{}{}</q>").format(spoken, opening, escape(words), closing)

    def _messages(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return _patterns(self.lang)

    def _find(self, key: str) -> Any:
        section, _, name = key.partition(".")
        return self.strings.get(section, {}).get(name)

    def _plural(self, count: object) -> str:
        form = str(self.locale.plural_form(float(str(count))))
        return form if form in ("one", "other") else "other"


def interfaces() -> tuple[Interface, ...]:
    """One interface per file in data/interface/, French first: it is the site's default language."""
    folder = rules.DATA / "interface"
    found = sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml"))
    return tuple(_interface(lang) for lang in sorted(found, key=lambda lang: (lang != DEFAULT, lang)))


_FIRST = re.compile(r"(?<!\d)1(?=\s)")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_WITH_DECIMALS = re.compile(r"\d+\.\d\d")


@cache
def _patterns(lang: Lang) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The program's messages, with `{blanks}`, and what they are in this language."""
    messages: dict[str, str] = rules.table(f"interface/{lang}")["messages"]
    return tuple((re.compile(_blank.sub(_group, re.escape(m)), re.DOTALL), words) for m, words in messages.items())


_blank = re.compile(r"\\\{(\w+)\\\}")


def _group(blank: re.Match[str]) -> str:
    return f"(?P<{blank[1]}>.{{1,400}}?)"


@cache
def _interface(lang: Lang) -> Interface:
    return Interface(lang)


def _day(iso: Iso | None) -> date | None:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None
