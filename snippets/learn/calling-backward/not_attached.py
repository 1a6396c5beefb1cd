import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
loss = (x**2).sum()

for cut in (
    x.argmax(),  # a position, which is an integer
    (x > 2).sum(),  # a count of the elements above 2
    loss.detach(),  # the same value, without a graph
    torch.tensor(loss.item()),  # a new tensor from a Python number
):
    try:
        cut.backward()
    except RuntimeError as e:
        print(f"{cut} RuntimeError: {e}")
        # > 1 RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
        # > 1 RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
        # > 13.0 RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
        # > 13.0 RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
