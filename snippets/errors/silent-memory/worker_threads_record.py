from concurrent.futures import ThreadPoolExecutor

import torch

w = torch.tensor(3.0, requires_grad=True)
with torch.no_grad(), ThreadPoolExecutor(1) as pool:
    result = pool.submit(lambda: w * 2).result()
print(result.requires_grad)
# > True
