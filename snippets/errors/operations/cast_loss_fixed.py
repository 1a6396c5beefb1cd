import torch
import torch.nn.functional as F

score = torch.tensor([0.0, 0.0], requires_grad=True)
label = torch.tensor([0, 1])
try:
    F.binary_cross_entropy_with_logits(score, label)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: result type Float can't be cast to the desired output type Long

F.binary_cross_entropy_with_logits(score, label.to(score.dtype)).backward()
print(score.grad)
# > tensor([ 0.2500, -0.2500])
