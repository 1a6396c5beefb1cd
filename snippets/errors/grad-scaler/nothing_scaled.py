import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
(w * 3).sum().backward()
try:
    scaler.step(optimizer)
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: Attempted step but _scale is None.  This may indicate your script did not use scaler.scale(loss or outputs) earlier in the iteration.
