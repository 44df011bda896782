/** Fonts whose letters are pictures. */
export const isSymbolFont = (font: string): boolean =>
  /^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats)$/i.test(font.trim());

/** What stands for a picture that is not in a table below: such fonts are used for ornaments. */
const ORNAMENT = '❦';

const span = (first: number, characters: string): readonly (readonly [number, string])[] =>
  [...characters].map((character, index) => [first + index, character]);

/** Wingdings by code (Unicode 16, mappings in L2/11-052R): what Word makes of `:)` and `-->`, hands, hearts, stars, leaves. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  ...span(
    0x21,
    '🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷',
  ),
  ...span(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa4, '◉'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xaa, '✦'],
  [0xab, '★'],
  [0xac, '✶'],
  [0xad, '✴'],
  [0xae, '✹'],
  [0xaf, '✵'],
  [0xb5, '✪'],
  [0xb6, '✰'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  ...span(0xdf, '←→↑↓↖↗↙↘⬅➔⬆⬇'),
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** Symbol by code (Adobe, Symbol Encoding): Greek, and what Word uses for bullets and suits. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  ...span(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...span(0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...span(0xd2, '®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊'),
]);

const TABLES: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
]);

/** Whether it is known what a font of pictures shows. */
export const hasTable = (font: string): boolean => TABLES.has(font.trim().toLowerCase());

/** The character that a code of a font of pictures shows; its codes stand by themselves, or at U+F000. */
export function symbolOf(font: string, code: number): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (own > 0xff) return String.fromCodePoint(own);
  const table = TABLES.get(font.trim().toLowerCase());
  if (!table && !isSymbolFont(font)) return String.fromCodePoint(own);
  return own === 0x20 ? ' ' : (table?.get(own) ?? ORNAMENT);
}

/** `text` as it looks in a font of pictures. */
export const inSymbols = (text: string, font: string): string =>
  [...text].map((character) => symbolOf(font, character.codePointAt(0)!)).join('');
