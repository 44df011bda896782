import { expect, test } from 'vitest';
import { type Glyphs, glyphsOf } from './glyph-line.js';

/** Lines by what they are taken for; `text` is none of it. Parted by two spaces. */
const CASES: Readonly<Record<Glyphs | 'text', string>> = {
  break:
    '***  * * *  ---  --  -  —  ___  ===  ###  #  +++  ~*~  <><><>  ///  ::  {*}  [*]  ¶  ◊  ⁘  ▲  ━━━  ♪♫♪  ♥  ⚜  ஐ  ☆彡☆  =^..^=  @>--->---  🌊🌊🌊  ' +
    '[scene break]  *time skip*  SCENE CHANGE  Scene change:  line break  -Line-  (scene)  <<Time Skip>>  This is a line break',
  letters: 'oOo  xXx  -oOo-  ~o0o~  -x-x-x-  oOoOo OoOoO  xoxoxoxox  vVv  000',
  kisses: 'x  X  xxx  xoxo  XOXO  o  0  HPHPHP  TWTWTWTW',
  dots: '...  . . .  …  ......',
  face: ':)  ^_^  -_-  T_T  o.O  oO  <3  \\o/  🙂',
  text: 'I  Oh  Ox  Ooo  !!!  ???  zzz  break  LINE  HAHAHA  LALALA  NONONO  AAAAAA  MMMMMM  "***"  ***!  Frost  1',
};

for (const [kind, lines] of Object.entries(CASES)) {
  test.each(lines.split('  '))(`%s is ${kind}`, (line) => {
    expect(glyphsOf(line) ?? 'text').toBe(kind);
  });
}
