import numpy as np

gradient = np.zeros(3)
gradient[[0, 2, 2]] += np.array([1.0, 3.0, 50.0])
print(gradient.tolist())
# > [1.0, 0.0, 50.0]

gradient = np.zeros(3)
np.add.at(gradient, [0, 2, 2], np.array([1.0, 3.0, 50.0]))
print(gradient.tolist())
# > [1.0, 0.0, 53.0]
