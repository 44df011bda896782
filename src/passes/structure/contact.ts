/** A number that is called one, or has the length of one (ITU-T E.164: fifteen digits at most) in groups. */
const TELEPHONE =
  /(?<!\p{L})(?:tel(?:ephone)?|phone|mobile|cell|fax|call|tél|telefon|teléfono|telefone|telefono|тел)(?!\p{L})\.?:? ?[+(]?\d[\d ()/.-]{5,18}\d|(?<![\d.,/-])(?:\+\d{1,3}[ -]?)?\(?\d{2,5}\)?[ -]\d{3,4}[ -]?\d{3,6}(?![\d/-])/iu;
const MAIL = /(?<![\w@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const STREET =
  /^(?:flat \S+, )?\d{1,5}[a-z]? (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:street|st\.?|road|rd\.?|lane|avenue|ave\.?|drive|way|close|court|place|square|terrace|gardens|boulevard|blvd\.?)\b/iu;

/** Whether a text has somebody's address in it, or a number to be called at. */
export const isPrivate = (text: string): boolean => TELEPHONE.test(text) || MAIL.test(text) || STREET.test(text.trim());
