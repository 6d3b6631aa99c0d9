"""Pages of documentation about rules and fields, for the terminal and the site."""
