import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
for name in ("data", "detach"):
    y = x.exp()
    t = y.data if name == "data" else y.detach()
    t.zero_()
    try:
        print(f"{name}:", *torch.autograd.grad(y.sum(), x))
        # > data: tensor([0., 0.])
    except RuntimeError as e:
        print(f"{name}: RuntimeError: {e}")
        # > detach: RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2]], which is output 0 of Exp, is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
print("true:", x.detach().exp())
# > true: tensor([2.7183, 7.3891])
