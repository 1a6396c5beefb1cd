"""The other parts of a `gradbook graph` page: parameters, source files and what is missing."""

import math
from collections.abc import Iterator

from gradbook.graph import values
from gradbook.graph.render import highlighted
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape

OPEN = 20  # a longer table is collapsed unless a gradient is missing
_STATES = {
    "none": "none",
    "nan": "NaN or infinite",
    "zero": "all zero",
    "some": "",
    "frozen": "frozen",
}


def left_out(recording: dict) -> str:
    """Return a list of what was not recorded, or an empty string."""
    lines = "".join(f"<li>{escape(each)}</li>" for each in recording.get("left_out", ()))
    return f'<div class="gb-left"><p>Not recorded:</p><ul>{lines}</ul></div>' if lines else ""


def parameter_table(timeline: Timeline, slug: str) -> str:
    """Return the table of parameters, with links to the steps of the explorer `slug`."""
    rows = timeline.recording.get("parameters", ())
    if not rows:
        return ""
    head = "".join(f"<th>{word}</th>" for word in ("parameter", "shape", "gradient"))
    body = "".join(_row(row, timeline, slug) for row in rows)
    missing = sum(row["state"] == "none" for row in rows)
    summary = f"{len(rows)} parameters, {missing or 'none'} of them without a gradient"
    return (
        f'<details class="gb-parameters"{" open" if missing or len(rows) <= OPEN else ""}>'
        f"<summary>{summary}</summary><div><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div></details>"
    )


def _row(row: dict, timeline: Timeline, slug: str) -> str:
    name = f"<code>{escape(row['names'][0])}</code>"
    runs = timeline.runs.get(row.get("node"), ())
    steps = runs or ([timeline.appears[row["node"]]] if row.get("node") in timeline.appears else ())
    if steps:
        name = f'<a href="#{slug}-s{steps[-1]}">{name}</a>'
    if others := ", ".join(row["names"][1:]):
        name += f' <span class="ag-dim">{escape(others)}</span>'
    gradient, state = row.get("grad"), _STATES[row["state"]]
    if row["state"] == "none":
        state += f": {row['why']}"
    elif row["state"] in ("nan", "some"):
        told = _told(gradient)
        state += f": {told}" if state else told
    shown = "".join(f"<td>{cell}</td>" for cell in (values.shape(row), escape(state)))
    return f'<tr class="gb-{row["state"]}"><td>{name}</td>{shown}</tr>'


def _told(gradient: dict) -> str:
    """Return a small gradient's elements, or a large one's smallest, largest and norm."""
    if bounds := values.told(gradient)[1]:
        return bounds
    is_complex = gradient.get("dtype", "").startswith("complex")
    if is_complex or not values.is_shape(gradient, 40):
        return values.short(gradient, 40)
    elements = [float(each) for each in values.numbers(values.data(gradient))]
    low, high, norm = min(elements), max(elements), math.hypot(*elements)
    return f"from {values.number(low)} to {values.number(high)}, norm {values.number(norm)}"


def without_gradient(recording: dict) -> Iterator[str]:
    """Yield a line for each parameter that got no gradient."""
    for row in recording.get("parameters", ()):
        if row["state"] == "none":
            yield f"{row['names'][0]} ({values.shape(row)}) has no gradient: {row['why']}"


def kept(recording: dict) -> str:
    """Return how many bytes the nodes saved for backward, in total and by module."""
    sizes: dict[str, int] = {}
    for node in recording["nodes"]:
        if size := node.get("bytes"):
            module = node.get("module", "outside of all modules")
            sizes[module] = sizes.get(module, 0) + size
    if not sizes:
        return ""
    total = values.size(sum(sizes.values()))
    largest = sorted(sizes.items(), key=lambda each: -each[1])
    rows = "".join(
        f"<tr><td><code>{escape(module)}</code></td><td>{values.size(size)}</td></tr>"
        for module, size in largest
    )
    return (
        f'<details class="gb-kept"><summary>{total} kept for the backward pass, beside the '
        "parameters</summary><div><table><thead><tr><th>module</th><th>kept</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div></details>"
    )


def sources(recording: dict) -> str:
    """Return the user's other source files, each collapsed."""
    used = {number for node in recording["nodes"] for number, *_ in node.get("frames", ())}
    shown = ""
    for number, file in enumerate(recording.get("files", ()), 1):
        if number in used and file["code"]:
            lines = "".join(
                f'<span class="gb-line" data-line="{at}">{line or " "}\n</span>'
                for at, line in enumerate(highlighted(file["code"]), 1)
            )
            shown += (
                f'<details class="gb-source"><summary><code>{escape(file["path"])}</code></summary>'
                f'<div class="ag-code highlight"><pre tabindex="0"><code>{lines}</code></pre></div>'
                "</details>"
            )
    return shown
