import type { Container, Ref } from './container.js';

/** The outlines of a book, such as ornaments, each kept once as a form (ISO 32000-1, 8.10) and painted in any grey. */
export class Drawings {
  readonly #container: Container;
  readonly #refs = new Map<string, Ref>();

  constructor(container: Container) {
    this.#container = container;
  }

  /** `path` is SVG path data of absolute commands, y down. */
  embed(path: string): Ref {
    let ref = this.#refs.get(path);
    if (ref === undefined) {
      const { operators, box } = outline(path);
      ref = this.#container.stream({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} }, operators);
      this.#refs.set(path, ref);
    }
    return ref;
  }
}

type Point = readonly [number, number];

/** Path operators that fill by the non-zero rule, as SVG does, and the box of all points. */
function outline(path: string): { readonly operators: string; readonly box: readonly number[] } {
  let operators = '';
  let at: Point = [0, 0];
  let start: Point = at;
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const see = ([x, y]: Point): string => {
    box[0] = Math.min(box[0]!, x);
    box[1] = Math.min(box[1]!, y);
    box[2] = Math.max(box[2]!, x);
    box[3] = Math.max(box[3]!, y);
    return `${short(x)} ${short(y)}`;
  };
  for (const { command, points } of segments(path, () => at)) {
    const [first, second] = points;
    if (command === 'Z') {
      operators += 'h\n';
      at = start;
      continue;
    }
    const control = command === 'Q' ? raise(at, first!, second!) : points;
    operators += `${control.map(see).join(' ')} ${OPERATORS[command]}\n`;
    at = points.at(-1)!;
    if (command === 'M') start = at;
  }
  return { operators: `${operators}f\n`, box: operators === '' ? [0, 0, 0, 0] : box };
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Q: 'c' } as const;

const short = (value: number): number => Math.round(value * 1000) / 1000 || 0;

/** The cubic curve that a quadratic one is. */
function raise(from: Point, control: Point, to: Point): readonly Point[] {
  const toward = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return [toward(from), toward(to), to];
}

interface Segment {
  readonly command: 'M' | 'L' | 'C' | 'Q' | 'Z';
  readonly points: readonly Point[];
}

const COUNTS = { M: 1, L: 1, C: 3, Q: 2 } as const;

/** Path data as commands with their points; `H` and `V` become `L`, repeated arguments repeat their command. */
function* segments(path: string, at: () => Point): Generator<Segment> {
  for (const [, letter = '', rest = ''] of path.matchAll(/([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g)) {
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (letter === 'Z' || letter === 'z') yield { command: 'Z', points: [] };
    else if (letter === 'H') for (const x of numbers) yield { command: 'L', points: [[x, at()[1]]] };
    else if (letter === 'V') for (const y of numbers) yield { command: 'L', points: [[at()[0], y]] };
    else if (letter === 'M' || letter === 'L' || letter === 'C' || letter === 'Q') yield* repeated(letter, numbers);
    else throw new Error(`path command ${letter} is none of M L H V C Q Z`);
  }
}

function* repeated(letter: 'M' | 'L' | 'C' | 'Q', numbers: readonly number[]): Generator<Segment> {
  const size = 2 * COUNTS[letter];
  for (let from = 0; from + size <= numbers.length; from += size) {
    const points: Point[] = [];
    for (let index = from; index < from + size; index += 2) points.push([numbers[index]!, numbers[index + 1]!]);
    yield { command: letter === 'M' && from > 0 ? 'L' : letter, points };
  }
}
