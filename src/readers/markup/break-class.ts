/** Words in a class by which ebooks and pages call a scene's end (Vellum's `ornamental-break` and its like). */
const BREAK =
  /(?:^|[\s_-])(?:ornamental|ornament|scene|section|space|text|thought|line)[_-]?break(?:$|[\s_-])|(?:^|\s)(?:break|dinkus|asterism|fleuron|divider|separator)(?:$|\s)/i;

/** Whether an element's class or role says that it parts scenes. */
export const isCalledBreak = (classes: string, role: string): boolean => role === 'separator' || BREAK.test(classes);
