"""`odlint adapt`: changes of a config for another dataset or machine, with every field that must change together."""
