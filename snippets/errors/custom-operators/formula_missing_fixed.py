import torch


@torch.library.custom_op("gradbook_formula_fixed::twice", mutates_args=())
def twice(x: torch.Tensor) -> torch.Tensor:
    return 2 * x


def backward(ctx, grad_output):
    return 2 * grad_output


twice.register_autograd(backward)

x = torch.tensor([1.0, 2.0], requires_grad=True)
twice(x).sum().backward()
print(x.grad)
# > tensor([2., 2.])
