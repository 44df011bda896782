type Sharp = typeof import('sharp').default;

/** sharp, which reads and draws pixels; loaded when it is first needed, since many a book needs it not at all. */
export const loadSharp = async (): Promise<Sharp> => (await import('sharp')).default;
