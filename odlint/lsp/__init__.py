"""The language server: what odlint knows of a file, for editors, while it is typed.

Every feature is a module of functions on a document's text, its bound view and what its folder holds; none of them
knows the server. `server.py` alone speaks the protocol.
"""
