"""Measure what a step costs in the explorer of a large model, compared with a small one.

    .venv/bin/python scripts/bench_steps.py

LeNet has 27 nodes and ResNet-50 has 338. For each page, Chromium steps through the recording three
times, and the median step counts. Time is the processor time of the page's thread. A step waits for
two frames, so that styles, layout and painting are in it. The last line is the ratio.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from gradbook import ROOT

sys.path.insert(0, str(ROOT / "tests"))  # the models are those of its tests
from models import program

ROUNDS = 3
MODELS = {"LeNet": "lenet", "ResNet-50": "resnet50"}
STEP = """at => new Promise(done => {
  document.querySelector(".ag").go(at)
  requestAnimationFrame(() => requestAnimationFrame(done))
})"""


def written(folder: Path, name: str) -> Path:
    """Record a model and return its page."""
    script, page = folder / f"{name}.py", folder / f"{name}.html"
    script.write_text(program(MODELS[name], 64), "utf-8")
    command = [sys.executable, "-m", "gradbook", "graph", str(script), "-o", str(page)]
    environment = os.environ | {"PYTHONPATH": sys.path[0]}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return page


def seconds(page: Page) -> float:
    """Return the median processor time of a step, in seconds."""
    session, steps = page.context.new_cdp_session(page), []
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def now() -> float:
        found = session.send("Performance.getMetrics")["metrics"]
        return next(each["value"] for each in found if each["name"] == "TaskDuration")

    last = page.evaluate("document.querySelector('.ag').last")
    for at in [*range(last + 1)] * ROUNDS:
        before = now()
        page.evaluate(STEP, at)
        steps.append(now() - before)
    return median(steps)


def main() -> None:
    """Print a row for each model, and the ratio."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which(os.environ.get("GRADBOOK_CHROMIUM") or "chromium"),
            args=["--disable-gpu", "--disable-background-networking"],
        )
        found = []
        print("| page | kB | ms a step |\n|---|---|---|")
        for name in MODELS:
            file = written(Path(folder), name)
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(file.as_uri())
            page.wait_for_selector(".ag[data-ready]")
            found.append(seconds(page))
            print(f"| {name} | {file.stat().st_size // 1000} | {1000 * found[-1]:.2f} |")
        print(f"| ratio | | {found[1] / found[0]:.2f} |")
        browser.close()


if __name__ == "__main__":
    main()
