"""Draw docs/assets/social.png, the picture that links to this site show: `make card`."""

import io
import os
import shutil

from PIL import Image
from playwright.sync_api import sync_playwright

from gradbook.pages import ROOT

SOURCE, CARD = ROOT / ".github/social.html", ROOT / "docs/assets/social.png"

if __name__ == "__main__":
    with sync_playwright() as playwright:
        path = os.environ.get("GRADBOOK_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--disable-lcd-text"])
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.goto(SOURCE.as_uri())
        taken = Image.open(io.BytesIO(page.screenshot()))
        browser.close()
    # A drawing has few colours, so a palette of 64 needs a quarter of the bytes.
    taken.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(CARD, optimize=True)
