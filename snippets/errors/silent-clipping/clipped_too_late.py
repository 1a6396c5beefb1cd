import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
(100 * w).backward()
optimizer.step()
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0)
print(w.item())
# > -49.0
