import torch


def double(x):  # in place of compiled code
    return torch.from_numpy(2 * x.detach().numpy())


x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.library._scoped_library("errors_kernel", "DEF") as library:
    library.define("double(Tensor x) -> Tensor")
    library.impl("double", double, "CPU")
    torch.library.register_autograd(
        "errors_kernel::double", lambda ctx, grad: 2 * grad, lib=library
    )
    (torch.ops.errors_kernel.double(x) + x).sum().backward()
print(x.grad)
# > tensor([3., 3.])
