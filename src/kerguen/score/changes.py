"""What moved a press score between two runs, and why."""

from collections.abc import Iterator, Mapping

from kerguen.model import Iso, Press, RecipeRow, ScoreChange


def changes(before: Press, after: Press, when: Iso) -> tuple[ScoreChange, ...]:
    """The earlier changes, and one more when the score is not what it was. `when` is the day of this run."""
    old, new = (p.score.value if p.score else None for p in (before, after))
    if old == new:
        return before.changes
    change = ScoreChange(when=when, before=old, after=new, reasons=tuple(_reasons(before, after)))
    return (*before.changes, change)


def _reasons(before: Press, after: Press) -> Iterator[str]:
    old, new = _rows(before), _rows(after)
    yield from (f"new voice: {new[key].label} ({new[key].value:g})" for key in sorted(new.keys() - old.keys()))
    yield from (f"voice gone: {old[key].label} ({old[key].value:g})" for key in sorted(old.keys() - new.keys()))
    for key in sorted(old.keys() & new.keys()):
        yield from _moved(old[key], new[key])
    names = tuple(p.score.panel.name if p.score and p.score.panel else None for p in (before, after))
    if names[0] != names[1]:
        yield f"the panel is now {names[1]}" if names[1] else "no panel any more: every voice weighs 1"
    if after.score is None and after.why_no_score:
        yield after.why_no_score


def _moved(old: RecipeRow, new: RecipeRow) -> Iterator[str]:
    if old.value != new.value or old.how != new.how:
        yield f"{new.label}: {old.value:g} ({old.how}) becomes {new.value:g} ({new.how})"
    if old.weight != new.weight:
        yield f"{new.label}: weight {old.weight:g} becomes {new.weight:g}"


def _rows(press: Press) -> Mapping[tuple[str, int], RecipeRow]:
    """Rows by name: the id of a voice changes when a page joins it, its name does not."""
    found: dict[tuple[str, int], RecipeRow] = {}
    for row in press.score.recipe if press.score else ():
        number = sum(name == row.label for name, _ in found)
        found[row.label, number] = row
    return found
