"""The values the steps hand to each other: dates, quantities, spans, documents, claims, facts, findings.

Nothing here reads files, prints, or knows another package of the program.
"""
