"""The language server: drafts checked while they are written, in any editor that speaks LSP 3.17.

``csto-check lsp`` starts it. A draft's text comes in with each change and goes through the same steps as on the command line;
diagnostics, hovers and code actions go out. Needs the extra ``lsp`` (pygls); nothing outside this package imports it.
"""
