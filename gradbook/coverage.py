"""The tables of the page `about/coverage`: where the site covers what five lessons teach.

`python -m gradbook.coverage` makes them of `docs/.includes/coverage.toml`, beside it.
"""

import tomllib
from pathlib import Path, PurePosixPath

DATA = Path("docs/.includes/coverage.toml")
TABLES = DATA.with_suffix(".md")


def address(shown: str) -> str:
    """Return where the site shows a snippet or a section, as `about/coverage` links to it."""
    path = PurePosixPath(shown)
    if path.suffix == ".py":
        return f"../{path.parent}.md#{path.name}"
    return f"../{shown}"


def tables(data: dict[str, dict]) -> str:
    """Return the tables in Markdown: one a lesson, with a row for each of its entries."""
    lines = []
    for name, lesson in data.items():
        lines += [f"## {lesson['title']} {{#{name.lower()}}}", ""]
        lines += [
            "| lines | what it teaches | where it is shown | put right |",
            "|---|---|---|---|",
        ]
        for each in lesson["entries"]:
            links = ", ".join(
                f"[{shown.split('#')[0].partition('/')[2].partition('.')[0]}]({address(shown)})"
                for shown in each["shown"]
            )
            what = f"{each['kind']}: {each['what']}"
            at = each["at"].replace("-", "\N{NON-BREAKING HYPHEN}")
            lines.append(f"| {at} | {what} | {links} | {each.get('note', '')} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    TABLES.write_text(tables(tomllib.loads(DATA.read_text("utf-8"))), "utf-8", newline="\n")
