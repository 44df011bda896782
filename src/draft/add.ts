import { type Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Draft } from './draft.js';
import { entryText } from './render.js';

/** A manifest with more stories, and the files that were put in. */
export interface Added {
  readonly text: string;
  readonly files: readonly string[];
}

/** Puts the draft's stories behind those of the manifest `text`, keeping its comments; null where it has no list of stories. */
export function addStories(text: string, draft: Draft): Added | null {
  const document = parseDocument(text);
  const stories = document.errors.length === 0 ? document.get('stories') : null;
  if (!isSeq(stories)) return null;
  const groups = draft.parts.flatMap((part) => part.groups);
  for (const group of groups) stories.add(entryNode(document, entryText(group)));
  const files = groups.flatMap((group) => group.files.map(({ path }) => path));
  return { text: document.toString({ lineWidth: 0, flowCollectionPadding: false }), files };
}

/** The entry as a node with its comments: what is to be asked stays a question behind it. */
function entryNode(document: Document, lines: readonly string[]) {
  const parsed = parseDocument(`- ${lines.join('\n  ')}\n`);
  const [entry] = (parsed.contents as unknown as YAMLSeq).items;
  return isMap(entry) ? entry : document.createNode(entry);
}
