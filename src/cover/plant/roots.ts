import type { Motif } from './leaves.js';

const path = (data: string, fill: string): string => `<path d="${data}" fill="${fill}"/>`;

/** A hill, ploughed. */
const hill: Motif = ({ leaf, cut }) =>
  path('M-130 0C-110-52-60-84 0-84C60-84 110-52 130 0Z', leaf) +
  path(
    'M-104-14C-84-46-44-66 0-66C44-66 84-46 104-14L97-14C78-40 42-58 0-58C-42-58-78-40-97-14Z' +
      'M-78-14C-62-34-34-46 0-46C34-46 62-34 78-14L70-14C55-30 32-39 0-39C-32-39-55-30-70-14Z' +
      'M-48-14C-38-24-20-29 0-29C20-29 38-24 48-14L38-14C28-20 16-23 0-23C-16-23-28-20-38-14Z',
    cut,
  );

/** A jar with two bands. */
const jar: Motif = ({ leaf, flower, cut }) =>
  path('M-42-100H42L36-86C64-76 78-54 64-28C56-12 44-4 38 0H-38C-44-4-56-12-64-28C-78-54-64-76-36-86Z', leaf) +
  path('M-69-50H69V-46H-69ZM-62-24H62V-20H-62Z', cut) +
  path(
    'M-52-35L-43-43L-34-35L-43-27ZM-26-35L-17-43L-8-35L-17-27ZM8-35L17-43L26-35L17-27ZM34-35L43-43L52-35L43-27Z',
    cut,
  ) +
  path('M-36-80C-14-74 14-74 36-80L40-74C16-66-16-66-40-74Z', flower);

/** A heart. */
const heart: Motif = ({ flower, cut }) =>
  path(
    'M0 0C-34-24-66-46-66-76C-66-96-50-104-34-104C-16-104-4-94 0-80C4-94 16-104 34-104C50-104 66-96 66-76C66-46 34-24 0 0Z',
    flower,
  ) + path('M-50-80C-50-60-30-42-8-26C-26-46-40-60-42-84ZM50-80C50-60 30-42 8-26C26-46 40-60 42-84Z', cut);

/** The seed itself, in the ground. */
const kernel: Motif = ({ leaf, heart: seed, cut }) =>
  path(
    'M-120-56C-80-64-40-60-16-50L-16-44C-44-52-80-56-120-50ZM120-56C80-64 40-60 16-50L16-44C44-52 80-56 120-50Z',
    leaf,
  ) +
  path('M0-104C-34-84-40-30 0 0C40-30 34-84 0-104Z', leaf) +
  path('M0-84C-22-66-24-34 0-14C24-34 22-66 0-84Z', cut) +
  path('M0-74C-14-58-16-38 0-24C16-38 14-58 0-74Z', seed);

/** What a plant may stand in. */
export const ROOTS: readonly Motif[] = [hill, jar, heart, kernel];
