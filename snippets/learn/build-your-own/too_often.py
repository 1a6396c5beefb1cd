from engine import Value


def go_back(value, gradient):
    value.grad = (value.grad or 0.0) + gradient
    for source, local in value.edges:
        go_back(source, local * value.grad)


x = Value(4.0)
a = x * 3
y = a + a  # 6 times x
go_back(y, 1.0)
print("a:", a.grad)
# > a: 2.0
print("x:", x.grad)  # wrong: it should be 6
# > x: 9.0
