import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BrittleDisk, Killed, type Mishap } from '../../tests/kit/brittle-disk.js';
import { PlaceTaken, type Result } from './exchange.js';
import { type Holder, LOCK, tryHold } from './lock.js';
import { whileHeld, writeTogether } from './results.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** New books in the place of older ones, a cover that was not there before, and a ledger in another folder. */
const NEW: readonly Result[] = [
  { path: '/out/a.epub', bytes: bytes('new ebook') },
  { path: '/out/a.pdf', bytes: bytes('new print') },
  { path: '/out/a-cover.jpg', bytes: bytes('new cover') },
  { path: '/changes.json', bytes: bytes('new ledger') },
];
const MINE = { '/out/notes.txt': 'mine', '/out/': '' };
const OLD = { ...MINE, '/out/a.epub': 'old ebook', '/out/a.pdf': 'old print', '/changes.json': 'old ledger' };
const DONE = {
  ...MINE,
  ...Object.fromEntries(NEW.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])),
};

function disk(at: number, mishap: Mishap, links = true): BrittleDisk {
  const made = new BrittleDisk(Number.POSITIVE_INFINITY, mishap, links);
  made.makeFolder('/out');
  made.sync('/');
  for (const [path, content] of Object.entries(OLD)) if (!path.endsWith('/')) made.put(path, content);
  const brittle = made.next(false);
  return Object.assign(brittle, { at: at, mishap });
}

const holder = (token: string): Holder => ({ host: 'here', pid: 7, birth: null, token });

/** One run; whoever held the lock before is dead. Gives whether it came to its end. */
function run(system: BrittleDisk, token: string, results = NEW): boolean {
  try {
    for (let tries = 0; !tryHold('/out', holder(token), system, () => false); tries += 1) expect(tries).toBeLessThan(4);
    whileHeld('/out', results, holder(token), system, () => false);
    return !system.dead;
  } catch (error) {
    if (!(error instanceof Killed) && (error as NodeJS.ErrnoException).code !== 'EIO') throw error;
    return false;
  }
}

/** How many calls a run makes that nothing happens to. */
function callsOf(links: boolean): number {
  const quiet = disk(Number.POSITIVE_INFINITY, 'before', links);
  expect(run(quiet, 'a')).toBe(true);
  expect(quiet.contents).toEqual(DONE);
  return quiet.calls;
}

describe.each([
  ['with second names', true],
  ['without second names', false],
])('on a disk %s', (_, links) => {
  const calls = callsOf(links);
  const every = Array.from({ length: calls }, (_, index) => index + 1);

  test.each<readonly [Mishap, boolean]>([
    ['before', false],
    ['behind', false],
    ['amid', false],
    ['before', true],
    ['behind', true],
    ['amid', true],
  ])(
    'a run that ends %s any call leaves the old books or the new (power cut: %s), and the next run nothing else',
    (mishap, cut) => {
      for (const at of every) {
        const dying = disk(at, mishap, links);
        expect(run(dying, 'a'), `call ${at}`).toBe(false);
        const after = dying.next(cut);
        // No book is ever missing, whatever else lies about.
        for (const [path, old] of Object.entries(OLD))
          if (!path.endsWith('/'))
            expect([old, DONE[path as keyof typeof DONE]], `call ${at}: ${path}`).toContain(after.contents[path]);
        const mended = after.next(false);
        expect(run(mended, 'b', []), `call ${at}`).toBe(true);
        expect([OLD, DONE], `call ${at}`).toContainEqual(mended.contents);
        expect(run(after, 'b'), `call ${at}`).toBe(true);
        expect(after.contents, `call ${at}`).toEqual(DONE);
      }
    },
  );

  test('a run that is ended while it mends what another left is mended in its turn', () => {
    for (const first of every) {
      for (const second of every.filter((at) => at % 3 === first % 3)) {
        const dying = disk(first, 'behind', links);
        run(dying, 'a');
        const mending = Object.assign(dying.next(false), { at: second, mishap: 'before' });
        run(mending, 'b', []);
        const mended = mending.next(false);
        expect(run(mended, 'c', []), `calls ${first}, ${second}`).toBe(true);
        expect([OLD, DONE], `calls ${first}, ${second}`).toContainEqual(mended.contents);
      }
    }
  });

  test('a call that is refused leaves the old books, or the new ones with a rest', () => {
    for (const at of every) {
      const refusing = disk(at, 'refused', links);
      const whole = run(refusing, 'a');
      const { '/changes.json': ledger, ...rest } = refusing.contents;
      const books = Object.fromEntries(
        Object.entries({ ...rest, '/changes.json': ledger }).filter(([path]) => !path.includes('/.sheaf')),
      );
      expect(whole ? [DONE] : [OLD, DONE], `call ${at}`).toContainEqual(books);
      const mended = refusing.next(false);
      expect(run(mended, 'b', []), `call ${at}`).toBe(true);
      expect([OLD, DONE], `call ${at}`).toContainEqual(mended.contents);
    }
  });
});

// A copy in place of a second name is what a disk without such names costs: a book is there at every moment all the same.
test.each([
  [true, 2],
  [false, 3],
])('second names %s: books take at most %i times their size on the disk', (links, times) => {
  const size = 100_000;
  const books = (word: string) =>
    ['/out/a.epub', '/out/a.pdf'].map((path) => ({ path, bytes: bytes(word.repeat(size / word.length)) }));
  const system = new BrittleDisk(Number.POSITIVE_INFINITY, 'before', links);
  system.makeFolder('/out');
  for (const word of ['old.', 'new.', 'last']) expect(run(system, word, books(word))).toBe(true);
  const whole = 2 * size;
  expect(system.most).toBeGreaterThan(1.9 * whole);
  expect(system.most).toBeLessThan(times * whole + 2000);
});

test('a folder where a book should stand is left, with all there is', () => {
  const system = disk(Number.POSITIVE_INFINITY, 'before');
  system.makeFolder('/out/b.pdf');
  const { contents } = system;
  expect(() => run(system, 'a', [...NEW, { path: '/out/b.pdf', bytes: bytes('x') }])).toThrow(PlaceTaken);
  expect(system.contents).toEqual(contents);
});

test('of two runs one waits for the other, and both write whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'));
  const out = join(folder, 'out');
  const sets = ['one', 'two', 'three', 'four'].map((word) =>
    ['a.pdf', 'a.epub', 'a.jpg'].map((name) => ({ path: join(out, name), bytes: bytes(word) })),
  );
  const stops = await Promise.all(sets.map((set) => writeTogether(out, set)));
  expect(stops).toEqual([null, null, null, null]);
  expect(readdirSync(out).sort()).toEqual(['a.epub', 'a.jpg', 'a.pdf']);
  expect(new Set(readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))).size).toBe(1);
  rmSync(folder, { recursive: true });
});

test('a lock is held once, and nobody takes a living holder’s', () => {
  const system = disk(Number.POSITIVE_INFINITY, 'before');
  expect(tryHold('/out', holder('a'), system, () => true)).toBe(true);
  expect(tryHold('/out', holder('b'), system, () => true)).toBe(false);
  expect(system.contents[`/out/${LOCK}`]).toContain('"a"');
  expect(tryHold('/out', holder('b'), system, () => false)).toBe(false);
  expect(tryHold('/out', holder('b'), system, () => false)).toBe(true);
  expect(system.contents[`/out/${LOCK}`]).toContain('"b"');
});
