import torch
from torch import nn

model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
names = {p.untyped_storage().data_ptr(): name for name, p in model.named_parameters()}
loss = model(torch.ones(5, 3)).square().mean()

nodes = [loss.grad_fn]
for node in nodes:  # the list grows during the loop
    for attribute in dir(node):
        saved = attribute.startswith("_saved_") and getattr(node, attribute)
        if isinstance(saved, torch.Tensor):
            known = names.get(saved.untyped_storage().data_ptr(), "")
            print(node.name(), attribute, list(saved.shape), known)
            # > PowBackward0 _saved_self [5, 1]
            # > AddmmBackward0 _saved_mat1 [5, 4]
            # > AddmmBackward0 _saved_mat2 [4, 1] 2.weight
            # > TanhBackward0 _saved_result [5, 4]
            # > AddmmBackward0 _saved_mat1 [5, 3]
    nodes += {each for each, _ in node.next_functions if each} - set(nodes)
