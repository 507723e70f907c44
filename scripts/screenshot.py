"""Makes the screenshot of the README from the real sample site.

python scripts/screenshot.py        (needs playwright and a Chromium on this machine)
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kerguen.pipeline import Options, build
from kerguen.sample import sample_folder

FILM = "antoinette-dans-les-cevennes-2020"
IMAGE = Path(__file__).parent.parent / "docs" / "images" / "film-page.png"
WIDTH, HEIGHT = 1200, 1500


def main() -> None:
    """Build the sample and photograph the top of one film's page."""
    with tempfile.TemporaryDirectory() as folder, sample_folder() as pages, sync_playwright() as browsers:
        build([str(pages)], Path(folder), Options(workers=1))
        page = f"file://{folder}/films/{FILM}/index.en.html"
        browser = browsers.chromium.launch(executable_path=shutil.which("chromium") or shutil.which("google-chrome"))
        window = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        window.goto(page)
        window.screenshot(path=str(IMAGE))
        browser.close()


if __name__ == "__main__":
    main()
