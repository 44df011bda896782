type Point = readonly [number, number];

/** An outline as PDF's path operators, without the one that paints it, and the box of all its points. */
export interface Outline {
  readonly operators: string;
  readonly box: readonly [number, number, number, number];
}

/** How many numbers each command of SVG's path data takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7 };

/** SVG path data (SVG 2, 9.3) as PDF draws it. We have no smooth curves, and of arcs only those of circles. */
export function outlineOf(path: string): Outline {
  const pen = new Pen();
  for (const [, letter = '', rest = ''] of path.matchAll(/([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g)) {
    const command = letter.toUpperCase();
    const relative = letter !== command;
    const takes = TAKES[command];
    if (command === 'Z') pen.close();
    else if (takes === undefined) throw new Error(`path command ${letter} is none of M L H V C Q A Z`);
    else {
      const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
      for (let from = 0; from + takes <= numbers.length; from += takes) {
        // Pairs that go on after a moveto are lines (SVG 2, 9.3.3).
        pen.draw(command === 'M' && from > 0 ? 'L' : command, numbers.slice(from, from + takes), relative);
      }
    }
  }
  return pen.outline;
}

/** Follows a path and writes it in PDF's operators. */
class Pen {
  #operators = '';
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  readonly #box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];

  get outline(): Outline {
    return { operators: this.#operators, box: this.#operators === '' ? [0, 0, 0, 0] : this.#box };
  }

  draw(command: string, numbers: readonly number[], relative: boolean): void {
    const [left, top] = relative ? this.#at : [0, 0];
    const point = (index: number): Point => [left + numbers[index]!, top + numbers[index + 1]!];
    switch (command) {
      case 'M':
        this.#write('m', point(0));
        this.#start = this.#at;
        break;
      case 'L':
        this.#write('l', point(0));
        break;
      case 'H':
        this.#write('l', [left + numbers[0]!, this.#at[1]]);
        break;
      case 'V':
        this.#write('l', [this.#at[0], top + numbers[0]!]);
        break;
      case 'C':
        this.#write('c', point(0), point(2), point(4));
        break;
      case 'Q':
        this.#write('c', ...raise(this.#at, point(0), point(2)));
        break;
      case 'A': {
        const [across, down, , large, clockwise] = numbers;
        if (across !== down) throw new Error('an arc is none of a circle');
        for (const curve of arc(this.#at, point(5), across!, large === 1, clockwise === 1)) this.#write('c', ...curve);
      }
    }
  }

  close(): void {
    this.#operators += 'h\n';
    this.#at = this.#start;
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

/** A circle's arc as cubic curves of a quarter at most; its middle is found as in SVG 2, B.2.4. */
function* arc(from: Point, to: Point, radius: number, large: boolean, clockwise: boolean): Generator<readonly Point[]> {
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const half = Math.hypot(dx, dy);
  const reach = Math.max(radius, half);
  const away = (Math.sqrt(reach * reach - half * half) / half) * (large === clockwise ? -1 : 1);
  const [x, y] = [(from[0] + to[0]) / 2 + away * dy, (from[1] + to[1]) / 2 - away * dx];
  const first = Math.atan2(from[1] - y, from[0] - x);
  const turn = Math.atan2(to[1] - y, to[0] - x) - first;
  const whole = clockwise ? (turn < 0 ? turn + 2 * Math.PI : turn) : turn > 0 ? turn - 2 * Math.PI : turn;
  const parts = Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-6);
  const step = whole / parts;
  // How far the handles of a curve stand off that is nearest to an arc (Riškus, Approximation of a cubic Bézier curve, 2006).
  const handle = (4 / 3) * Math.tan(step / 4);
  for (let part = 0; part < parts; part++) {
    const [begin, end] = [first + part * step, first + (part + 1) * step];
    const on = (angle: number, along: number): Point => [
      x + reach * (Math.cos(angle) - along * Math.sin(angle)),
      y + reach * (Math.sin(angle) + along * Math.cos(angle)),
    ];
    yield [on(begin, handle), on(end, -handle), part === parts - 1 ? to : on(end, 0)];
  }
}
