import torch


def batches():
    with torch.no_grad():
        yield torch.ones(2)


@torch.no_grad()
def decorated():
    yield torch.ones(2)


for make in (batches, decorated):
    for _ in make():
        print(make.__name__, torch.is_grad_enabled())
        # > batches False
        # > decorated True
print("after the loops", torch.is_grad_enabled())
# > after the loops True
