"""The claims of docs/learn/review.md, beyond the outputs it prints."""

import re

import numeric
import pytest
import torch

from gradbook import ROOT

PAGE = (ROOT / "docs/learn/review.md").read_text("utf-8")
QUESTIONS = re.findall(
    r"^/// check \| (\d+)\. ([^\n]+)\n(.*?)^///$", PAGE, re.MULTILINE | re.DOTALL
)


def test_there_are_as_many_questions_as_the_page_says_and_at_least_25():
    said = re.findall(r"(\d+) questions", PAGE)
    assert {int(number) for number in said} == {len(QUESTIONS)}
    assert len(QUESTIONS) >= 25
    assert [int(number) for number, *_ in QUESTIONS] == [*range(1, len(QUESTIONS) + 1)]


def test_each_question_has_one_checked_answer_and_names_its_chapter():
    for number, _, answer in QUESTIONS:
        assert answer.count("```python") == 1, number
        assert re.search(r"^From \[.+\]\([a-z-]+\.md\)\.$", answer, re.MULTILINE), number


def test_every_chapter_before_it_is_asked_about():
    chapters = {page.stem for page in (ROOT / "docs/learn").glob("*.md")}
    asked = set(re.findall(r"From \[.+\]\(([a-z-]+)\.md\)", PAGE))
    # The engine of `build-your-own` is asked about with tensors.
    assert chapters - asked <= {"review", "build-your-own"}


MATRIX = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64)
ROWS = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64)
BATCH = torch.tensor([1.0, 2.0, 3.0, 6.0], dtype=torch.float64)


def doubled_until_large(x):
    while x < 10:
        x = x * 2
    return x


def newton(a):
    root = torch.ones_like(a)
    for _ in range(8):
        root = (root + a / root) / 2
    return root


@pytest.mark.parametrize(
    ("function", "values", "gradients"),
    [
        (lambda x: 5 * x**2, [3.0], [30.0]),
        (lambda x: (x**2).mean(), [[1.0, 2.0, 3.0, 4.0]], [[0.5, 1.0, 1.5, 2.0]]),
        (lambda b: 4 * b, [6.0], [4.0]),
        (lambda a, b: a * b + b, [2.0, 5.0], [5.0, 3.0]),
        (lambda x: (3 * x) ** 2, [2.0], [36.0]),
        (lambda x: (x**2 * torch.tensor([1.0, 10.0])).sum(), [[1.0, 2.0]], [[2.0, 40.0]]),
        (lambda x: (MATRIX @ x).sum(), [[5.0, 6.0]], [[4.0, 6.0]]),
        (lambda x: (x * 4) ** 2, [2.0], [64.0]),
        (lambda middle: middle**2, [8.0], [16.0]),
        (lambda x: -2 * x + x.exp(), [0.0], [-1.0]),
        (lambda w: (w - 3) ** 2, [1.0], [-4.0]),
        (lambda x: x * 3 + x, [3.0], [4.0]),
        (lambda x: x**2, [2.0], [4.0]),
        (lambda x: -3 * x, [-2.0], [-3.0]),
        (doubled_until_large, [0.75], [16.0]),
        (lambda w: (w * BATCH).mean(), [1.0], [3.0]),
        (lambda b: (ROWS + b).sum(), [[0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0]]),
        (lambda c: (ROWS * c).sum(), [[[0.0], [0.0]]], [[[6.0], [15.0]]]),
        (
            lambda a, b: (a @ b).sum(),
            [[[1.0, 2.0], [3.0, 4.0]], [[5.0], [6.0]]],
            [[[5.0, 6.0], [5.0, 6.0]], [[4.0], [6.0]]],
        ),
        (newton, [9.0], [1 / 6]),
    ],
)
def test_every_gradient_of_the_answers_agrees_with_finite_differences(function, values, gradients):
    inputs = [torch.tensor(each, dtype=torch.float64, requires_grad=True) for each in values]
    function(*inputs).backward()
    estimated = numeric.gradient(function, *map(torch.tensor, values))
    for tensor, other, expected in zip(inputs, estimated, gradients, strict=True):
        torch.testing.assert_close(tensor.grad, torch.tensor(expected, dtype=torch.float64))
        torch.testing.assert_close(tensor.grad, other, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("step", [0.5, 3.0, 100.0])
def test_the_difference_to_both_sides_is_exact_for_a_square_and_forward_only_is_off_by_the_step(
    step,
):
    assert ((4 + step) ** 2 - (4 - step) ** 2) / (2 * step) == 8
    assert ((4 + step) ** 2 - 4**2) / step == 8 + step


def test_the_gradient_of_a_sum_of_a_product_with_a_matrix_does_not_depend_on_the_vector():
    for values in ([5.0, 6.0], [-1.0, 0.0]):
        x = torch.tensor(values, dtype=torch.float64, requires_grad=True)
        (MATRIX @ x).sum().backward()
        assert x.grad.tolist() == [4.0, 6.0]


def test_the_gradient_of_a_converted_tensor_went_to_the_one_before_it():
    before = torch.tensor([2.0], requires_grad=True)
    (before.double() ** 2).backward()
    assert before.grad.tolist() == [4.0]


def test_a_comparison_leaves_no_trace():
    assert (torch.tensor([2.0], requires_grad=True) > 0).grad_fn is None


def test_zero_times_infinity_is_not_a_number():
    x = torch.tensor(0.0, requires_grad=True)
    x.sqrt().backward()
    assert x.grad == float("inf")
    assert (0.0 * x.grad).isnan()


def test_weighted_by_their_lengths_uneven_parts_give_the_gradient_of_the_whole():
    parts = BATCH[:3], BATCH[3:]
    assert sum(part.mean() * len(part) / len(BATCH) for part in parts) == BATCH.mean()
