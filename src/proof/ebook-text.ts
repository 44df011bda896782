import { type Limits, openZip } from '../zip/index.js';

/** It is our own, and may be as large as its pictures are. */
const NO_LIMITS: Limits = { member: Infinity, all: Infinity, members: Infinity, ratio: Infinity, small: Infinity };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What an ebook of ours says, a file of its spine at a time. The XHTML is our own, so that patterns may take it apart. */
export function* wordsOfEbook(ebook: Uint8Array): Iterable<string> {
  const archive = openZip(ebook, NO_LIMITS);
  const text = (name: string) => new TextDecoder().decode(archive.read(name) ?? undefined);
  const packageName = /full-path="([^"]+)"/.exec(text('META-INF/container.xml'))![1]!;
  const opf = text(packageName);
  const items = new Map(
    [...opf.matchAll(/<item\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'id'), attribute(tag, 'href')]),
  );
  const base = packageName.replace(/[^/]*$/, '');
  const spine = [...opf.matchAll(/<itemref\b[^>]*>/g)].map(([tag]) => items.get(attribute(tag, 'idref'))!);
  for (const href of spine) yield wordsOfXhtml(text(base + decodeURI(href)));
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function wordsOfXhtml(xhtml: string): string {
  const body = xhtml.slice(xhtml.indexOf('<body'));
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (ENTITIES[name] ?? whole),
    );
}
