import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
for name, function in (
    ("one where", lambda x: torch.where(x > 0, x.sqrt(), 0.0)),
    ("nan_to_num", lambda x: (x / x).nan_to_num(0.0)),
    ("masked_fill", lambda x: x.sqrt().masked_fill(x == 0, 0.0)),
):
    (grad,) = torch.autograd.grad(function(x).sum(), x)
    print(f"{name}: {function(x).tolist()} {grad.tolist()}")
    # > one where: [0.0, 2.0] [nan, 0.25]
    # > nan_to_num: [0.0, 1.0] [nan, 0.0]
    # > masked_fill: [0.0, 2.0] [nan, 0.25]
