import torch
from torch import nn


def lost_gradients(model, compute_loss, dtype, scale=1.0):
    """Return the share of the gradient's entries that are zero only with autocast in dtype."""
    parameters, found = list(model.parameters()), []
    for enabled in (False, True):
        with torch.autocast("cpu", dtype=dtype, enabled=enabled):
            loss = compute_loss(model)
        grads = torch.autograd.grad(loss * scale, parameters)
        found.append(torch.cat([grad.flatten() for grad in grads]))
    exact, low = found
    return ((low == 0) & (exact != 0)).float().mean().item()


def compute_loss(model):
    return model(torch.tensor([[1.0, 2.0]])).float().sum() * 1e-8


model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
for parameter in model.parameters():
    nn.init.ones_(parameter)
print("float16:        ", lost_gradients(model, compute_loss, torch.float16))
# > float16:         1.0
print("float16, scaled:", lost_gradients(model, compute_loss, torch.float16, 65536.0))
# > float16, scaled: 0.0
print("bfloat16:       ", lost_gradients(model, compute_loss, torch.bfloat16))
# > bfloat16:        0.0
