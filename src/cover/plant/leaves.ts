import type { Inks } from './inks.js';
import { disc } from './pen.js';

/** A leaf or flower: its foot at the origin, growing up to y = -100. */
export type Motif = (inks: Inks) => string;

const path = (data: string, fill: string): string => `<path d="${data}" fill="${fill}"/>`;

/** A broad blade with its midrib and side veins cut out. */
export const veined: Motif = ({ leaf, cut }) =>
  path('M0 0C-34-22-36-64 0-100C36-64 34-22 0 0Z', leaf) +
  path('M-1.6-2L0-92L1.6-2Z', cut) +
  path(
    [16, 31, 46, 61]
      .map((y, index) => {
        const reach = [17, 21, 20, 14][index]!;
        return (
          `M0-${y}Q-${reach / 2}-${y + 6} -${reach}-${y + 14}Q-${reach / 2}-${y + 10} 0-${y + 4}Z` +
          `M0-${y}Q${reach / 2}-${y + 6} ${reach}-${y + 14}Q${reach / 2}-${y + 10} 0-${y + 4}Z`
        );
      })
      .join(''),
    cut,
  );

/** One half solid, the other only its veins: how a knife saves work. */
export const halved: Motif = ({ leaf }) =>
  path('M0 0C-36-22-38-64 0-100L0-94C-2-60-2-30 0 0Z', leaf) +
  path('M0-100C38-64 36-22 0 0C30-24 31-64 0-100Z', leaf) +
  path(
    [12, 26, 40, 54, 68]
      .map((y, index) => {
        const reach = [14, 22, 25, 22, 15][index]!;
        return `M1-${y}Q${reach * 0.6}-${y + 5} ${reach}-${y + 12}L${reach - 1}-${y + 16}Q${reach * 0.5}-${y + 10} 1-${y + 6}Z`;
      })
      .join(''),
    leaf,
  );

/** A slim blade, bent, with one long cut. */
export const willow: Motif = ({ leaf, cut }) =>
  path('M0 0C-22-20-24-62 6-100C22-66 18-22 0 0Z', leaf) + path('M-0.5-12C-6-40-4-66 4-86C-0.5-62-1-40 2.5-13Z', cut);

/** Three pairs of round lobes and one at the tip. */
export const lobed: Motif = ({ leaf, cut }) =>
  path(
    'M0 0C-4.4-8-7.4-10-11.8-12C-22.2-14-25.2-30-16.3-36C-28.1-38-31.1-56-20-60C-28.1-66-25.2-82-14.8-80C-13.3-94-5.9-100 0-100' +
      'C5.9-100 13.3-94 14.8-80C25.2-82 28.1-66 20-60C31.1-56 28.1-38 16.3-36C25.2-30 22.2-14 11.8-12C7.4-10 4.4-8 0 0Z',
    leaf,
  ) +
  path('M-1.3 0L0-86L1.3 0Z', cut) +
  path(
    'M0-18L-11.8-26L0-24ZM0-18L11.8-26L0-24ZM0-40L-14.8-50L0-46ZM0-40L14.8-50L0-46ZM0-62L-11.1-72L0-68ZM0-62L11.1-72L0-68Z',
    cut,
  );

/** Leaflets in pairs along a rib. */
export const feathered: Motif = ({ leaf }) =>
  path('M-1.8 0L-0.6-84L0.6-84L1.8 0Z', leaf) +
  path(
    [10, 26, 42, 58]
      .map((y, index) => {
        const reach = [26, 30, 27, 20][index]!;
        return (
          `M0-${y}C-${reach * 0.4}-${y - 4} -${reach * 0.9}-${y + 2} -${reach}-${y + 17}C-${reach * 0.6}-${y + 18} -${reach * 0.2}-${y + 12} 0-${y + 3}Z` +
          `M0-${y}C${reach * 0.4}-${y - 4} ${reach * 0.9}-${y + 2} ${reach}-${y + 17}C${reach * 0.6}-${y + 18} ${reach * 0.2}-${y + 12} 0-${y + 3}Z`
        );
      })
      .join(''),
    leaf,
  ) +
  path('M0-72C-9-80-8-92 0-100C8-92 9-80 0-72Z', leaf);

/** A row of berries on short stalks. */
export const berried: Motif = ({ leaf, flower }) =>
  path('M-1.8 0L-0.7-80L0.7-80L1.8 0Z', leaf) +
  path('M0-22L-14-38L-12-40L1-26ZM0-22L14-38L12-40L-1-26ZM0-46L-12-60L-10-62L1-50ZM0-46L12-60L10-62L-1-50Z', leaf) +
  path(
    [disc(-17, -43, 9), disc(17, -43, 9), disc(-14, -66, 8.5), disc(14, -66, 8.5), disc(0, -88, 10)].join(''),
    flower,
  );

export const LEAVES: readonly Motif[] = [veined, halved, willow, lobed, feathered];
