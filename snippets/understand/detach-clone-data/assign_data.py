import torch

for name, function in (("w * w", lambda w: w * w), ("w.exp()", torch.exp)):
    w = torch.tensor(1.0, requires_grad=True)
    y = function(w)
    (true,) = torch.autograd.grad(y, w, retain_graph=True)
    w.data = torch.tensor(0.0)
    y.backward()
    print(f"{name}: true {true:.4f}, after the assignment {w.grad:.4f}, version {w._version}")
    # > w * w: true 2.0000, after the assignment 0.0000, version 0
    # > w.exp(): true 2.7183, after the assignment 2.7183, version 0
