"""One module per feature of the language server: hover, code actions, rename and so on."""
