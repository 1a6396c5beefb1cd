import torch

x = torch.ones(3, 3, requires_grad=True)
forms = {
    "x[0]": x[0],
    "x[0, 0]": x[0, 0],
    "x[0:2]": x[0:2],
    "x[None]": x[None],
    "x[:, None]": x[:, None],
    "x[torch.tensor(0)]": x[torch.tensor(0)],
    "x[[0, 1]]": x[[0, 1]],
    "x[x > 0]": x[x > 0],
    "x.T": x.T,
    "x.reshape(9)": x.reshape(9),
    "x.T.reshape(9)": x.T.reshape(9),
    "x.expand(2, 3, 3)": x.expand(2, 3, 3),
}
for name, y in forms.items():
    view = "a view" if y._is_view() else "a copy"
    print(f"{name}: {y.grad_fn.name()}, {view}")
    # > x[0]: SelectBackward0, a view
    # > x[0, 0]: SelectBackward0, a view
    # > x[0:2]: SliceBackward0, a view
    # > x[None]: UnsqueezeBackward0, a view
    # > x[:, None]: UnsqueezeBackward0, a view
    # > x[torch.tensor(0)]: SelectBackward0, a view
    # > x[[0, 1]]: IndexBackward0, a copy
    # > x[x > 0]: IndexBackward0, a copy
    # > x.T: PermuteBackward0, a view
    # > x.reshape(9): ViewBackward0, a view
    # > x.T.reshape(9): UnsafeViewBackward0, a copy
    # > x.expand(2, 3, 3): ExpandBackward0, a view
