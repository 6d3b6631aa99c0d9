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

test('other names are told by their first line', () => {
    assert.equal(languageOf('experiment7.config', 'model {'), 'odlint-config');
    assert.equal(languageOf('train.config', 'train_config: {'), 'odlint-config');
    assert.equal(languageOf('classes.txt', 'item {'), 'odlint-label-map');
    assert.equal(languageOf('web.config', '<?xml version="1.0"?>'), undefined);
});
