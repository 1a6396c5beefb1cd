import torch
from torch.nn import functional as F

logits = torch.tensor([1.0, 0.0, -1.0], requires_grad=True)
values = torch.tensor([10.0, 20.0, 30.0])

torch.manual_seed(1)
soft = F.gumbel_softmax(logits, tau=1.0)
torch.manual_seed(1)
hard = F.gumbel_softmax(logits, tau=1.0, hard=True)
print("one-hot:", bool(((hard == 0) | (hard == 1)).all()), hard.sum().item())
# > one-hot: True 1.0

(of_soft,) = torch.autograd.grad((soft * values).sum(), logits)
(of_hard,) = torch.autograd.grad((hard * values).sum(), logits)
print("same gradient:", torch.allclose(of_soft, of_hard))
# > same gradient: True
print("argmax has a graph:", hard.argmax().requires_grad)
# > argmax has a graph: False
