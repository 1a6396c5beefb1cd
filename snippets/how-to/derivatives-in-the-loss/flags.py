import torch

for flags in ({}, {"retain_graph": True}, {"create_graph": True}):
    w = torch.tensor(3.0, requires_grad=True)
    x = torch.tensor(2.0, requires_grad=True)
    fit = (w * x - 5).square()
    (slope,) = torch.autograd.grad(w * x, x, **flags)
    loss = fit + 10 * slope.square()
    loss.backward()
    print(flags, "loss", loss.item(), "w.grad", w.grad.item())
    # > {} loss 91.0 w.grad 4.0
    # > {'retain_graph': True} loss 91.0 w.grad 4.0
    # > {'create_graph': True} loss 91.0 w.grad 64.0
