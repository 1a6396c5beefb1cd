import torch

table = torch.nn.Embedding(3, 2, max_norm=1.0)
torch.nn.init.constant_(table.weight, 5.0)
loss = (table.weight**2).sum()  # saves the weight
loss = loss + table(torch.tensor([0])).sum()  # rescales row 0
try:
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [3, 2]] is at version 3; expected version 2 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
