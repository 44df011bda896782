import { loadSharp } from './sharp.js';

/** As light as this, of 255, the darkest of a picture is nearly the white of paper (1.5 : 1 by WCAG 2.2). */
const PALE = 208;

/**
 * What is to stand behind a picture where it shows nothing: white, since black lines on the page of a night would be seen by
 * nobody; a dark grey behind white lines, which white would swallow.
 */
export async function groundBehind(picture: Uint8Array): Promise<{ readonly background: string }> {
  const white = { background: '#ffffff' };
  const sharp = await loadSharp();
  const { hasAlpha } = await sharp(picture).metadata();
  if (!hasAlpha) return white;
  const seen = await sharp(picture).flatten(white).removeAlpha().greyscale().toBuffer();
  const [grey] = (await sharp(seen).stats()).channels;
  return grey!.min > PALE && !(await sharp(picture).stats()).isOpaque ? { background: '#262626' } : white;
}
