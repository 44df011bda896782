/**
 * What stands under a story's last words, alone in its block, without the ornaments around it. In English, French,
 * German, Spanish, Portuguese, Italian, Russian, Polish, Swedish, Latin and Dutch, with FanFicFare's last line.
 */
export const END_MARKERS =
  /^(?:ends|(?:the )?end(?: (?:of )?(?:(?:the )?(?:story|file|fic|tale|chapter|part|book|act|episode|prologue|volume)(?: (?:[\dIVXLivxl]+|one|two|three|four|five|six|seven|eight|nine|ten))?|transmission))?|fin(?:is|ished|ito|i)?|la fin|das ende|ende|el fin|final|finale|la fine|fine|конец|the very end|owari|終わり|終|einde|koniec|fim|slut|slutet|kraj|loppu|fin de la historia|fim da história|[-–—]?30[-–—]?|tbc|to be cont(?:inued|[’']?d)?|to be concluded|à suivre|a suivre|fortsetzung folgt|wird fortgesetzt|continuará|continua|continuerà|продолжение следует|wordt vervolgd|t\.b\.c\.?)$/i;

/** Endings that a word of dialogue or narration may be as well: only with ornaments around them, or in capitals. */
export const DOUBTFUL_ENDINGS = /^(?:fine|final|finale|ends?|continua)$/i;
