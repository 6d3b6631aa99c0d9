"""One module or package per command. `framework/registry.py` lists them."""
