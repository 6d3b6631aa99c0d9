"""Scripts with which shells complete odlint's command line: a table of what may stand where, and one module a shell."""
