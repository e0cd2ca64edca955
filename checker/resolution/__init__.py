"""Resolution: claims become verdicts, against the facts, within a document, and between sources.

One module a family of claims; :func:`checker.resolution.resolve.resolve` sends each claim to its own and makes the findings.
"""
