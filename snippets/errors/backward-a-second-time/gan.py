import torch

g = torch.tensor(2.0, requires_grad=True)  # generator
d = torch.tensor(5.0, requires_grad=True)  # discriminator
fake = g**2

(d * fake).backward()  # frees the generator's graph
try:
    (-d * fake).backward()
except RuntimeError as e:
    print(str(e)[:50])
    # > Trying to backward through the graph a second time
