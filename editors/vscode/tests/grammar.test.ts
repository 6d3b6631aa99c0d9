/** The colours of a config: scopes that the grammar gives, read by the editor's own tokenizer. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const FILE = 'syntaxes/pbtxt.tmLanguage.json';

async function scopes(text: string): Promise<Map<string, string>> {
    const wasm = readFileSync(require.resolve('vscode-oniguruma').replace(/main\.js$/, 'onig.wasm'));
    await loadWASM(wasm).catch(() => undefined); // a second test finds it loaded
    const registry = new Registry({
        onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
        loadGrammar: async () => parseRawGrammar(readFileSync(FILE, 'utf8'), FILE),
    });
    const grammar = await registry.loadGrammar('source.pbtxt');
    assert.ok(grammar);
    const found = new Map<string, string>();
    let state = INITIAL;
    for (const line of text.split('\n')) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        for (const token of tokens) {
            const word = line.slice(token.startIndex, token.endIndex).trim();
            if (word) {
                found.set(word, token.scopes.at(-1) ?? '');
            }
        }
    }
    return found;
}

test('fields, messages, values and comments are told apart', async () => {
    const found = await scopes(`model {
  ssd: { num_classes: 37 # of the pets
    box_coder < y_scale: -1.5e-3 >
    activation: RELU_6, use_dropout: false
    type: 'ssd_"x"_v2' [ext.name]: "a\\x41"
  }
}`);
    assert.equal(found.get('model'), 'entity.name.type.pbtxt');
    assert.equal(found.get('ssd'), 'entity.name.type.pbtxt');
    assert.equal(found.get('box_coder'), 'entity.name.type.pbtxt');
    assert.equal(found.get('num_classes'), 'variable.other.property.pbtxt');
    assert.equal(found.get('[ext.name]'), 'variable.other.property.pbtxt');
    assert.equal(found.get('37'), 'constant.numeric.pbtxt');
    assert.equal(found.get('-1.5e-3'), 'constant.numeric.pbtxt');
    assert.equal(found.get('RELU_6'), 'support.constant.enum.pbtxt');
    assert.equal(found.get('false'), 'constant.language.pbtxt');
    assert.equal(found.get('ssd_"x"_v2'), 'string.quoted.single.pbtxt');
    assert.equal(found.get('\\x41'), 'constant.character.escape.pbtxt');
    assert.equal(found.get('of the pets'), 'comment.line.number-sign.pbtxt');
});

test('comments that speak to odlint stand out', async () => {
    const found = await scopes('a: 1 # odlint: ignore-file[learning-rate-high] -- measured');
    assert.equal(found.get('odlint'), 'keyword.other.directive.pbtxt');
    assert.equal(found.get('ignore-file'), 'keyword.control.directive.pbtxt');
});

test('an unclosed string ends with its line', async () => {
    const found = await scopes('a: "open\nb: 2');
    assert.equal(found.get('b'), 'variable.other.property.pbtxt');
});
