# --8<-- [start:unbroadcast]
"""Autograd for numpy arrays: the graph, the backward pass, and what a small network needs."""

import numpy as np


def unbroadcast(gradient, shape):
    """Sum a gradient over all that broadcasting repeated, so that it has the input's `shape`.

    (4, 3) to (3,): sum over the first axis, which the input does not have.
    (4, 3) to (4, 1): sum over the last axis, where the input has length 1.
    """
    added = gradient.ndim - len(shape)
    stretched = [added + i for i, length in enumerate(shape) if length == 1]
    return gradient.sum(axis=(*range(added), *stretched)).reshape(shape)


# --8<-- [end:unbroadcast]
# --8<-- [start:tensor]
def as_tensor(x):
    """Return a Tensor as it is; a number, list or array becomes a new leaf."""
    return x if isinstance(x, Tensor) else Tensor(x)


class Tensor:
    """An array that knows what it was computed from.

    `edges` holds a pair for each tensor that went in: that tensor, and a function. The function is
    the vector-Jacobian product: it takes the gradient of a result with respect to this tensor, in
    this tensor's shape, and returns the part of that input's gradient, in the input's shape.
    """

    __array_ufunc__ = None  # numpy leaves `array + tensor` to our __radd__

    def __init__(self, data, edges=()):
        self.data = np.array(data, dtype=np.float64)
        self.edges = edges
        self.grad = None  # filled by backward(), for leaves only

    # --8<-- [end:tensor]
    # --8<-- [start:backward]
    def order(self):
        """List this tensor and all it depends on, each one after its inputs."""
        ordered, seen, to_do = [], set(), [(self, False)]
        while to_do:
            tensor, inputs_are_listed = to_do.pop()
            if inputs_are_listed:
                ordered.append(tensor)
            elif tensor not in seen:
                seen.add(tensor)
                to_do.append((tensor, True))  # comes up again after its inputs
                to_do += [(source, False) for source, _ in tensor.edges]
        return ordered

    def backward(self, gradient=None):
        """Add to the grad of each leaf the gradient of this tensor with respect to it.

        A tensor of several elements needs a `gradient` of its own shape: how much each of its
        elements counts.
        """
        if gradient is None:
            if self.data.size != 1:
                raise RuntimeError("backward() without a gradient needs a tensor of one element")
            gradient = np.ones(self.data.shape)
        gradients = {self: np.array(gradient, dtype=np.float64)}
        for tensor in reversed(self.order()):
            gradient = gradients.pop(tensor)  # complete, as all its users came before
            for source, vector_jacobian_product in tensor.edges:
                part = vector_jacobian_product(gradient)
                gradients[source] = gradients[source] + part if source in gradients else part
            if not tensor.edges:
                tensor.grad = gradient if tensor.grad is None else tensor.grad + gradient

    # --8<-- [end:backward]
    # --8<-- [start:add_and_multiply]
    def __add__(self, other):
        """(4, 3) + (3,) is (4, 3): the shapes are broadcast, and backward undoes it."""
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
    def __pow__(self, power):  # a number, not a Tensor
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
        """1 / (1 + exp(-x)), by a formula that no large x makes overflow."""
        return (self * 0.5).tanh() * 0.5 + 0.5

    # --8<-- [end:functions]
    # --8<-- [start:reductions]
    def sum(self, axis=None, keepdims=False):
        """Add up along an axis, or everything.

        (4, 3) gives () without an axis, (3,) with axis 0, (4,) with axis 1, and (4, 1) with axis 1
        and keepdims. Back: every element that went into a sum gets the gradient of that sum.
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
        """(4, 3) @ (3, 2) is (4, 2). Both have two axes or more; those in front are broadcast."""
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
        """Give the same elements another shape; the gradient gets the old one back."""
        old = self.data.shape
        return Tensor(self.data.reshape(shape), [(self, lambda gradient: gradient.reshape(old))])

    def transpose(self, first, second):
        """Exchange two axes; exchanging them again undoes it."""
        return Tensor(
            self.data.swapaxes(first, second),
            [(self, lambda gradient: gradient.swapaxes(first, second))],
        )

    def __getitem__(self, index):
        """Pick elements; back, each gradient is added where its element was picked."""
        shape = self.data.shape

        def put_back(gradient):
            whole = np.zeros(shape)
            np.add.at(whole, index, gradient)  # unlike +=, adds for repeated indices
            return whole

        return Tensor(self.data[index], [(self, put_back)])

    # --8<-- [end:shapes]
    # --8<-- [start:cross_entropy]
    def log_softmax(self, axis):
        """Return the logarithms of softmax; the shift by the largest leaves them as they are."""
        shifted = self - self.data.max(axis=axis, keepdims=True)
        return shifted - shifted.exp().sum(axis, keepdims=True).log()


def cross_entropy(scores, classes):
    """Return the mean over the rows of minus the log-probability of each row's right class.

    `scores` has shape (rows, classes); `classes` holds one whole number for each row.
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
