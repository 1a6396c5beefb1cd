import torch

x = torch.tensor([-1.0, 2.0], requires_grad=True)
hidden = x * 3
hidden.register_hook(lambda grad: print("hook:", grad))
# > hook: tensor([0., 1.])
hidden = hidden.relu()
hidden.sum().backward()
