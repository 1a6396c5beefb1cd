import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
for name, function in (
    ("clamp before", lambda x: x.clamp(min=1e-6).sqrt()),
    ("add before", lambda x: (x + 1e-6).sqrt()),
):
    y = function(x)
    (grad,) = torch.autograd.grad(y.sum(), x)
    print(name, [round(v, 4) for v in y.tolist()], [round(v, 4) for v in grad.tolist()])
    # > clamp before [0.001, 2.0] [0.0, 0.25]
    # > add before [0.001, 2.0] [500.0, 0.25]
