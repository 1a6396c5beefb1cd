import warnings

import torch


def double(x):  # in place of compiled code
    return torch.from_numpy(2 * x.detach().numpy())


x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.library._scoped_library("errors_no_kernel", "DEF") as library:
    library.define("double(Tensor x) -> Tensor")
    library.impl("double", double, "CPU")  # no autograd kernel
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        (torch.ops.errors_no_kernel.double(x) + x).sum().backward()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: errors_no_kernel::double: an autograd kernel was not registered to the Autograd key(s) but we are trying to backprop through it. This may lead to silently incorrect behavior. This behavior is deprecated and will be removed in a future version of PyTorch. If your operator is differentiable, please ensure you have registered an autograd kernel to the correct Autograd key (e.g. DispatchKey::Autograd, DispatchKey::CompositeImplicitAutograd). If your operator is not differentiable, or to squash this warning and use the previous behavior, please register torch::CppFunction::makeFallthrough() to DispatchKey::Autograd. (Triggered internally at /__w/pytorch/pytorch/torch/csrc/autograd/autograd_not_implemented_fallback.cpp:76.)
print(x.grad)  # 3 would be right
# > tensor([1., 1.])
