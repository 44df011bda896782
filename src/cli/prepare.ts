// The build's last step: cuts the fonts that nearly every ebook takes along, and makes one word list of many.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readyFonts } from '../epub/resources/fonts.js';
import { diskWorld, READY } from '../machine/disk.js';
import { WORD_LIST, wordList } from '../passes/quotes/dictionary.js';

const world = diskWorld('.');
mkdirSync(READY, { recursive: true });
for (const { name, bytes } of readyFonts(world)) writeFileSync(new URL(name, READY), bytes);
writeFileSync(new URL(WORD_LIST, READY), wordList(world), 'latin1');
