import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chooseProgram, filledIn, type Surroundings } from '../src/program';

function around(files: string[], more: Partial<Surroundings> = {}): Surroundings {
    return {
        folders: ['/project'],
        home: '/home/ada',
        platform: 'linux',
        searchPath: '/opt/bin:/usr/bin',
        isFile: (file) => files.includes(file),
        ...more,
    };
}

const unset = { path: '', interpreter: '' };

test('the path in the settings goes before everything', () => {
    const program = chooseProgram({ path: '~/bin/odlint', interpreter: 'python3' }, around(['/usr/bin/odlint']));
    assert.deepEqual(program, { command: '/home/ada/bin/odlint', args: ['lsp'], why: 'setting odlint.path' });
});

test('an interpreter starts the module', () => {
    const program = chooseProgram({ path: '', interpreter: '${workspaceFolder}/env/bin/python' }, around([]));
    assert.equal(program?.command, '/project/env/bin/python');
    assert.deepEqual(program?.args, ['-m', 'odlint', 'lsp']);
});

test('a virtual environment of the workspace goes before the PATH', () => {
    const files = ['/project/.venv/bin/odlint', '/usr/bin/odlint'];
    assert.equal(chooseProgram(unset, around(files))?.command, '/project/.venv/bin/odlint');
    assert.equal(chooseProgram(unset, around(['/usr/bin/odlint']))?.command, '/usr/bin/odlint');
});

test('every folder of the workspace is looked at', () => {
    const program = chooseProgram(unset, around(['/second/venv/bin/odlint'], { folders: ['/first', '/second'] }));
    assert.equal(program?.command, '/second/venv/bin/odlint');
});

test('Windows has its own names', () => {
    const windows = around(['C:\\project\\.venv\\Scripts\\odlint.exe'], {
        platform: 'win32',
        folders: ['C:\\project'],
        searchPath: 'C:\\Windows;C:\\tools',
    });
    assert.equal(chooseProgram(unset, windows)?.command, 'C:\\project\\.venv\\Scripts\\odlint.exe');
});

test('nothing is started when nothing is there', () => {
    assert.equal(chooseProgram(unset, around([])), undefined);
});

test('paths are filled in as written', () => {
    assert.equal(filledIn('~', around([])), '/home/ada');
    assert.equal(filledIn('~other/odlint', around([])), '~other/odlint');
    assert.equal(filledIn('${workspaceFolder}/a', around([], { folders: ['/with$&dollar'] })), '/with$&dollar/a');
});
