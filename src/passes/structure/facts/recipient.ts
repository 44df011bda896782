import type { Line } from '../row.js';
import { looseWords } from './named.js';

/** How far down a header says for whom the story was written. */
const TOP = 16;

/** Keys behind which somebody stands to whom a story is given. */
const KEYS =
  /^(?:for|to|gift for|gift to|recipient|written for|requested by|request by|dedicated to|für|pour|para|per|dla|voor|till)$/i;

const GREETING =
  /^(?:dear|dearest|hi|hello|hey|liebe[rs]?|hallo|chère?|salut|querid[oa]|hola|olá|car[oa]|ciao|droga|drogi|beste|lieve|kära|hej|дорог(?:ой|ая))\s+/iu;

/** Whether a text greets by name whom the header says the story is for: then its author writes to her. */
export function greetsRecipient(lines: readonly Line[], { text }: Line): boolean {
  const greeting = GREETING.exec(text);
  if (!greeting) return false;
  const greeted = looseWords(text.slice(greeting[0].length, greeting[0].length + 60));
  return lines.slice(0, TOP).some(({ key }) => {
    const name = key && KEYS.test(key.key) ? looseWords(key.value) : '';
    return name.length > 2 && greeted.startsWith(name);
  });
}

/** How all who read are greeted at once, in ten languages: `Hi everyone!`, `Dear readers,`, `Hallo ihr Lieben`, `Coucou tout le monde`. */
const READERS =
  /^[¡\s]*(?:(?:hi|hello|hey|hiya|dear|my dear(?:est)?|hallo|huhu|moin|servus|liebe|salut|coucou|bonjour|bonsoir|chers|chères|hola|buenas|querid[oa]s|ciao|salve|buonsalve|car[ie]|olá|oi|hoi|beste|lieve|hej(?:san)?|kära|cześć|hejka|witajcie|drodzy|drogie|привет|здравствуйте|дорогие)[,!]* (?:to |a |an |à )?(?:(?:all|my|you|the|lovely|dear|faithful|wonderful|sweet|gentle|liebe[rn]?|meine|mes|mis|miei|mie|meus|minhas|mijn|mina|moi|moje|мои|drodzy|дорогие) ){0,2}(?:all|everyone|everybody|every1|y[’']all|guys|folks|lovelies|peeps|readers?(?:\(s\)|s)?|ihr lieben|zusammen|alle(?:rseits)?|leser(?:innen)?|leserschaft|tout le monde|tous|toutes|lecteurs|lectrices|todos|todas|lector(?:es|as)|gente|pessoal|leitor(?:es|as)|galera|tutti|tutte|lettor[ie]|lettrici|allemaal|iedereen|lezers|lezertjes|alla|läsare|wszystkim|kochani|czytelni(?:cy|czki)|всем|все|читатели)|всем привет|hola,? mis (?:soles|amores|lector[ea]s|vidas|cielos))(?=[,!.:;–—)\s(]|$)(?!\s+(?:of|from|in|at|von|des?|der|del|di|da|do|van|z|из)(?!\p{L}))/iu;

/** How whoever asked for a story is greeted where nobody has a name: `OP, I hope this is what you wanted`. */
const ASKER = /^(?:(?:dear|hi|hello|hey) )?(?:OP|(?:author )?[Aa]non|prompter)[,!]/;

/** How a story that is a gift is handed over on its day, in ten languages: `Happy birthday, Ines!!` */
const GIFT =
  /^(?:(?:a )?(?:very )?(?:happy|merry) (?:belated |early )?(?:birthday|christmas|holidays?|yuletide|new year|anniversary|hanukkah|solstice)|alles (?:gute|liebe) (?:zum|zur|nachträglich)|(?:herzlichen )?glückwunsch|frohe weihnachten|joyeux (?:anniversaire|noël)|bon anniversaire|feliz (?:cumpleaños|aniversário|navidad|natal)|buon (?:compleanno|natale)|с (?:дн[её]м рождения|новым годом)|wszystkiego najlepszego|wesołych świąt|gefeliciteerd|fijne kerst|grattis|god jul)(?!\p{L})[^.?!]{0,60}!/iu;

/** Whether a text opens with a greeting to whoever reads it, or to whom the story is given. */
export const greetsReaders = (text: string): boolean => READERS.test(text) || ASKER.test(text) || GIFT.test(text);
