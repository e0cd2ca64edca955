"""reStructuredText: prose out of its markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import read_bytes, read_text
from tests.reading.places import BOMS, LINE_ENDS, PARAGRAPHS, assert_words, quoted, shown

SOURCE = """\
=====
Title
=====

:Date: 2024-10-22
:Author: A. Marsh

First *para* with **bold text**, a `link <http://x.y>`_, :ref:`role
text <t>`, a ``literal`` and a note [1]_ at 5 * 3 with a\\*b::

    literal block

Section
-------

- item one
  goes on

  second paragraph
- two

  * nested

term
    Its definition.

.. csto-check: ignore CS101

.. note:: The text
   begins here.

.. code-block:: python

   x = 1

.. figure:: x.png
   :alt: no

   The caption.

.. [1] Foot *note*.
.. _target: http://x

A paragraph.

    Someone said this.

+-------+------+
| State | Year |
+=======+======+
| A     | 1992 |
| b     |      |
+-------+------+

=====  ====
State  Year
=====  ====
A      1992
B      2002
=====  ====
"""


def test_a_whole_document() -> None:
    document = read_text(SOURCE, "a.rst")
    assert document.date is not None
    assert document.date.edtf() == "2024-10-22"
    assert [(block.kind, block.level, block.quoted, block.text) for block in document.blocks] == [
        ("heading", 1, False, "Title"),
        ("paragraph", 0, False, "First para with bold text, a link, role text, a and a note at 5 * 3 with a*b:"),
        ("heading", 2, False, "Section"),
        ("item", 1, False, "item one goes on"),
        ("paragraph", 0, False, "second paragraph"),
        ("item", 1, False, "two"),
        ("item", 2, False, "nested"),
        ("term", 0, False, "term"),
        ("paragraph", 0, False, "Its definition."),
        ("paragraph", 0, False, "The text begins here."),
        ("paragraph", 0, False, "The caption."),
        ("paragraph", 0, False, "Foot note."),
        ("paragraph", 0, False, "A paragraph."),
        ("paragraph", 0, True, "Someone said this."),
        ("row", 0, False, "State | Year"),
        ("row", 0, False, "A b | 1992"),
        ("row", 0, False, "State | Year"),
        ("row", 0, False, "A | 1992"),
        ("row", 0, False, "B | 2002"),
    ]
    assert document.blocks[-1].header == ("State", "Year")
    assert [text for text, _ in document.comments] == ["csto-check: ignore CS101"]
    assert quoted(document, "link") == "link"
    assert quoted(document, "2002") == "2002"


def test_line_ends_make_no_difference() -> None:
    assert shown(read_text(SOURCE.replace("\n", "\r\n"), "a.rst")) == shown(read_text(SOURCE, "a.rst"))


@given(PARAGRAPHS, st.lists(st.sampled_from(["{}", "*{}*", "`{} <http://a.b>`_"]), min_size=40, max_size=40), LINE_ENDS, BOMS)
def test_every_word_keeps_its_place(paragraphs: list[list[str]], markup: list[str], line_end: str, bom: bytes) -> None:
    forms = iter(markup)
    source = (line_end * 2).join(line_end.join(next(forms).format(word) for word in words) for words in paragraphs)
    assert_words(read_bytes(bom + source.encode(), "a.rst"), paragraphs)


@given(st.text(alphabet="a é*_`|:.-+=[]<>\\\n\t1", max_size=120))
def test_any_text_is_read(source: str) -> None:
    assert read_text(source, "a.rst").source == source


@pytest.mark.parametrize(
    "source",
    ["`a " * 50_000, "  - x\n" * 20_000, "+--+\n" * 20_000, "== ==\n" * 20_000, "".join(" " * i + "x\n" for i in range(1_500))],
)
def test_hostile_text_is_read(source: str) -> None:
    assert read_text(source, "a.rst").source == source
