from engine import Value

calls = 0


def go_back(value, gradient):
    global calls
    calls += 1
    value.grad = (value.grad or 0.0) + gradient
    for source, local in value.edges:
        go_back(source, local * gradient)  # only what arrived along this path


x = y = Value(1.0)
for doublings in range(1, 16):
    y = y + y
    if doublings % 5 == 0:
        calls, x.grad = 0, None
        go_back(y, 1.0)
        print(f"{doublings} additions: {calls} calls, gradient {x.grad}")
        # > 5 additions: 63 calls, gradient 32.0
        # > 10 additions: 2047 calls, gradient 1024.0
        # > 15 additions: 65535 calls, gradient 32768.0
