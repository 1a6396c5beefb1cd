import torch
import torch.nn.functional as F

prediction = torch.tensor([0.5, 0.5], dtype=torch.float16, requires_grad=True)
target = torch.tensor([0.0, 1.0])
try:
    F.binary_cross_entropy(prediction, target)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Found dtype Float but expected Half
