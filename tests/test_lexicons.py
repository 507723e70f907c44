"""The lexicons of the Romance languages hold every list that most lexicons hold."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "scripts" / "lexicon_gaps.py"


def test_french_spanish_and_italian_lack_no_list() -> None:
    shown = subprocess.run([sys.executable, str(SCRIPT), "fr", "es", "it"], capture_output=True, text=True, timeout=60)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout == ""
