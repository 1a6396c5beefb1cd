from engine import Value


def recursive_order(value, seen):
    if value in seen:
        return []
    seen.add(value)
    before = [each for source, _ in value.edges for each in recursive_order(source, seen)]
    return [*before, value]


x = Value(1.0)
y = x
for _ in range(10_000):
    y = x + y
try:
    recursive_order(y, set())
except RecursionError as e:
    print(f"RecursionError: {e}")
    # > RecursionError: maximum recursion depth exceeded...
