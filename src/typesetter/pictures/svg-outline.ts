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
    const absolute = drawn === null ? null : absolutePath(drawn, -box.x, -box.y);
    if (absolute === null) return null;
    path += absolute;
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

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** SVG 2 path data with every command absolute and moved by (`dx`, `dy`); null where it has arcs or is faulty. */
export function absolutePath(data: string, dx: number, dy: number): string | null {
  const tokens = data.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  if (data.replace(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[\s,]/gi, '') !== '') return null;
  const pen = new Pen(dx, dy);
  for (let at = 0; at < tokens.length; ) {
    const letter = tokens[at]!;
    const takes = TAKES[letter.toUpperCase()];
    if (takes === undefined) return null;
    at += 1;
    let command = letter;
    do {
      const numbers = tokens.slice(at, at + takes).map(Number);
      if (numbers.length < takes || numbers.some(Number.isNaN)) return null;
      pen.draw(command, numbers);
      at += takes;
      // Pairs that go on after a moveto are lines (SVG 2, 9.3.3).
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    } while (takes > 0 && at < tokens.length && !/[a-z]/i.test(tokens[at]!));
  }
  return pen.path;
}

/** Follows a path and writes it anew; S and T become C and Q. */
class Pen {
  path = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The last curve's last control point, and whether that curve was a cubic. */
  #control: { readonly x: number; readonly y: number; readonly cubic: boolean } | null = null;

  constructor(
    readonly dx: number,
    readonly dy: number,
  ) {}

  draw(command: string, numbers: readonly number[]): void {
    const relative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    const from = relative ? { x: this.#x, y: this.#y } : { x: 0, y: 0 };
    if (kind === 'Z') {
      [this.#x, this.#y] = [this.#startX, this.#startY];
      this.path += 'Z';
      this.#control = null;
      return;
    }
    const points: number[] =
      kind === 'H'
        ? [from.x + numbers[0]!, this.#y]
        : kind === 'V'
          ? [this.#x, from.y + numbers[0]!]
          : numbers.map((value, index) => value + (index % 2 === 0 ? from.x : from.y));
    if (kind === 'S' || kind === 'T') points.unshift(...this.#mirrored(kind === 'S'));
    const written = kind === 'S' ? 'C' : kind === 'T' ? 'Q' : kind === 'H' || kind === 'V' ? 'L' : kind;
    [this.#x, this.#y] = points.slice(-2) as [number, number];
    if (kind === 'M') [this.#startX, this.#startY] = [this.#x, this.#y];
    const curve = written === 'C' || written === 'Q';
    this.#control = curve ? { x: points.at(-4)!, y: points.at(-3)!, cubic: written === 'C' } : null;
    this.path += written + points.map((value, index) => short(value + (index % 2 === 0 ? this.dx : this.dy))).join(' ');
  }

  #mirrored(cubic: boolean): readonly [number, number] {
    const last = this.#control?.cubic === cubic ? this.#control : null;
    return last ? [2 * this.#x - last.x, 2 * this.#y - last.y] : [this.#x, this.#y];
  }
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000);
