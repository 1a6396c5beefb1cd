import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])
by_hand = torch.tensor([0.0, 0.0], requires_grad=True)  # w and b in one tensor
by_sgd = torch.tensor([0.0, 0.0], requires_grad=True)
optimizer = torch.optim.SGD([by_sgd], lr=0.1)

for epoch in range(20):
    loss = ((by_hand[0] * x + by_hand[1] - y_true) ** 2).mean()
    by_hand.grad = None
    loss.backward()
    with torch.no_grad():
        by_hand -= 0.1 * by_hand.grad

    other = ((by_sgd[0] * x + by_sgd[1] - y_true) ** 2).mean()
    optimizer.zero_grad()
    other.backward()
    optimizer.step()
    if epoch % 5 == 0:
        print(f"{loss.item():.4f} {other.item():.4f}", torch.equal(loss, other))
        # > 11.0000 11.0000 True
        # > 0.4859 0.4859 True
        # > 0.3319 0.3319 True
        # > 0.3212 0.3212 True
