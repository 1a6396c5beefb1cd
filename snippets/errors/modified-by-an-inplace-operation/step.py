import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
out = model(torch.tensor([[1.0, 2.0]]))
loss_a, loss_b = out.sum(), (out**2).sum()

loss_a.backward(retain_graph=True)
optimizer.step()  # changes the weights in place
try:
    loss_b.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2, 1]], which is output 0 of AsStrided, is at version 2; expected version 1 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
