import random

import torch

random.seed(0)
first = random.random()
torch.manual_seed(0)
print("torch.manual_seed restarts Python's random:", random.random() == first)
# > torch.manual_seed restarts Python's random: False
random.seed(0)
print("random.seed does:", random.random() == first)
# > random.seed does: True
