import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
(w**2).backward()
print(w.item(), w.grad.item())
# > 1.0 2.0
optimizer.step()
print(f"{w.item():.1f}", w.grad.item())
# > 0.8 2.0
