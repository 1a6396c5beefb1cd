import jax

parameters = {"layer": {"weight": 3.0, "bias": 1.0}, "scale": 2.0}


def loss(p, x):
    layer = p["layer"]
    return p["scale"] * (layer["weight"] * x + layer["bias"])


gradients = jax.grad(loss)(parameters, 5.0)
print(jax.tree.map(float, gradients))
# > {'layer': {'bias': 2.0, 'weight': 10.0}, 'scale': 16.0}
