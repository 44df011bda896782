import { movedPath } from '../../pages/index.js';

/** One filled outline, y down: path data of absolute commands M L H V C Q Z alone, in a box from (0, 0). */
export interface Outline {
  readonly kind: 'outline';
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

/** What an outline cannot be made from: such an SVG must be drawn as a picture. */
const BEYOND =
  /<(?:image|text|use|style|linearGradient|radialGradient|pattern|mask|clipPath|filter|g\s[^>]*transform)|\s(?:transform|stroke|fill-rule|opacity|fill-opacity|style)\s*=|fill\s*=\s*["'](?!black|#0{3}(?:0{3})?["']|currentColor)/i;

/** The filled outline that `svg` draws in black, or null where it draws anything else. */
export function outlineOf(svg: string): Outline | null {
  if (BEYOND.test(svg)) return null;
  const box = boxOf(svg);
  const shapes = [...svg.matchAll(/<(path|rect|circle|ellipse|polygon|polyline|line)\b([^>]*)>/g)];
  if (!box || shapes.length === 0) return null;
  let path = '';
  for (const [, tag, attributes] of shapes) {
    const drawn = tag === 'path' ? attribute(attributes!, 'd') : tag === 'polygon' ? polygon(attributes!) : null;
    const moved = drawn === null ? null : movedPath(drawn, -box.x, -box.y);
    if (moved === null) return null;
    path += moved;
  }
  return { kind: 'outline', width: box.width, height: box.height, path };
}

function boxOf(svg: string): { x: number; y: number; width: number; height: number } | null {
  const root = /<svg\b([^>]*)>/.exec(svg)?.[1];
  if (root === undefined) return null;
  const box = attribute(root, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = box ?? [
    0,
    0,
    ...['width', 'height'].map((name) => parseFloat(attribute(root, name) ?? '')),
  ];
  const sound = [x, y, width, height].every((value) => value !== undefined && Number.isFinite(value));
  return sound && width! > 0 && height! > 0 ? { x: x!, y: y!, width: width!, height: height! } : null;
}

const attribute = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? null;

function polygon(attributes: string): string | null {
  const points = attribute(attributes, 'points');
  return points === null ? null : `M${points.trim()}Z`;
}
