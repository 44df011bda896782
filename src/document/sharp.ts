type Sharp = typeof import('sharp').default;

/** sharp, which reads and draws pixels; loaded when it is first needed, since many a book needs it not at all. */
export async function loadSharp(): Promise<Sharp> {
  const sharp = (await import('sharp')).default;
  // Nothing is asked twice: what it keeps of earlier work is memory alone.
  sharp.cache(false);
  return sharp;
}
