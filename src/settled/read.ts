import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Report } from '../diagnostics/index.js';
import { FORMS, NOTE_KINDS, type NoteKind, type Source, type Span } from '../document/index.js';
import { readAnchor } from './anchor.js';
import { BLOCKS, type Decision, GAPS, MARKS, type Settled, type Verdict } from './decision.js';
import { KNOWN_KEYS } from './known.js';
import { PILCROW } from './plain.js';

/** Keys of a decision, and what is told of it besides. */
const KEYS = new Set([
  'at',
  'is',
  'kind',
  'to',
  'cut',
  'ask',
  'answer',
  'through',
  'everywhere',
  'was',
  'by',
  'when',
  'why',
]);

const ALL_IS = [...MARKS, ...BLOCKS, ...FORMS, ...GAPS, 'fine'];

/** Reads the file of decisions; what is faulty in it is an error at its place, and none of it is applied. */
export function readSettled(source: Source, report: Report): Settled {
  const reader = new Reader(source, report);
  return reader.read();
}

class Reader {
  readonly #settled = new Map<string, readonly Decision[]>();

  constructor(
    readonly source: Source,
    readonly report: Report,
  ) {}

  read(): Settled {
    const document = parseDocument(this.source.text, { prettyErrors: false, uniqueKeys: true });
    const [fault] = document.errors;
    if (fault) this.#fault('Not YAML: the file of decisions cannot be read', this.#span(...fault.pos), fault.message);
    else if (document.contents !== null) this.#files(document.contents as Node);
    return this.#settled;
  }

  #files(root: Node): void {
    if (!isMap(root)) {
      this.#fault('The file of decisions must be a map of files', this.#at(root), 'a line `FILE:` and below it a list');
      return;
    }
    for (const { key, value } of root.items) {
      const file = String(isScalar(key) ? key.value : key);
      if (KNOWN_KEYS.has(file)) continue;
      // A file of which all decisions were taken out keeps its name.
      if (isScalar(value) && value.value === null) continue;
      if (!isSeq(value))
        this.#fault(
          `The decisions of \`${file}\` must be a list`,
          this.#at(value as Node),
          'a line for each, beginning with `- `',
        );
      else
        this.#settled.set(
          file,
          value.items.flatMap((item) => this.#decision(item as Node)),
        );
    }
  }

  #decision(node: Node): readonly Decision[] {
    if (!isMap(node)) {
      this.#fault('A decision must be a map', this.#at(node), 'write `- {at: "…⟦…⟧…", is: …}`');
      return [];
    }
    const stray = node.items.find(({ key }) => isScalar(key) && !KEYS.has(String(key.value)));
    if (stray) {
      this.#fault(`Unknown key \`${stray.key}\``, this.#at(stray.key as Node), `choose from ${[...KEYS].join(', ')}`);
      return [];
    }
    const anchor = readAnchor(textAt(node, 'at') ?? '');
    if (!anchor) {
      this.#fault(
        'A decision needs its place',
        this.#at(node),
        '`at:` holds the words around it, and ⟦ ⟧ what it is about',
      );
      return [];
    }
    const verdict = this.#verdict(node, anchor.exact);
    const everywhere = textAt(node, 'everywhere');
    const copies = everywhere === 'copies';
    if (everywhere !== null && everywhere !== 'story' && !copies)
      this.#fault(
        `\`everywhere\` cannot be \`${everywhere}\``,
        this.#at(node),
        '`story` (a mark at the same word), or `copies` (a paragraph that stands more than once)',
      );
    return verdict ? [{ anchor, verdict, copies, was: textAt(node, 'was'), span: this.#at(node) }] : [];
  }

  #verdict(node: YAMLMap, exact: string): Verdict | null {
    const is = textAt(node, 'is');
    const to = textAt(node, 'to');
    const ask = textAt(node, 'ask');
    if (node.get('cut') === true) return { kind: 'words', to: '' };
    if (to !== null) return { kind: 'words', to };
    if (ask !== null) return { kind: 'ask', question: ask, answer: textAt(node, 'answer') };
    if (is === 'fine') return { kind: 'fine' };
    const gap = GAPS.find((one) => one === is);
    if (gap && exact === PILCROW) return { kind: 'gap', is: gap };
    const mark = MARKS.find((one) => one === is);
    if (mark) return { kind: 'mark', is: mark, everywhere: textAt(node, 'everywhere') === 'story' };
    const block = BLOCKS.find((one) => one === is);
    const through = textAt(node, 'through');
    if (block) return { kind: 'block', is: block, form: null, note: this.#noteKind(node), through };
    const form = FORMS.find((one) => one === is);
    if (form) return { kind: 'block', is: 'story', form, note: null, through };
    const place = this.#at((node.get('is', true) as Node | undefined) ?? node);
    if (is === null) this.#fault('This decides nothing', place, 'say `is:`, `to:`, `cut: true` or `ask:`');
    else if (gap) this.#fault(`Only a gap can be a ${is}`, place, 'put ⟦¶⟧ between the two paragraphs');
    else this.#fault(`\`is\` cannot be \`${is}\``, place, `choose from ${ALL_IS.join(', ')}`);
    return null;
  }

  #noteKind(node: YAMLMap): NoteKind | null {
    const kind = textAt(node, 'kind');
    const known = NOTE_KINDS.find((one) => one === kind) ?? null;
    if (kind !== null && known === null)
      this.#fault(`\`kind\` cannot be \`${kind}\``, this.#at(node), `choose from ${NOTE_KINDS.join(', ')}`);
    return known;
  }

  #fault(message: string, span: Span, hint: string): void {
    this.report({ severity: 'error', code: 'settled/value', message, span, hint, exit: 2 });
  }

  #at = (node: Node | null): Span => this.#span(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);

  #span = (start: number, end: number): Span => ({ source: this.source, start, end: Math.max(start, end) });
}

function textAt(node: YAMLMap, key: string): string | null {
  const value = node.get(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** The name of the file of decisions beside the manifest of this name. */
export const decisionsFile = (manifest: string): string => `${manifest.replace(/\.ya?ml$/i, '')}.settled.yaml`;
