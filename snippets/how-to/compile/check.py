import torch


def assert_same_gradients(function, compiled, parameters, *inputs):
    parameters = list(parameters)
    eager = torch.autograd.grad(function(*inputs), parameters)
    found = torch.autograd.grad(compiled(*inputs), parameters)
    for number, (a, b) in enumerate(zip(eager, found, strict=True)):
        torch.testing.assert_close(b, a, msg=f"the gradient of parameter {number} differs")


layer = torch.nn.Linear(2, 1)


def loss_of(x):
    return layer(x).tanh().sum()


compiled = torch.compile(loss_of, backend="aot_eager")
assert_same_gradients(loss_of, compiled, layer.parameters(), torch.ones(3, 2))
try:
    assert_same_gradients(loss_of, lambda x: 2 * compiled(x), layer.parameters(), torch.ones(3, 2))
except AssertionError as error:
    print(error)
    # > the gradient of parameter 0 differs
