import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
state = torch.zeros(3)
loss = 0.0
try:
    for i in range(3):
        state[i] = x[i] * 2
        loss = loss + (state**2).sum()  # saves the whole state
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [3]], which is output 0 of torch::autograd::CopySlices, is at version 3; expected version 2 instead...
