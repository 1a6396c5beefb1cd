import os
import tempfile

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(torch.nn.Linear(2, 1), find_unused_parameters=True)
with tempfile.TemporaryFile() as log:
    stderr = os.dup(2)
    os.dup2(log.fileno(), 2)  # C++ writes the line directly to file descriptor 2
    model(torch.tensor([[1.0, 2.0]])).sum().backward()
    os.dup2(stderr, 2)
    os.close(stderr)
    log.seek(0)
    line = log.read().decode()
print(line[line.index("Warning") :].strip())
# > Warning: find_unused_parameters=True was specified in DDP constructor, but did not find any unused parameters in the forward pass. ...
del model  # before its process group
dist.destroy_process_group()
