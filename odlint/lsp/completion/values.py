"""Values of the field at the cursor: booleans, enum values, words that the API knows, names of classes, paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.completion.choices import Kind, choice, text_choice
from odlint.lsp.completion.cursor_context import STRING
from odlint.lsp.completion.names import name_choices, number_choices
from odlint.lsp.completion.paths import path_choices
from odlint.lsp.documents.checking import known
from odlint.lsp.documents.known_strings import ARCHITECTURES, words_of
from odlint.lsp.documents.path_targets import TEXT_FORMAT
from odlint.lsp.features.documentation import texts
from odlint.odapi.extractors import generation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lsprotocol import types as lsp

    from odlint.lsp.completion.completion_context import Situation


def value_choices(at: Situation) -> Iterator[lsp.CompletionItem]:
    """What the field may be set to, as far as there is a list of it."""
    field, owner = at.field, at.owner
    if field is None or owner is None:
        return
    if field.type == "string":
        yield from _strings(at)
    elif at.context.kind == STRING:
        return
    elif field.type == "bool":
        for value in ("true", "false"):
            yield choice(at, value, Kind.Value, _default(value == str(field.default).lower()))
    elif field.enum is not None:
        for number, value in enumerate(field.enum.values):
            said = texts().get(f"{field.enum.name}.{value}", {}).get("text", "")
            detail = _default(value == field.default)
            yield choice(at, value, Kind.EnumMember, detail, said, order=f"{number:04}")
    else:
        yield from number_choices(at)


def _default(is_default: bool) -> str:
    return "the default" if is_default else ""


def _strings(at: Situation) -> Iterator[lsp.CompletionItem]:
    field, owner = at.field, at.owner
    if field is None or owner is None:
        return
    kind = TEXT_FORMAT.kind(owner, field.name)
    if kind:
        yield from path_choices(at, kind)
        return
    yield from name_choices(at)
    tf = _generation(at)
    for number, word in enumerate(words_of(owner, field, tf)):
        detail = f"TensorFlow {generation(word)}" if owner.name in ARCHITECTURES else ""
        yield text_choice(at, word, Kind.EnumMember, detail or _default(word == field.default), order=f"{number:04}")


def _generation(at: Situation) -> int:
    """The generation that names are offered for; 0 for both.

    A type that is being typed tells nothing, and neither does one that was there before: somebody is about to change
    it. What counts is what the settings and the rest of the config say.
    """
    if at.owner is None or at.owner.name not in ARCHITECTURES:
        found = known(at.facts, "tf")
        return found if isinstance(found, int) else 0
    if at.facts.target.tf:
        return at.facts.target.tf
    version = at.facts.root.get("train_config").get("fine_tune_checkpoint_version")
    return 2 if version == "V2" else 0
