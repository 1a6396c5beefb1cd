"""The explorer of a large model, on the page that `gradbook graph` writes."""

import sys
from functools import cache
from pathlib import Path

import models
import pytest
from checks import CHECKS
from explorers import EXPLORERS

from gradbook import ROOT
from gradbook.graph.record import record
from gradbook.graph.standalone import page as written

SIZES = [1440, 1280, 1024, 390]
VIEW = f"""explorer => {{ {EXPLORERS}
  return [...explorers.firstView(explorer), ...explorers.steady(explorer, 200)] }}"""
START = """explorer => {
  explorer.scrollIntoView()
  explorer.show(explorer.start, true)
  explorer.reveal(explorer.box, explorer.root, "instant")
}"""
CONTRAST = f"""explorer => {{ {CHECKS}; {EXPLORERS}
  explorer.go(explorer.last - 9)
  return explorers.contrast(explorer, checks.ratio)
}}"""
# How many attributes and texts the steps change; the median of all.
CHANGES = """async explorer => {
  const counts = []
  const all = { subtree: true, attributes: true, childList: true, characterData: true }
  for (let at = 0; at < explorer.steps.length; at++) {
    const seen = new MutationObserver(() => {})
    seen.observe(explorer, all)
    explorer.go(at)
    counts.push(seen.takeRecords().length)
    seen.disconnect()
  }
  return counts.sort((one, other) => one - other)[counts.length >> 1]
}"""
# Which arrows do not begin and end at the border of what they name.
ASTRAY = """explorer => {
  const wrong = [], boxes = new Map()
  for (const level of explorer.querySelectorAll(".ag-level")) {
    if (level.closest(".ag-shut")) continue
    const frame = level.querySelector(":scope > .ag-frame")
    for (const { dataset, firstElementChild } of level.children) {
      const held = `:scope > [data-of="${dataset.i}"]:not(.ag-shut) > .ag-frame`
      const open = level.querySelector(held)
      const shown = firstElementChild?.querySelector(".ag-box") ?? firstElementChild
      const box = open ?? shown ?? frame
      if (dataset.i) boxes.set(dataset.i, box.getBoundingClientRect())
    }
    for (const each of level.children) {
      if (!each.dataset.e) continue
      const wire = each.querySelector(".ag-wire"), place = wire.getScreenCTM()
      const ends = [0, wire.getTotalLength()].map(at => wire.getPointAtLength(at))
      for (const [at, end] of ends.entries()) {
        const { x, y } = end.matrixTransform(place)
        const { left, right, top, bottom } = boxes.get(each.dataset.e.split(" ")[at])
        if (left === right) continue // a start that is not shown yet
        const off = Math.min(Math.abs(y - top), Math.abs(y - bottom))
        if (x < left - 2 || right + 2 < x || off > 8) wrong.push(each.dataset.e)
      }
    }
  }
  return wrong
}"""
NAN = """\
import torch

x = torch.zeros(2, requires_grad=True)
(x / x).sum().backward()
"""


@cache
def source(name: str) -> str:
    """Return the page of a program of tests/models.py, with narrow layers."""
    sys.path.insert(0, str(ROOT / "tests"))
    script = NAN if name == "nan" else models.program(name, 4)
    return written(record(script, ROOT / "tests/my_script.py", details=True), f"{name}.py")


@pytest.fixture
def large(visit, tmp_path):
    """Return a function that opens the page of a program, and returns it with its explorer."""

    def open_page(name, **options):
        file = Path(tmp_path, f"{name}.html")
        file.write_text(source(name), "utf-8")
        page = visit(file.as_uri(), **options)
        return page, page.locator(".ag")

    return open_page


@pytest.mark.parametrize("name", ["resnet50", "gpt"])
def test_a_large_model_can_be_read_at_every_width_in_both_palettes(large, name):
    page, explorer = large(name, viewport={"width": SIZES[0], "height": 844})
    for width in SIZES:
        page.set_viewport_size({"width": width, "height": 844})
        explorer.evaluate(START)
        assert explorer.evaluate(VIEW) == [], width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert explorer.evaluate(CONTRAST) == [], scheme


