import torch
import torch.nn.functional as F

prediction = torch.tensor([0.5, 0.5], requires_grad=True)
target = torch.tensor([0.0, 1.0], dtype=torch.float64)
loss = F.huber_loss(prediction, target)
try:
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Found dtype Double but expected Float
