/**
 * Lines of print and of typescripts that name neither title nor author: plates, an author's other books, what a sample is of, the
 * honour codes of schools. After Project Gutenberg's transcriptions of magazines, agents' guidelines, and class work.
 */
export const PRINTS: readonly RegExp[] = [
  /^(?:[Bb]y |[Tt]he )?(?:[Aa]uthor|AUTHOR) (?:of|OF) (?:[“"‘'_*]{0,3}(?:The |An? |THE |AN? )?\p{Lu}).{2,140}$/u,
  /^(?:Auteure? (?:de|des|du)|Autor(?:in)? (?:von|des|der)|Autora? (?:de|do|da)|Autore (?:di|del)|Autrice (?:de|di)) [«“„"‘'_*]{0,3}\p{Lu}.{2,140}$/u,
  /^(?:the )?first (?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:pages|chapters|words)(?: (?:of|from) .{1,40})?$/i,
  /^(?:represented by:?|(?:literary )?(?:agent|agency):) \S.{1,60}$/i,
  /^(?:word ?count|number of words|wordcount|nombre de mots|wortzahl|anzahl wörter|número de palabras|número de palavras|numero di parole|количество слов|liczba słów|aantal woorden|antal ord)(?: ?[:=] ?| )(?:about |approx\.? |ca\.? )?\d[\d,. ]*(?: ?(?:words|w))?\.?$/iu,
  /^(?:about|approx\.?|ca\.?|circa|roughly)? ?\d[\d,. ]*k? ?(?:wds?|words?)\.?$/i,
  /^(?:i (?:hereby )?(?:pledge|certify|declare|confirm|affirm|attest)|on my honou?r)\b.{0,80}\b(?:my own|own work|neither given nor received|unauthori[sz]ed (?:aid|help|assistance))\b.{0,80}$/i,
  /^(?:hiermit |ich )(?:erkläre|versichere|bestätige)\b.{0,60}\bselbst(?:ändig|ständig|st)?\b.{0,60}$/i,
];

/** A plate or a tailpiece of a printed page, between brackets: `[Illustration: The Gate]`. */
export const PLATE =
  /^[\s*_]*\[(?:illustration|ill(?:us)?\.|plate|figure|frontispiece|decoration|tailpiece|headpiece|vignette|map|picture|image|abbildung|bild|illustrazione|ilustración|ilustração|gravure|иллюстрация|рисунок|ilustracja|afbeelding)(?:\s*[\dIVX]{1,4})?(?:[:.]\s?.{0,200})?\][\s*_]*$/isu;
