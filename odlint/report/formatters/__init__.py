"""One module per output format of `odlint check`. `registry.py` lists them."""
