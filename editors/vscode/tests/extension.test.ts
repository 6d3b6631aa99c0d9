import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { activate, deactivate, LANGUAGES } from '../src/extension';
import * as manifest from '../package.json';
import { fails, made } from './client-stub';
import { seen } from './vscode-stub';

const context = () => ({ subscriptions: [] }) as unknown as Parameters<typeof activate>[0];
const change = (name: string) => ({ affectsConfiguration: (asked: string) => asked === name });

beforeEach(async () => {
    await deactivate();
    made.length = seen.executed.length = seen.errors.length = seen.log.length = 0;
    seen.commands.clear();
    seen.answer = undefined;
    seen.settings = new Map([['path', '/opt/odlint']]);
});

test('it starts the server for its languages, on disk and unsaved', async () => {
    await activate(context());
    assert.deepEqual(made[0]?.server, { command: '/opt/odlint', args: ['lsp'], transport: 0 });
    assert.equal(made[0]?.running, true);
    const chosen = made[0]?.options.documentSelector.filter((one) => one.pattern === undefined).map((one) => `${one.scheme} ${one.language}`);
    assert.deepEqual(chosen, LANGUAGES.flatMap((language) => [`file ${language}`, `untitled ${language}`]));
});

test('YAML is served by the patterns of the settings, and stays YAML', async () => {
    seen.settings.set('experimentFiles', ['**/params.yaml', '**/mine/*.yml']);
    await activate(context());
    const chosen = made[0]?.options.documentSelector.filter((one) => one.language === 'yaml');
    assert.deepEqual(chosen, ['**/params.yaml', '**/mine/*.yml'].map((pattern) => ({ scheme: 'file', language: 'yaml', pattern })));
    assert.ok(!LANGUAGES.some((language) => String(language) === 'yaml'));
    seen.settings.set('experimentFiles', []);
    await seen.settingsChanged?.(change('odlint.experimentFiles'));
    assert.deepEqual(made.at(-1)?.options.documentSelector.filter((one) => one.language === 'yaml'), []);
});

test('every command of the manifest exists, and no other', async () => {
    await activate(context());
    assert.deepEqual([...seen.commands.keys()].sort(), manifest.contributes.commands.map((one) => one.command).sort());
});

test('every language of the manifest is served', () => {
    assert.deepEqual(manifest.contributes.languages.map((one) => one.id), [...LANGUAGES]);
});

test('a changed path restarts the server, another setting does not', async () => {
    await activate(context());
    seen.settings.set('path', '/elsewhere/odlint');
    await seen.settingsChanged?.(change('odlint.path'));
    await seen.settingsChanged?.(change('editor.fontSize'));
    assert.deepEqual(made.map((one) => [one.server.command, one.running]), [['/opt/odlint', false], ['/elsewhere/odlint', true]]);
});

test('switched off, no server runs', async () => {
    await activate(context());
    seen.settings.set('enable', false);
    await seen.settingsChanged?.(change('odlint.enable'));
    assert.deepEqual(made.map((one) => one.running), [false]);
});

test('many changes at once leave one server running', async () => {
    await activate(context());
    await Promise.all([1, 2, 3].map(() => seen.settingsChanged?.(change('odlint.path'))));
    assert.equal(made.filter((one) => one.running).length, 1);
});

test('a server that does not start is said, with the way to install it', async () => {
    fails.next = true;
    seen.answer = 'Copy the command';
    await activate(context());
    assert.match(seen.errors[0] ?? '', /did not start: \/opt\/odlint lsp.*pip install "odlint\[lsp\]"/);
    await new Promise(setImmediate);
    assert.equal(seen.clipboard, 'pip install "odlint[lsp]"');
    assert.ok(seen.log.some((line) => line.includes('ENOENT')));
});

test('fix all asks for the safe repairs only', async () => {
    await activate(context());
    await seen.commands.get('odlint.fixAll')?.();
    assert.deepEqual(seen.executed, [['editor.action.codeAction', { kind: 'source.fixAll.odlint', apply: 'first' }]]);
});
