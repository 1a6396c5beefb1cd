import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(inplace=True))
handle = model[0].register_full_backward_hook(lambda *_: None)
try:
    model(torch.ones(1, 2))
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e)[:78]} ...")
    # > RuntimeError: Output 0 of BackwardHookFunction is a view and is being modified inplace. This ...
handle.remove()


def watch(module, args, output):
    output.register_hook(lambda grad: print("gradient of shape", tuple(grad.shape)))
    # > gradient of shape (1, 2)


model[0].register_forward_hook(watch)
model(torch.ones(1, 2)).sum().backward()
