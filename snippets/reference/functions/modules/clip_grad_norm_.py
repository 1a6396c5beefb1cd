import torch

w = torch.zeros(2, requires_grad=True)
w.grad = torch.tensor([3.0, 4.0])
print(torch.nn.utils.clip_grad_norm_([w], max_norm=1.0), w.grad)
# > tensor(5.) tensor([0.6000, 0.8000])
