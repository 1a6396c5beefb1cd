from concurrent.futures import ThreadPoolExecutor

import torch


@torch.no_grad()
def work():
    return w * 2


w = torch.tensor(3.0, requires_grad=True)
with ThreadPoolExecutor(1) as pool:
    result = pool.submit(work).result()
print(result.requires_grad)
# > False