def test_groups_open_by_click_and_key_and_stay_where_they_are(large):
    page, explorer = large("resnet50")
    groups = explorer.get_by_role("button", name="Block")
    # 16 blocks, of which those in a row that are alike are one group.
    names = [each.get_attribute("aria-label") for each in groups.all() if each.is_visible()]
    assert len(names) == 8
    assert " 5, a group of 50 operations, 45 leaves" in " ".join(names)
    group = explorer.get_by_role("button", name="model.layers.13, Block")
    assert group.get_attribute("aria-expanded") == "false"
    addition = explorer.get_by_role("button", name="model.layers.13: add")
    assert addition.count() == 0  # what a closed group holds is hidden from screen readers, too
    group.scroll_into_view_if_needed()
    before = group.bounding_box()
    group.click()
    assert group.get_attribute("aria-expanded") == "true"
    assert addition.is_visible()
    assert group.bounding_box() == pytest.approx(before, abs=8)
    group.focus()
    page.keyboard.press("Enter")
    assert group.get_attribute("aria-expanded") == "false"
    assert addition.count() == 0
    assert page.evaluate("document.activeElement.ariaLabel").startswith("model.layers.13, Block")
    page.keyboard.press("ArrowDown")  # the keys do not lead into a closed group
    assert page.evaluate("!document.activeElement.closest('.ag-shut')")


def test_a_step_in_a_closed_group_lights_the_group_and_says_so(large):
    _, explorer = large("resnet50")
    run = explorer.evaluate(
        """explorer => {
          const node = explorer.nodes.find(each => each.ariaLabel.startsWith("model.layers.9: add"))
          explorer.go(Number(node.dataset.t))
          return Number(node.dataset.t)
        }"""
    )
    group = explorer.get_by_role("button", name="model.layers.8–12")  # noqa: RUF001
    assert group.get_attribute("data-s") == "now"
    said = "This step is in layers.8–12, which is closed."  # noqa: RUF001
    assert said in explorer.locator(".ag-closed").text_content()
    assert said in explorer.locator(".ag-live").text_content()
    explorer.get_by_role("button", name="Open this group").click()
    node = explorer.get_by_role("button", name="model.layers.9: add")
    assert node.is_visible() and node.get_attribute("data-s") == "now"
    assert not explorer.locator(".ag-closed").is_visible()
    assert explorer.evaluate("explorer => explorer.step") == run
    node.click()  # a node leads to its step, also in a group
    assert explorer.evaluate("explorer => explorer.step") == run


def test_the_field_finds_a_parameter_in_a_closed_group(large):
    page, explorer = large("gpt")
    field = explorer.get_by_role("searchbox", name="Find a node or parameter")
    field.fill("layers.1 qkv weight")
    assert explorer.locator("output").text_content() == "1"
    before = explorer.evaluate("explorer => explorer.step")
    page.keyboard.press("Enter")
    found = explorer.locator(".is-found")
    assert found.get_attribute("aria-label").startswith("model.layers.1.qkv.weight, AccumulateGrad")
    pane, box = explorer.locator(".ag-scroll").bounding_box(), found.bounding_box()
    assert pane["y"] <= box["y"] and box["y"] + box["height"] <= pane["y"] + pane["height"]
    assert "1 of 1: model.layers.1.qkv.weight" in explorer.locator(".ag-live").text_content()
    page.keyboard.press("Home")  # the field has its own keys
    assert explorer.evaluate("explorer => explorer.step") == before
    field.fill("no such node")
    assert explorer.locator("output").text_content() == "none"


def test_all_arrows_lead_from_and_to_what_they_name_when_groups_are_open(large):
    _, explorer = large("gpt")
    assert explorer.evaluate(ASTRAY) == []
    explorer.get_by_role("button", name="Open or close all groups").click()
    assert explorer.locator(".ag-shut").count() == 0
    assert explorer.evaluate(ASTRAY) == []
    explorer.get_by_role("button", name="Open or close all groups").click()
    assert explorer.evaluate(ASTRAY) == []


def test_a_step_changes_as_much_in_a_large_model_as_in_a_small_one(large):
    found = {name: large(name)[1].evaluate(CHANGES) for name in ("lenet", "resnet50")}
    assert found["resnet50"] <= 2 * found["lenet"]


def test_a_button_leads_to_the_first_nan(large):
    _, explorer = large("nan")
    explorer.get_by_role("button", name="Go to the first NaN").click()
    step = explorer.locator("[aria-current]")
    assert "x / x" in step.text_content() and "nan" in step.text_content()
    assert explorer.get_by_role("button", name="Go to the first inf").count() == 1


def test_without_javascript_the_overview_and_every_step_are_there(large):
    _, explorer = large("resnet50", java_script_enabled=False)
    assert explorer.locator(".ag-group:visible").count() == 10
    assert explorer.locator(".ag-step:visible").count() == explorer.locator(".ag-step").count()
    assert not explorer.locator(".ag-tools input").count()
