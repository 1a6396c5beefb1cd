import torch

w = torch.tensor([1.0], requires_grad=True)
for context in (torch.no_grad(), torch.no_grad):
    try:
        with context:
            print((w * 2).requires_grad)
            # > False
    except TypeError as e:
        print(f"TypeError: {e}")
        # > TypeError: 'type' object does not support the context manager protocol
