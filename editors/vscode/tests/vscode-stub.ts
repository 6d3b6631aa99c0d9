/** What the extension uses of the editor, noted down instead of done. */

type Handler = (...args: never[]) => unknown;

export const seen = {
    commands: new Map<string, Handler>(),
    executed: [] as unknown[][],
    errors: [] as string[],
    answer: undefined as string | undefined,
    clipboard: '',
    log: [] as string[],
    settings: new Map<string, unknown>(),
    folders: [] as string[],
    settingsChanged: undefined as ((change: { affectsConfiguration: (name: string) => boolean }) => Promise<void>) | undefined,
};

const disposable = { dispose: () => undefined };
const note = (line: string) => void seen.log.push(line);

export const commands = {
    registerCommand(name: string, handler: Handler) {
        seen.commands.set(name, handler);
        return disposable;
    },
    async executeCommand(...call: unknown[]) {
        seen.executed.push(call);
    },
};

export const window = {
    createOutputChannel: () => ({ ...disposable, show: () => note('shown'), info: note, warn: note, error: note }),
    async showErrorMessage(message: string) {
        seen.errors.push(message);
        return seen.answer;
    },
};

export const env = { clipboard: { writeText: async (text: string) => void (seen.clipboard = text) } };

export const workspace = {
    get workspaceFolders() {
        return seen.folders.map((fsPath) => ({ uri: { fsPath } }));
    },
    getConfiguration: () => ({ get: (name: string, otherwise: unknown) => seen.settings.get(name) ?? otherwise }),
    createFileSystemWatcher: (pattern: string) => ({ ...disposable, pattern }),
    onDidChangeConfiguration(handler: typeof seen.settingsChanged) {
        seen.settingsChanged = handler;
        return disposable;
    },
};
