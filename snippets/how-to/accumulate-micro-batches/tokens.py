import torch
from torch.nn.functional import cross_entropy

targets = torch.tensor([[1, 2, 3, 4], [1, -100, -100, -100]])
n = (targets != -100).sum()


def gradient(losses):
    logits = torch.zeros(2, 4, 5, requires_grad=True)
    losses(logits)
    return logits.grad[:, 0, 0]


def one_batch(logits):
    cross_entropy(logits.flatten(0, 1), targets.flatten()).backward()


def mean_over_k(logits):
    for row, target in zip(logits, targets, strict=True):
        (cross_entropy(row, target) / 2).backward()


def sum_over_tokens(logits):
    for row, target in zip(logits, targets, strict=True):
        (cross_entropy(row, target, reduction="sum") / n).backward()


print("one batch:   ", gradient(one_batch))
# > one batch:    tensor([0.0400, 0.0400])
print("mean / k:    ", gradient(mean_over_k))
# > mean / k:     tensor([0.0250, 0.1000])
print("sum / tokens:", gradient(sum_over_tokens))
# > sum / tokens: tensor([0.0400, 0.0400])
