import { expect, test } from 'vitest';
import { descriptorOf, Endless, readWhole, Streams } from './streams.js';

const fault = (code: string) => Object.assign(new Error(code), { code });

/** A system that takes `room` bytes, three at a time, wants every other call again, and then says `code`. */
function taking(room: number, code: string) {
  let taken = '';
  let calls = 0;
  const write = (_stream: number, bytes: Uint8Array, at: number, length: number): number => {
    calls += 1;
    if (calls % 2 === 1) throw fault('EAGAIN');
    if (taken.length >= room) throw fault(code);
    const part = Buffer.from(bytes.subarray(at, at + Math.min(3, length, room - taken.length)));
    taken += part.toString();
    return part.length;
  };
  return { streams: new Streams(write as never), taken: () => taken };
}

test('all is written, however little is taken at a time', () => {
  const { streams, taken } = taking(100, 'ENOSPC');
  streams.out('The kettle sang.');
  streams.err(' So it did.');
  expect(taken()).toBe('The kettle sang. So it did.');
  expect(streams.lost).toBeNull();
});

test.each([
  ['ENOSPC', 'ENOSPC'],
  ['EIO', 'EIO'],
  ['EPIPE', undefined],
])('results that meet %s are lost: %s', (code, lost) => {
  const { streams, taken } = taking(7, code);
  streams.out('The kettle sang.');
  expect(taken()).toBe('The ket');
  expect(streams.lost?.code).toBe(lost);
});

test('messages that nobody takes are no fault', () => {
  const { streams } = taking(0, 'ENOSPC');
  streams.err('So it did.');
  expect(streams.lost).toBeNull();
});

const giving = (...parts: readonly (string | Error)[]) => {
  const left = [...parts];
  return ((_file: number, into: Buffer) => {
    const part = left.shift() ?? '';
    if (part instanceof Error) throw part;
    return into.write(part);
  }) as never;
};

test('standard input is read to its end, also where it has nothing for a while', () => {
  const read = readWhole(100, 0, giving('The ', fault('EAGAIN'), fault('EAGAIN'), 'kettle', fault('EOF')));
  expect(Buffer.from(read).toString()).toBe('The kettle');
  expect(() => readWhole(100, 0, giving('x', fault('EIO')))).toThrow('EIO');
});

test('a file without an end is not read for ever', () => {
  expect(() => readWhole(1_000_000, 0, ((_file: number, into: Buffer) => into.fill(0).length) as never)).toThrow(
    Endless,
  );
});

test.each([
  ['/dev/stdout', 1],
  ['/dev/stderr', 2],
  ['/dev/fd/7', 7],
  ['/proc/self/fd/12', 12],
  ['/dev/null', null],
  ['/dev/fd/x', null],
  ['/home/dev/stdout', null],
  ['/dev/stdout/x', null],
])('%s is a name of the open file %s', (path, descriptor) => {
  expect(descriptorOf(path)).toBe(descriptor);
});
