"""The site as a reader sees it: headless Chromium, no network, no helper script needed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from petite_maman import EXCERPTS, INDEX, RECORD, REPORT, STUDY

from kerguen.model import IndexEntry
from kerguen.publish import site

playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install 'kerguen[dev]'"
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None, reason="no Chromium on this machine: install chromium to run the browser tests"
    ),
]
FILM = f"films/{RECORD.id}/index.html"
PAGES = (
    FILM, f"films/{RECORD.id}/index.en.html", "outlets.html", "index.html", "index.en.html", "about.html", "about.en.html",
    "outlets.en.html",
)  # fmt: skip
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    other = IndexEntry(
        id="l-oeuvre-au-noir-1988", title="L’Œuvre au noir", year=1988, directors=("André Delvaux",), pages=1
    )
    index = msgspec.structs.replace(INDEX, films=(*INDEX.films, other))
    site([RECORD], index, REPORT, out, EXCERPTS, STUDY)
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator:
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


def followed(page, selector: str) -> None:
    """Click on a link and wait until the page behind it has loaded."""
    with page.expect_navigation(wait_until="load"):
        page.click(selector)


def opened(browser, folder: Path, name: str, viewport=DESK, **options):
    page = browser.new_page(viewport=viewport, **options)
    page.complaints, page.asked = [], []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto((folder / name).as_uri())
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_complains_of_nothing_and_asks_for_its_own_files_only(browser, folder: Path, name: str) -> None:
    page = opened(browser, folder, name)
    assert page.complaints == []
    assert page.asked and all(url.startswith(folder.as_uri()) for url in page.asked)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES[:4])
def test_axe_finds_nothing_serious(browser, folder: Path, name: str, scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: pip install 'kerguen[dev]'"
    )
    page = opened(browser, folder, name, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    found = axe.Axe().run(page).response["violations"]
    serious = [
        (v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found if v["impact"] in ("serious", "critical")
    ]
    assert serious == []
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_off_a_phone(browser, folder: Path, name: str) -> None:
    page = opened(browser, folder, name, PHONE)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.close()


def test_without_script_the_list_the_sources_and_the_languages_are_there(browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=DESK)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    assert page.locator(".films li").count() == 2 and not page.locator("#search").is_visible()
    followed(page, "text=Petite Maman")
    page.locator(".facts details summary").first.click()
    assert page.locator(".facts details mark").first.is_visible()
    followed(page, ".languages a")
    assert page.locator("html").get_attribute("lang") == "en" and "Fact sheet" in page.content()
    context.close()


def test_the_search_finds_titles_and_people_without_accents(browser, folder: Path) -> None:
    page = opened(browser, folder, "index.html")
    page.fill("#query", "gabrielle SANZ")
    assert page.locator(".films li:visible").all_inner_texts()[0].startswith("Petite Maman")
    assert page.locator("#count").inner_text() == "1 film"
    page.fill("#query", "oeuvre")
    assert "Œuvre" in page.locator(".films li:visible").all_inner_texts()[0]
    page.fill("#query", "zzz")
    assert page.locator(".films li:visible").count() == 0 and page.locator("#none").is_visible()
    page.close()


def test_the_chosen_scheme_is_remembered(browser, folder: Path) -> None:
    page = opened(browser, folder, "index.html", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.check("input[value=dark]")
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert light != dark
    followed(page, "text=Petite Maman")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark
    page.close()


def test_on_paper_there_are_no_tools_and_the_numbers_of_the_pages_stay(browser, folder: Path) -> None:
    page = opened(browser, folder, FILM)
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible() and page.locator(".numbers").first.is_visible()
    assert page.locator(".pages li").first.is_visible()
    page.close()


def test_a_picture_can_be_read_without_seeing_it(browser, folder: Path) -> None:
    page = opened(browser, folder, FILM)
    pictures = page.locator("figure.picture")
    assert pictures.count() == 4
    for place in range(pictures.count()):
        picture = pictures.nth(place)
        svg = picture.locator("svg[role=img]")
        named = svg.get_attribute("aria-labelledby").split()
        assert all(page.locator(f"#{name}").text_content().strip() for name in named)
        picture.locator("details summary").click()
        assert picture.locator("table").is_visible()
    page.close()


def test_opened_reasons_take_no_page_number_and_columns_say_whose_sentences_they_hold(browser, folder: Path) -> None:
    page = opened(browser, folder, f"films/{RECORD.id}/index.en.html")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    numbered = "li => getComputedStyle(li, '::before').content.includes('counter')"
    assert page.eval_on_selector_all(".pages > li", f"all => all.every({numbered})")
    assert not page.eval_on_selector_all(".pages li li", f"all => all.some({numbered})")
    assert page.eval_on_selector_all(".pairs", "all => all.every(one => one.firstElementChild.className === 'whose')")
