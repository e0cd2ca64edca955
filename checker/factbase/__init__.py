"""The canonical fact base: found, read, validated, compiled, cached, linted, exported.

The rest of the program needs :func:`open_factbase`, the :class:`FactBase` it gives, and :func:`data_folder`.
"""

from checker.factbase.location import data_folder
from checker.factbase.opening import open_factbase
from checker.factbase.problems import FactBaseError, Problem
from checker.factbase.store import FactBase

__all__ = ["FactBase", "FactBaseError", "Problem", "data_folder", "open_factbase"]
