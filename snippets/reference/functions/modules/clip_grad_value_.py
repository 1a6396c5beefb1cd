import torch

w = torch.zeros(2, requires_grad=True)
w.grad = torch.tensor([3.0, -0.5])
torch.nn.utils.clip_grad_value_([w], clip_value=1.0)
print(w.grad)
# > tensor([ 1.0000, -0.5000])
