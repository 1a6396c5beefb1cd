import torch
import torch.nn.functional as F

scores = torch.tensor([[2.0, 1.0], [0.0, 3.0]])
weight = torch.tensor([1.0, 1.0], requires_grad=True)
try:
    F.cross_entropy(scores, torch.tensor([0, 1]), weight=weight)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The function 'nll_loss_forward' is not differentiable with respect to argument 'weight'. This input cannot have requires_grad True.
