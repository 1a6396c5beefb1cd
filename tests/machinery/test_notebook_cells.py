"""The cells of a notebook: what becomes of blocks, boxes and engines, and which faults are seen."""

import json

import pytest
from executed import Alone, code_cells, faults, lost
from site_files import shown_blocks

from gradbook import pages
from gradbook.publish import notebooks

HEAD = "---\ndescription: D.\nquestions: [What is this?]\n---\n# Page\n\n"


@pytest.fixture
def written(book, tmp_path):
    """Return a function that returns the notebook of a page with this text and these snippets."""
    (tmp_path / "snippets").mkdir()

    def written(text, snippets=None, **config):
        for name, source in (snippets or {}).items():
            (tmp_path / "snippets" / name).write_text(source, "utf-8")
        page = book(f"{HEAD}{text}\n", "some.md")
        made = notebooks.notebook(*page, pages.settings() | config)
        return made and json.loads(made)

    return written


def block(text):
    return f"```python\n{text}\n```\n"


def included(*names):
    return "\n".join(block(f'--8<-- "{name}"') for name in names)


def sources(notebook):
    """Return the sources of the cells after the first two: the version and the heading."""
    return ["".join(cell["source"]) for cell in notebook["cells"][2:]]


def test_a_page_without_code_has_no_notebook(written):
    assert written("Text.\n\n```text\nprint()\n```") is None


@pytest.mark.parametrize(
    ("code", "source", "printed"),
    [
        ("print(1)\n# > 1\n\nprint(2)\n# > 2", "print(1)\n\nprint(2)", "1\n2\n"),
        ("if x:\n    print()\n    # >\n    y = 1", "if x:\n    print()\n    y = 1", "\n"),
        ('a = """\n# > 1\n"""', 'a = """\n# > 1\n"""', ""),
        # Without the semicolon, Jupyter would show the value.
        ("x = 1\nx.add_(1)  # it's in place", "x = 1\nx.add_(1);  # it's in place", ""),
        ("f(\n    'é'\n)", "f(\n    'é'\n);", ""),
        ("f('é').g()\n# a note", "f('é').g();\n# a note", ""),
        ("print(\n    1,\n)\n# > 1", "print(\n    1,\n)", "1\n"),
        ("for x in y:\n    x()", "for x in y:\n    x()", ""),
    ],
)
def test_a_block_becomes_a_cell_with_its_outputs_below(written, code, source, printed):
    cell = code_cells(written(block(code)))[1]
    assert (cell["source"], cell["printed"]) == (source, printed)


def test_outputs_stand_in_the_order_in_which_they_were_printed(written):
    loop = "for x in 'ab':\n    print(x)\n    # > a\n    # > b\n    print()\n    # >\n    # >\n"
    snippets = {"loop.py": loop, "loop.order.txt": "0 1 0 1\n"}
    assert code_cells(written(included("loop.py"), snippets))[1]["printed"] == "a\n\nb\n\n"


def test_a_module_that_other_blocks_import_is_written_as_a_file(written):
    snippets = {
        "engine.py": "# --8<-- [start:a]\na = 1\n\n# --8<-- [end:a]\n"
        "# --8<-- [start:b]\nb = 2\n# --8<-- [end:b]\n",
        "one.py": "from engine import a\n\nprint(a)\n# > 1\n",
        "two.py": "import engine\n",
        "json.py": "import json\n",  # it does not import itself
    }
    text = included("engine.py:a", "one.py", "one.py", "json.py", "engine.py:b", "two.py")
    book = written(text, snippets)
    again = 'import sys\n\nsys.modules.pop("engine", None)'
    again += "  # import engine.py again, because a cell above has written it\n"
    assert sources(book) == [
        "%%writefile engine.py\na = 1",
        f"{again}from engine import a\n\nprint(a)",
        "from engine import a\n\nprint(a)",
        "import json",
        "%%writefile -a engine.py\nb = 2",
        f"{again}import engine",
    ]
    printed = [cell["printed"] for cell in code_cells(book)[1:]]
    assert printed[0::4] == ["Writing engine.py\n", "Appending to engine.py\n"]


def test_boxes_are_quotes_and_questions_keep_their_answers(written):
    text = "/// note | Mind\nA *note*.\n///\n\n/// check | What is $x^2$?\n\n{}\nIt is 4.\n///"
    assert sources(written(text.format(block("x = 2\nprint(x**2)\n# > 4")))) == [
        "x = 2\nprint(x**2)",
        "It is 4.",
    ]
    heading = "".join(written(text.format(block("1")))["cells"][1]["source"])
    assert heading == (
        "# Page\n\n> **Mind**\n>\n> A *note*.\n\n**Question.** What is $x^2$?\n\n**Answer.**"
    )


