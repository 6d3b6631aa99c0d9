"""Every field is accounted for; what the tables speak of exists on both sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.analysis.settings import Settings
from odlint.migration.families import CENTERNET, RCNN, RETINANET
from odlint.migration.migrate import AdaptOptions, Migrated, migrate
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, MigrationError
from odlint.migration.tables.registry import family_table
from odlint.modelgarden.schema.index import ROOT, config_type, defaults_of
from odlint.schema import PIPELINE
from odlint.schema.index import message_type
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import decode
from odlint.syntax.tree import LIST, MESSAGE, Node
from odlint.workspace.file_kinds import kind_by_content
from tests.helpers.corpus import shared
from tests.helpers.migrations import FIXTURES, NAMES, changed, entry, migrated, official, values

FAMILIES = [(RETINANET, False), (RCNN, False), (RCNN, True), (CENTERNET, False)]
EXPERIMENTS = {RETINANET: "retinanet", RCNN: "maskrcnn_resnetfpn_coco", CENTERNET: "centernet_hourglass_coco"}


def written(text: str) -> list[tuple[int, str]]:
    """(line, name) of every leaf of a text, found without the code under test."""
    found: list[tuple[int, str]] = []

    def walk(node: Node, name: str) -> None:
        for child in node.children:
            own = child.name or name
            if child.kind in (MESSAGE, LIST) and child.children:
                walk(child, own)
            else:
                found.append((text.count("\n", 0, child.start) + 1, own))

    walk(parse(text).root, "")
    return found


def accounted(made: Migrated, text: str) -> set[tuple[int, str]]:
    """The same of the entries."""
    return {
        (text.count("\n", 0, place) + 1, one.path.rpartition(".")[2].partition("[")[0])
        for one in made.entries
        for place in one.places
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_written_field_of_the_fixtures_is_in_the_account(name: str) -> None:
    text = (FIXTURES / f"{name}.config").read_text(encoding="utf-8")
    made = migrated(FIXTURES / f"{name}.config")
    assert set(written(text)) <= accounted(made, text)
    assert not [one.path for one in made.entries if "odlint knows of nothing" in one.outcome.reason]


@pytest.mark.skipif(not official(), reason="the corpus of real files is not at hand (ODLINT_SHARED)")
def test_every_written_field_of_the_official_configs_is_in_the_account() -> None:
    done = 0
    for path in official():
        text = path.read_text(encoding="utf-8")
        try:
            made = migrated(path)
        except MigrationError:
            continue
        done += 1
        leaves = written(text)
        assert len(leaves) > 40
        assert set(leaves) <= accounted(made, text), path.name
        assert not [one.path for one in made.entries if "odlint knows of nothing" in one.outcome.reason], path.name
        for one in made.entries:
            assert one.outcome.kind in (EXACT, APPROXIMATE, IMPOSSIBLE, UNREAD)
            assert one.outcome.reason or one.outcome.kind == EXACT, one.path
            assert one.line > 0 or not one.places
    assert done >= 75


@pytest.mark.skipif(not official(), reason="the corpus of real files is not at hand (ODLINT_SHARED)")
def test_official_configs_without_a_counterpart_are_refused_or_need_the_option() -> None:
    exact, refused = 0, []
    for path in official():
        try:
            migrated(path, approximate=False)
            exact += 1
        except MigrationError as problem:
            refused.append((path.name, problem.message))
    assert exact == 16  # 9 + 4 SSD with FPN (TF2, TF1), 1 R-CNN with FPN, 2 CenterNets
    for part in ("deepmac", "kpts", "rfcn", "context_rcnn", "inception", "mnasfpn", "nas_coco", "efficientdet"):
        told = [message for name, message in refused if part in name]
        assert told, part
        assert all("counterpart" in message for message in told), told


@pytest.mark.skipif(shared() is None, reason="the corpus of real files is not at hand (ODLINT_SHARED)")
def test_published_configs_are_accounted_for_or_refused() -> None:
    done = 0
    for path in sorted(((shared() or Path()) / "corpus" / "wild").rglob("*")):
        if not path.is_file():
            continue
        source = decode(path.name, path.read_bytes())
        if not source.readable or kind_by_content(source.text) != PIPELINE:
            continue
        try:
            made = migrate(source, Settings(), AdaptOptions(approximate=True), str(path))
        except MigrationError as problem:
            assert problem.message
            continue
        done += 1
        assert set(written(source.text)) <= accounted(made, source.text), path
    assert done > 100


def test_a_field_that_a_later_line_overrides_is_in_the_account() -> None:
    made = changed("ssd_resnet50_fpn", ("num_steps: 3000", "num_steps: 2000\n  num_steps: 3000"))
    both = [one for one in made.entries if one.path == "train_config.num_steps"]
    assert sorted(one.outcome.kind for one in both) == [EXACT, UNREAD]
    assert "last word" in both[1].outcome.reason
    assert values(made)["trainer.train_steps"] == 3000


def test_a_second_reader_for_evaluation_is_lost_and_said_to_be() -> None:
    made = changed(
        "ssd_resnet50_fpn",
        ('input_path: "eval.record"\n  }\n}', 'input_path: "eval.record"\n  }\n}\neval_input_reader { shuffle: true }'),
    )
    one = entry(made, "eval_input_reader[1].shuffle")
    assert one.outcome.kind == IMPOSSIBLE
    assert "the first" in one.outcome.reason


def test_what_no_row_speaks_of_is_impossible_and_said_so() -> None:
    made = changed("ssd_resnet50_fpn", ("  batch_size: 2\n", "  batch_size: 2\n  use_multiclass_scores: true\n"))
    assert entry(made, "use_multiclass_scores").outcome.kind == IMPOSSIBLE


@pytest.mark.parametrize(("family", "masks"), FAMILIES)
def test_the_sources_of_all_rows_exist_in_the_schema(family: str, masks: bool) -> None:
    for row in family_table(family, masks):
        kind = message_type(PIPELINE)
        names = row.source.removesuffix(".*").split(".")
        for number, name in enumerate(names):
            assert name in kind.fields, row.source
            field = kind.fields[name]
            if number < len(names) - 1 or (row.source.endswith(".*") and field.type == "message"):
                assert field.message is not None, row.source
                kind = field.message


@pytest.mark.parametrize(("family", "masks"), FAMILIES)
def test_the_targets_of_all_rows_exist_in_the_experiment(family: str, masks: bool) -> None:
    from odlint.modelgarden.schema.config import Config

    root = Config(config_type(ROOT), None, None, "", defaults_of(EXPERIMENTS[family]))
    for row in family_table(family, masks):
        for target in row.targets:
            config = root
            *holders, last = target.split(".")
            for name in holders:
                config = config.part(name)
            assert last in config.message_type.fields, (row.source, target)


@pytest.mark.skipif(not Path(FIXTURES).is_dir(), reason="no fixtures")
@pytest.mark.parametrize("name", NAMES)
def test_the_experiments_have_no_errors_and_no_unknown_keys(name: str) -> None:
    made = migrated(FIXTURES / f"{name}.config")
    assert not [one for one in made.report.findings if one.severity == "error"]
    assert f"experiment={made.target.experiment}" in made.yaml
