import torch

w = torch.zeros(2, requires_grad=True)
w.grad = torch.tensor([3.0, 4.0])
torch.nn.utils.clip_grads_with_norm_([w], max_norm=1.0, total_norm=torch.tensor(10.0))
print(w.grad)
# > tensor([0.3000, 0.4000])
