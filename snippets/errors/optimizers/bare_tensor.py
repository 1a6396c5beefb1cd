import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
try:
    torch.optim.SGD(w, lr=0.1)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor
