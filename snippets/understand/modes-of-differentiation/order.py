import torch


def multiply(left, right):
    return left @ right, left.shape[0] * left.shape[1] * right.shape[1]


first, second = torch.eye(100), 2 * torch.eye(100)  # the Jacobians of two layers
loss = torch.ones(1, 100)  # the Jacobian of a sum

half, cost_of_half = multiply(second, first)
by_inputs, cost = multiply(loss, half)
print("forward, from the inputs:", cost_of_half + cost, "multiplications")
# > forward, from the inputs: 1010000 multiplications
half, cost_of_half = multiply(loss, second)
by_output, cost = multiply(half, first)
print("reverse, from the loss:  ", cost_of_half + cost, "multiplications")
# > reverse, from the loss:   20000 multiplications
print("equal:", torch.equal(by_inputs, by_output))
# > equal: True
