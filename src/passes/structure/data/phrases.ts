/** What authors say around a story and seldom in one. */
export interface Phrase {
  readonly pattern: RegExp;
  /** How much it tells: 1 may well stand in a story, 2 hardly. */
  readonly weight: 1 | 2;
}

const strong = (pattern: RegExp): Phrase => ({ pattern, weight: 2 });
const weak = (pattern: RegExp): Phrase => ({ pattern, weight: 1 });

/** Phrases of notes; the bar they have to clear is in `sounds-like-note.ts`, and was set on classic fiction. */
export const NOTE_PHRASES: readonly Phrase[] = [
  strong(
    /^(?:so,? )?(?:let me know|tell me) what (?:you|y[’']all|you guys) (?:think|thought)[.!:) ]*$|^reviews?[.!?:) ]*$/i,
  ),
  strong(/\br ?(?:&|and|\+|n) ?r\b|\bread (?:and|&|n) review\b/i),
  strong(
    /\b(?:please|pls|plz|do) (?:\w+ )?(?:review|r&r|comment|leave (?:a|me|some)|let me know|be kind|be gentle|tell me what)\b/i,
  ),
  strong(
    /\breviews?\b.{0,20}(?:=|\bare (?:love|welcome|loved|appreciated|always)|\bmake (?:me|my)|\bwould be|\bmean)/i,
  ),
  strong(
    /\b(?:vote|comment|follow|fave?|review),? (?:and|&|\+|or|,)? ?(?:vote|comment|follow|fave?|fan|share|review)\b/i,
  ),
  strong(/\b(?:leave|drop|left) (?:me )?(?:a |some )?(?:review|comment|kudos|feedback)/i),
  strong(
    /\b(?:comments?|reviews?|kudos|feedback|concrit)\b.{0,25}\b(?:welcome|appreciated|loved?|adored|treasured)\b/i,
  ),
  strong(
    /\b(?:do not|don[’']?t|please (?:ask|e-?mail me) before(?: you)?|ask (?:me )?before) (?:archiv|repost|redistribut|plagiari[sz])(?:e|ing)?\b/i,
  ),
  strong(
    /\b(?:click|push|press|hit) (?:on )?(?:the|that) (?:(?:little|lovely|blue|purple|pretty|review|go) ){0,3}button\b/i,
  ),
  strong(/\ball rights reserved\b/i),
  strong(/^(?:©|\(c\)|copyright (?:©|\(c\))?) ?(?:[\p{L}. ]{2,40},? )?\d{4}/iu),
  strong(/\b(?:con(?:structive )?-?crit(?:icism)?|concrit|flames?\b.{0,30}\b(?:will|welcome|used|ignored)|flamers)\b/i),
  strong(
    /\b(?:tell|let|ask) (?:me|us)\b.{0,40}\b(?:reviews?|comments?|below)\b|\b(?:leave|drop|in) (?:a|me a|your|the) (?:reviews?|comments?)\b/i,
  ),
  strong(/\b(?:do not|don[’']?t|does not|doesn[’']?t) own (?:any|the|these|them|anything|nothing|it|this)\b/i),
  strong(/\b(?:[Dd]o not|[Dd]on[’']?t|[Dd]oes not|[Dd]oesn[’']?t) own \p{Lu}\p{Ll}/u),
  strong(/\b(?:own|owns) (?:nothing|none of)\b/i),
  strong(
    /\bno (?:copyright |infringement)|copyright infringement|infringement (?:is )?intended|not making (?:any )?money|no profit\b/i,
  ),
  strong(/\bhope (?:that )?(?:you|y[’']all|everyone|u|ya)(?: guys| all|[’']ve| have)* ?(?:enjoy|like|love)/i),
  strong(
    /\b(?:thanks|thank you|thanx|thx|ty)\b.{0,30}\b(?:for (?:reading|sticking|all (?:the|your)|the (?:reviews|kudos|comments|support)|your (?:reviews|support|patience))|review(?:ed|ers|ing)|my beta|to my (?:beta|lovely|wonderful))/i,
  ),
  strong(/\bfan-?fic(?:tion|s)?\b|\bfics?\b|\bficlets?\b|\bdrabbles?\b|\bone-?shots?\b|\btwo-?shots?\b|\bsongfic/i),
  strong(/\b(?:un-?|not )?beta[- ]?(?:ed|[’']d|read|reader|d)\b|\bno beta\b/i),
  strong(
    /\bfandoms?\b|\bshippers?\b|\blivejournal\b|\btumblr\b|\bao3\b|\bff\.? ?net\b|\bwattpad\b|\bfanon\b|\bheadcanon\b|\bcanon\b/i,
  ),
  strong(
    /\b(?:this|the next|next|last|new) (?:chapter|update|part|installment|instalment)(?:s)? (?:is|was|will|soon|coming|up|should|took|might|takes|has|next)\b/i,
  ),
  strong(
    /\bthis (?:story|one|chapter|piece) (?:is|was|takes|contains|has been|came|will|follows|fits|fills|ignores|assumes) /i,
  ),
  strong(
    /\bwritten for\b|\binspired by\b|\bbased (?:up)?on (?:the|an?) (?:idea|prompt|song|episode|film|movie|comic|book|poem|true|picture)\b/i,
  ),
  strong(
    /\bmy (?:very )?first (?:ever )?(?:story|attempt|try|chapter|one for)|first time (?:writing|posting)|first story (?:i|here|on|in this|for this)\b/i,
  ),
  strong(
    /\bsorry (?:for|about) (?:the|any|taking|not|all) (?:\w+ )?(?:wait|delay|long|mistakes|errors|typos|updating|late|cliff|grammar|spelling|length)/i,
  ),
  strong(/\b(?:all|any) (?:remaining |other )?(?:mistakes|errors|typos) (?:are|remain|left)\b/i),
  strong(
    /\bstay tuned\b|\bmore (?:to come|soon)\b|\bcoming soon\b|\bnext chapter soon\b|\buntil next time\b|\bsee you next (?:time|chapter|week)/i,
  ),
  strong(
    /\b(?:missing scene|post-ep|episode tag|tag to|coda to|season (?:one|two|three|four|five|six|\d)|s\d+e\d+|\d+x\d+)\b/i,
  ),
  strong(
    /\bset (?:just |right |shortly |sometime |directly )?(?:before|after|during|between|in|at the end of) (?:the )?(?:episode|season|series|chapter|events of|\p{Lu}\w+ (?:episode|movie|film|book))/iu,
  ),
  strong(/\bspoilers?\b.{0,5}(?:for|up to|through|:)/i),
  strong(
    /\bwinner of\b|\bwinner\b.{0,10}[.!]|\b(?:first|second|third) (?:place|prize)\b|\bhonou?rable mention\b|\b(?:short|long)-?listed\b|\brunner-?up\b|\bentry for\b|\bgift for\b|\bprompt(?:s|ed)?(?: was| by| from| swap|:)/i,
  ),
  strong(
    /\bnext up\b|\b(?:working on|writing|write|planning|be|is) (?:a|the) sequel\b|\bprequel\b|\bepilogue (?:is|will|to)\b/i,
  ),
  strong(/\bfixed (?:the|a|some|that) (?:\w+ )?(?:typos?|mistakes?|errors?|bits?|spelling)/i),
  weak(/\b(?:prompts?|challenge|fest|exchange|swap|big bang|secret santa)\b/i),
  weak(/\bbased on\b|\bthe (?:show|episode|comic|movie|series)\b/i),
  weak(/\benjoy\b/i),
  weak(/\b(?:chapters?|sequel|epilogue|prologue|story|stories|plot ?bunny|muse|oc|ocs|au|pov|ooc)\b/i),
  weak(/\b(?:review|reviews|reviewers|readers?|feedback|comments?|kudos|feed ?back|updates?|posted|posting)\b/i),
  weak(/\bthank(?:s| you)\b|\bthanx\b/i),
  weak(/\b(?:sorry|apolog(?:ies|ise|ize))\b/i),
  weak(/\bhope\b/i),
  weak(
    /\b(?:hi|hello|hey|hiya)\b.{0,15}\b(?:everyone|all|guys|everybody|readers|there|again)\b|\byou guys\b|\by[’']all\b/i,
  ),
  weak(/\bjust (?:borrow|play|mess)(?:ing|ed)?\b|\b(?:borrowing|playing with) (?:them|him|her|the)\b/i),
  weak(/\bnot mine\b|\bbelongs? to\b|\bproperty of\b/i),
  weak(
    /\b(?:i (?:wrote|started writing|know i)|i[’']ve (?:been|always|never|had)|my (?:computer|laptop|internet|exams|school|beta|friend|birthday))\b/i,
  ),
  weak(/(?::-?[)D(P]|;-?\)|:3|<3|xD|\^_?\^|\blol\b|\bomg\b|!!+)/),
  weak(/\b(?:school|uni|exams|homework|work) has been\b|\bbusy\b|\bwriter[’']s block\b/i),
  // French, German, Spanish, Italian, Russian.
  strong(
    /\bbonne lecture\b|\breviews? s[’']il\b|\blaissez (?:un|une|des|moi)\b|\brien ne m[’']appartient|n[’']appartien(?:t|nent)|\bma première fic/i,
  ),
  strong(
    /\bviel spaß beim lesen\b|\bgehör(?:t|en) (?:mir )?(?:nicht|leider)|\bnicht mir\b.*\bgehör|\bdanke fürs lesen\b|\breviews? freue|\bseid nett\b|\bmeine erste (?:ff|fanfiction|geschichte)|\breviews? (?:sind|wären|erwünscht)|\büber (?:kommis|kommentare|reviews)/i,
  ),
  strong(
    /\bespero que (?:les|os|te) (?:haya |ha )?gust|\bno me pertenecen?\b|\bmi primer (?:fic|historia)|\bdejen? (?:reviews?|comentarios)|\bgracias por leer\b/i,
  ),
  strong(
    /\bspero (?:che )?(?:vi|ti) (?:piaccia|sia piaciut)|\bnon mi appart(?:iene|engono)|\bla mia prima (?:fic|storia)|\blasciate (?:un|una) (?:commento|recensione)|\bbuona lettura\b|\bgrazie per aver letto/i,
  ),
  strong(
    /приятного чтения|не принадлежат|не моё|отзыв(?:ы|ов|ам)|мой первый фик|первый фанфик|спасибо (?:за|всем)|надеюсь,? (?:вам|что)/i,
  ),
];

/** What hands over from a note to its story; the paragraph that says it is the note's last. */
export const HAND_OFFS: readonly RegExp[] = [
  /\bon with the (?:show|story|fic|chapter|tale)\b/i,
  /\bon (?:to|with) (?:the )?(?:story|chapter|fic|show)\b/i,
  /\bwithout (?:any )?(?:further|more) (?:ado|adieu|delay)\b/i,
  /\b(?:and )?(?:here(?:[’']s| is| it is| we go| you go)|now for) (?:the )?(?:story|chapter|fic|next chapter)\b|^here (?:we|you|it) (?:go|goes|is)\b/i,
  /\b(?:happy reading|enjoy the (?:story|chapter|fic|show|ride)|let the (?:story|show|games) begin|let[’']s (?:get started|begin|get on with))\b/i,
  /\bback to (?:the|our) (?:story|show|fic)\b|\bread on\b/i,
  /^(?:so )?(?:please )?enjoy[!.:) ]*$/i,
  /\bbonne lecture\b|\bviel (?:spaß|vergnügen)(?!\p{L})|\bbuona lettura\b|\b(?:disfruten|buena lectura)\b|приятного чтения/iu,
];

/**
 * How notes begin that say what a story was written for, after or in answer to: above its first words nothing else does.
 * After the headers of challenge communities, exchanges and contests.
 */
export const NOTE_OPENINGS =
  /^[\s*_([~-]*(?:(?:(?:grand|first|second|third|1st|2nd|3rd) (?:place|prize)|winner (?:of|in)|runners?-?up|honou?rable mention)\b|(?:written|entry|prompt(?:ed)?|posted|my (?:entry|contribution|submission|fill)|a (?:gift|present|fill|treat|remix)) (?:for|by|from|of)\b|(?:(?:a |the )?(?:loose |sort of )?(?:sequel|prequel|companion(?: piece)?|follow-?up|coda|tag|missing scene) (?:to|for)|takes place|set|picks up) (?:\p{L}+ ){0,3}(?:to|for|after|before|during|between|in|where|\p{Lu}|.(?=\p{Lu}))|in (?:response|answer|reply) to\b|(?:inspired|prompted) by\b|from (?:the|a|this|my|\p{Lu}\S*) (?:\S+ ){0,5}(?:meme|prompts?|challenge|table|generator|fest|exchange|kink ?meme)\b|(?:special|many|big|huge|a million|all my) (?:thanks|thank-?yous?|love) (?:to|go|goes)\b|(?:re-?uploaded|re-?posted|cross-?posted|originally (?:posted|written|published))\b|(?:un-?betaed|unbeta[’']d|not beta)|(?:names|for reference|just so you know|fair warning|quick note|word count|no spoilers)\b[,:])/iu;

/** What a challenge asks for, in ten languages: it announces a list of rules. */
export const RULES =
  /(?<!\p{L})(?:rules?|prompts?|requirements?|guidelines|challenge|elements|must (?:include|have|contain|use)|regeln|vorgaben|règles|consignes|contraintes|reglas|requisitos|regras|regole|правила|условия|zasady|wymagania|regels|regler)(?!\p{L})/iu;
