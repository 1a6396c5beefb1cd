"""The notebooks of the pages are run, each in a process of its own, and print what is recorded."""

import json

import nbformat
import pytest
from executed import Alone, faults, written_pages
from nbclient import NotebookClient
from site_files import read

WRITTEN = written_pages()


@pytest.fixture(scope="session")
def ran(request, site):
    """Run the notebooks that are tested here, each in a process of its own."""
    tests = [each for each in request.session.items if "ran" in each.fixturenames]
    return Alone([site / each.callspec.params["page"].notebook for each in tests])


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.address)
def test_its_cells_run_one_after_the_other_and_print_what_is_recorded(site, ran, page):
    differ = faults(json.loads(read(site, page.notebook)), ran.of(site / page.notebook))
    assert not differ, f"docs/{page.source}: {differ[0]}"


# One of each kind of page; together they have all that only some notebooks have: files that cells
# write and import, warnings, prints out of order, a cleared namespace.
IN_A_KERNEL = [
    "index.html",
    "learn/training-loop.html",
    "how-to/distributed-gradients.html",
    "errors/casting-complex.html",
    "understand/gallery.html",
    "reference/functions/checkpoint.html",
]


@pytest.mark.parametrize("address", IN_A_KERNEL)
def test_a_fresh_kernel_of_jupyter_prints_the_same(site, tmp_path, address):
    (page,) = [each for each in WRITTEN if each.address == address]
    book = nbformat.reads(read(site, page.notebook), as_version=4)
    NotebookClient(
        book, timeout=100, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    results = []
    for cell in book.cells:
        if cell.cell_type == "code":
            said = {"stdout": "", "stderr": ""}
            for each in cell.outputs:
                if each.output_type == "execute_result":  # the value of the last expression
                    said["stdout"] += each.data["text/plain"]
                elif each.output_type == "stream":
                    said[each.name] += each.text
            results.append([*said.values(), None])
    assert faults(json.loads(read(site, page.notebook)), results) == []


def test_one_page_of_each_section_runs_in_a_kernel():
    known = {page.address: page.section for page in WRITTEN}
    assert len({known[each] for each in IN_A_KERNEL}) == len(IN_A_KERNEL)
