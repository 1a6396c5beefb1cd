import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])


def slopes(learning_rate):
    line = torch.tensor([0.0, 0.0], requires_grad=True)  # w and b
    optimizer = torch.optim.SGD([line], lr=learning_rate)
    for _ in range(6):
        loss = ((line[0] * x + line[1] - y_true) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield round(line[0].item(), 2)


for learning_rate in (0.01, 0.1, 0.45, 0.6):
    print(f"{learning_rate:<4}", *slopes(learning_rate))
    # > 0.01 0.09 0.17 0.25 0.33 0.41 0.48
    # > 0.1  0.88 1.41 1.72 1.91 2.03 2.1
    # > 0.45 3.96 0.79 3.33 1.3 2.92 1.62
    # > 0.6  5.28 -2.11 8.24 -6.25 14.03 -14.36
