import torch

w = torch.nn.Parameter(torch.tensor([0.0]))
torch.sqrt(w + 0.01).sum().backward()
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0, error_if_nonfinite=True)
print(w.grad)
# > tensor([1.0000])
