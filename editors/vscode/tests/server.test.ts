/** The real language server behind the extension: found by the extension's own choice, spoken to as the editor does. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { createProtocolConnection, type Diagnostic, StreamMessageReader, StreamMessageWriter, type TextEdit } from 'vscode-languageserver-protocol/node';

import { chooseProgram } from '../src/program';

const EXPERIMENT = '# odlint: experiment=retinanet_resnetfpn_coco\ntask:\n  model:\n    num_classes: 3\n  losses:\n    l2_weight_decay: 2.5e5\n';
const CONFIG = '../../fixtures/exploding/pipeline.config';

const program = chooseProgram(
    { path: '', interpreter: process.env['ODLINT_PYTHON'] ?? '' },
    {
        folders: [process.cwd().replace(/editors.vscode$/, '')],
        home: '',
        platform: process.platform,
        searchPath: process.env['PATH'] ?? '',
        isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    },
);

function missing(): string | false {
    if (program === undefined) {
        return 'odlint is not installed here';
    }
    const asked = spawnSync(program.command, [...program.args, '--help']);
    return asked.status === 0 ? false : 'this odlint has no language server';
}

test('diagnostics and safe repairs of the exploding fixture', { skip: missing() }, async () => {
    assert.ok(program);
    const server = spawn(program.command, [...program.args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const published = new Promise<Diagnostic[]>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => resolve(diagnostics));
    });
    connection.listen();
    try {
        await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
        await connection.sendNotification('initialized', {});
        const uri = pathToFileURL(CONFIG).href;
        const text = readFileSync(CONFIG, 'utf8');
        await connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'odlint-config', version: 1, text },
        });
        const diagnostics = await published;
        assert.ok(diagnostics.some((one) => one.code === 'learning-rate-explodes'));
        assert.ok(diagnostics.some((one) => one.code === 'num-classes-above-label-map'));
        const actions: { kind: string; edit: { changes?: Record<string, TextEdit[]>; documentChanges?: { edits: TextEdit[] }[] } }[] =
            await connection.sendRequest('textDocument/codeAction', {
                textDocument: { uri },
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
                context: { diagnostics: [], only: ['source.fixAll.odlint'] },
            });
        const edits = actions.flatMap((one) => one.edit.documentChanges?.flatMap((change) => change.edits) ?? Object.values(one.edit.changes ?? {}).flat());
        assert.ok(edits.length >= 3, JSON.stringify(actions));
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
    } finally {
        connection.dispose();
        server.kill();
    }
});

test('an experiment is served under the editor\'s own language for YAML', { skip: missing() }, async () => {
    assert.ok(program);
    const server = spawn(program.command, [...program.args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const published = new Promise<Diagnostic[]>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => resolve(diagnostics));
    });
    connection.listen();
    try {
        await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
        await connection.sendNotification('initialized', {});
        const uri = pathToFileURL('params.yaml').href;
        await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: EXPERIMENT } });
        assert.deepEqual((await published).map((one) => one.code), ['experiment-number-is-text']);
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
    } finally {
        connection.dispose();
        server.kill();
    }
});
