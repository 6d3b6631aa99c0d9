"""What may be written in an experiment: keys of the class around the cursor, and values of the key before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from odlint.lsp.completion.choices import Kind, choice, text_choice
from odlint.lsp.completion.comment_completion import remark_choices
from odlint.lsp.completion.completion_context import Situation
from odlint.lsp.completion.cursor_context import COMMENT, FIELD, NOWHERE, STRING, VALUE
from odlint.lsp.completion.paths import path_choices
from odlint.modelgarden.editor.cursor_context import YamlContext, context_at
from odlint.modelgarden.editor.page import facts, values_of
from odlint.modelgarden.editor.paths import TARGETS
from odlint.modelgarden.schema.config import UNSURE, Config
from odlint.modelgarden.schema.index import TYPE, experiments
from odlint.modelgarden.schema.type_errors import wanted
from odlint.modelgarden.yaml.spelling import text as yaml_text
from odlint.report.pages.experiment_page import shown
from odlint.schema.message import FactUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lsprotocol import types as lsp

    from odlint.modelgarden.schema.index import ConfigField, ConfigType


_EXPERIMENT = re.compile(r"odlint:[ \t]*experiment[ \t]*=[ \t]*([\w./-]*)\Z")
_REST = re.compile(r"[\w./-]*")


class ExperimentSituation(Situation):
    """The cursor in an experiment.

    Attributes:
        config: the config around it with what the experiment sets; None where only its class is known.
    """

    context: YamlContext
    config: Config | None

    def _context(self) -> YamlContext:
        return context_at(self.document.text, self.offset)

    def _owner(self) -> ConfigType | None:  # type: ignore[override]  # classes of configs read like message types
        root = self.document.bound.root
        self.config = root if isinstance(root, Config) else None
        owner: ConfigType | None = self.config.message_type if self.config is not None else None
        for name in self.context.names:
            field = owner.fields.get(name) if owner is not None else None
            if field is None or field.type != "message":
                self.config = None
                return None
            self.config = _part(self.config, field)
            owner = self.config.message_type if self.config is not None else field.message
        return owner

    def spelt(self, text: str) -> str:
        """A text as YAML: plain where that reads back."""
        if self.context.kind != STRING:
            return yaml_text(text)
        mark = self.context.quote
        inner = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
        return inner + ("" if self.closed else mark)


def _part(config: Config | None, field: ConfigField) -> Config | None:
    if config is None or field.repeated:
        return None
    try:
        return config.part(field.name)
    except FactUnavailable:
        return None


def choices(at: ExperimentSituation) -> list[lsp.CompletionItem]:
    """Everything that may be written at the cursor."""
    kind = at.context.kind
    if kind == NOWHERE:
        return []
    if kind == COMMENT:
        return [*remark_choices(at), *_experiments(at)]
    owner: ConfigType | None = at.owner  # type: ignore[assignment]  # see _owner
    if owner is None:
        return []
    field = owner.fields.get(at.context.field)
    if kind == FIELD and field is None:
        return list(_keys(at, owner))
    if kind == FIELD and field is not None and field.message is not None:  # an element of a sequence begins
        at.config = None
        return list(_keys(at, field.message))
    return list(_values(at, owner, field)) if field is not None and kind in (FIELD, VALUE, STRING) else []


def _experiments(at: ExperimentSituation) -> Iterator[lsp.CompletionItem]:
    """Names in a comment that says which experiment the file is for."""
    found = _EXPERIMENT.search(at.document.text, at.context.start, at.offset)
    if found is not None:
        at.start = found.start(1)
        at.end = at.offset + len(_REST.match(at.document.text, at.offset)[0])  # type: ignore[index]  # matches always
        for name in experiments():
            yield choice(at, name, Kind.Constant)


def _keys(at: ExperimentSituation, owner: ConfigType) -> Iterator[lsp.CompletionItem]:
    """Keys that are not written yet; of a one-of, the chosen member first."""
    chosen = _chosen(at.config, owner)
    for number, field in enumerate(owner.fields.values()):
        if field.name in at.context.siblings:
            continue
        idle = bool(owner.oneofs) and field.name != TYPE and bool(chosen) and field.name != chosen
        default = _default(at.config, field)
        detail = wanted(field.kinds) + (f", default {default}" if default else "")
        if idle:
            detail += f", without effect: the type is {chosen}"
        insert, snippet = _insert(at, field)
        kind = Kind.Struct if field.type == "message" else Kind.Field
        order = f"{'9' if idle else '1'}{number:04}"
        yield choice(at, field.name, kind, detail, facts(owner, field), insert, order, snippet)


def _insert(at: ExperimentSituation, field: ConfigField) -> tuple[str, bool]:
    """(what is written, whether it is a template). Where a colon follows already, only the name."""
    if at.document.text[at.end :].lstrip(" \t")[:1] == ":":
        return field.name, False
    if field.type != "message":
        return f"{field.name}: ", False
    if not at.client.snippets:
        return f"{field.name}:", False
    if at.context.flow:
        return f"{field.name}: {{$0}}", True
    return f"{field.name}:\n  {'- ' if field.repeated else ''}$0", True


def _values(at: ExperimentSituation, owner: ConfigType, field: ConfigField) -> Iterator[lsp.CompletionItem]:
    """What a key may be set to, as far as there is a list of it."""
    kind = TARGETS.kind(owner, field.name)  # type: ignore[arg-type]  # a class reads like a message type
    if kind:
        yield from path_choices(at, kind)
        return
    default = _default(at.config, field)
    bools = ("true", "false") if "bool" in field.kinds and at.context.kind != STRING else ()
    for value in bools:
        yield choice(at, value, Kind.Value, "the experiment's" if value == default else "", order=f"1{value}")
    for number, value in enumerate(values_of(owner, field)):
        detail = "the experiment's" if value == default else ""
        if field.type == "string":
            yield text_choice(at, value, Kind.EnumMember, detail, order=f"{number:04}")
        elif at.context.kind != STRING:
            yield choice(at, value, Kind.EnumMember, detail, order=f"{number:04}")


def _default(config: Config | None, field: ConfigField) -> str:
    """What holds where the file says nothing; "" where that is not known."""
    given = config.overrides.get(field.name, field.default) if config is not None else field.default
    return "" if given == UNSURE else shown(given)


def _chosen(config: Config | None, owner: ConfigType) -> str:
    if config is None or not owner.oneofs:
        return ""
    try:
        return config.which(TYPE)
    except FactUnavailable:
        return ""
