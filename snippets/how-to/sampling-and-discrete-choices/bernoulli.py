import torch

logit = torch.tensor(0.3, requires_grad=True)
probability = logit.sigmoid()
torch.manual_seed(0)
drawn = torch.bernoulli(probability)
print("requires grad:", drawn.requires_grad)
# > requires grad: True
(grad,) = torch.autograd.grad(drawn, logit, retain_graph=True)
print("torch.bernoulli:  ", grad)
# > torch.bernoulli:   tensor(0.)

through = probability + (drawn - probability).detach()
(grad,) = torch.autograd.grad(through, logit)
print("straight through: ", grad)
# > straight through:  tensor(0.2445)
print("still 0 or 1:", through.item() in (0.0, 1.0))
# > still 0 or 1: True
