import jax


def square(x):
    return x**2


value, gradient = jax.value_and_grad(square)(3.0)
print(f"gradient {gradient}, value {value}")
# > gradient 6.0, value 9.0
