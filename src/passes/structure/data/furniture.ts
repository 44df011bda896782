import { BLOGS, PAGES } from './pages.js';
import { PRINTS } from './prints.js';

/**
 * Lines that sites, their exporters, mailing lists, word processors and presses put above and below a text. None is the
 * author's. After what the Archive of Our Own, FanFiction.net, FicWad, Wattpad, Quotev, Tumblr, LiveJournal, Dreamwidth,
 * Blogger, WordPress, phpBB, XenForo, Yahoo's and Google's groups, FicHub, FanFicFare and Project Gutenberg show on a page.
 */
export const FURNITURE: readonly RegExp[] = [
  // The Archive of Our Own.
  /^posted originally on (?:the )?.{0,60}(?:archive| at (?:https?:|www\.))/i,
  /^please drop by (?:the )?.{0,40} and comment to let the (?:author|creator)/i,
  /^(?:work|chapter) (?:text|header|skin|navigation|index|management)[:.]?$/i,
  /^\(?see the end of the (?:work|chapter) for (?:more |other works )?/i,
  /^\S.{0,300} left kudos on this (?:work|chapter)!?$/i,
  /^(?:entire work|chapter by chapter|skip header|hide creator[’']s style|mark for later|download|subscribe|bookmark(?:s|ed)?|bookmark:? \d+|share|collections?|view (?:full|entire) (?:work|page)|chapter index|full-page index|proceed|remember me|log ?in|sign ?(?:in|up)|user ?name.{0,30}password.{0,20})$/i,
  /^(?:\(?collapse\)?|actions|post comment|kudos ?[♥❤♡]?|top level comments only|hide comments.{0,10}|(?:comments|kudos|bookmarks|hits|views|reads|votes|likes|reblogs|replies|notes)[:]? ?\(?[\d,.]+[km]?\)?|[↑⇧▲] ?(?:back to )?top|back to top|return to top|top ?[↑⇧▲]?)$/i,
  /^(?:works|this work is) (?:inspired by this one|part of)/i,
  // FanFiction.net and archives like it.
  /^rated: (?:fiction )?(?:k\+?|t|m|ma)\b.{0,300}(?: - |words:|published:)/i,
  /^(?=.*\b(?:words?|chapters?)\b)(?=.*\b(?:published|updated|complete|reviews|rated|rating|genres?)\b)(?=(?:.*?(?: [-|•·] | {2,})){3}).{20,400}$/i,
  /^favou?rite ?: ?story\b/i,
  /^(?:[+-] ?)*(?:full )?(?:3\/4 )?(?:1\/2 )?(?:expand )?tighten$/i,
  /^\p{Lu}[\p{L}\p{N} .’'&/-]{1,60} » \p{Lu}[^»]{1,60}(?: » [^»]{1,80}){0,2}$/u,
  /^\p{Lu}[\p{L}\p{N} .’'&/-]{1,60} > \p{Lu}[^>]{1,60} > [^>]{1,80}$/u,
  /^follow ?: ?story\b/i,
  /^the author would like to thank you for your continued support/i,
  /^your review has been posted\.?$/i,
  /^share: ?(?:e-?mail|facebook|twitter)/i,
  /^(?:< ?prev(?:ious)?|next ?>|< ?prev(?:ious)?.{0,20}next ?>|story story writer forum community|review this (?:chapter|story)|(?:read|leave a) reviews?|(?:rate|log in to rate|sign up to rate) (?:and|&) review.{0,30}|rate ?& ?review|add to favou?rites|report (?:abuse|this|possible abuse)|send (?:a )?message|e-?mail (?:the )?author|print(?:er)?(?: friendly)?(?: version)?|print this (?:page|story)|return to .{2,30} (?:archive|index|page|home)|back to (?:the )?(?:index|archive|main page|list|story list|stories|home).{0,20})$/i,
  /^(?:\[?(?:story|chapter)s?: ?\d+\]?|page \d+ of \d+|\d+ ?\/ ?\d+ ?pages?)$/i,
  // Serials on telephones.
  /^(?:[♡♥❤☆★👁💬🗨✩] ?[\d.,]+ ?[km]?\s*)+$/iu,
  /^(?:(?:continue (?:to|reading)|go to|read) (?:the )?next (?:part|chapter|page)|(?:next|prev(?:ious)?) (?:part|chapter|page|story)|continue reading) ?[»>→›]*\.?$/i,
  /^[«<←‹] ?(?:prev(?:ious)?|back|first)(?: (?:part|chapter|page|story|entry))?(?:.{0,30}(?:next|last).{0,20}[»>→›])?$/i,
  /^(?:published|updated|posted|last updated|last edited)(?: \d+)? (?:\d+|a|an) (?:second|minute|hour|day|week|month|year)s? ago(?:\b.{0,60})?$/i,
  /^(?:you(?:[’']re| are) reading|add to (?:reading list|library)|story details|table of contents ?[▾▼]|report this (?:story|part)|vote(?: for this)?|\d[\d.,]*k? (?:reads|votes|views|likes|parts)(?:\b.{0,40})?)$/i,
  // Journals, blogs and Tumblr.
  /^<\/?(?:lj|cut|lj-cut|raw-code|user|center)\b[^>]*>$/i,
  /^\( ?read more ?(?:\.\.\.|…)? ?\)$/i,
  /^(?:keep|continue) reading(?: ?(?:\.\.\.|…|→|»|below the cut))?$/i,
  /^\S{1,40} \(\S{1,40}\) wrote(?: in \S{1,40})?[,:]?$/i,
  /^@ ?\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/,
  /^(?:current (?:mood|music|location)|entry tags|filed under|tagged(?: as| with)?|labels):(?: |$)/i,
  /^\(?\d+ comments?\)?(?: ?[-|•] ?\(?(?:post a new comment|comment on this|leave a comment|reply|link)\)?)?$/i,
  /^(?:leave a (?:comment|reply)|post a new comment|reply to this|link ?[|•] ?reply.{0,30}|(?:\d+ )?replies|threads?|flat(?: ?[|•].{0,20})?|add (?:to )?memor(?:y|ies)|track this|older (?:post|entr).{0,20}|newer (?:post|entr).{0,20}|posted in .{2,60}|share this:?)$/i,
  /^posted (?:by \S.{0,40} )?(?:on|at):? (?=.*\d).{3,40}$/i,
  /^posted by:? .{2,40}(?: ?[-|,] ?.{0,40}\d{4}.{0,20}| at \d{1,2}[:.]\d\d.{0,20})$/i,
  /^posted: (?:mon|tue|wed|thu|fri|sat|sun)\p{L}* \p{L}{3,9} \d{1,2},? \d{4},? (?:at )?\d{1,2}:\d\d/iu,
  /^(?:#[\p{L}\p{N}_-]+[, ]*){2,40}(?:\[\[[^\]]+\]\] ?)*$/u,
  /^(?:#[\p{L}\p{N}_-]+[, ]*){2,40}(?:[\p{Lu}\d][\p{L}\p{N}.’' -]{1,40}){0,3}$/u,
  /^(?:\[\[[^\]]+\]\][ ,]*)+$/,
  /^(?:started|begun|completed|finished|(?:last )?(?:revised|edited))(?: on)?:? (?:(?=.*\d)[\p{L}\d ,./-]{4,40}|pending|ongoing|in progress)$/iu,
  // Boards.
  /^(?:thread starter|start date|recommended posts)\b.{0,40}$/i,
  /^view full version ?:? .{0,120}$/i,
  /^powered by .{2,60}(?:version|©|\(c\)|\d\.\d).{0,120}$/i,
  /^(?:all )?times are (?:gmt|utc)\b.{0,80}$/i,
  /^(?:board|forum) index(?: .{0,80})?$|^(?:post new topic|reply to topic|display posts from previous).{0,80}$/i,
  /^« ?(?:reply #\d+ )?on: .{6,40}»$/i,
  /^(?:\p{L}{2,12} ?[x×] ?\d+\s*){2,}$/u,
  /^(?:last |file )?(?:saved|modified|printed|revised)(?: (?:on|at|by))?:? (?=.*\d).{4,60}$/i,
  /^last edited(?: by \S.{0,40})?(?: on|:) .{4,60}$/i,
  /^(?:click to (?:expand|shrink).{0,10}|threadmarks?.{0,30}|reader mode|view (?:threadmark|post)s?.{0,20}|(?:like|quote|reply|report|ignore|award)(?: (?:like|quote|reply|report|ignore|award))*|#\d{1,6}|jump to (?:new|latest).{0,20})$/i,
  /^(?:joined|posts|messages|reaction score|location|likes received): .{1,40}$/i,
  // Mailing lists and news.
  /^to (?:unsubscribe|leave|subscribe|post|join)\b.{0,40}\b(?:list|group|message|e-?mail|send|mail|visit)\b/i,
  /^(?:un)?subscribe(?: from this (?:list|group))?:/i,
  /^your use of .{2,60} is subject to\b/i,
  /^\[non-text portions of this message have been removed\]$/i,
  /^(?:-{3,}.{0,6})?(?:yahoo! groups (?:sponsor|links)|community email addresses).{0,30}$/i,
  /^you received this message because you are subscribed/i,
  /^-{2,} ?(?:forwarded|original) message ?-{2,}$|^begin forwarded message:$/i,
  /^(?:an archive of this (?:list|group)|(?:this|the) list is) .{5,120}$/i,
  /^(?:<\p{L}>\p{L}+,? ?){3,}\??$/u,
  // Exporters.
  /^exported with the assistance of\b/i,
  /^(?:downloaded|generated|packaged|converted|created|exported|archived|saved|scanned) (?:from|by|with|using|on) (?:fanficfare|fichub|ff2ebook|fanfictiondownloader|calibre|https?:|www\.|\d)/i,
  /^(?:retrieved|source|url|permalink|original url)(?: from)?:? https?:\S+$/i,
  // Presses, classes and editors.
  /^(?:©|\(c\)|copyright(?: ©| \(c\))?) ?(?:\d{4}|by )?.{0,80}\d{0,4}\.?$/i,
  /^(?:all rights reserved|printed in .{2,30}|isbn[ :-]*[\dx-]{10,20})\.?(?: .{0,80})?$/i,
  /^(?:this|an earlier version of this|a version of this)? ?(?:story |piece |work )?(?:was )?(?:first|originally|previously) (?:published|appeared|printed|posted) (?:in|at|by|on) .{2,160}$/i,
  /^this (?:story|work|text|piece) is licen[cs]ed under\b/i,
  /^(?:contest )?(?:entry|submission|manuscript) (?:no\.?|number|#|nr\.?) ?\d{1,5}$/i,
  /^draft(?: (?:no\.? ?)?\d+)?\b(?=.*\d).{0,80}$/i,
  /^(?:(?:author|contributor|writer)(?:[’']?s)? bio|bio(?=:)|biographical note|about the (?:author|writer)|author bio|biography|o autorze|o autorce|over de auteur|om författaren|об авторе|sull[’']autore|sull[’']autrice|sobre (?:el autor|la autora|o autor|a autora)|über (?:den autor|die autorin)|à propos de l[’']auteur.?)[:.]? ?.{0,600}$/i,
  /^\(?(?:approx(?:imately|\.)?|about|ca\.?)? ?\d[\d,.]* words?\)?\.?$/i,
  /^\[?(?:to be )?continued (?:in|on) (?:the next )?(?:part|chapter|page|post|comment).{0,20}\]?$/i,
  /^[[(~*\s-]*end (?:of )?(?:the )?(?:chapter|part|episode|act|scene|section|prologue|book|volume)\b.{0,24}[\])~*\s-]*$/i,
  /^(?:fin|fin du|ende|ende von|fin del|fim do|fine) (?:chapitre|kapitel|teil|capítulo|capitulo|capitolo|parte?)\b.{0,20}$/i,
  ...PAGES,
  ...BLOGS,
  ...PRINTS,
];

/** What stands anywhere in a text: counts of a day's words, as those keep who write a novel in a month; foot and head of a typed page. */
export const ANYWHERE: readonly RegExp[] = [
  /^(?:\S.{1,60}, )?[[(]?continued (?:on|from) page \d+[\])]?$/i,
  // Buttons that a newsletter or a blog puts into the middle of a text.
  /^(?:subscribe(?: now)?|upgrade to paid|share this post|leave a comment|keep reading|continue reading|read more|weiterlesen|lire la suite|leer más|seguir leyendo|leia mais|continue lendo|continua a leggere|leggi tutto|читать дал(?:ее|ьше)|czytaj (?:dalej|więcej)|lees (?:verder|meer)|läs (?:mer|vidare)) ?(?:[→»>…]|\.\.\.)?$/iu,
  /^[-–—~ ]{0,3}(?:page|seite|página|pagina|strona|sida|стр\.?) \d{1,4} (?:\/|of|von|de|di|z|av|van|из) \d{1,4}[-–—~ ]{0,3}$/iu,
  /^(?:day|week|session) \d{1,3}\s*[-–—:]+\s*[\d.,]+k? ?\/ ?[\d.,]+k?(?: words)?$/i,
  /^(?:[([] ?(?:more|continued|cont[’']?d\.?) ?[)\]]|-+ ?(?:more|continued) ?-+)$/i,
];

/** Sentences against theft that serials' sites hide anywhere in a chapter. */
export const THEFT =
  /^(?=.{20,260}$)(?=.*\b(?:stolen|taken|pilfered|lifted|misappropriated|misused|unauthori[sz]ed|without (?:the author[’']?s? )?(?:consent|permission|approval|authori[sz]ation)|unlawfully|illicitly|purloined)\b)(?=.*\b(?:story|tale|narrative|novel|content|text|book|author)\b)(?=.*\b(?:report|amazon|royal road|author[’']?s? (?:consent|permission|approval)|original (?:site|source|version))\b)/iu;

/** The lines between which Project Gutenberg sets a text. */
export const GUTENBERG_START = /^\*{3} ?start of (?:the|this) project gutenberg ebook/i;
export const GUTENBERG_END = /^(?:\*{3} ?)?end of (?:the |this )?project gutenberg(?:['’]s| ebook)/i;
