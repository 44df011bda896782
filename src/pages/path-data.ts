import svgpath from 'svgpath';

/** A command and its numbers: M L H V C Q Z, all absolute. */
export type Segment = readonly [command: string, ...numbers: number[]];

/** Units of path data; of one long command svgpath takes a second for twice as much, and of three megabytes a minute. */
const LONGEST = 200_000;

/** SVG path data (SVG 2, 9.3) with absolute commands alone, its smooth curves and arcs as plain ones; null where it is faulty. */
function plainPath(data: string) {
  if (data.length > LONGEST) return null;
  const path = svgpath(data).abs().unshort().unarc();
  // What it could not follow is told so alone, and not by its types.
  return (path as { readonly err?: string }).err ? null : path;
}

/** The segments of path data; null where it is faulty or too long. */
export function segmentsOf(data: string): readonly Segment[] | null {
  const segments: Segment[] = [];
  const path = plainPath(data);
  path?.iterate(([command, ...numbers]) => {
    segments.push([command, ...numbers]);
  });
  return path && segments;
}

/** Path data moved by (`dx`, `dy`), in thousandths; null where it is faulty or too long. */
export const movedPath = (data: string, dx: number, dy: number): string | null =>
  plainPath(data)?.translate(dx, dy).round(3).toString() ?? null;
