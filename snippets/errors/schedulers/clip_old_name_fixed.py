import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
(w * 5).sum().backward()
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0)
print(w.grad)
# > tensor([1.0000])
