from contextlib import contextmanager

import torch


@contextmanager
def gradient_must_arrive(*tensors):
    """Fail unless each tensor gets exactly one gradient in the block."""
    calls = [0] * len(tensors)

    def count(k):
        calls[k] += 1

    handles = [t.register_hook(lambda _, k=k: count(k)) for k, t in enumerate(tensors)]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
    assert calls == [1] * len(tensors), f"calls: {calls}"


x = torch.tensor(1.0, requires_grad=True)
used, unused = x * 2, x * 3
with gradient_must_arrive(used):
    (used * used).backward(retain_graph=True)
try:
    with gradient_must_arrive(used, unused):
        used.backward()
except AssertionError as e:
    print(e)
    # > calls: [1, 0]
