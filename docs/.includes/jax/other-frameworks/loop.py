import jax


def in_python(x):
    y = x
    while y < 100:
        y = y * x
    return y


def in_lax(x):
    return jax.lax.while_loop(lambda y: y < 100, lambda y: y * x, x)


print(f"in_python, reverse: {jax.grad(in_python)(5.0)}")
# > in_python, reverse: 75.0
print(f"in_lax, forward: {jax.jvp(in_lax, [5.0], [1.0])[1]}")
# > in_lax, forward: 75.0
try:
    jax.grad(in_lax)(5.0)
except ValueError as e:
    print(f"in_lax, reverse: ValueError: {str(e).split(' for')[0]}")
    # > in_lax, reverse: ValueError: Reverse-mode differentiation does not work
