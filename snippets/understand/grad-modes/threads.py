from concurrent.futures import ThreadPoolExecutor

import torch

w, results, told = torch.ones(1, requires_grad=True), [], []


def double():
    return (w * 2).requires_grad


with ThreadPoolExecutor() as pool:
    for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
        with mode():
            results.append(pool.submit(double).result())
            told.append(pool.submit(mode()(double)).result())
print("a result in another thread requires grad:", *results)
# > a result in another thread requires grad: True True True
print("the same if the function is decorated:", *told)
# > the same if the function is decorated: True False False
