import torch
import torch.nn.functional as F

scores = torch.zeros(4, 1, 3, requires_grad=True)
target, lengths = torch.tensor([[1, 2]]), (torch.tensor([4]), torch.tensor([2]))
loss = F.ctc_loss(scores.log_softmax(dim=-1), target, *lengths)
(first,) = torch.autograd.grad(loss, scores, create_graph=True)
try:
    first.pow(2).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: derivative for aten::_ctc_loss_backward is not implemented
