"""The version, in one place: the distribution, ``--version`` and every report take it from here.

It is a constant because reading the installed metadata costs more than the rest of the start, and a plain checkout has none.
"""

__version__ = "0.1.0"
