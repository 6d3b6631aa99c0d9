"""Settings files with a mistake, and the beginning of its message."""

from __future__ import annotations

MISTAKES = [
    ("# x\n\nselct = []\n", "odlint.toml:3: unknown key 'selct': did you mean select?"),
    ("tf = 2\n[severty]\n", "odlint.toml:2: unknown key 'severty': did you mean severity?"),
    ("[severity]\n'OD01' = 'warning'\n\nclasses = 'fatal'\n", "odlint.toml:4: the severity of classes must be error"),
    ("severity = { classes = 'infos' }\n", "odlint.toml:1: the severity of classes must be error, warning, info, off, "
     "not 'infos': did you mean info?"),
    ("severity = ['a']\n", "odlint.toml:1: severity must be a table of rules"),
    ("[severity.classes]\nlevel = 'off'\n", "odlint.toml:1: classes: rules have no options, only a severity or 'off'"),
    ("[rules.learning-rate-high]\nmax = 1\n", "odlint.toml:1: unknown key 'rules': rules have no options"),
    ("[options]\n", "odlint.toml:1: unknown key 'options': rules have no options"),
    ("tf = 2\n\nrequire-reason = 'yes'\n", "odlint.toml:3: require-reason must be true or false, not 'yes'"),
    ("exclude = 'legacy'\n", 'odlint.toml:1: exclude must be a list of strings, such as ["legacy/**"]'),
    ("exclude = ['a', '!b']\n", "odlint.toml:1: exclude: '!b' begins with !, but globs cannot take files back"),
    ("exclude = ['a\\b']\n", "odlint.toml:1: exclude: 'a\\\\b' has a backslash: folders are separated by /"),
    ("mandatory = 'syntax'\n", "odlint.toml:1: mandatory must be a list of strings"),
    ("baseline = 3\n", "odlint.toml:1: baseline must be a string, not 3"),
    ("[overrides]\nfiles = ['a']\n", "odlint.toml:1: overrides are written [[overrides]]"),
    ("[[overrides]]\ntf = 1\n", 'odlint.toml:1: [[overrides]] needs files: which files it is for'),
    ("[[overrides]]\nfiles = []\n", "odlint.toml:2: files is empty: the override is for no file"),
    ("[[overrides]]\nfiles = ['a']\n\n[[overrides]]\nfiles = ['b']\ntf = 3\n", "odlint.toml:6: tf must be 1 or 2"),
    ("[[overrides]]\nfiles = ['a']\nbaseline = 'x'\n", "odlint.toml:3: baseline is for all files: it stands above"),
    ("[[overrides]]\nfile = ['a']\n", "odlint.toml:2: unknown key 'file': did you mean files?"),
    ("[[overrides]]\nfiles = ['a']\n[overrides.severity]\nclasses = 'no'\n", "odlint.toml:4: the severity of classes"),
    ("extend = 1\n", "odlint.toml:1: extend must be the path of a settings file"),
    ("extend = 'nowhere.toml'\n", "odlint.toml:1: extend: nowhere.toml is not there"),
    ("extend = '.'\n", "odlint.toml:1: extend: . is a folder: name the file in it"),
    ("tf = 1\nextend = 'odlint.toml'\n", "odlint.toml:2: extend goes round in a circle: odlint.toml which"),
    ("tf = 1\ntf = 2\n", "odlint.toml:2: not valid TOML"),
]  # fmt: skip
