import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)

for epoch in range(4):
    y_pred = w * x + b  # 1. predict
    loss = ((y_pred - y_true) ** 2).mean()  # 2. measure the error
    w.grad = b.grad = None  # 3. clear the old gradients
    loss.backward()  # 4. compute new ones
    with torch.no_grad():  # 5. take a small step
        w -= 0.1 * w.grad
        b -= 0.1 * b.grad
    print(f"{epoch}: loss {loss.item():.4f}, w {w.item():.4f}, b {b.item():.4f}")
    # > 0: loss 11.0000, w 0.8800, b 0.2000
    # > 1: loss 4.4448, w 1.4080, b 0.3600
    # > 2: loss 1.9841, w 1.7248, b 0.4880
    # > 3: loss 1.0338, w 1.9149, b 0.5904
