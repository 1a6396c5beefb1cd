import torch


@torch.library.custom_op("gradbook_formula::twice", mutates_args=())
def twice(x: torch.Tensor) -> torch.Tensor:
    return 2 * x


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = twice(x).sum()
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through gradbook_formula.twice.default but no autograd formula was registered. Please use register_autograd to add one.
