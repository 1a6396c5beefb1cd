from typing import NamedTuple


class Dual(NamedTuple):
    value: float
    tangent: float

    def __mul__(self, other):
        product_rule = self.tangent * other.value + self.value * other.tangent
        return Dual(self.value * other.value, product_rule)


x0, x1 = Dual(2.0, 1.0), Dual(3.0, 0.0)
print(x0 * x1)
# > Dual(value=6.0, tangent=3.0)
print(x0 * x0)
# > Dual(value=4.0, tangent=4.0)
