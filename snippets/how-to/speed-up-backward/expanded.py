import torch


def saved_bytes(run):
    sizes = {}

    def pack(tensor):
        sizes[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        result = run()
    return sum(sizes.values()), result  # the result stays alive while the bytes are counted


x = torch.ones(1, 10, requires_grad=True)
print("expand, then exp:", saved_bytes(lambda: x.expand(100, 10).exp())[0])
# > expand, then exp: 4000
print("exp, then expand:", saved_bytes(lambda: x.exp().expand(100, 10))[0])
# > exp, then expand: 40
print("expand, then sin:", saved_bytes(lambda: x.expand(100, 10).sin())[0])
# > expand, then sin: 40
print("repeat, then sin:", saved_bytes(lambda: x.repeat(100, 1).sin())[0])
# > repeat, then sin: 4000
