/**
 * English words that are written with an apostrophe for what they lost. Facts of the language, gathered for this file;
 * Wiktionary's categories "English aphetic forms" and "English pronunciation spellings" hold them and more. Words that
 * the dictionary shows to be clipped ('ouse is no word and house is) need not stand here.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Hardly ever quoted as they stand: behind a mark they have lost their head. */
export const SURE_HEADS = list(`
  tis tisn't tisnt twas twasn't tweren't twere twill twon't twould twouldn't twould've twixt tween tain't
  em ems un uns neath gainst pon mongst nother nuther nuff nough til im imself isself
  cos coz cuz spose sposed splain scuse kay ello ullo ud d s t m n ll ve re e
  thout fraid lectric baccy bacca taters tater possum coon orspital
`);

/** Words in their own right, or almost, that often stand for longer ones: cause for because, ere for here. */
export const LIKELY_HEADS = list(`
  cause deed stead round till course long less way side sides fore hind low ware mid bout bouts ave ow ad er ere
  ard ope ole bus plane phone flu cello hood burb gram fess shun rents fridge gator
  specially nation arf alf
`);

/** Names that speech beheads, and that are no names of their own without it; then those that are. */
export const HEADLESS_NAMES = list(`
  arry arrys enry arriet arriets erbert orace arold ubert arris iggins opkins olmes umphrey awkins udson arrison
  ackney ammersmith ampton ighgate oxton ounslow ampstead olborn
  lizabeth zekiel rastus bijah dolphus lonzo nastasia
`);
export const SHORT_NAMES = list('liza melia gustus tilda becca lijah manda elen ilda ugh annah ester etty mericky');

/** Years told in words: the 'sixties, and in 'eighty-one. */
export const DECADES = list('teens twenties thirties forties fifties sixties seventies eighties nineties');
export const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

/** What stands before a year: in 'eighty-one, the snow o' 'forty-seven. */
export const BEFORE_YEAR =
  /^(?:in|of|o|since|sin|from|till|until|til|before|after|early|late|mid|back|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Too short and too common to be taken for a longer word without its head. */
export const NEVER_HEADS = list(`
  the he she we me my you your they them their this that these those but to go for from by be been so no not now do
  did does done don't didn't doesn't can can't could couldn't would wouldn't should shouldn't will won't shall shan't
  was wasn't were weren't isn't aren't ain't mustn't needn't mightn't who what when where which why how then there just
  like let look come one two very well yes sir a i o i'm i'd i'll i've
`);

/** Hardly ever the end of a quotation: before a mark they have lost their tail. */
export const SURE_TAILS = list(`
  o th an wi ol t d ha mo fo lil po li gi wid jes jus mos las nex ain ye sho bes tol tha ev han lan stan
  groun roun aroun frien behin min soun tho thro altho thru oft cap'n guv don won isn doan ole lef kep slep
`);

/** Beginnings of words that lost the first letter of "it": 'tain't, 'twadn't; what is left behind the t is a verb's. */
export const LOST_IT = /^t(?:is|was|wad|were?|will|would|wou|ud|ull|ain|an't|ar)/;

/** What may stand behind 'a' for have, whatever stands before it: never 'a' gone. */
export const PARTICIPLE =
  /(?:ed|en|wn|ne|ght|lt|pt|nt)$|^(?:had|made|got|said|paid|laid|told|sold|held|kept|come|become|run|put|cut|hit|let|set|shut|hurt|cost|won|sat|stood|understood|lost|read|led|fed|met|sung|begun|drunk|rung|swum|hung|stuck|struck|found|bound|heard|known|did|went|saw|took|give|et|knowed)$/;

/** What stands before a letter that is named: the letter 'm', and after it a whole row of them. */
export const LETTERS_NAME = /^(?:letters?|vowels?|consonants?|initials?|grade|sound|note)$/;

/** What may stand before 'a' for have: he'd 'a' gone. */
export const BEFORE_HAVE =
  /(?:'d|'ll|n't|^(?:could|might|must|should|would|may|will|shall|ought|to|o|mun|mon|maun|mought|mebbe|i|we|ye|yo|you|they|what|who))$/;

/** What a head that was lost may have been, where what is left is no word: 'ouse, 'tention, 'fess. */
export const LOST_HEADS = [
  ...'h a e i o u w'.split(' '),
  ...'be de di re en em im in un ex es as ac ad af ap at al ar su to th pa po con com pro per pre dis sur mis for'.split(
    ' ',
  ),
];

/** The same where what is left is a word too: 'deed, 'member, 'vantage. */
export const LOST_SYLLABLES = 'a o e be in ad at af re de ex al ar sur pre to ac ap dis'.split(' ');

/** What a tail that was lost may have been: goin', an', o', wi', mos'. */
export const LOST_TAILS = ['g', 'd', 'f', 'h', 't', 'th', 'l', 'n', 've', 'er', 'ow'];

/** The same of a word that lost its head as well: its last consonant, and a vowel that is not heard. */
export const LOST_LAST = ['d', 't', 'ed', 'g'];
