import jax
import jax.numpy as jnp

functions = {
    "sqrt(x)": jnp.sqrt,
    "norm of (x, x)": lambda x: jnp.linalg.norm(jnp.stack([x, x])),
    "std of (x, x)": lambda x: jnp.std(jnp.stack([x, x]), ddof=1),
    "x ** 0.0": lambda x: x**0.0,
    "x * log(x)": lambda x: x * jnp.log(x),
    "xlogy(x, x)": lambda x: jax.scipy.special.xlogy(x, x),
    "where(x > 0, log(x), x)": lambda x: jnp.where(x > 0, jnp.log(x), x),
    "logaddexp(x, x)": lambda x: jnp.logaddexp(x, x),
}
for name, function in functions.items():
    print(f"{name}: {jax.grad(function)(0.0):.3g}")
    # > sqrt(x): inf
    # > norm of (x, x): nan
    # > std of (x, x): nan
    # > x ** 0.0: nan
    # > x * log(x): nan
    # > xlogy(x, x): nan
    # > where(x > 0, log(x), x): nan
    # > logaddexp(x, x): 1
