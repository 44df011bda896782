import { short } from '../outline.js';
import type { Seed } from '../seed.js';
import type { Motif } from './leaves.js';
import { disc } from './pen.js';

const path = (data: string, fill: string): string => `<path d="${data}" fill="${fill}"/>`;

/** `count` copies of a petal around the flower's middle, the first pointing up. */
const ring = (count: number, petal: string, fill: string, offset = 0): string => {
  let petals = '';
  for (let index = 0; index < count; index++) {
    petals += `<path d="${petal}" transform="rotate(${short(((index + offset) * 360) / count)})" fill="${fill}"/>`;
  }
  return petals;
};

/** Flowers seen from above have their middle at (0, -50) and reach 50 from there. */
const facing = (svg: string): string => `<g transform="translate(0 -50)">${svg}</g>`;

/** An open flower: two rings of petals, slit, around a dotted heart. */
export function rosette(seed: Seed): Motif {
  const count = seed.whole(6, 9);
  const half = 50 * Math.tan(Math.PI / count) * 0.98;
  const pointed = seed.next() < 0.4;
  const w = short(half);
  const petal = pointed
    ? `M0-12C-${w}-22-${w}-40 0-50C${w}-40 ${w}-22 0-12Z`
    : `M0-12C-${short(half * 0.8)}-22-${short(half * 1.15)}-49 0-49C${short(half * 1.15)}-49 ${short(half * 0.8)}-22 0-12Z`;
  const slit = 'M-1.3-20L0-42L1.3-20Z';
  const pricks = Array.from({ length: 7 }, (_, index) => {
    const turn = (index * 2 * Math.PI) / 7;
    return disc(Math.sin(turn) * 7.5, -Math.cos(turn) * 7.5, 1.7);
  }).join('');
  return ({ flower, heart, cut }) =>
    facing(
      ring(count, petal, flower) +
        ring(count, slit, cut) +
        path(disc(0, 0, 16.5), cut) +
        path(disc(0, 0, 14), heart) +
        path(disc(0, 0, 3), cut) +
        path(pricks, cut),
    );
}

/** A daisy: many narrow petals, a hatched heart. */
export function daisy(seed: Seed): Motif {
  const count = seed.whole(12, 16);
  const half = short(50 * Math.sin(Math.PI / count) * 0.86);
  return ({ flower, heart, cut }) =>
    facing(
      ring(count, `M0-14L-${half}-43Q0-56 ${half}-43Z`, flower) +
        path(disc(0, 0, 19), cut) +
        path(disc(0, 0, 16), heart) +
        path('M-10-5H10V-2.6H-10ZM-12 2.6H12V5H-12ZM-6-11H6V-8.6H-6ZM-7 9H7V11.4H-7Z', cut),
    );
}

/** A tulip in three petals. */
export const tulip: Motif = ({ flower, heart, cut }) =>
  path(
    'M0-8C-30-8-42-40-33-92C-22-84-14-76-10-66C-8-80-4-90 0-98C4-90 8-80 10-66C14-76 22-84 33-92C42-40 30-8 0-8Z',
    flower,
  ) +
  path('M-11-66C-17-50-16-30-3-12C-12-30-13-48-9-62ZM11-66C17-50 16-30 3-12C12-30 13-48 9-62Z', cut) +
  path('M-28-76C-30-54-27-36-18-24C-23-38-26-56-26-75ZM28-76C30-54 27-36 18-24C23-38 26-56 26-75Z', cut) +
  path('M0-84C-5-62-5-44 0-26C5-44 5-62 0-84Z', heart);

/** A pomegranate, opened to its seeds. */
export const pomegranate: Motif = ({ flower, heart, cut }) => {
  const seeds = [-62, -53, -44, -35, -26].flatMap((y, row) =>
    row % 2 ? [disc(-5.2, y, 3.6), disc(5.2, y, 3.6)] : [disc(0, y, 3.6)],
  );
  return (
    path(
      'M0-6C-28-6-40-24-40-42C-40-62-24-76-10-78L-17-98L-6-90L0-100L6-90L17-98L10-78C24-76 40-62 40-42C40-24 28-6 0-6Z',
      flower,
    ) +
    path('M0-72C-20-58-20-30 0-16C20-30 20-58 0-72Z', cut) +
    path(seeds.join(''), heart) +
    path('M-31-54C-36-38-31-24-21-16C-27-26-31-38-28-54ZM31-54C36-38 31-24 21-16C27-26 31-38 28-54Z', cut)
  );
};

/** A thistle: scaled cup, a fan of spikes. */
export const thistle: Motif = ({ leaf, flower, heart, cut }) => {
  const spikes = [-52, -39, -26, -13, 0, 13, 26, 39, 52].map(
    (turn, index) =>
      `<path d="M-5.4-24L0-${index % 2 ? 72 : 78}L5.4-24Z" transform="translate(0 -20) rotate(${turn})" fill="${index % 2 ? heart : flower}"/>`,
  );
  return (
    spikes.join('') +
    path('M0-4C-20-4-27-22-22-44Q0-52 22-44C27-22 20-4 0-4Z', leaf) +
    path('M-17-38L-8-30L0-39L8-30L17-38L8-25L0-33L-8-25ZM-15-25L-7-17L0-26L7-17L15-25L7-12L0-20L-7-12Z', cut)
  );
};

/** A bell hanging open. */
export const bell: Motif = ({ flower, heart, cut }) =>
  path(
    'M0-8C-16-10-18-30-22-52C-24-66-32-76-40-84C-30-86-22-84-16-78C-10-90-6-94 0-98C6-94 10-90 16-78C22-84 30-86 40-84C32-76 24-66 22-52C18-30 16-10 0-8Z',
    flower,
  ) +
  path('M-2-20L-14-68L-10-70L0-24ZM2-20L14-68L10-70L0-24Z', cut) +
  path(`${disc(0, -70, 5)}M-1.5-66L-0.8-40L0.8-40L1.5-66Z`, heart);

/** An ear of corn. */
export const ear: Motif = ({ leaf, flower, heart }) => {
  const rows = [8, 22, 36, 50, 64];
  const grains = rows.map(
    (y) =>
      `M-1-${y}C-16-${y + 2} -19-${y + 16} -12-${y + 24}C-4-${y + 20} 0-${y + 12} -1-${y}ZM1-${y}C16-${y + 2} 19-${y + 16} 12-${y + 24}C4-${y + 20} 0-${y + 12} 1-${y}Z`,
  );
  const awns = rows.map((y) => `M-12-${y + 22}L-24-${y + 46}L-13-${y + 20}ZM12-${y + 22}L24-${y + 46}L13-${y + 20}Z`);
  return (
    path(awns.join(''), leaf) + path(grains.join(''), flower) + path('M0-76C-7-84-6-94 0-102C6-94 7-84 0-76Z', heart)
  );
};

/** The flowers that a title may bear, each made once from its seed. */
export const flowersOf = (seed: Seed): readonly Motif[] => [
  rosette(seed),
  daisy(seed),
  tulip,
  pomegranate,
  thistle,
  bell,
  ear,
];
