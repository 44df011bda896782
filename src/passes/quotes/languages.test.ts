import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { straightened } from '../../../bench/quotes/straighten.js';
import { normalize } from '../normalize.js';

const FOLDER = 'tests/fixtures/languages';

/** The spaces that French sets in marks and before stops are another rule's. */
const spaces = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe.each(readdirSync(FOLDER).map((file) => file.replace('.txt', '')))('%s', (language) => {
  const truth = readFileSync(`${FOLDER}/${language}.txt`, 'utf8');
  const set = (text: string) => spaces(normalize(text, 'plain', { quotes: 'double', dashes: 'em', language }));

  test('comes back from straight marks and hyphens', () => {
    expect(set(straightened(truth, language)).split('\n')).toEqual(truth.split('\n'));
  });

  test('stays as it is', () => {
    expect(set(truth).split('\n')).toEqual(truth.split('\n'));
  });
});

describe('as people type', () => {
  test.each([
    ['fr', 'C\'est l\'"affaire" du jour.', 'C’est l’« affaire » du jour.'],
    ['fr', '“Viens”, dit-elle. “Il a dit ‘non’.”', '« Viens », dit-elle. « Il a dit “non”. »'],
    ['fr', '- ... Non.\n\n- *Ja*, dit-il.', '— … Non.\n\n— *Ja*, dit-il.'],
    [
      'it',
      "Negli anni '60, l'8 marzo. \"Dell'arte\", disse. 'Ndrangheta!",
      'Negli anni ’60, l’8 marzo. «Dell’arte», disse. ’Ndrangheta!',
    ],
    ['es', '-¡No! -¿Y tú? -dijo él.\n\n--Sí --dijo ella--. Ven.', '—¡No! —¿Y tú? —dijo él.\n\n—Sí —dijo ella—. Ven.'],
    ['pl', '-Nie wrócę -powiedział. -Już późno.\n\n-Dlaczego?', '—Nie wrócę —powiedział. —Już późno.\n\n—Dlaczego?'],
    ['fi', '»En palaa», sanoi Eero. »On myöhä.»', '”En palaa”, sanoi Eero. ”On myöhä.”'],
    ['nl', "Een A4'tje uit 's-Hertogenbosch, in '92.", 'Een A4’tje uit ’s-Hertogenbosch, in ’92.'],
    ['nl', "'Kom,' zei hij, ''t is laat.'", '“Kom,” zei hij, “’t is laat.”'],
    [
      'de',
      "»Ich hab' 's gesagt«, rief sie. »Er sagte: ›Nein.‹«",
      '„Ich hab’ ’s gesagt“, rief sie. „Er sagte: ‚Nein.‘“',
    ],
    [
      'de',
      '"Wie\'s in den Wald \'nein hallt", sagte er, "hallt\'s \'raus."',
      '„Wie’s in den Wald ’nein hallt“, sagte er, „hallt’s ’raus.“',
    ],
    ['de', "Er sagte 'nein' und ging.", 'Er sagte „nein“ und ging.'],
    ['de-CH', '„Komm“, sagte er. »Nein.«', '«Komm», sagte er. «Nein.»'],
  ])('%s: %s', (language, given, wanted) => {
    expect(spaces(normalize(given, 'plain', { quotes: 'double', dashes: 'em', language }))).toBe(wanted);
  });
});
