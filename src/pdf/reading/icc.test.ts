import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { srgbProfile } from './icc.js';

const profile = Buffer.from(srgbProfile());

/** A tag's data, by the table that follows the header. */
function tag(signature: string): Buffer {
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    if (profile.toString('latin1', at, at + 4) !== signature) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  throw new Error(`no ${signature}`);
}

test('its size is what it says, and every tag begins on a multiple of four', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    expect(profile.readUInt32BE(at + 4) % 4).toBe(0);
    expect(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length);
  }
});

test('red, green and blue at full make white', () => {
  for (const axis of [8, 12, 16]) {
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + tag(name).readInt32BE(axis), 0);
    expect(Math.abs(sum - tag('wtpt').readInt32BE(axis))).toBeLessThan(16);
  }
});

test('LittleCMS takes it for the sRGB it knows itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-icc-'));
  try {
    const path = join(folder, 'srgb.icc');
    writeFileSync(path, profile);
    const colours = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 128, 128, 128, 30, 90, 200, 250, 240, 10]);
    const picture = sharp(colours, { raw: { width: 6, height: 1, channels: 3 } });
    const through = await sharp(await picture.withIccProfile(path).png().toBuffer())
      .raw()
      .toBuffer();
    expect([...through].every((value, index) => Math.abs(value - colours[index]!) <= 1)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
