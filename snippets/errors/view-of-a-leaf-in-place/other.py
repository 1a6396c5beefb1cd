import torch

w = torch.ones(2, 2, requires_grad=True)
changes = {
    "w.view(4)": lambda: w.view(4).mul_(5),
    "w.T": lambda: w.T.mul_(5),
    "w[:, 0]": lambda: w[:, 0].mul_(5),
    "w[w > 0]": lambda: w[w > 0].mul_(5),
}
for name, change in changes.items():
    try:
        change()
    except RuntimeError:
        print(f"{name}: raises")
        # > w.view(4): raises
        # > w.T: raises
        # > w[:, 0]: raises
    else:
        print(f"{name}: no error, the sum of w is {w.sum().item()}")
        # > w[w > 0]: no error, the sum of w is 4.0
