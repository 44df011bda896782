import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readArguments } from '../../src/cli/arguments.js';
import { runCheck, runCompile } from '../../src/cli/books.js';
import { Voice } from '../../src/cli/voice.js';
import type { PlainDiagnostic } from '../../src/diagnostics/index.js';

/** What a command left behind: exit code, and the object that `--format json` prints. */
export interface Ran {
  readonly code: number;
  readonly ok: boolean;
  readonly outputs: readonly string[];
  readonly diagnostics: readonly PlainDiagnostic[];
}

/** A folder of its own among the system's temporary ones, and the command run on it. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'sheaf-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, content] of Object.entries(files)) this.put(name, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  put(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** Every file of the folder, its path with forward slashes, and its bytes as Latin-1. */
  contents(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const walk = (at: string): void => {
      for (const entry of readdirSync(join(this.folder, at), { withFileTypes: true })) {
        const name = at === '' ? entry.name : `${at}/${entry.name}`;
        if (entry.isDirectory()) walk(name);
        else if (entry.isFile()) found.set(name, readFileSync(this.path(name), 'latin1'));
      }
    };
    walk('');
    return found;
  }

  /** Runs `sheaf compile` or `sheaf check` on the folder's manifest, as from a shell. */
  async run(command: 'compile' | 'check', ...flags: string[]): Promise<Ran> {
    const asked = readArguments([command, this.path('anthology.yaml'), '--format', 'json', ...flags]);
    let said = '';
    const terminal = { out: (text: string | Uint8Array) => (said += text), err: () => {}, watched: false };
    const voice = new Voice(asked, '0.0.0', terminal);
    const code = await (command === 'compile' ? runCompile : runCheck)(asked, voice);
    return { code, ...JSON.parse(said) };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
