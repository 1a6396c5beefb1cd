import tempfile
from pathlib import Path

import torch

folder = tempfile.TemporaryDirectory()
names = []


def pack(tensor):
    names.append(Path(folder.name) / f"{len(names)}.pt")
    torch.save(tensor, names[-1])
    return names[-1]


x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.autograd.graph.saved_tensors_hooks(pack, torch.load):
    y = x.square().sum()
print("files:", len(list(Path(folder.name).iterdir())))
# > files: 1
y.backward()
print(x.grad)
# > tensor([2., 4.])
folder.cleanup()
