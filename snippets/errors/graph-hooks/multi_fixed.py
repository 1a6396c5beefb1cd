import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
frozen = torch.tensor([3.0])
tensors = [t for t in (x, frozen) if t.requires_grad]
torch.autograd.graph.register_multi_grad_hook(tensors, lambda grads: print(grads))
# > [tensor([3., 3.])]
(x * frozen).sum().backward()
