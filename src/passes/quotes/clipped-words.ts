/**
 * English words that are written with an apostrophe for what they lost. Facts of the language, gathered for this file;
 * Wiktionary's categories "English aphetic forms" and "English pronunciation spellings" hold them and more. Words that
 * the dictionary shows to be clipped ('ouse is no word and house is) need not stand here.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Hardly ever quoted as they stand: behind a mark they have lost their head. */
export const SURE_HEADS = list(`
  tis tisn't twas twasn't twere tweren't twill twon't twould twouldn't twould've twixt tween tain't t'ain't tain twasn
  em ems un uns neath gainst pon mongst bout nother nuther nuff nough til ave ud ow im imself isself ome ouse
  cos coz cuz cause's s'pose spose sposed splain scuse kay ello ullo allo ud igh ole e ee i t d s m n ll ve re
  thout fraid fore's lectric lection baccy bacca taters tater gator possum coon burbs hood's plane's phone's
  yer ey eh oss orspital elp appen ope
`);

/** Words in their own right that often stand for longer ones: cause for because, round for around, ere for here. */
export const LIKELY_HEADS = list(`
  cause round till course long less way stead side sides fore hind low ware mid spite
  as is at ad im er ere ow all old ill it eat air and ope art old er ers eard ear earth is er ell elp igh
  bus plane phone flu cello hood burb gram fess shun rents fridge board count scape
`);

/** Hardly ever the end of a quotation: before a mark they have lost their tail. */
export const SURE_TAILS = list(`
  o th an wi ol t d ha mo fo lil po li gi fu wid jes jus mos las nex ain ye sho bes tol tha ev thousan han stan
  groun roun aroun frien fin behin kin win min lan soun poun en tho thro altho thru oft upo intil cap'n cap
  gov guv mus don won isn doan ole lef kep slep crep eas wes nor sou doin nothin somethin anythin everythin goin
  y l qu el del
`);

/** What a head that was lost may have been: 'ouse, 'bout, 'tention, 'fess. */
export const LOST_HEADS = [
  ...'h a e i o u w'.split(' '),
  ...'be de di re en em im in un ex es as ac ad ap at al ar su to th pa po con com pro per pre dis sur mis for'.split(
    ' ',
  ),
];

/** What a tail that was lost may have been: goin', an', o', wi', mos'. */
export const LOST_TAILS = ['g', 'd', 'f', 'h', 't', 'th', 'l', 'n', 've', 'er', 'ow'];
