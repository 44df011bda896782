import type { Diagnostic, Report } from '../../diagnostics/index.js';
import type { Span } from '../../document/index.js';
import type { Finding, FindingKind } from './typed-file.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const CHANGES: readonly FindingKind[] = ['insertion', 'deletion', 'move'];

/** Tells what a reader found, each at the place of the first. */
export function reportFindings(findings: readonly Finding[], place: (paragraph: number) => Span, report: Report): void {
  const tell = (finding: Finding, told: Omit<Diagnostic, 'span'>) =>
    report({ ...told, span: place(finding.paragraph) });
  const changes = findings.filter(({ kind, count }) => CHANGES.includes(kind) && count > 0);
  const first = changes.toSorted((one, other) => one.paragraph - other.paragraph)[0];
  if (first) {
    const counted = changes.map(({ kind, count }) => plural(count, kind)).join(', ');
    tell(first, {
      severity: 'warning',
      code: 'source/tracked-changes',
      message: `This document has tracked changes (${counted}), which were read as if all were accepted`,
      hint: 'if some should not be, reject them where the document was written, and save it again',
    });
  }
  for (const finding of findings) {
    const told = TOLD[finding.kind]?.(finding.count);
    if (told) tell(finding, told);
  }
}

const TOLD: Readonly<Partial<Record<FindingKind, (count: number) => Omit<Diagnostic, 'span'> | null>>> = {
  comment: (count) => ({
    severity: 'info',
    code: 'source/comment',
    message: `${plural(count, 'comment')} in the margin ${count === 1 ? 'is' : 'are'} no part of the story and ${count === 1 ? 'was' : 'were'} left out`,
  }),
  'text-box': (count) => ({
    severity: 'warning',
    code: 'source/text-box',
    message: `${count === 1 ? 'A text box hangs' : `${count} text boxes hang`} on this document’s paragraphs; ${count === 1 ? 'its' : 'their'} words were set behind the paragraph that ${count === 1 ? 'it hangs' : 'they hang'} on, here first`,
    hint: 'look whether they belong to the story; if so, move them into its text',
  }),
  hidden: (count) =>
    count === 0
      ? null
      : {
          severity: 'info',
          code: 'source/hidden',
          message: `${plural(count, 'word')} of hidden text ${count === 1 ? 'was' : 'were'} left out`,
        },
  picture: (count) => ({
    severity: 'warning',
    code: 'image/missing',
    message: `${count === 1 ? 'A picture is' : `${count} pictures are`} not in this file, but beside it in the folder that it was taken from (.rtfd)`,
    hint: 'save it as .docx where it was written, or put the pictures beside the manifest',
  }),
  unread: (count) => ({
    severity: 'warning',
    code: 'source/left-out',
    message: `${plural(count, 'part')} of this document ${count === 1 ? 'is a file' : 'are files'} of another format inserted whole, and ${count === 1 ? 'was' : 'were'} left out`,
    hint: 'open it in Word and save it again: that makes text of it',
  }),
};
