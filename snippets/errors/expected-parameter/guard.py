import torch

policy = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
loss = (policy(torch.ones(1, 2)) * 0).sqrt().sum()
loss.backward()
norm = torch.nn.utils.clip_grad_norm_(policy.parameters(), max_norm=1.0)
if norm.isfinite():
    optimizer.step()  # not reached
else:
    print("gradient", norm.item(), "in the loss", loss.item())
    # > gradient nan in the loss 0.0
