/** Which program is the language server: what the settings name, else what the workspace or the machine has. */

import * as path from 'node:path';

/** What the user has set; empty strings where nothing is. */
export interface Settings {
    readonly path: string;
    readonly interpreter: string;
}

/** What the choice depends on beside the settings, so that tests need no disk. */
export interface Surroundings {
    readonly folders: readonly string[];
    readonly home: string;
    readonly platform: NodeJS.Platform;
    readonly searchPath: string;
    readonly isFile: (file: string) => boolean;
}

/** A command line, and what it was chosen for (for the output channel). */
export interface Program {
    readonly command: string;
    readonly args: readonly string[];
    readonly why: string;
}

const ENVIRONMENTS = ['.venv', 'venv', 'env'];

/** The program to start; undefined when no odlint can be found, and the settings name none. */
export function chooseProgram(settings: Settings, around: Surroundings): Program | undefined {
    if (settings.path) {
        return { command: filledIn(settings.path, around), args: ['lsp'], why: 'setting odlint.path' };
    }
    if (settings.interpreter) {
        const command = filledIn(settings.interpreter, around);
        return { command, args: ['-m', 'odlint', 'lsp'], why: 'setting odlint.interpreter' };
    }
    return ofWorkspace(around) ?? ofSearchPath(around);
}

function ofWorkspace(around: Surroundings): Program | undefined {
    for (const folder of around.folders) {
        for (const environment of ENVIRONMENTS) {
            const command = join(around, folder, environment, ...executable(around, true));
            if (around.isFile(command)) {
                return { command, args: ['lsp'], why: `virtual environment ${environment} of the workspace` };
            }
        }
    }
    return undefined;
}

function ofSearchPath(around: Surroundings): Program | undefined {
    const separator = around.platform === 'win32' ? ';' : ':';
    for (const folder of around.searchPath.split(separator).filter(Boolean)) {
        const command = join(around, folder, ...executable(around, false));
        if (around.isFile(command)) {
            return { command, args: ['lsp'], why: 'PATH' };
        }
    }
    return undefined;
}

function executable(around: Surroundings, inEnvironment: boolean): string[] {
    const windows = around.platform === 'win32';
    const name = windows ? 'odlint.exe' : 'odlint';
    return inEnvironment ? [windows ? 'Scripts' : 'bin', name] : [name];
}

function join(around: Surroundings, ...parts: string[]): string {
    return (around.platform === 'win32' ? path.win32 : path.posix).join(...parts);
}

/** `~` and `${workspaceFolder}` in a path that a person has written. */
export function filledIn(written: string, around: Surroundings): string {
    const folder = around.folders[0] ?? '';
    const here = written.replaceAll('${workspaceFolder}', () => folder);
    return /^~(?=[/\\]|$)/.test(here) ? around.home + here.slice(1) : here;
}
