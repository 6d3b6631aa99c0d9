"""Reading SVG charts."""

from __future__ import annotations

from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def words(root: ElementTree.Element) -> list[str]:
    """The texts of a chart."""
    return [element.text or "" for element in root.iter(SVG + "text")]
