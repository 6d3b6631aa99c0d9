"""The page of a config's field: what it is, and what it is worth here."""

from __future__ import annotations

from odlint.lsp.documents.known_strings import words_of
from odlint.lsp.features.documentation import code, field_text, field_title, texts
from odlint.odapi.curves import Curve, CurveError
from odlint.report.pages.field_page import default_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.analysis.facts import Facts
    from odlint.lsp.documents.cursor import Place
    from odlint.lsp.documents.document import Document

_SHOWN_EVENTS = 8


def field_page(document: Document, place: Place, facts: Facts) -> str:
    """A field's page: what it is, what it is worth here, and of a learning rate what it comes to."""
    field, owner = place.field, place.message.message_type
    if field is None:
        return ""
    parts = [field_title(owner, field), effective(document, place), field_text(owner, field, words_of(owner, field))]
    if field.enum is not None and not place.on_name:
        value = document.text[place.element.value_start : place.element.value_end]
        meaning = texts().get(f"{field.enum.name}.{value}", {}).get("text", "")
        parts.insert(1, f"{code(value)}: {meaning}" if meaning else "")
    child = place.child
    if child is not None and "LearningRate" in (owner.name, child.message_type.name):
        parts.insert(1, learning_rate(facts))
    return "\n\n".join(part for part in parts if part)


def effective(document: Document, place: Place) -> str:
    """The value that counts, where that is not plain to see."""
    message, field = place.message, place.field
    if field is None or field.type == "message" or field.repeated:
        return ""
    node = message.nodes.get(field.name)
    if node is None:
        default = default_of(field)
        return f"Not readable here; the default is {code(default)}." if default else ""
    raw = document.text[node.value_start : node.value_end]
    said = f"Value: {code(raw)}"
    if node is not place.node:
        row = document.source.position(node.start)[0]
        return f"{said} (line {row}): the field is written twice, and the last one counts."
    value = message.get(field.name)
    if field.default is not None and value == field.default:
        return f"{said} (the default)"
    return said


def learning_rate(facts: Facts) -> str:
    """Peak, rate per image, warm-up and end of the config's schedule."""
    from odlint.lsp.documents.checking import known

    tf = known(facts, "tf")
    try:
        curve = Curve("", facts.root, tf=tf if isinstance(tf, int) else 0)
        peak = curve.peak()
    except (CurveError, ValueError, OverflowError) as problem:
        return f"No learning rate: {problem}."
    if peak is None:
        return "No step has a learning rate that is a number."
    batch = curve.batch_size
    lines = [f"Peak {code(f'{peak[1]:g}')} at step {peak[0]:,}"]
    if batch > 0 and facts.root.get("train_config").has("batch_size"):
        lines.append(f"Per image {code(f'{peak[1] / batch:g}')} (batch size {batch})")
    events = list(curve.events.items())[:_SHOWN_EVENTS]
    lines += [f"Step {step:,}: {code(f'{curve.rate(step):g}')} ({event})" for step, event in events]
    return "\n".join(f"- {line}" for line in lines)
