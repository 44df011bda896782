import { archiveOf } from './typed.js';

/** A document as somebody may write it; what it is written into is another matter. */
export type Written = readonly WrittenParagraph[];

export interface WrittenParagraph {
  readonly style: 'text' | 'heading' | 'title';
  readonly runs: readonly WrittenRun[];
  /** Words of a footnote called at its end. */
  readonly note: string | null;
  readonly lined: boolean;
}

export interface WrittenRun {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** What an editor did to it, or that nobody sees it. */
  readonly fate: 'stays' | 'inserted' | 'deleted' | 'hidden';
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `written` as Word writes it. */
export function asDocx(written: Written): Uint8Array {
  const notes: string[] = [];
  const run = ({ text, italic, bold, fate }: WrittenRun): string => {
    const [open, close] =
      fate === 'inserted' ? ['<w:ins>', '</w:ins>'] : fate === 'deleted' ? ['<w:del>', '</w:del>'] : ['', ''];
    const properties = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${fate === 'hidden' ? '<w:vanish/>' : ''}`;
    const tag = fate === 'deleted' ? 'w:delText' : 'w:t';
    // Word parts runs wherever its editor stopped.
    const cut = text.indexOf(' ', text.length >> 1) + 1;
    const parts = [text.slice(0, cut), text.slice(cut)].map(
      (part) => `<w:r><w:rPr>${properties}</w:rPr><${tag} xml:space="preserve">${xml(part)}</${tag}></w:r>`,
    );
    return open + parts.join('<w:proofErr/>') + close;
  };
  const paragraph = ({ style, runs, note, lined }: WrittenParagraph): string => {
    const id = { text: 'Normal', heading: 'Heading1', title: 'Title' }[style];
    const call = note === null ? '' : `<w:r><w:footnoteReference w:id="${notes.push(note)}"/></w:r>`;
    const border = lined ? '<w:pBdr><w:bottom w:val="single"/></w:pBdr>' : '';
    return `<w:p><w:pPr><w:pStyle w:val="${id}"/>${border}</w:pPr>${runs.map(run).join('')}${call}</w:p>`;
  };
  const body = written.map(paragraph).join('');
  const told = notes.map(
    (note, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${xml(note)}</w:t></w:r></w:p></w:footnote>`,
  );
  const styles = ['Normal', 'Title', 'heading 1'].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace('h', 'H').replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  );
  const relation = (kind: string) => `<Relationship Id="${kind}" Type="${RELATION}/${kind}" Target="${kind}.xml"/>`;
  return archiveOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${styles.join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}>${told.join('')}</w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('styles')}${relation('footnotes')}</Relationships>`,
  });
}

const ODF = ['office', 'style', 'text'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

/** `written` as LibreOffice writes it. What was deleted stands apart from the text. */
export function asOdt(written: Written): Uint8Array {
  let notes = 0;
  const spaced = (text: string) => xml(text).replace(/ {2,}|^ | $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
  const run = ({ text, italic, bold, fate }: WrittenRun): string =>
    fate === 'deleted'
      ? '<text:change/>'
      : `<text:span text:style-name="${fate === 'hidden' ? 'H' : `${italic ? 'i' : ''}${bold ? 'b' : ''}`}">${spaced(text)}</text:span>`;
  const note = (text: string): string => {
    notes += 1;
    return `<text:note><text:note-citation>${notes}</text:note-citation><text:note-body><text:p>${spaced(text)}</text:p></text:note-body></text:note>`;
  };
  const paragraph = ({ style, runs, note: told, lined }: WrittenParagraph): string => {
    const inner = runs.map(run).join('') + (told === null ? '' : note(told));
    if (style === 'heading') return `<text:h text:outline-level="1">${inner}</text:h>`;
    return `<text:p text:style-name="${style === 'title' ? 'Title' : lined ? 'L' : 'Standard'}">${inner}</text:p>`;
  };
  const look = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const [italic, bold] = ['fo:font-style="italic"', 'fo:font-weight="bold"'];
  const automatic = `${look('i', italic)}${look('b', bold)}${look('ib', `${italic} ${bold}`)}${look('H', 'text:display="none"')}<style:style style:name="L" style:family="paragraph"><style:paragraph-properties fo:border-bottom="1pt solid #000"/></style:style>`;
  return archiveOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${ODF.join(' ')}><office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles></office:document-styles>`,
    'content.xml': `<office:document-content ${ODF.join(' ')} ${FO}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${written.map(paragraph).join('')}</office:text></office:body></office:document-content>`,
  });
}

/** `written` as rich text, every character beyond ASCII by its number. */
export function asRtf(written: Written): Uint8Array {
  const plain = (text: string): string =>
    text
      .replace(/[\\{}]/g, '\\$&')
      .replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0) > 0x7fff ? unit.charCodeAt(0) - 0x10000 : unit.charCodeAt(0)}?`,
      );
  const run = ({ text, italic, bold, fate }: WrittenRun): string =>
    `{\\plain${italic ? '\\i' : ''}${bold ? '\\b' : ''}${{ stays: '', inserted: '\\revised', deleted: '\\deleted', hidden: '\\v' }[fate]} ${plain(text)}}`;
  const paragraph = ({ style, runs, note, lined }: WrittenParagraph): string => {
    const told = note === null ? '' : `{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn} ${plain(note)}}`;
    return `\\pard\\s${{ text: 0, heading: 1, title: 15 }[style]}${lined ? '\\brdrb\\brdrs' : ''} ${runs.map(run).join('')}${told}\\par\n`;
  };
  const styles = '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s15 Title;}}';
  return Buffer.from(`{\\rtf1\\ansi\\uc1${styles}${written.map(paragraph).join('')}}`, 'latin1');
}
