"""What stands under a label that has no value on its own line: the lines below it, or the cell below it in a grid."""

from collections.abc import Sequence

from kerguen.observe.lines import Stretch
from kerguen.values.label_values import trimmed

MANY_LINES = 40  # a list of names may take this many lines; a longer one is a full credit roll


def below(stretch: Stretch, index: int, hits: Sequence[Sequence[object]]) -> tuple[tuple[int, int], ...]:
    """The lines under a label that may be its value: those of its table row, or up to the next label or heading."""
    lines = stretch.sheet
    label = lines[index]
    if label.column is not None and stretch.page.media == "html" and (beneath := _in_grid(stretch, index, hits)):
        return beneath
    found = []
    for later in range(index + 1, min(len(lines), index + 1 + MANY_LINES)):
        line = lines[later]
        other_row = label.row is not None and line.row is not None and line.row != label.row
        if hits[later] or other_row or (line.level and line.level <= (label.level or 6)):
            break
        if place := trimmed(stretch.page.text, line.start, line.end):
            found.append(place)
    return tuple(found)


def _in_grid(stretch: Stretch, index: int, hits: Sequence[Sequence[object]]) -> tuple[tuple[int, int], ...]:
    """The cell under a label in a row of labels, "Duración | Director" over "180 min | J. J. Abrams": as many cells."""
    lines, row = stretch.sheet, stretch.sheet[index].row
    first = next(n for n in range(index, -1, -1) if not n or lines[n - 1].row != row)
    last = next((n for n in range(index, len(lines)) if lines[n].row != row), len(lines))
    if last == len(lines) or not all(hits[n] for n in range(first, last)):
        return ()
    values = [n for n in range(last, min(len(lines), 2 * last - first + 1)) if lines[n].row == lines[last].row]
    after = values[-1] + 1
    more = after < len(lines) and lines[after].row is not None and not hits[after]  # a table of films, of players
    if more or len(values) != last - first or lines[last].column is None or any(hits[n] for n in values):
        return ()
    line = lines[values[index - first]]
    place = trimmed(stretch.page.text, line.start, line.end)
    return (place,) if place else ()
