import { decodeWith } from './unicode.js';

/** A text in an encoding of one byte a character, and which. */
export interface Legacy {
  readonly text: string;
  readonly encoding: string;
  /** How well it fits, from below 0 to 1. */
  readonly fits: number;
}

/** The encodings of one byte that a script was written in, the likeliest first, and its letters above ASCII. */
interface Script {
  readonly encodings: readonly string[];
  readonly letters: string;
}

/** Letters as in Unicode CLDR's exemplar sets; encodings as in the WHATWG Encoding Standard, by the scripts they serve. */
const WESTERN: Script = {
  encodings: ['windows-1252', 'macintosh'],
  letters: 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšž',
};
const central = (letters: string): Script => ({ encodings: ['windows-1250', 'iso-8859-2'], letters });
const CYRILLIC: Script = {
  encodings: ['windows-1251', 'koi8-u', 'x-mac-cyrillic', 'ibm866', 'iso-8859-5'],
  letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђѓјљњћќџѕ',
};

const SCRIPTS: Readonly<Record<string, Script>> = {
  pl: central('ąćęłńóśźż'),
  cs: central('áčďéěíňóřšťúůýž'),
  sk: central('áäčďéíĺľňóôŕšťúýž'),
  hu: central('áéíóöőúüű'),
  sl: central('čšžćđ'),
  hr: central('čćđšž'),
  bs: central('čćđšž'),
  sq: central('çë'),
  ro: { encodings: ['windows-1250', 'iso-8859-2', 'iso-8859-16'], letters: 'ăâîşţșț' },
  sr: CYRILLIC,
  ru: CYRILLIC,
  uk: CYRILLIC,
  be: CYRILLIC,
  bg: CYRILLIC,
  mk: CYRILLIC,
  tr: { encodings: ['windows-1254'], letters: 'çğıöşüâîûİ' },
  el: { encodings: ['windows-1253', 'iso-8859-7'], letters: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ' },
  he: { encodings: ['windows-1255'], letters: 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ' },
  ar: { encodings: ['windows-1256'], letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةءآأؤإئى' },
  et: { encodings: ['windows-1257', 'windows-1252'], letters: 'äõöüšž' },
  lv: { encodings: ['windows-1257'], letters: 'āčēģīķļņšūž' },
  lt: { encodings: ['windows-1257'], letters: 'ąčęėįšųūž' },
  vi: { encodings: ['windows-1258'], letters: 'ăâđêôơưàáèéìíòóùúý' },
};

/** Marks that stand in any text. */
const MARKS = /[„“”‘’‚‹›«»–—…·•°§©€£¡¿ºª×÷±¼½¾²³]/;

const WITHIN_NO_WORD = /[„“‚‹›«»•·°§©€£¡¿ºª×÷±¼½¾²³]/;

/** Whichever encoding of one byte fits the text best, as its language writes; Windows-1252 in doubt. */
export function decodeLegacy(bytes: Uint8Array, language: string): Legacy {
  const own = SCRIPTS[language.toLowerCase().split('-')[0]!];
  const scripts = own ? [own, WESTERN] : [WESTERN, CYRILLIC];
  let best: Legacy = { text: decodeWith('windows-1252', bytes)!, encoding: 'windows-1252', fits: -Infinity };
  for (const { encodings, letters } of scripts) {
    for (const encoding of encodings) {
      const text = decodeWith(encoding, bytes);
      if (text === null) continue;
      const fits = letters === WESTERN.letters && !isLatin(bytes) ? -1 : fitness(text, letters);
      if (fits > best.fits) best = { text, encoding, fits };
    }
  }
  return best;
}

/** Whether plain letters outnumber others, as they do wherever Latin is written. */
function isLatin(bytes: Uint8Array): boolean {
  let [plain, above] = [0, 0];
  for (const byte of bytes.subarray(0, ENOUGH)) {
    if (byte >= 0xc0) above += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain += 1;
  }
  return plain > above;
}

/** Whether no letter above ASCII stands beside the one at `at`. */
const isAlone = (text: string, at: number): boolean =>
  !/[\u0080-\uFFFF]/.test((text[at - 1] ?? '') + (text[at + 1] ?? ''));

const ABOVE = /[\u0080-\uFFFF]/g;

/** As far as a text is looked at. */
const ENOUGH = 100_000;

/** How well what stands above ASCII in a text fits these letters: 1 where all of it does. */
function fitness(text: string, letters: string): number {
  let [good, all] = [0, 0];
  const seen = text.slice(0, ENOUGH);
  for (const { 0: char, index } of seen.matchAll(ABOVE)) {
    if (char === '\u00A0') continue;
    all += 1;
    const isCapital = char !== char.toLowerCase();
    // `донÕт`, `пРИВЕТ`: no capital follows a small letter in its word.
    if (isCapital && /\p{Ll}/u.test(seen[index - 1] ?? '')) good -= 1;
    // `3 Ч 4`: nobody shouts a single letter of another script among Latin words.
    else if (isCapital && CYRILLIC.letters.includes(char.toLowerCase()) && isAlone(seen, index)) good -= 0.5;
    // `Skіad`: no word is of two scripts.
    else if (
      CYRILLIC.letters.includes(char.toLowerCase()) &&
      /[a-z]/i.test((seen[index - 1] ?? '') + (seen[index + 1] ?? ''))
    )
      good -= 1;
    // `powiedzia³a`: no figure, no sign and no opening mark stands within a word.
    else if (WITHIN_NO_WORD.test(char) && /\p{L}/u.test(seen[index - 1] ?? '') && /\p{L}/u.test(seen[index + 1] ?? ''))
      good -= 0.5;
    else if (letters.includes(char) || letters.includes(char.toLowerCase()) || MARKS.test(char)) good += 1;
    else good -= 0.5;
  }
  return all === 0 ? 1 : good / all;
}
