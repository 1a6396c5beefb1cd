import torch
from torch.nn.parallel import DistributedDataParallel

try:
    DistributedDataParallel(torch.nn.Linear(2, 1))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Default process group has not been initialized, please make sure to call init_process_group.
