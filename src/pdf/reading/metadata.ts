import type { Book } from '../../book/index.js';
import { type PdfText, pdfText } from '../file/values.js';

/** Who made the file. */
const MAKER = 'Sheaf';

/** Entries of the information dictionary (ISO 32000-1, 14.3.3). */
export function information(book: Book): Record<string, PdfText | Date> {
  const made = dayOf(book);
  return {
    Title: pdfText(plain(titleOf(book))),
    Author: pdfText(plain(creators(book).join(', '))),
    ...(book.description === null ? {} : { Subject: pdfText(plain(book.description)) }),
    ...(book.subjects.length === 0
      ? {}
      : { Keywords: pdfText(plain(book.subjects.map(({ name }) => name).join(', '))) }),
    Creator: pdfText(MAKER),
    Producer: pdfText(MAKER),
    CreationDate: made,
    ModDate: made,
  };
}

/** The XMP packet (ISO 16684-1): the same in XML, and that the file keeps to PDF/UA-1 and PDF/A-2a. */
export function metadataPacket(book: Book): string {
  const made = midnight(dayOf(book));
  const authors = book.editors.length > 0 ? book.authors.map(({ name }) => name) : [];
  const subjects = book.subjects.map(({ name }) => name);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
${alternatives('dc:title', titleOf(book))}
${list('dc:creator', 'Seq', creators(book))}
${list('dc:contributor', 'Bag', authors)}
${alternatives('dc:description', book.description)}
${list('dc:subject', 'Bag', subjects)}
${list('dc:publisher', 'Bag', book.publisher === null ? [] : [book.publisher])}
${alternatives('dc:rights', book.rights)}
${list('dc:language', 'Bag', [book.language])}
${element('dc:identifier', book.identifier.print)}
${element('pdf:Keywords', subjects.length === 0 ? null : subjects.join(', '))}
<pdf:Producer>${MAKER}</pdf:Producer>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
<xmp:CreateDate>${made}</xmp:CreateDate>
<xmp:ModifyDate>${made}</xmp:ModifyDate>
<xmp:MetadataDate>${made}</xmp:MetadataDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${UA_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`.replace(/\n+/g, '\n');
}

/** PDF/A lets a packet use only schemas that it knows or that the packet itself explains (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA = `<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const titleOf = ({ title, subtitle }: Book): string =>
  [title, ...(subtitle === null ? [] : [subtitle])].map(plain).join(': ');

/** By whom a catalogue lists the book: its editors, or else its authors. */
function creators({ editors, authors }: Book): readonly string[] {
  return (editors.length > 0 ? editors : authors).map(({ name }) => name);
}

/** Midnight of the book's day, in no time zone but UTC. */
function dayOf({ date }: Book): Date {
  const [year = '1980', month = '1', day = '1'] = date.split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number.parseInt(day, 10)));
}

/** ISO 8601. `toISOString` takes up to 15 ms when it is first called, since V8 then looks for the time zone. */
function midnight(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(day.getUTCFullYear()).padStart(4, '0');
  return `${year}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}T00:00:00Z`;
}

function element(name: string, value: string | null): string {
  return value === null ? '' : `<${name}>${escaped(value)}</${name}>`;
}

function alternatives(name: string, value: string | null): string {
  if (value === null) return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  if (values.length === 0) return '';
  const items = values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

/** Without what XML 1.0 has no way to write (2.2, Char), and on one line. */
function plain(value: string): string {
  return value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff\s]+/gu, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (value: string): string => plain(value).replace(/[&<>]/g, (character) => ENTITIES[character]!);
