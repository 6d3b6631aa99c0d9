/** Bundles the tests, with a stand-in for the module that only exists inside the editor. */

import { build } from 'esbuild';
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url).pathname;
await build({
    entryPoints: readdirSync(here).filter((name) => name.endsWith('.test.ts')).map((name) => here + name),
    outdir: `${here}../dist/tests`,
    alias: { vscode: `${here}vscode-stub.ts`, 'vscode-languageclient/node': `${here}client-stub.ts` },
    external: ['vscode-oniguruma', 'vscode-textmate'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
});
