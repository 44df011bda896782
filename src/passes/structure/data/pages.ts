/**
 * Lines that pages of the web put around a text, besides those of `furniture.ts`: home pages of the nineties with their
 * counters, guest books, rings and hosts (GeoCities, Angelfire, Tripod), eFiction's archives, DeviantArt's literature, Reddit,
 * apps of episodes (Tapas, Webtoon, Radish), newsletters (Substack, Patreon, Buttondown), shared documents.
 */
export const PAGES: readonly RegExp[] = [
  // Home pages.
  /^(?:you are|you[’']re) (?:the )?(?:(?:visitor|guest|reader|fan)\b.{0,12}\d[\d,.]*|\d[\d,.]*(?:st|nd|rd|th) (?:visitor|person|guest|reader|fan))(?:\b.{0,60})?$/i,
  /^(?:this page has been (?:visited|accessed|viewed|hit)|(?:number of )?(?:visitors|hits|guests)(?: since\b.{0,30})?:?) ?[\d,.]+(?: times)?(?: since.{0,30})?\.?$/i,
  /^[\d,.]+ (?:visitors|hits|people have been here|guests) (?:since|so far)\b.{0,40}$/i,
  /^(?:this (?:site|page) (?:is )?)?best (?:viewed|seen|experienced) (?:with|in|at|using|on) (?=.*(?:netscape|explorer|mozilla|firefox|browser|\d{3,4} ?[x×] ?\d{3,4})).{3,80}$/i,
  /^(?:(?:please )?turn (?:up |on )?your (?:speakers|sound|volume)(?: (?:up|on))?|midi(?: file)?: .{2,60})[!.]?$/i,
  /^(?:this (?:page|site) (?:is )?)?(?:hosted|powered|provided|brought to you) (?:for )?(?:free )?by .{2,40}(?:get your (?:own|free).{0,40})?$/i,
  /^get your (?:own )?(?:free )?(?:home ?page|web ?site|counter|guest ?book).{0,40}$/i,
  /^(?:please )?(?:sign|view|read)(?:[ /]+view)? (?:my|our|the) guest ?book[!.]?(?: ?[|•·-] ?.{2,60})?$/i,
  /^(?:sign guest ?book|guest ?book)(?: ?[|•·-] ?.{2,60})?$/i,
  /^(?:(?:page |site )?last |(?:page|site) )(?:updated|modified|revised|changed)(?: on)?:? (?=.*\d)[\p{L}\d,./: -]{4,40}\.?$/iu,
  /^(?:this (?:site|page|.{0,30}web ?ring (?:site|page)?) is )?(?:(?:a )?(?:proud )?member of|owned by|part of) the .{2,60}web ?ring\b.{0,120}$/i,
  /^\[? ?(?:(?:prev(?:ious)?|next|random|skip(?: it)?|list(?: sites)?|join|next 5|home|hub)(?: ?[\]|[•·]+ ?|$)){2,}$/i,
  /^(?:return|back|go(?: back)?) to (?:(?:my|the|our|main) )?(?:fan ?)?(?:fic(?:tion)?s?|stories|fics|story page|home ?page|front page|library page)(?: (?:page|index|archive|list|menu))?[.!]?$/i,
  // Archives run by eFiction.
  /^\[ ?reviews? ?- ?\d+ ?\](?: .{0,60})?$/i,
  /^(?:printer(?: chapter or story)?|table of contents|- ?text size ?\+|font size ?[-+ ]+)$/i,
  /^disclaimer: all publicly recogni[sz]able characters\b.{0,300}$/i,
  // Galleries and boards.
  /^(?:literature text|description|image details|more (?:by|from) .{2,40}|featured in collections?|suggested (?:deviants|collections))$/i,
  /^(?:\d[\d.,]*[km]? (?:favou?rites|comments?|views|downloads|shares|reads|votes|likes|parts)[ ,|•·]*){2,5}$/i,
  /^(?:comments? ?\d*|join the community to add your comment\b.{0,60}|already a (?:deviant|member)\? .{2,30})$/i,
  /^(?:submitted|posted|crossposted)(?: \d+| an?)? (?:second|minute|hour|day|week|month|year)s? ago by \S{1,40}(?: (?:to|in) .{2,40})?$/i,
  /^\d[\d.,]*k? (?:upvotes?|points?|awards?)(?: .{0,40})?$/i,
  /^u\/\S{2,30} (?=.*\d).{4,30}$/i,
  /^r\/\w{2,30} ?[•·|] ?(?=.*\d).{4,40}$/i,
  // EFP and other archives.
  /^(?:dimensione del testo|schriftgröße|taille du texte|tamanho da fonte)\W.{0,20}$/i,
  /^(?:ricorda|segui|preferisci) la storia\W*$/i,
  /^per recensire esegui il login.{0,30}$/i,
  /^posted by u\/\S{1,40}(?: .{0,40})?$/i,
  /^[[(<«‹←]* ?(?:first|prev(?:ious)?)[\])>]*(?: ?[|•·/-]? ?[[(<«‹←]* ?(?:first|prev(?:ious)?|index|wiki|master ?list|contents|home|royal road|discord|patreon|latest|next) ?[\])>»›→]*){1,6}$/i,
  /^(?:\[ ?(?:first|prev(?:ious)?|index|wiki|contents|home|discord|patreon|latest|next) ?\] ?){2,6}$/i,
  // Episodes and newsletters.
  /^(?:next|new) (?:episode|chapter|part)s? (?:unlocks?|available|drops|out|coming) (?:in|on|every) .{2,30}$/i,
  /^(?:unlock|read) (?:the )?(?:next|all) (?:episodes?|chapters?|parts?)(?: now| early)?(?: .{0,40})?$/i,
  /^(?:(?:like|comment|subscribe|share|restack|save|follow|support|vote|download|report|tip|bookmark)(?:[ |•·,]+|$)){2,6}$/i,
  /^(?:[♡♥❤◯○💬🔁👁☆★⟳↻🗨] ?\d[\d.,]*[km]?[ |•·]*){1,4}(?:share|comment|restack|like)?$/iu,
  /^(?:subscribe(?: now)?|upgrade to (?:paid|premium)|give a gift subscription|pledge your support|get \d+% off|start a free trial|manage (?:your )?subscription|view in (?:browser|app)|read in app|open in app|listen to (?:this )?(?:post|episode)|invite friends|refer a friend|become a (?:patron|member|paid subscriber)|join (?:to unlock|now))[.!]?$/i,
  /^thanks for reading .{2,80}!? subscribe (?:for free )?to .{4,80}$/i,
  /^(?:this post is (?:public|for paid|only for)|.{2,60} is a reader-supported publication)\b.{0,160}$/i,
  // Shared documents, telephones.
  /^tab \d{1,2}$/i,
  /^sent from (?:my|an?) (?:[\p{L}\d]+ ){0,2}(?:tele)?phone\.?$/iu,
  // Lists' digests.
  /^there (?:is|are) (?:\d+|one) messages? in (?:this|today[’']s) (?:issue|digest)\.?$/i,
  /^(?:topics in this digest|today[’']s topics|messages? in this digest(?: \(\d+ messages?\))?|digest number \d+)[:.]?$/i,
  /^end of .{2,40} digest,? .{1,40}$/i,
];

/**
 * How Blogger and WordPress sign an entry and count its comments, in the languages of the header keys; after their own
 * translations.
 */
export const BLOGS: readonly RegExp[] = [
  /^(?:posted by|publicado por|postado por|eingestellt von|gepostet von|publié par|posté par|pubblicato da|postato da|gepost door|geplaatst door|upplagd av|publicerat av|lagt ut av|autor:|opublikowane przez|автор:|отправлено) \S.{0,40} (?:at|on|en|a la\(s\)|às|em|um|am|à|le|alle|il|op|om|kl\.?|o|на|в) \d{1,4}[:./ ].{0,30}$/iu,
  /^(?:\d+|no|kein|keine|sin|ningún|nenhum|aucun|nessun|geen|brak|inga|нет) (?:comments?|kommentare?|comentarios?|comentários?|commentaires?|comment[oi]|reacties?|opmerking(?:en)?|komentarz[ey]?|kommentarer?|комментари(?:й|я|ев))(?: ?:)?$/iu,
  /^(?:etiquetas|marcadores|libellés|etichette|etykiety|etiketter|labels?|ярлыки|categories|categorías|kategorien|catégories|kategorie|рубрики|schlagwörter|schlagworte|mots-clés|теги|tagi|taggar|rótulos) ?: \S.{0,200}$/iu,
  /^(?:kommentar(?:e)? (?:veröffentlichen|hinterlassen|schreiben)|publicar un comentario(?: en la entrada)?|dejar un comentario|postar um comentário|deixe um comentário|enregistrer un commentaire|laisser un commentaire|posta un commento|lascia un commento|een reactie (?:posten|plaatsen)|prześlij komentarz|dodaj komentarz|skicka en kommentar|lämna en kommentar|отправить комментарий|оставить комментарий)$/iu,
  /^(?:diesen post per e-?mail versenden|enviar (?:esto )?por correo electrónico|enviar por e-?mail|envoyer par e-?mail|invia tramite email|dit e-?mailen|wyślij pocztą e-?mail|отправить по электронной почте)\b.{0,80}$/iu,
  /^(?:neuerer post|älterer post|entrada más reciente|entrada antigua|página inicial|página principal|startseite|article plus récent|article plus ancien|accueil|post più recente|post più vecchio|home page|nowszy post|starszy post|strona główna|nieuwere post|oudere post|startsida|следующее|предыдущее|главная страница)$/iu,
];
