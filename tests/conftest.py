"""What all tests share: the options, and the built site."""

import os
import shutil

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
    folder = tmp_path_factory.mktemp("site")
    if named := os.environ.get("GRADBOOK_SITE"):
        shutil.copytree(named, folder, dirs_exist_ok=True)
    else:
        try:
            build(folder, **PUBLISHED)
        except pytest.fail.Exception as reason:  # else some hundred tests would say the same
            pytest.exit(str(reason), returncode=1)
    return folder
