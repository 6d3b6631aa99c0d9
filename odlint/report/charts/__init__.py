"""Charts: in the terminal, as SVG, and with matplotlib."""
