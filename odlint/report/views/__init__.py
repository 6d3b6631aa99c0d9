"""Reports of commands other than `check`: records, checkpoints, migrations and fixes."""
