/** A language client that notes how it was made, started and stopped. */

export interface Made {
    readonly server: { command: string; args: string[] };
    readonly options: { documentSelector: { scheme: string; language: string; pattern?: string }[] };
    running: boolean;
}

export const made: Made[] = [];
export const fails = { next: false };
export const TransportKind = { stdio: 0 };

export class LanguageClient {
    private readonly made: Made;

    constructor(_id: string, _name: string, server: Made['server'], options: Made['options']) {
        this.made = { server, options, running: false };
        made.push(this.made);
    }

    async start(): Promise<void> {
        if (fails.next) {
            fails.next = false;
            throw new Error('spawn ENOENT');
        }
        this.made.running = true;
    }

    async stop(): Promise<void> {
        this.made.running = false;
    }
}
