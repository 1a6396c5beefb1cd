"""Keeps one issue about a scheduled run: opens it, rewrites it, closes it when the run succeeds.

python3 .github/one_issue.py TITLE   with RESULT and REPORT in the environment

RESULT is `success` or `failure`. Any other, such as `cancelled` or `skipped`, has no findings, so
the issue stays as it is.

It has permission to write issues, so it only reads the report as text and runs nothing from it.
"""

import json
import os
import subprocess
import sys


def gh(*arguments: str, text: str | None = None) -> str:
    """Run GitHub's command, and return what it prints."""
    done = subprocess.run(
        ["gh", *arguments], input=text, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return done.stdout


def body(report: str, run: str) -> str:
    """Return the text of the issue."""
    fence = "`" * 3
    while fence in report:
        fence += "`"
    return f"{run}\n\n{fence}text\n{report.strip() or 'The run left no report.'}\n{fence}\n"


def main(title: str) -> None:
    """Open, rewrite or close the issue, as this run requires."""
    if os.environ["RESULT"] not in ("success", "failure"):
        return
    run = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}".format(
        **os.environ
    )
    repository = ("--repo", os.environ["GITHUB_REPOSITORY"])
    ours = ("--state", "open", "--author", "app/github-actions", "--limit", "500")
    found = json.loads(gh("issue", "list", *repository, *ours, "--json", "number,title"))
    number = next((str(each["number"]) for each in found if each["title"] == title), None)
    if os.environ["RESULT"] == "success":
        if number:
            gh("issue", "close", number, *repository, "--comment", f"Fixed in this run: {run}")
        return
    text = body(os.environ.get("REPORT", ""), run)
    if number:
        gh("issue", "edit", number, *repository, "--body-file", "-", text=text)
    else:
        gh("issue", "create", *repository, "--title", title, "--body-file", "-", text=text)


if __name__ == "__main__":
    main(sys.argv[1])
