import torch


def first_not_finite(model, x, loss):
    if not x.isfinite().all():
        return "the input"
    for name, p in model.named_parameters():
        if not p.isfinite().all():
            return f"the parameter {name}"
    if not loss.isfinite().all():
        return "the loss"
    return "nothing before backward"


model = torch.nn.Linear(2, 1)
x = torch.tensor([[1.0, 2.0]])
print(first_not_finite(model, x, model(x).sum()))
# > nothing before backward
print(first_not_finite(model, x / 0, model(x / 0).sum()))
# > the input
print(first_not_finite(model, x, model(x).sum() / 0))
# > the loss
with torch.no_grad():
    model.bias.fill_(float("nan"))
print(first_not_finite(model, x, model(x).sum()))
# > the parameter bias
