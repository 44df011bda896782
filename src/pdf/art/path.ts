import { segmentsOf } from '../../pages/index.js';

type Point = readonly [number, number];

/** An outline as PDF's path operators, without the one that paints it, and the box of all its points. */
export interface PaintedPath {
  readonly operators: string;
  readonly box: readonly [number, number, number, number];
}

/** SVG path data (SVG 2, 9.3) as PDF draws it. Throws where it is faulty: it is our own. */
export function paintedPath(path: string): PaintedPath {
  const pen = new Pen();
  const segments = segmentsOf(path);
  if (segments === null) throw new Error(`path data cannot be followed: ${path.slice(0, 80)}`);
  for (const [command, ...numbers] of segments) pen.draw(command, numbers);
  return pen.outline;
}

/** Follows a path and writes it in PDF's operators. */
class Pen {
  #operators = '';
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  readonly #box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];

  get outline(): PaintedPath {
    return { operators: this.#operators, box: this.#operators === '' ? [0, 0, 0, 0] : this.#box };
  }

  draw(command: string, numbers: readonly number[]): void {
    const point = (index: number): Point => [numbers[index]!, numbers[index + 1]!];
    switch (command) {
      case 'M':
        this.#write('m', point(0));
        this.#start = this.#at;
        break;
      case 'L':
        this.#write('l', point(0));
        break;
      case 'H':
        this.#write('l', [numbers[0]!, this.#at[1]]);
        break;
      case 'V':
        this.#write('l', [this.#at[0], numbers[0]!]);
        break;
      case 'C':
        this.#write('c', point(0), point(2), point(4));
        break;
      case 'Q':
        this.#write('c', ...raise(this.#at, point(0), point(2)));
        break;
      default:
        this.#operators += 'h\n';
        this.#at = this.#start;
    }
  }

  #write(operator: 'm' | 'l' | 'c', ...points: readonly Point[]): void {
    this.#operators += `${points.map((point) => this.#see(point)).join(' ')} ${operator}\n`;
    this.#at = points.at(-1)!;
  }

  #see([x, y]: Point): string {
    const box = this.#box;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
    return `${short(x)} ${short(y)}`;
  }
}

const short = (value: number): number => Math.round(value * 1000) / 1000 || 0;

/** The cubic curve that a quadratic one is. */
function raise(from: Point, control: Point, to: Point): readonly Point[] {
  const toward = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return [toward(from), toward(to), to];
}
