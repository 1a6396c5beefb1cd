import torch
from torch.utils.hooks import RemovableHandle

x = torch.tensor([2.0], requires_grad=True)
handle = x.register_hook(lambda grad: print("hook:", grad))
# > hook: tensor([1.])
print(isinstance(handle, RemovableHandle))
# > True
x.sum().backward()
handle.remove()
x.sum().backward()
