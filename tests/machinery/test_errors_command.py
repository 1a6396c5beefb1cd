"""The command `gradbook explain`: the entry of a message, or one clear line."""

import os
import subprocess

import pytest
from processes import WITHOUT_TORCH, python

from gradbook.cli import main
from gradbook.errors import entries

PAGE = """\
# Errors of one page

## Group

### “element 0 of tensors does not require grad” {#element-0}

```text title="message"
RuntimeError: element … of tensors does not require grad and does not have a grad_fn
```

```python
--8<-- "errors/x/y.py"
```

**When.** Never.

**Why.** Nothing on the way *required*
a `grad`, see [leaves](../learn/leaves.md).

A paragraph of nobody.

**Fix.** Mark a leaf. Like this:

```python
--8<-- "errors/x/z.py"
```

#### The third tensor {#third}

```text title="the message says"
element 3 of
```

Look at the *third* one.

### “does not require grad and does not have” {#other}

```text title="message"
RuntimeError: does not require grad and does not have a grad_fn
```

```python
--8<-- "errors/x/y.py"
```

**Why.** Another.

**Fix.** Another.

## Another

```python
--8<-- "errors/x/no.py"
```
"""
MESSAGE = "RuntimeError: element 2 of tensors does not require grad and does not have a grad_fn"
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
    for reader in (entries.read, entries.read_symptoms):
        monkeypatch.setattr(reader, "__defaults__", (tmp_path,))
    monkeypatch.delenv("GRADBOOK_SITE_URL", raising=False)
    return tmp_path / "one.md"


def explain(capsys, *words) -> tuple[int, str, str]:
    code = main(["explain", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_it_prints_title_cause_fix_and_address_and_what_else_it_may_be(page, capsys, monkeypatch):
    here = {"best": "docs/errors/one.md#element-0", "other": "docs/errors/one.md#other"}
    assert explain(capsys, MESSAGE) == (0, SAID.format(**here), "")
    assert explain(capsys, *MESSAGE.split()) == (0, SAID.format(**here), "")
    monkeypatch.setenv("GRADBOOK_SITE_URL", "https://example.org/g/")
    site = "https://example.org/g/errors/one.html#"
    assert explain(capsys, MESSAGE)[1] == SAID.format(best=f"{site}element-0", other=f"{site}other")


def test_the_case_that_the_message_decides_comes_first(page, capsys):
    text = explain(capsys, MESSAGE.replace("2", "3"))[1]
    assert text.startswith(
        "“element 0 of tensors does not require grad”\n\n"
        "Your case: The third tensor\n\nLook at the third one.\n\n"
        "docs/errors/one.md#third\n\nWhy. "
    )


def test_a_symptom_leads_to_what_the_page_says_of_it(page, capsys):
    page.write_text(f"---\nsymptoms:\n  - nothing learns: element-0\n---\n{PAGE}", "utf-8")
    code, said, _ = explain(capsys, "Nothing learns at all")
    assert (code, said.splitlines()[0]) == (0, "“element 0 of tensors does not require grad”")
    assert "Fix. Mark a leaf." in said and "docs/errors/one.md#element-0" in said


def test_what_cannot_be_read_is_one_line(page, capsys, monkeypatch):
    line = PAGE.count("\n") + 1
    for text, said in (
        (f"{PAGE}```text\n", f"docs/errors/one.md:{line}: this fence is not closed"),
        ("### No id\n", "docs/errors/one.md:1: the heading has no {#id}"),
    ):
        page.write_text(text, "utf-8")
        assert explain(capsys, MESSAGE) == (2, "", f"gradbook: {said}\n")
    monkeypatch.setattr(entries.read, "__defaults__", (page.parent / "nowhere",))
    code, said, errors = explain(capsys, MESSAGE)
    assert (code, said, errors.count("\n")) == (2, "", 1)
    assert "nowhere is missing: install gradbook from its repository" in errors


def explained(*words: str, text: bytes = b"") -> subprocess.CompletedProcess:
    """Run the command where there is no torch."""
    code = "from gradbook.cli import main; sys.exit(main(['explain', *sys.argv[1:]]))"
    environment = {**os.environ, "GRADBOOK_SITE_URL": "", "PYTHONIOENCODING": "utf-8"}
    given = {"env": environment, "input": text, "encoding": None}
    return python("-c", WITHOUT_TORCH + code, *words, **given)


def test_the_real_pages_explain_a_real_traceback_without_torch():
    result = explained(text=f"\xff\nTraceback\r\n{MESSAGE}\r\n".encode("latin-1"))
    said = result.stdout.decode()
    assert (result.returncode, result.stderr) == (0, b"")
    assert said.startswith(f"{MESSAGE.partition(': ')[2].replace('2', '0')}\n\nWhy. ")
    assert "\nFix. " in said
    assert "\ndocs/errors/element-0-does-not-require-grad.md\n" in said


@pytest.mark.parametrize("words", ["KeyError: 'label'", ""])
def test_it_says_when_nothing_matches(words):
    result = explained(words)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr == b"No entry matches. All messages are listed in docs/errors/.\n"
