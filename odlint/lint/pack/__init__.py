"""Rule packs: folders of TOML files, read, compiled to Python source and tested by their own examples."""
