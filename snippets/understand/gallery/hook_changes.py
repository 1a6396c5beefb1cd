import torch

x = torch.tensor(3.0, requires_grad=True)
y = x * 2
y.register_hook(lambda grad: grad.clamp(max=1))
z = y * 5
z.backward()

print(x.grad)  # 1 * 2; without the hook, it would be 5 * 2
# > tensor(2.)
