import torch

w = torch.tensor([1.0, 1.0], requires_grad=True)
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])

losses = (x @ w) ** 2
(per_sample,) = torch.autograd.grad(losses, w, torch.eye(2), is_grads_batched=True)
print(per_sample)
# > tensor([[ 6., 12.],
# >         [18.,  0.]])
