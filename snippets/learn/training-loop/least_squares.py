import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.1)

for _ in range(100):
    loss = ((w * x + b - y_true) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"{w.item():.4f} {b.item():.4f} {loss.item():.4f}")
# > 2.2000 1.0000 0.3200

columns = torch.stack([x, torch.ones(5)], dim=1)
best = torch.linalg.lstsq(columns, y_true.reshape(5, 1)).solution
print(f"{best[0].item():.4f} {best[1].item():.4f}")
# > 2.2000 1.0000
