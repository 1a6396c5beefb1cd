"""What all tests share: the options, and the built site."""

import faulthandler
import os
import shutil
import time

import pytest
import torch
from site_files import PUBLISHED, build

pytest_plugins = ["pytester"]

# A run inside this process unloads what it imports: what torch imports late is loaded here, once.
torch.ones(1, requires_grad=True).sum().backward()
torch.use_deterministic_algorithms(False)


def pytest_addoption(parser):
    parser.addoption(
        "--programs",
        type=int,
        default=2000,
        help="how many random programs each build-your-own engine is compared with torch on",
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Return the folder of the site as published: a copy of GRADBOOK_SITE's, or built here."""
    folder = tmp_path_factory.getbasetemp() / "published"
    if named := os.environ.get("GRADBOOK_SITE"):
        shutil.copytree(named, folder)
        return folder
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parents[1] / "published"  # all workers use the site that the first builds
    built = folder.with_name("published.is-built")
    # The watchdog of gradbook.verify is set again with the next test. On a busy machine a build
    # takes longer than it allows.
    faulthandler.cancel_dump_traceback_later()
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(6000):
            if built.exists():
                break
            time.sleep(0.1)
        else:
            pytest.exit("the other worker has not built the site in ten minutes", returncode=1)
        if reason := built.read_text("utf-8"):
            pytest.exit(reason, returncode=1)
        return folder
    reason = "the site was not built"
    try:
        build(folder, **PUBLISHED)
        reason = ""
    except pytest.fail.Exception as error:  # else some hundred tests would say the same
        reason = str(error)
        pytest.exit(reason, returncode=1)
    finally:
        built.write_text(reason, "utf-8")
    return folder
