"""Time and memory of a whole build over many pages about many films. One JSON line.

    python bench/build.py [--pages 2000] [--each 8] [--alike]

The pages are made: each film has a title, a maker, actors, a year and a running time of its own, drawn with a seed;
the sentences are those of the bundled sample that name nobody. With --alike every film has one maker and one cast.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from kerguen.sample import sample_folder
from kerguen.text.decode import decode
from kerguen.text.sentences import sentences

SEED = 3
GIVEN = (
    "Anna",
    "Bruno",
    "Clara",
    "David",
    "Emma",
    "Fabio",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karim",
    "Lena",
    "Marco",
    "Nora",
)
FAMILY = (
    "Almeida",
    "Berger",
    "Cassel",
    "Duval",
    "Engel",
    "Fontana",
    "Garnier",
    "Hofer",
    "Ibarra",
    "Jansen",
    "Keller",
    "Lambert",
)
FIRST = (
    "La Maison",
    "Le Jardin",
    "Les Enfants",
    "Un Hiver",
    "L'Ombre",
    "La Route",
    "Le Silence",
    "Deux Soeurs",
    "La Nuit",
)
LAST = (
    "de verre",
    "sans fin",
    "du phare",
    "des neiges",
    "perdu",
    "de Lisbonne",
    "en juin",
    "de Marthe",
    "des autres",
    "immobile",
)
PROGRAM = """
import json, resource, sys, time
from pathlib import Path
from kerguen.pipeline import Options, build
began = time.process_time()
report = build([sys.argv[1]], Path(sys.argv[2]), Options())
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
seconds = round(time.process_time() - began, 1)
told = {"films": report.films, "questions": len(report.questions), "cpu_seconds": seconds, "peak_mb": round(peak)}
print(json.dumps(told))
"""


def main() -> int:
    """Make the pages, build them in a process of its own, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--each", type=int, default=8, help="pages a film")
    parser.add_argument("--alike", action="store_true", help="one maker and one cast for all films")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        pages.mkdir()
        for number, text in enumerate(made(args.pages, args.each, args.alike)):
            (pages / f"page{number}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", PROGRAM, str(pages), str(Path(folder) / "site")]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(json.dumps({"bench": "build", "pages": args.pages, **json.loads(told)}))
    return 0


def made(count: int, each: int, alike: bool) -> list[str]:
    """Pages of a fact sheet and a text, `each` about every film."""
    dice, said = random.Random(SEED), nameless_sentences()
    names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
    titles = [f"{first} {last}" for first in FIRST for last in LAST]
    dice.shuffle(titles)
    crew, texts = dice.sample(names, 4), []
    for film in range(-(-count // each)):
        crew = crew if alike else dice.sample(names, 4)
        part = f" {film // len(titles) + 1}" if film >= len(titles) else ""
        year, minutes = dice.randrange(1990, 2026), dice.randrange(75, 160)
        head = f"{titles[film % len(titles)]}{part} ({year})"
        sheet = f"{head}\n\nRéalisé par : {crew[0]}\nAvec : {', '.join(crew[1:])}\nDurée : {minutes} min\n\n"
        texts += [sheet + "\n\n".join(dice.sample(said, 12)) + "\n" for _ in range(each)]
    return texts[:count]


def nameless_sentences() -> list[str]:
    """Sentences of the sample's French pages in which no word but the first has a capital letter."""
    with sample_folder() as folder:
        texts = [decode(path.read_bytes()).text for path in sorted(folder.rglob("*.txt"))]
    found = (text[a:b] for text in texts for a, b in sentences(text))
    return [s for s in dict.fromkeys(found) if len(s) > 60 and not re.search(r"\W[A-ZÀ-Þ0-9]", s)]


if __name__ == "__main__":
    sys.exit(main())
