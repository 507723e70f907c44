"""Make the names of countries and languages that ship in data/terms.tsv.gz, from the CLDR that babel holds.

    python scripts/build_term_names.py [--out src/kerguen/data/terms.tsv.gz]

One line a name: "country" or "language", the code, the folded name; the first line lists the languages of the names. A
lexicon that is added later is read through babel until this is run again. The same bytes for the same babel.
"""

import argparse
import gzip
from pathlib import Path

from kerguen import rules
from kerguen.values.term_names import in_babel

OUT = Path("src/kerguen/data/terms.tsv.gz")


def main() -> None:
    """Write the names in the languages of all lexicons."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    langs = rules.languages()
    rows = (
        f"{sort}\t{code}\t{name}" for sort in ("country", "language") for name, code in in_babel(sort, langs).items()
    )
    body = "\n".join([" ".join(langs), *rows]) + "\n"
    out.write_bytes(gzip.compress(body.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
