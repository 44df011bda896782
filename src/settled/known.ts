import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { Source } from '../document/index.js';

/** Keys of the file of decisions that are no story's: what was looked at, for proofs, and what was accepted, for checks. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(['proofed', 'accepted']);

/** The paragraphs of each file that were looked at when its doubts were last settled, by the hashes of their words. */
export type Proofed = ReadonlyMap<string, ReadonlySet<string>>;

/** What the file of decisions holds under `proofed:`. */
export function proofedIn({ text }: Source): Proofed {
  const proofed = under('proofed', text);
  return new Map(
    isMap(proofed)
      ? proofed.items.flatMap(({ key, value }) =>
          isSeq(value) ? [[String(key), new Set(value.items.map(String))] as const] : [],
        )
      : [],
  );
}

/** What it holds under `accepted:`: the names of doubts that are known. */
export function acceptedIn({ text }: Source): readonly string[] {
  const accepted = under('accepted', text);
  return isSeq(accepted) ? accepted.items.map(String) : [];
}

/** The text of a file of decisions with these doubts accepted; what else is in it stays as it is written. */
export function withAccepted(text: string, names: readonly string[]): string {
  const document = opened(text);
  if (names.length > 0) document.set('accepted', document.createNode(names));
  else document.delete('accepted');
  return document.toString({ lineWidth: 0 });
}

/** A decision as a line of somebody's file, about a story's file. */
export interface WrittenDecision {
  readonly file: string;
  readonly line: string;
}

/** The text of a file of decisions with these behind the other ones of their stories. */
export function withDecisions(text: string, decisions: readonly WrittenDecision[]): string {
  const document = opened(text);
  for (const { file, line } of decisions) {
    if (!isSeq(document.get(file))) document.set(file, document.createNode([]));
    document.addIn([file], document.createNode(parseDocument(line).toJS(), { flow: true }));
  }
  return document.toString({ lineWidth: 0 });
}

function under(key: string, text: string): unknown {
  const { contents, errors } = parseDocument(text, { prettyErrors: false });
  return errors.length === 0 && isMap(contents) ? contents.get(key) : null;
}

function opened(text: string): Document {
  const document: Document = parseDocument(text);
  return isMap(document.contents) ? document : new Document({});
}
