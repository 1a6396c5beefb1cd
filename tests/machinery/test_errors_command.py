"""The command `gradbook explain`: the entry of a message, or one clear line."""

import io
import os
import subprocess
import sys

import pytest

from gradbook import ROOT
from gradbook.cli import main
from gradbook.errors import entries

NOT_A_MESSAGE = "KeyError: 'label'"
PAGE = """\
# Errors of one page

### “element 0 of tensors does not require grad” {#element-0}

```text title="message"
RuntimeError: element … of tensors does not require grad and does not have a grad_fn
```

```python
--8<-- "errors/x/y.py"
```

**When.** Never.

**Why.** Nothing on the way *required* a `grad`, see [leaves](../learn/leaves.md).

**Fix.** Mark a leaf. Like this:

```python
--8<-- "errors/x/z.py"
```

### “does not require grad and does not have” {#other}

```text title="message"
RuntimeError: does not require grad and does not have a grad_fn
```

```python
--8<-- "errors/x/y.py"
```

**Why.** Another.

**Fix.** Another.
"""
MESSAGE = "RuntimeError: element 3 of tensors does not require grad and does not have a grad_fn"
SAID = """\
“element 0 of tensors does not require grad”

Why. Nothing on the way required a grad, see leaves.

Fix. Mark a leaf.

{best}

It may also be:
  “does not require grad and does not have”
    {other}
"""


@pytest.fixture
def page(tmp_path, monkeypatch):
    """A folder with one page in the place of the real ones."""
    (tmp_path / "index.md").write_text("# The finder\n\n### No entry\n", "utf-8")
    (tmp_path / "one.md").write_text(PAGE, "utf-8")
    monkeypatch.setattr(entries.read, "__defaults__", (tmp_path,))
    monkeypatch.delenv("GRADBOOK_SITE_URL", raising=False)
    return tmp_path / "one.md"


def explain(capsys, *words) -> tuple[int, str, str]:
    code = main(["explain", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_it_prints_title_cause_fix_and_address_and_what_else_it_may_be(page, capsys):
    here = {"best": "docs/errors/one.md#element-0", "other": "docs/errors/one.md#other"}
    assert explain(capsys, MESSAGE) == (0, SAID.format(**here), "")
    assert explain(capsys, *MESSAGE.split()) == (0, SAID.format(**here), "")


@pytest.mark.parametrize("end", ["", "/"])
def test_the_address_is_the_site_s_where_it_is_known(page, capsys, monkeypatch, end):
    monkeypatch.setenv("GRADBOOK_SITE_URL", f"https://example.org/g{end}")
    site = "https://example.org/g/errors/one.html#"
    assert explain(capsys, MESSAGE)[1] == SAID.format(best=f"{site}element-0", other=f"{site}other")


def test_a_traceback_comes_on_standard_input(page, capsys, monkeypatch):
    text = f'Traceback (most recent call last):\n  File "x.py", line 3, in <module>\n{MESSAGE}\n'
    for data in (text.encode(), b"\xff\xfe\n" + text.encode(), text.replace("\n", "\r\n").encode()):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        code, said, _ = explain(capsys)
        assert (code, said.splitlines()[0]) == (0, "“element 0 of tensors does not require grad”")


def test_where_nothing_matches_it_says_so(page, capsys):
    code, said, errors = explain(capsys, NOT_A_MESSAGE)
    assert (code, said) == (1, "")
    assert errors == "No entry matches. All messages are listed in docs/errors/.\n"
    assert explain(capsys, "")[0] == 1


def test_what_cannot_be_read_is_one_line(page, capsys, monkeypatch):
    page.write_text(PAGE + "```text\n", "utf-8")
    assert explain(capsys, MESSAGE) == (
        2,
        "",
        f"gradbook: docs/errors/one.md:{PAGE.count(chr(10)) + 1}: this fence is not closed\n",
    )
    page.write_text("### No id\n", "utf-8")
    assert explain(capsys, MESSAGE)[2] == (
        "gradbook: docs/errors/one.md:1: the heading has no {#id}\n"
    )
    monkeypatch.setattr(entries.read, "__defaults__", (page.parent / "nowhere",))
    code, said, errors = explain(capsys, MESSAGE)
    assert (code, said, errors.count("\n")) == (2, "", 1)
    assert "nowhere is missing: install gradbook from its repository" in errors


def run(*command: str, text: str = "") -> subprocess.CompletedProcess:
    environment = {each: value for each, value in os.environ.items() if each != "GRADBOOK_SITE_URL"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        input=text,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_real_pages_explain_a_real_message_without_torch():
    code = "import sys; sys.modules['torch'] = None; from gradbook.cli import main; "
    code += "sys.exit(main(['explain', *sys.argv[1:]]))"
    result = run("-c", code, text=f"Traceback\n{MESSAGE}\n")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("“element 0 of tensors does not require grad”\n\nWhy. ")
    assert "\nFix. " in result.stdout
    assert "\ndocs/errors/backward.md#element-0\n" in result.stdout
    assert run("-c", code, NOT_A_MESSAGE).returncode == 1
