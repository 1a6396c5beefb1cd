import torch
from torch.autograd.graph import saved_tensors_hooks

w = torch.ones(2, requires_grad=True)
flags, results, counts = [], [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    saved = []
    with mode(), saved_tensors_hooks(saved.append, lambda index: index):
        flags.append(torch.is_grad_enabled())
        results.append(w.exp().requires_grad)
    counts.append(len(saved))
print("is_grad_enabled():", *flags)
# > is_grad_enabled(): True False False
print("a result requires grad:", *results)
# > a result requires grad: True False False
print("tensors saved by exp():", *counts)
# > tensors saved by exp(): 1 0 0
