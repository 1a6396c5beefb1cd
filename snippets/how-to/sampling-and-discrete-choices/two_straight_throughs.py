import torch
from torch.distributions import OneHotCategoricalStraightThrough
from torch.nn import functional as F

logits = torch.tensor([1.0, 0.0, -1.0], requires_grad=True)
values = torch.tensor([10.0, 20.0, 30.0])


def gradient(one_hot):
    return torch.autograd.grad((one_hot * values).sum(), logits)[0]


of_softmax = gradient(logits.softmax(0))
torch.manual_seed(0)
draws = {
    "probabilities": OneHotCategoricalStraightThrough(logits=logits).rsample(),
    "Gumbel-softmax": F.gumbel_softmax(logits, hard=True),
}
for name, drawn in draws.items():
    print(name, "gradient of the softmax:", torch.allclose(gradient(drawn), of_softmax))
    # > probabilities gradient of the softmax: True
    # > Gumbel-softmax gradient of the softmax: False
