import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
scaler = torch.amp.GradScaler("cpu")
loss = (w * 3).sum()
try:
    scaler.scale(loss.item())
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: outputs must be a Tensor or an iterable of Tensors
