"""What the claims about errors share."""

import gc

import pytest
import torch.distributed as dist


@pytest.fixture
def group():
    """Run a test in a group of one process."""
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    yield
    gc.collect()  # a model that is freed after its group may wait for it for ever
    dist.destroy_process_group()
