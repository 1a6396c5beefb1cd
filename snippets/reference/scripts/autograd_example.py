import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # input
y_true = torch.zeros(5)  # expected output
w = torch.tensor([1.0, -1.0, 0.5, 0.0, 2.0], requires_grad=True)
b = torch.tensor([0.0, 1.0, -1.0, 2.0, -5.0], requires_grad=True)

# Forward pass: each operation becomes part of the graph.
y_pred = w * x + b
loss = torch.mean((y_pred - y_true) ** 2)
print(f"Predicted y: {y_pred}")
# > Predicted y: tensor([ 1.0000, -1.0000,  0.5000,  2.0000,  5.0000], grad_fn=<AddBackward0>)
print(f"Loss: {loss}")
# > Loss: 6.25

# Backward pass: compute the gradients of the loss.
loss.backward()
print(f"Gradient for w: {w.grad}")
# > Gradient for w: tensor([ 0.4000, -0.8000,  0.6000,  3.2000, 10.0000])
print(f"Gradient for b: {b.grad}")
# > Gradient for b: tensor([ 0.4000, -0.4000,  0.2000,  0.8000,  2.0000])

# Compute without a graph.
print(w.requires_grad)
# > True
with torch.no_grad():
    new_y = w * x + b
    print(new_y.requires_grad)
    # > False

# Detach: a tensor without history that uses the same memory.
detached_w = w.detach()
print(detached_w.requires_grad, detached_w.data_ptr() == w.data_ptr())
# > False True
