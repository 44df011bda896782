import { type NoteFate, type NoteKind, notesAll, type Settings } from '../document/index.js';
import type { WrittenStyle } from './schema.js';

/** `base` with what `style` says, key by key; notes given by kind leave the other kinds as they were. */
export function restyle(base: Settings, style: WrittenStyle | undefined): Settings {
  if (!style) return base;
  return {
    ...base,
    quotes: style.quotes ?? base.quotes,
    dashes: style.dashes ?? base.dashes,
    notes: fates(base.notes, style.notes),
    blankLines: style.sceneBreaks?.blankLines ?? base.blankLines,
    ornament: style.sceneBreaks?.ornament ?? base.ornament,
    pictures: style.pictures ?? base.pictures,
    encoding: style.encoding ?? base.encoding,
  };
}

function fates(base: Settings['notes'], notes: WrittenStyle['notes']): Settings['notes'] {
  if (notes === undefined) return base;
  if (typeof notes === 'string') return notesAll[notes];
  const given = Object.entries(notes).filter((pair): pair is [NoteKind, NoteFate] => pair[1] !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}
