import itertools
import warnings

import torch
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def loss(w):
    return (w * torch.tensor([1.0, 2.0, 3.0])).sum()


w = torch.zeros(3)
guesses = []
for signs in itertools.product([1.0, -1.0], repeat=3):
    v = torch.tensor(signs)
    guesses.append(jvp(loss, (w,), (v,))[1] * v)  # one forward pass
guesses = torch.stack(guesses)
print("one guess:  ", guesses[0])
# > one guess:   tensor([6., 6., 6.])
print("their mean: ", guesses.mean(0))
# > their mean:  tensor([1., 2., 3.])
print("squared error of a guess:", (guesses - torch.tensor([1.0, 2, 3])).square().sum(1).mean())
# > squared error of a guess: tensor(28.)
