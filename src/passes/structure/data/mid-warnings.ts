/**
 * What authors say in mid-story around a scene that some would rather not read: where to skip it, and that it is over. After what
 * the archives' readers ask for, in six languages.
 */
export const SKIP =
  /\b(?:skip (?:to|ahead|down|past|this|over|until|the next)|(?:you )?(?:can|may|might want to) skip|safe to (?:read|come|look|continue|go on)|(?:trigger|tw|cw|smut|lemon|violence|gore|warning)s? (?:starts?|begins?|ends?|over|is over) ?(?:here|now)?|(?:start|begin(?:ning)?|end) of (?:the )?(?:trigger|tw|cw|smut|lemon|violence|gore|warning|graphic)|resume reading|stop reading here|überspring\p{L}*|ab hier (?:wieder|weiter)|sautez (?:ce|jusqu)|passez (?:au|ce|jusqu)|reprenez ici|salt(?:ad|en|a|e) (?:este|hasta|esta)|pulem? (?:est[ae]|até)|saltate (?:questa|fino)|пропусти(?:те|ть))/iu;
