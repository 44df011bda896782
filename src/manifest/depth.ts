import { CST, Lexer } from 'yaml';

/** How deep maps and lists of a manifest may stand in one another; the schema goes down six. */
export const DEEPEST = 64;

/** Texts without so many brackets, and without so wide a margin, are not deep. */
const MAYBE = /(?:[[{][^[{]*){65}|^ {64}|(?:[-?][ \t]+){32}/m;

/**
 * Where a text of YAML begins to be deeper than `DEEPEST`, or null. The library goes down maps and lists by calling itself:
 * some thousands end the process, and no catch would hear of it.
 */
export function tooDeep(text: string): number | null {
  if (!MAYBE.test(text)) return null;
  let at = 0;
  let flow = 0;
  let margin = 0;
  for (const lexeme of new Lexer().lex(text)) {
    switch (CST.tokenType(lexeme)) {
      case 'flow-map-start':
      case 'flow-seq-start':
        flow += 1;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        flow -= 1;
        break;
      case 'newline':
        margin = 0;
        break;
      case 'space':
        // Each level of maps is set in by a blank at least, each list by its dash.
        if (text[at - 1] === '\n') margin = lexeme.length;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        margin += 1;
        break;
      case 'map-value-ind':
        if (flow === 0 && margin > DEEPEST) return at;
        break;
    }
    if (flow > DEEPEST) return at;
    if (flow === 0 && margin > DEEPEST && text[at] === '-') return at;
    at += lengthOf(lexeme);
  }
  return null;
}

/** The lexer's own signs stand for nothing in the text. */
const lengthOf = (lexeme: string): number =>
  lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR ? 0 : lexeme.length;
