import datetime
from concurrent.futures import ThreadPoolExecutor

import torch
import torch.distributed as dist


def run(work):
    """Return [work(0, group), work(1, group)], run in two threads instead of processes."""
    store, limit = dist.HashStore(), datetime.timedelta(seconds=30)

    def start(rank):
        group = dist.ProcessGroup(store, rank, 2)
        gloo = dist.ProcessGroupGloo(store, rank, 2, limit)
        group._register_backend(torch.device("cpu"), dist.ProcessGroup.BackendType.GLOO, gloo)
        return work(rank, group)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(start, range(2)))
