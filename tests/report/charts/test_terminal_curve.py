"""Plots in the terminal, as they look."""

from __future__ import annotations

import re

import pytest

from odlint.report.charts.curve_lines import COLORS, lines_of
from odlint.report.charts.terminal_curve import plot
from odlint.report.style import Style
from tests.helpers.schedules import COSINE, NAN, STEPS, curve

NARROW = Style(False, 56)
TAIL = """\
     │  peak 0.08 at step 2000
0.08 ┤ ⢸⠉⠉⠓⠲⠤⣄⡀
     │ ⢸      ⠉⠲⢄⡀
     │ ⡎         ⠙⢦⡀
0.06 ┤ ⡇           ⠈⠢⡀
     │ ⡇             ⠈⢢⡀
     │⢰⠁               ⠙⢦⡀
     │⢸                  ⠑⣄
0.04 ┤⢸                   ⠈⠳⡄
     │⡇                     ⠈⢦⡀
     │⡇                       ⠙⢦⡀
     │                          ⠑⢄
0.02 ┤                            ⠑⢄
     │                              ⠙⢦⡀
     │                                ⠉⠲⣄⡀
   0 ┤                                   ⠉⠓⠦⠤⣄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
     └┬───────────────┬────────────────┬───────────────┬
      0             20000            40000         60000
                                learning rate over steps
"""
PLAIN = """\
     |   peak 0.08 at step 2000
0.08 +  *****
     | *    *****
     | *        ***
     | *           ***
0.06 + *             ***
     | *               **
     | *                 **
0.04 +*                   ***
     |*                     ***
     |*                       ***
0.02 +                          ***
     |                            ***
     |                              ***
     |                                 ****
   0 +                                    **************
     ++---------------+----------------+---------------+
      0             20000            40000         60000
                                learning rate over steps
"""
TWO = """\
      │                 num_steps 100000 ┊
  0.1 ┤⢰⠒⠒⠲⠤⠤B⣀                          ┊
      │⡎      ⠈⠉⠓⢤⣀                      ┊
      │           ⠈⠳⣄                    ┊
 0.01 ┤             ⠈⢦                   ┊
      │               B                  ┊
      │               ⠘⡆                 ┊
0.001 ┤⠉⠉⠉A⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉A⢻⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉A⠉⠉⠉⡇  ┊
      │                ⠸⡀             ⡇  ┊
 1e-4 ┤                 ⡇             ⣇⣀⣀⣀⣀⣀⣀⣀A⣀⣀
      │                 ⡇                ┊      ⢸
      │                 ⡇                ┊      ⢸
 1e-5 ┤                 ⡇                ┊      ⢸⣀⣀⣀⣀⣀⣀⣀
      │                 ⡇                ┊
      │                 ⢸                ┊
 1e-6 ┤                 ⠸                ┊
      └┬────────────────┬────────────────┬──────────────
       0              50000           100000
                  learning rate (logarithmic) over steps
"""
BROKEN = """\
    │          num_steps 1000  peak 0.7992 at step 999
0.8 ┤                        ⡰⠃
    │                      ⣠⠞ ┊
    │                    ⢀⠜⠁  ┊
0.6 ┤                  ⢀⡴⠋    ┊
    │                 ⡠⠋      ┊
    │               ⣠⠞⠁       ┊
    │             ⢀⡴⠁         ┊
0.4 ┤            ⡰⠋           ┊
    │          ⣠⠞             ┊
    │        ⢀⠞⠁              ┊
    │      ⢀⡴⠃                ┊
0.2 ┤     ⣠⠋                  ┊
    │   ⢠⠞⠁                   ┊   0 from step 1001 on
    │ ⢀⡴⠁                      NaN at step 1000
  0 ┤⡠⠋                       x⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
    └┬───────────┬────────────┬────────────┬───────────┬
     0          500         1000         1500       2000
                                learning rate over steps
"""


def test_cosine_with_a_dead_tail() -> None:
    assert plot(lines_of([curve(COSINE, 60000)], 400), NARROW) == TAIL


def test_plain_characters() -> None:
    drawn = plot(lines_of([curve(COSINE, 60000)], 400), NARROW, plain=True)
    assert drawn.isascii()
    assert drawn == PLAIN


def test_two_files_on_a_logarithmic_scale() -> None:
    both = [curve(STEPS, 140000, name="a"), curve(COSINE, 100000, name="b")]
    assert plot(lines_of(both, 400), NARROW, log=True) == TWO


def test_not_a_number() -> None:
    assert plot(lines_of([curve(NAN, 1000, 2000)], 400), NARROW) == BROKEN


@pytest.mark.parametrize(
    "rate",
    ["learning_rate: 0", "learning_rate: nan", "learning_rate: inf", "learning_rate: -0.1", "learning_rate: 1e30"],
)
@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("steps", [1, 2, 7, 2_147_483_647])
def test_odd_rates(rate: str, log: bool, steps: int) -> None:
    lines = lines_of([curve(f"constant_learning_rate {{ {rate} }}", steps)], 400)
    for plain in (False, True):
        assert plot(lines, NARROW, log, plain).endswith("over steps\n")


@pytest.mark.parametrize("width", [1, 40, 56, 80, 300])
def test_width(width: int) -> None:
    drawn = plot(lines_of([curve(COSINE, 60000)], 400), Style(False, width)).splitlines()
    assert max(map(len, drawn)) == min(max(width, 40), 100)


def test_colours_take_no_columns() -> None:
    both = lines_of([curve(COSINE, name="a"), curve(STEPS, name="b")], 400)
    colored = plot(both, Style(True, 56))
    assert f"\x1b[{COLORS[0]}m" in colored
    assert f"\x1b[{COLORS[1]}m" in colored
    assert re.sub(r"\x1b\[\d*m", "", colored) == plot(both, NARROW)