def test_links_are_joined_to_the_address_of_the_site_if_it_has_one(written):
    text = "[a](learn/leaves.md#leaf) [b](#here) [c](https://x.example/) [u](../up.md) `[d](e.md)`"
    text += f"\n\n{block('1')}"
    first, local = ("".join(cell["source"]) for cell in written(text)["cells"][:2])
    assert "“Page” of Gradbook" in first
    assert "[a](learn/leaves.html#leaf) [b](some.html#here) [c](https://x.example/)" in local
    assert "[u](../up.html)" in local
    whole = "".join(written(text, site_url="https://y.example/z/")["cells"][1]["source"])
    assert "[a](https://y.example/z/learn/leaves.html#leaf)" in whole
    assert "[b](https://y.example/z/some.html#here) [c](https://x.example/)" in whole
    assert "[u](https://y.example/up.html) `[d](e.md)`" in whole


def test_an_explorer_is_a_link_below_its_code(written):
    snippets = {"a_graph.py": "x = 1\n"}
    link = "[Step through the graph of this block](some.html#{}) on the page."
    assert sources(written("```graph\na_graph\n```", snippets)) == ["x = 1", link.format("a-graph")]
    shown = included("a_graph.py") + "\n``` {.graph #b}\na_graph\n```"
    assert sources(written(shown, snippets)) == ["x = 1", link.format("b")]


def test_ids_depend_on_the_text_of_the_cell_and_not_on_its_place(written):
    one, two = "a = 1", "b = 2"
    first, second = written(block(one)), written(block(two) + "\n" + block(one) + "\n" + block(one))
    ids = [cell["id"] for cell in second["cells"]]
    assert first["cells"][2]["id"] == ids[3]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("code", "has"), [("with warnings.catch_warnings(): ...", True), ("1", False)]
)
def test_warnings_that_torch_shows_once_are_repeated_where_two_cells_show_them(written, code, has):
    first = code_cells(written(block(code) + "\n" + block(code)))[0]["source"]
    assert ("set_warn_always" in first) == has


def test_a_cell_that_needs_an_undefined_name_clears_the_others(written):
    code = "try:\n    f()\nexcept NameError as e:\n    print(e)\n    # > no\n"
    assert "%reset -f\ntry:" in code_cells(written(block(code)))[1]["source"]


OUTPUT = "print({})\n# > {}\n"
LOOP = "for x in 'ab':\n" + 2 * "    print(x)\n    # > a\n    # > b\n"
# What a page shows, and what is said of its notebook; the first has no fault.
PLANTED = {
    "right": ([OUTPUT.format(1, 1), OUTPUT.format(2, 2)], None),
    "wrong": ([OUTPUT.format(1, 1), OUTPUT.format(2, 3)], "cell 3 prints something else"),
    "silent": (["x = 1\n# > 1\n"], "cell 2 prints something else"),
    "more": (["print(1)\n"], "cell 2 prints something else"),
    "order": ([LOOP], "cell 2 prints something else"),
    "raises": (["1 / 0\n", OUTPUT.format(1, 1)], "cell 2 raised ZeroDivisionError: division by"),
    "errors": (["import sys\nx = sys.stderr.write('no')\n"], "cell 2 wrote to standard error: no"),
    # A name that one cell defines hides what the next one would print alone.
    "leaks a name": (
        ["len = sum\n", OUTPUT.format("len([2, 3])", 2)],
        "cell 3 prints something else",
    ),
    "leaks a setting": (
        [
            "import torch\n\nx = torch.set_grad_enabled(False)\n",
            "import torch\n\nx = torch.ones(1, requires_grad=True)\n"
            + OUTPUT.format("(2 * x).requires_grad", True),
        ],
        "cell 3 prints something else",
    ),
    "leaks a module": (
        [
            "import sys\n\nsys.modules['json'] = sys\n",
            "import json\n\n" + OUTPUT.format("json.dumps(2)", 2),
        ],
        "cell 3 raised AttributeError: module 'sys' has no attribute 'dumps'",
    ),
}


def test_a_notebook_that_differs_from_its_run_is_seen(written, tmp_path):
    paths, books = {}, {}
    for name, (blocks, _) in PLANTED.items():
        books[name] = written("\n".join(map(block, blocks)))
        paths[name] = tmp_path / f"{name}.ipynb"
        paths[name].write_text(json.dumps(books[name]), "utf-8")
    ran = Alone(list(paths.values()))
    for name, (_, said) in PLANTED.items():
        found = faults(books[name], ran.of(paths[name]))
        assert bool(found) == bool(said), (name, found)
        assert not said or found[0].startswith(said), (name, found)
    assert faults(books["right"], ran.of(paths["right"])[:-1]) == ["2 of 3 cells ran"]


def test_a_block_that_a_notebook_lacks_is_named(written, tmp_path):
    text = block("a = 1\nprint(a)\n# > 1") + "\n" + block("b = 2\nprint(b)\n# > 2")
    book = written(text)
    blocks = shown_blocks(tmp_path / "docs/some.md")
    assert len(blocks) == 2
    assert lost(blocks, book) == []
    for number in (2, 3):
        less = {"cells": book["cells"][:number] + book["cells"][number + 1 :]}
        assert len(lost(blocks, less)) == 1
        silent = json.loads(json.dumps(book))
        silent["cells"][number]["outputs"] = []
        assert len(lost(blocks, silent)) == 1
    book["cells"][2:] = book["cells"][:1:-1]
    assert len(lost(blocks, book)) == 1, "the blocks changed places"
