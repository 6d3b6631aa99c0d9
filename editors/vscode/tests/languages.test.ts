/** Which files are opened as which language: names as people give them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { minimatch } from 'minimatch';

import * as manifest from '../package.json';

function languageOf(name: string, firstLine = ''): string | undefined {
    return manifest.contributes.languages.find(
        (language) =>
            ('filenames' in language && language.filenames?.includes(name)) ||
            language.filenamePatterns.some((pattern) => minimatch(name, pattern, { nocase: true })) ||
            new RegExp(language.firstLine).test(firstLine),
    )?.id;
}

const CONFIGS = ['pipeline.config', 'pipeline_new.config', 'my_pipeline.config', 'ssd_mobilenet_v2_coco.config', 'faster_rcnn_resnet101_pets.config', 'mask_rcnn_inception_v2.config'];
const LABEL_MAPS = ['label_map.pbtxt', 'labelmap.pbtxt', 'mscoco_label_map.pbtxt', 'label-map.pbtxt', 'pet_label_map.pbtxt', 'labels.pbtxt'];
const OTHERS = ['app.config', 'web.config', 'graph.pbtxt', 'nginx.config', 'notes.txt', 'config.pbtxt'];

for (const name of CONFIGS) {
    test(`${name} is a config`, () => assert.equal(languageOf(name), 'odlint-config'));
}
for (const name of LABEL_MAPS) {
    test(`${name} is a label map`, () => assert.equal(languageOf(name), 'odlint-label-map'));
}
for (const name of OTHERS) {
    test(`${name} is left alone`, () => assert.equal(languageOf(name), undefined));
}

const experiments = manifest.contributes.configuration.properties['odlint.experimentFiles'].default;
const isExperiment = (name: string) => experiments.some((pattern) => minimatch(name, pattern, { nocase: true }));

for (const name of ['params.yaml', 'run/params.yaml', 'my_experiment.yml', 'experiment7.yaml', 'vision/configs/experiments/x/y.yaml', 'retinanet_pets.yaml', 'a/coco_spinenet49_tpu.yaml']) {
    test(`${name} may be an experiment`, () => assert.ok(isExperiment(name)));
}
for (const name of ['docker-compose.yml', '.github/workflows/ci.yml', 'mkdocs.yml', 'params.json', 'pipeline.config']) {
    test(`${name} is no experiment`, () => assert.ok(!isExperiment(name)));
}
test('the extension wakes where there may be experiments', () => {
    assert.deepEqual(manifest.activationEvents, experiments.map((pattern) => `workspaceContains:${pattern}`));
});
test('YAML keeps its own language', () => {
    assert.deepEqual(manifest.contributes.languages.map((one) => one.id), ['odlint-config', 'odlint-label-map']);
    assert.equal(languageOf('params.yaml', 'task:'), undefined);
});

test('other names are told by their first line', () => {
    assert.equal(languageOf('experiment7.config', 'model {'), 'odlint-config');
    assert.equal(languageOf('train.config', 'train_config: {'), 'odlint-config');
    assert.equal(languageOf('classes.txt', 'item {'), 'odlint-label-map');
    assert.equal(languageOf('web.config', '<?xml version="1.0"?>'), undefined);
});
