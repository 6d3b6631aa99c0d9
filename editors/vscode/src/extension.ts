/** Starts odlint's language server for configs and label maps, and restarts it when its settings change. */

import { statSync } from 'node:fs';
import { homedir } from 'node:os';

import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

import { chooseProgram, type Program, type Surroundings } from './program';

export const LANGUAGES = ['odlint-config', 'odlint-label-map'] as const;
/** Experiments stay YAML for the editor: the server tells them from other YAML by what they say. */
const YAML = 'yaml';
const INSTALL = 'pip install "odlint[lsp]"';
const FIX_ALL = 'source.fixAll.odlint';

let client: LanguageClient | undefined;
let output: vscode.LogOutputChannel | undefined;
/** One start or stop after the other, however fast settings change. */
let turn: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    output = vscode.window.createOutputChannel('odlint', { log: true });
    context.subscriptions.push(
        output,
        vscode.commands.registerCommand('odlint.restart', restart),
        vscode.commands.registerCommand('odlint.showOutput', () => output?.show()),
        vscode.commands.registerCommand('odlint.fixAll', fixAll),
        vscode.workspace.onDidChangeConfiguration(async (change) => {
            if (['enable', 'path', 'interpreter', 'experimentFiles'].some((name) => change.affectsConfiguration(`odlint.${name}`))) {
                await restart();
            }
        }),
    );
    await restart();
}

export async function deactivate(): Promise<void> {
    turn = turn.then(stop);
    await turn;
}

function restart(): Promise<void> {
    turn = turn.then(stop).then(start);
    return turn;
}

async function stop(): Promise<void> {
    const running = client;
    client = undefined;
    await running?.stop().catch((problem: unknown) => output?.warn(`stopping: ${String(problem)}`));
}

async function start(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('odlint');
    if (!settings.get<boolean>('enable', true)) {
        return;
    }
    const written = { path: settings.get('path', ''), interpreter: settings.get('interpreter', '') };
    const program = chooseProgram(written, surroundings());
    if (program === undefined) {
        offerInstallation('odlint was not found in the workspace or on the PATH.');
        return;
    }
    output?.info(`${[program.command, ...program.args].join(' ')}  (${program.why})`);
    const starting = new LanguageClient('odlint', 'odlint', serverOf(program), clientOptions(settings.get<string[]>('experimentFiles', [])));
    try {
        await starting.start();
        client = starting;
    } catch (problem) {
        output?.error(String(problem));
        offerInstallation(`The language server did not start: ${program.command} ${program.args.join(' ')}`);
    }
}

function serverOf(program: Program) {
    return { command: program.command, args: [...program.args], transport: TransportKind.stdio };
}

function clientOptions(experiments: readonly string[]): LanguageClientOptions {
    return {
        documentSelector: [
            ...LANGUAGES.flatMap((language) => [
                { scheme: 'file', language },
                { scheme: 'untitled', language },
            ]),
            ...experiments.map((pattern) => ({ scheme: 'file', language: YAML, pattern })),
        ],
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.config,*.pbtxt,*.csv,odlint.toml,pyproject.toml}') },
        ...(output ? { outputChannel: output } : {}),
    };
}

function surroundings(): Surroundings {
    return {
        folders: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
        home: homedir(),
        platform: process.platform,
        searchPath: process.env['PATH'] ?? '',
        isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    };
}

function offerInstallation(message: string): void {
    const [copy, settings, log] = ['Copy the command', 'Open settings', 'Show output'];
    void vscode.window
        .showErrorMessage(`${message} Install it with: ${INSTALL}`, copy, settings, log)
        .then(async (answer) => {
            if (answer === copy) {
                await vscode.env.clipboard.writeText(INSTALL);
            } else if (answer === settings) {
                await vscode.commands.executeCommand('workbench.action.openSettings', 'odlint');
            } else if (answer === log) {
                output?.show();
            }
        });
}

async function fixAll(): Promise<void> {
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: FIX_ALL, apply: 'first' });
}
