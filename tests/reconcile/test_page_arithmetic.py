"""A page that counts more opinions than it shows has more pages; marks without words are on none. Our own pages."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.reconcile import shown_and_counted

PAGE = """# Close

Réalisé par : Lukas Dhont

Spectateurs : 4,3/5 pour {counted}

## Avis des spectateurs

**Lulu75** 5/5 le 2 juillet 2024
Sublime, j'y retourne demain avec ma sœur.

**Gaston B.** 1/5 le 3 juillet 2024
Long, très long, et la musique est insupportable.
"""


@pytest.mark.parametrize(
    ("counted", "told"), [("15 204 notes", []), ("24 avis", ["24 opinions counted, 2 shown (24 = 12 pages × 2)"])]
)
def test_marks_are_no_opinions_on_other_pages(counted, told):
    reading = read(page_from_text(PAGE.format(counted=counted), "close.md"))
    assert len(reading.opinions) == 2
    assert [doubt.message.partition(": ")[2] for doubt in shown_and_counted([reading])] == told
