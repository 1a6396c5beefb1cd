import torch

policy = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
loss = (policy(torch.ones(1, 2)) * 0).sqrt().sum()
loss.backward()
norm = torch.nn.utils.get_total_norm([p.grad for p in policy.parameters()])
if norm.isfinite():
    optimizer.step()  # not reached
print("gradient", norm.item(), "loss", loss.item())
# > gradient nan loss 0.0
