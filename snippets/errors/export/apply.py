import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
for change in (
    lambda: w.apply_(lambda value: value + 1),
    lambda: w.map_(torch.ones(2), lambda value, other: value + other),
):
    try:
        change()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Can't call apply_() on Variable that requires grad. Use var.detach().apply_() instead.
        # > RuntimeError: Can't call map_() on Variable that requires grad. Use var.detach().map_() instead.
