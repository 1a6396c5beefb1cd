import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])
line = torch.tensor([0.0, 0.0], requires_grad=True)  # w and b
optimizer = torch.optim.SGD([line], lr=0.1)

for epoch in range(2):
    for x_part, y_part in zip(x.split(2), y_true.split(2), strict=True):
        loss = ((line[0] * x_part + line[1] - y_part) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch}, x {x_part.tolist()}, loss {loss.item():.3f}")
        # > epoch 0, x [-2.0, -1.0], loss 6.500
        # > epoch 0, x [0.0, 1.0], loss 7.970
        # > epoch 0, x [2.0], loss 6.970
        # > epoch 1, x [-2.0, -1.0], loss 0.460
        # > epoch 1, x [0.0, 1.0], loss 0.944
        # > epoch 1, x [2.0], loss 0.038
