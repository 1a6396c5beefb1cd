import torch
from torch.nn import functional as F


def assert_path_gradient(loss, parameter, step=1e-6):
    def at(value):
        torch.manual_seed(0)  # the same noise each time
        return loss(value)

    leaf = parameter.clone().requires_grad_()
    (grad,) = torch.autograd.grad(at(leaf), leaf)
    for i, unit in enumerate(torch.eye(len(parameter), dtype=parameter.dtype)):
        numeric = (at(parameter + step * unit) - at(parameter - step * unit)) / (2 * step)
        torch.testing.assert_close(grad[i], numeric, rtol=1e-4, atol=1e-6)


logits = torch.tensor([0.2, -0.1, 0.4], dtype=torch.float64)
values = torch.tensor([1.0, 5.0, 2.0], dtype=torch.float64)
assert_path_gradient(lambda x: F.gumbel_softmax(x) @ values, logits)
print("soft: right")
# > soft: right
try:
    assert_path_gradient(lambda x: F.gumbel_softmax(x, hard=True) @ values, logits)
except AssertionError as error:
    print("hard:", str(error).splitlines()[0])
    # > hard: Scalars are not close!
