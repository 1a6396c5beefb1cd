# --8<-- [start:value]
"""Autograd for single numbers: a graph that records itself, and one pass back through it."""

import math


def as_value(x):
    """Return a Value unchanged, and turn a number into a new leaf."""
    return x if isinstance(x, Value) else Value(x)


class Value:
    """A number that knows what it was computed from.

    `edges` has a pair for each input: its Value and the local derivative, which tells how much
    this number changes when that input does. A Value without edges is a leaf.
    """

    def __init__(self, data, edges=()):
        self.data = float(data)
        self.edges = edges
        self.grad = None  # filled in by backward(), for leaves only

    # --8<-- [end:value]
    # --8<-- [start:add_and_multiply]
    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    # --8<-- [end:add_and_multiply]
    # --8<-- [start:order]
    def order(self):
        """List this value and everything it depends on, each value after its inputs."""
        ordered, seen, to_do = [], set(), [(self, False)]
        while to_do:
            value, inputs_are_listed = to_do.pop()
            if inputs_are_listed:
                ordered.append(value)
            elif value not in seen:
                seen.add(value)
                to_do.append((value, True))  # popped again after its inputs
                to_do += [(source, False) for source, _ in value.edges]
        return ordered

    # --8<-- [end:order]
    # --8<-- [start:backward]
    def backward(self):
        """Add the derivative of this value with respect to each leaf to the leaf's grad."""
        gradients = {self: 1.0}  # the derivative of the result with respect to itself
        for value in reversed(self.order()):
            gradient = gradients.pop(value)  # complete: everything that uses it came before
            for source, local in value.edges:
                gradients[source] = gradients.get(source, 0.0) + local * gradient
            if not value.edges:
                value.grad = gradient if value.grad is None else value.grad + gradient

    # --8<-- [end:backward]
    # --8<-- [start:arithmetic]
    def __pow__(self, power):  # power is a number, not a Value
        return Value(self.data**power, [(self, power * self.data ** (power - 1))])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_value(other)

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __rsub__(self, other):
        return as_value(other) - self

    def __rtruediv__(self, other):
        return as_value(other) / self

    __radd__, __rmul__ = __add__, __mul__

    # --8<-- [end:arithmetic]
    # --8<-- [start:functions]
    def exp(self):
        result = math.exp(self.data)
        return Value(result, [(self, result)])

    def log(self):
        return Value(math.log(self.data), [(self, 1 / self.data)])

    def tanh(self):
        result = math.tanh(self.data)
        return Value(result, [(self, 1 - result**2)])

    def relu(self):
        return Value(max(self.data, 0.0), [(self, float(self.data > 0))])

    # --8<-- [end:functions]
