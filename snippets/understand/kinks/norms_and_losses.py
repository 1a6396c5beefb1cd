import torch
import torch.nn.functional as F

zero, norm = torch.zeros(3, dtype=torch.float64), torch.linalg.vector_norm
hinge, ranking = F.hinge_embedding_loss, F.margin_ranking_loss
functions = {
    "abs at 0": (torch.abs, 0),
    "vector_norm at 0": (lambda x: norm(x[:, None], dim=1), 0),
    "vector_norm of order 1 at 0": (lambda x: norm(x[:, None], 1, dim=1), 0),
    "vector_norm of order inf at 0": (lambda x: norm(x[:, None], torch.inf, dim=1), 0),
    "std of x and 0 at 0": (lambda x: torch.stack([x, zero]).std(dim=0), 0),
    "cdist to 0 at 0": (lambda x: torch.cdist(x[:, None], zero[:1, None])[:, 0], 0),
    "copysign(x, 1) at 0": (lambda x: torch.copysign(x, 1), 0),
    "hypot(x, 0) at 0": (lambda x: torch.hypot(x, zero), 0),
    "l1_loss at 0": (lambda x: F.l1_loss(x, zero, reduction="none"), 0),
    "hinge_embedding_loss at 1": (lambda x: hinge(x, zero - 1, reduction="none"), 1),
    "margin_ranking_loss at 0": (lambda x: ranking(x, zero, zero + 1, reduction="none"), 0),
}
step = 2**-20
for name, (f, at) in functions.items():
    x = torch.tensor([at - step, at, at + step], dtype=torch.float64, requires_grad=True)
    left, right = (f(x.detach()).diff() / step).tolist()
    rule = sorted((left, 0, right))[1]
    gradient = torch.autograd.grad(f(x)[1], x)[0][1].item()
    follows = "yes" if abs(gradient - rule) < 1e-4 else "no"
    print(f"{name}: {left:.3g} {right:.3g} {rule:.3g} {gradient:.3g} {follows}")
    # > abs at 0: -1 1 0 0 yes
    # > vector_norm at 0: -1 1 0 0 yes
    # > vector_norm of order 1 at 0: -1 1 0 0 yes
    # > vector_norm of order inf at 0: -1 1 0 0 yes
    # > std of x and 0 at 0: -0.707 0.707 0 0 yes
    # > cdist to 0 at 0: -1 1 0 0 yes
    # > copysign(x, 1) at 0: -1 1 0 0 yes
    # > hypot(x, 0) at 0: -1 1 0 nan no
    # > l1_loss at 0: -1 1 0 0 yes
    # > hinge_embedding_loss at 1: -1 0 0 -1 no
    # > margin_ranking_loss at 0: -1 0 0 -1 no
