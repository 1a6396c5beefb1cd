# --8<-- [start:unbroadcast]
"""Autograd for numpy arrays: the graph, the backward pass, and what a small network needs."""

import numpy as np


def unbroadcast(gradient, shape):
    """Sum a gradient over everything that broadcasting repeated, to get back the input's `shape`.

    (4, 3) to (3,): sum over the first axis, which the input does not have.
    (4, 3) to (4, 1): sum over the last axis, where the input has length 1.
    """
    added = gradient.ndim - len(shape)
    stretched = [added + i for i, length in enumerate(shape) if length == 1]
    return gradient.sum(axis=(*range(added), *stretched)).reshape(shape)


# --8<-- [end:unbroadcast]
# --8<-- [start:tensor]
def as_tensor(x):
    """Return a Tensor unchanged, and turn a number, list or array into a new leaf."""
    return x if isinstance(x, Tensor) else Tensor(x)


class Tensor:
    """An array that knows what it was computed from.

    `edges` has a pair for each input: that tensor and a function. The function computes the
    vector-Jacobian product: it takes the gradient with respect to this tensor, in this tensor's
    shape, and returns this edge's contribution to the input's gradient, in the input's shape.
    """

    __array_ufunc__ = None  # numpy leaves `array + tensor` to our __radd__

    def __init__(self, data, edges=()):
        self.data = np.array(data, dtype=np.float64)
        self.edges = edges
        self.grad = None  # filled in by backward(), for leaves only

    # --8<-- [end:tensor]
    # --8<-- [start:backward]
    def order(self):
        """List this tensor and everything it depends on, each tensor after its inputs."""
        ordered, seen, to_do = [], set(), [(self, False)]
        while to_do:
            tensor, inputs_are_listed = to_do.pop()
            if inputs_are_listed:
                ordered.append(tensor)
            elif tensor not in seen:
                seen.add(tensor)
                to_do.append((tensor, True))  # popped again after its inputs
                to_do += [(source, False) for source, _ in tensor.edges]
        return ordered

    def backward(self, gradient=None):
        """Add the gradient of this tensor with respect to each leaf to the leaf's grad.

        A tensor with several elements needs a `gradient` of the same shape, which says how much
        each element counts.
        """
        if gradient is None:
            if self.data.size != 1:
                raise RuntimeError("backward() without a gradient needs a tensor of one element")
            gradient = np.ones(self.data.shape)
        gradients = {self: np.array(gradient, dtype=np.float64)}
        for tensor in reversed(self.order()):
            gradient = gradients.pop(tensor)  # complete: everything that uses it came before
            for source, vector_jacobian_product in tensor.edges:
                part = vector_jacobian_product(gradient)
                gradients[source] = gradients[source] + part if source in gradients else part
            if not tensor.edges:
                tensor.grad = gradient if tensor.grad is None else tensor.grad + gradient

    # --8<-- [end:backward]
    # --8<-- [start:add_and_multiply]
    def __add__(self, other):
        """(4, 3) + (3,) is (4, 3): the shapes are broadcast, and the backward pass undoes this."""
        other = as_tensor(other)
        a, b = self.data, other.data
        return Tensor(
            a + b,
            [
                (self, lambda gradient: unbroadcast(gradient, a.shape)),
                (other, lambda gradient: unbroadcast(gradient, b.shape)),
            ],
        )

    def __mul__(self, other):
        other = as_tensor(other)
        a, b = self.data, other.data
        return Tensor(
            a * b,
            [
                (self, lambda gradient: unbroadcast(gradient * b, a.shape)),
                (other, lambda gradient: unbroadcast(gradient * a, b.shape)),
            ],
        )

    # --8<-- [end:add_and_multiply]
    # --8<-- [start:arithmetic]
    def __pow__(self, power):  # power is a number, not a Tensor
        x = self.data
        return Tensor(x**power, [(self, lambda gradient: gradient * power * x ** (power - 1))])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_tensor(other)

    def __truediv__(self, other):
        return self * as_tensor(other) ** -1

    def __rsub__(self, other):
        return as_tensor(other) - self

    def __rtruediv__(self, other):
        return as_tensor(other) / self

    __radd__, __rmul__ = __add__, __mul__

    # --8<-- [end:arithmetic]
    # --8<-- [start:functions]
    def exp(self):
        result = np.exp(self.data)
        return Tensor(result, [(self, lambda gradient: gradient * result)])

    def log(self):
        x = self.data
        return Tensor(np.log(x), [(self, lambda gradient: gradient / x)])

    def tanh(self):
        result = np.tanh(self.data)
        return Tensor(result, [(self, lambda gradient: gradient * (1 - result**2))])

    def relu(self):
        on = self.data > 0
        return Tensor(np.maximum(self.data, 0.0), [(self, lambda gradient: gradient * on)])

    def sigmoid(self):
        """1 / (1 + exp(-x)), by a formula that doesn't overflow for large x."""
        return (self * 0.5).tanh() * 0.5 + 0.5

    # --8<-- [end:functions]
    # --8<-- [start:reductions]
    def sum(self, axis=None, keepdims=False):
        """Add up along an axis, or everything.

        (4, 3) becomes () without an axis, (3,) with axis 0, and (4,) with axis 1, or (4, 1) with
        keepdims. In the backward pass, each element gets the gradient of the sum that it went into.
        """
        shape = self.data.shape

        def copy_to_all(gradient):
            if axis is not None and not keepdims:
                gradient = np.expand_dims(gradient, axis)
            return np.broadcast_to(gradient, shape)

        return Tensor(self.data.sum(axis=axis, keepdims=keepdims), [(self, copy_to_all)])

    def mean(self, axis=None, keepdims=False):
        total = self.sum(axis, keepdims)
        return total * (total.data.size / self.data.size)

    # --8<-- [end:reductions]
    # --8<-- [start:matmul]
    def __matmul__(self, other):
        """(4, 3) @ (3, 2) is (4, 2). Both need two or more axes; any others are broadcast."""
        a, b = self.data, other.data
        return Tensor(
            a @ b,
            [
                (self, lambda gradient: unbroadcast(gradient @ b.swapaxes(-1, -2), a.shape)),
                (other, lambda gradient: unbroadcast(a.swapaxes(-1, -2) @ gradient, b.shape)),
            ],
        )

    # --8<-- [end:matmul]
    # --8<-- [start:shapes]
    def reshape(self, *shape):
        """Give the elements a new shape, and give their gradient the old one."""
        old = self.data.shape
        return Tensor(self.data.reshape(shape), [(self, lambda gradient: gradient.reshape(old))])

    def transpose(self, first, second):
        """Swap two axes. Swapping them again undoes it."""
        return Tensor(
            self.data.swapaxes(first, second),
            [(self, lambda gradient: gradient.swapaxes(first, second))],
        )

    def __getitem__(self, index):
        """Pick elements. The backward pass adds each gradient where its element was picked."""
        shape = self.data.shape

        def put_back(gradient):
            whole = np.zeros(shape)
            np.add.at(whole, index, gradient)  # unlike +=, this adds up repeated indices
            return whole

        return Tensor(self.data[index], [(self, put_back)])

    # --8<-- [end:shapes]
    # --8<-- [start:cross_entropy]
    def log_softmax(self, axis):
        """Return the log of softmax. Subtracting the largest score doesn't change it."""
        shifted = self - self.data.max(axis=axis, keepdims=True)
        return shifted - shifted.exp().sum(axis, keepdims=True).log()


def cross_entropy(scores, classes):
    """Return the mean over the rows of minus the log-probability of each row's right class.

    `scores` has shape (rows, classes), and `classes` has one integer for each row.
    """
    rows = np.arange(len(classes))
    return -scores.log_softmax(1)[rows, classes].mean()


# --8<-- [end:cross_entropy]
# --8<-- [start:sgd]
class SGD:
    """Gradient descent: each step moves every parameter against its gradient."""

    def __init__(self, parameters, lr):
        self.parameters, self.lr = parameters, lr

    def step(self):
        for parameter in self.parameters:
            parameter.data = parameter.data - self.lr * parameter.grad

    def zero_grad(self):
        for parameter in self.parameters:
            parameter.grad = None


# --8<-- [end:sgd]
