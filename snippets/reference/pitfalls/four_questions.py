import torch

x = torch.tensor([2.0], requires_grad=True)
scaled = torch.tensor([3.0], requires_grad=True) * 10
plain = torch.tensor([4.0])
apart = torch.tensor([5.0], requires_grad=True)
loss = (x * scaled + plain).sum()

for name, tensor in {"x": x, "scaled": scaled, "plain": plain, "apart": apart}.items():
    reached = tensor.requires_grad and torch.autograd.grad(
        loss, tensor, retain_graph=True, allow_unused=True
    ) != (None,)
    print(f"{name:8}{tensor.requires_grad!s:6}{tensor.is_leaf!s:6}{reached}")
    # > x       True  True  True
    # > scaled  True  False True
    # > plain   False True  False
    # > apart   True  True  False
