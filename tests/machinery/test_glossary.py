"""The first use of a term in running text leads to the glossary, and nothing else does."""

import pytest
from markdown import Markdown

from gradbook.glossary import GlossaryLinks, terms


def html(text):
    maths = "pymdownx.arithmatex"
    md = Markdown(
        extensions=["tables", "def_list", maths], extension_configs={maths: {"generic": True}}
    )
    md.treeprocessors.register(GlossaryLinks(md), "glossary_links", 4)
    return md.convert(text)


def link(word, place):
    return f'<a class="term" href="/reference/glossary.md#{place}">{word}</a>'


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A leaf and a leaf.", f"<p>A {link('leaf', 'leaf')} and a leaf.</p>"),
        ("Leaf tensors, *a leaf*.", f"<p>{link('Leaf tensors', 'leaf')}, <em>a leaf</em>.</p>"),
        ("**A leaf** here.", f"<p><strong>A {link('leaf', 'leaf')}</strong> here.</p>"),
        (
            "A *first* Jacobian-vector product.",
            "<p>A <em>first</em> "
            f"{link('Jacobian-vector product', 'jacobian-vector-product')}.</p>",
        ),
        ("[a leaf](x) `leaf`", '<p><a href="x">a leaf</a> <code>leaf</code></p>'),
        (
            r"A $\text{leaf}$.",
            r'<p>A <span class="arithmatex">\(\text{leaf}\)</span>.</p>',
        ),
        (
            "A kink, then a Hessian.",
            f"<p>A {link('kink', 'kink')}, then a {link('Hessian', 'hessian')}.</p>",
        ),
        ("# Leaf\n\nA leaf.", "<h1>Leaf</h1>\n<p>A leaf.</p>"),
        ("A leaflet, non-leaflike, ddp.", "<p>A leaflet, non-leaflike, ddp.</p>"),
        ("leaf\n:   A leaf.", "<dl>\n<dt>leaf</dt>\n<dd>A leaf.</dd>\n</dl>"),
    ],
)
def test_the_first_use_of_a_term_in_running_text_is_a_link(text, wanted):
    assert html(text) == wanted


def test_basic_terms_have_an_entry_and_no_links():
    assert "gradient" not in terms()
    assert terms()["leaf tensors"] == terms()["leaf"] == "leaf"
    assert "leaves" not in terms()  # it is a verb, too
