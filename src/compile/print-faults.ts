import type { Diagnostic, Report } from '../diagnostics/index.js';

/**
 * Tells faults of the printed book alone as warnings, for who asked for the ebook alone: pages are then laid out for their
 * numbers, and no sheet is spoilt by a letter that a print font lacks. Reading systems have fonts of their own.
 */
export const warnOfPrint =
  (report: Report): Report =>
  (diagnostic) =>
    report(isOfPrint(diagnostic) ? mild(diagnostic) : diagnostic);

const isOfPrint = ({ severity, code }: Diagnostic): boolean =>
  severity === 'error' && (code === 'glyph/missing' || code.startsWith('pdf/'));

const mild = (diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  severity: 'warning',
  hint: `the ebook is made all the same${diagnostic.hint ? `; to print it, ${diagnostic.hint}` : ''}`,
});
