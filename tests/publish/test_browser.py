"""The page in a real browser: quiet, whole, and readable on a phone and on paper."""

from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CONTRAST = """() => {
  const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (e) => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor;
    if (!b.startsWith('rgba') || !b.endsWith(', 0)')) return b; } return 'rgb(255,255,255)'; };
  const poor = [];
  for (const e of document.querySelectorAll('main *:not(svg *), header *, footer *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const a = light(getComputedStyle(e).color), b = light(behind(e));
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5)
      poor.push(e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40));
  } return poor; }"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser():
    if not CHROMIUM.exists():
        pytest.skip(f"needs a browser: none at {CHROMIUM}")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, written):
    """Opens the report under a scheme and width; gives the page, what it said and what it asked for."""
    contexts = []

    def visited(scheme="light", width=1280):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 850})
        contexts.append(context)
        page, said, asked = context.new_page(), [], []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto((written / "report.html").as_uri())
        return page, said, asked

    yield visited
    for context in contexts:
        context.close()


def test_nothing_is_fetched_and_nothing_complains(visit):
    page, said, asked = visit()
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == 1
    assert page.title() == "Situation report"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_light_and_dark(visit, scheme):
    page, _, _ = visit(scheme)
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_runs_off_the_side(visit, width):
    page, _, _ = visit(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_figure_leads_to_its_words(visit):
    page, _, _ = visit()
    page.locator(".block.happened a.fig").first.click()
    assert page.url.endswith("#c-valley-wire-0")
    marked = page.locator(".at:target").first
    assert marked.is_visible()
    assert "12 civilians" in marked.evaluate("e => e.parentElement.textContent")


def test_the_first_screen_has_words_and_map_side_by_side(visit):
    page, _, _ = visit()
    words, map_box = page.locator(".first .words").bounding_box(), page.locator(".map > svg").bounding_box()
    assert words["x"] < map_box["x"]
    assert map_box["y"] + map_box["height"] < 850


def test_names_on_the_map_do_not_overlap(visit):
    page, _, _ = visit()
    boxes = [each.bounding_box() for each in page.locator(".map text.town").all()]
    assert len(boxes) == 5
    halo = 5  # letters have an outline and room above and below that belong to their box
    for at, a in enumerate(boxes):
        for b in boxes[:at]:
            apart = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
            assert apart or a["y"] + a["height"] <= b["y"] + halo or b["y"] + b["height"] <= a["y"] + halo


def test_it_prints_with_its_notes(visit):
    page, _, _ = visit()
    page.emulate_media(media="print")
    assert page.locator(".footnotes").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_arabic_runs_from_right_to_left(visit):
    page, _, _ = visit()
    paragraph = page.locator("#d-marsad-ar .text p").first
    assert paragraph.evaluate("e => getComputedStyle(e).direction") == "rtl"
