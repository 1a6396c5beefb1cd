import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
(100 * w).backward()
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0)
optimizer.step()
print(w.item())
# > 0.5
