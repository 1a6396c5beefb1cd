import copy

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
x.grad = torch.tensor([5.0, 5.0])
x.register_hook(lambda grad: grad * 0)
deep = copy.deepcopy(x)
print(deep.is_leaf, deep.requires_grad, deep.grad)
# > True True tensor([5., 5.])
print(*torch.autograd.grad(deep.sum(), deep))
# > tensor([1., 1.])
try:
    copy.deepcopy(x * 1)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, see https://github.com/pytorch/pytorch/pull/103001
