/** Number words that stand in chapter banners, one to twenty and some tens, by language. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  enOrdinal:
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  frOrdinal: 'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  deOrdinal: 'erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  esOrdinal: 'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo',
  it: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  itOrdinal: 'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo',
  ru: 'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
  ruOrdinal: 'первая вторая третья четвёртая пятая шестая седьмая восьмая девятая десятая',
  ruOrdinalOf: 'первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый',
  pl: 'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć',
  plOrdinal: 'pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty',
  plOrdinalOf: 'pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta',
  ptOrdinal: 'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo',
  ptOrdinalOf: 'primeira segunda terceira quarta quinta sexta sétima oitava nona décima',
  itOrdinalOf: 'prima seconda terza quarta quinta sesta settima ottava nona decima',
  nlOrdinal: 'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende',
  svOrdinal: 'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde',
};

const VALUES: ReadonlyMap<string, number> = new Map([
  ...Object.values(WORDS).flatMap((words) => words.split(' ').map((word, index) => [word, index + 1] as const)),
  ...['thirty', 'forty', 'fifty', 'sixty'].map((word, index) => [word, (index + 3) * 10] as const),
  ['last', 99] as const,
]);

const ROMAN = /^(?=[ivxl])(?:x[lc]|l?x{0,4})(?:ix|iv|v?i{0,4})$/i;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of `7`, `VII`, `seven` or `twenty-one`, at most 4 digits; null if it is no number. */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (ROMAN.test(word)) return roman(word);
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  const [tens, ones] = word.split(/[- ]/).map((part) => VALUES.get(part));
  return tens !== undefined && ones !== undefined && tens >= 20 && tens % 10 === 0 && ones < 10 ? tens + ones : null;
}

function roman(text: string): number {
  const digits = [...text].map((digit) => ROMAN_DIGITS[digit]!);
  return digits.reduce((sum, digit, index) => ((digits[index + 1] ?? 0) > digit ? sum - digit : sum + digit), 0);
}

export const isRoman = (text: string): boolean => ROMAN.test(text);
