import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])
hand = torch.tensor([0.0, 0.0], requires_grad=True)  # w and b in one tensor
other = torch.tensor([0.0, 0.0], requires_grad=True)
optimizer = torch.optim.SGD([other], lr=0.1)


def loss_of(line):
    return ((line[0] * x + line[1] - y_true) ** 2).mean()


for epoch in range(20):
    hand.grad = None
    loss_of(hand).backward()
    with torch.no_grad():
        hand -= 0.1 * hand.grad
    optimizer.zero_grad()
    loss_of(other).backward()
    optimizer.step()
    if epoch % 5 == 4:
        print(loss_of(hand).item() == loss_of(other).item(), f"{loss_of(other).item():.4f}")
        # > True 0.4859
        # > True 0.3319
        # > True 0.3212
        # > True 0.3201
