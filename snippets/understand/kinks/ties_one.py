import torch
import torch.nn.functional as F

functions = {
    "max(dim=0)": lambda x: x.max(dim=0).values,
    "fmax of the first two": lambda x: torch.fmax(x[0], x[1]),
    "element at argmax()": lambda x: x[x.argmax()],
    "sort, the largest": lambda x: x.sort(descending=True).values[0],
    "topk of 1": lambda x: x.topk(1).values,
    "kthvalue of 3": lambda x: x.kthvalue(3).values,
    "cummax, the last": lambda x: x.cummax(dim=0).values[-1],
    "max_pool1d": lambda x: F.max_pool1d(x[None], 3),
    "median(dim=0)": lambda x: x.median(dim=0).values,
    "quantile(0.5)": lambda x: x.quantile(0.5),
    "mode": lambda x: x.mode().values,
}
for name, f in functions.items():
    x = torch.tensor([1.0, 1.0, 0.0], requires_grad=True)
    f(x).sum().backward()
    print(f"{name}:", *(f"{each:g}" for each in x.grad))
    # > max(dim=0): 1 0 0
    # > fmax of the first two: 1 0 0
    # > element at argmax(): 1 0 0
    # > sort, the largest: 1 0 0
    # > topk of 1: 1 0 0
    # > kthvalue of 3: 0 1 0
    # > cummax, the last: 0 1 0
    # > max_pool1d: 1 0 0
    # > median(dim=0): 1 0 0
    # > quantile(0.5): 1 0 0
    # > mode: 0 1 0
