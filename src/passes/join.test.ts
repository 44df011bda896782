import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit, storyOf } from '../../tests/made/edited.js';
import { type Inline, inlinesOf, plain, type Run, type Story } from '../document/index.js';
import { applyHouseStyle } from './index.js';
import { joinRuns } from './join.js';

const styled = (text: string): Story => edit(applyHouseStyle, storyOf(text)).story;

const inlines = (story: Story): Inline[] => story.blocks.flatMap(inlinesOf).flat();

describe('after editing', () => {
  test.each([
    ['"Go," he said.', ['“Go,” he said.']],
    ['He -- "no" -- went.', ['He—“no”—went.']],
    ['One <i>"two"</i> three.', ['One ', '“two”', ' three.']],
    ['One"<br>"Two', ['One”', '', '“Two']],
    ['One <code>"two"</code>.', ['One ', '"two"', '.']],
    ['Nothing here.', ['Nothing here.']],
  ])('%s has as few runs as it has looks', (text, runs) => {
    const [block] = inlinesOf(joinRuns(styled(text)).blocks[0]!);
    expect(block!.map((inline) => (inline.kind === 'run' ? inline.text : ''))).toEqual(runs);
  });

  test('a run stands for all that its parts stood for', () => {
    const text = 'One. "Two," he said -- "three."';
    const [run] = inlines(joinRuns(styled(text))) as [Run];
    expect([run.span.start, run.span.end]).toEqual([0, text.length]);
  });

  test('what had nothing to join stays the same object', () => {
    const story = styled('Nothing here.');
    expect(joinRuns(story).blocks[0]).toBe(story.blocks[0]);
  });
});

test('whatever the text, no word or style changes', () => {
  const pieces = fc.constantFrom(..."\" ' -- ... <i> </i> <br> <code> </code> a dog I'm".split(' '), ' ', '\n\n');
  const units = (story: Story) =>
    inlines(story).flatMap((inline) =>
      inline.kind === 'run' ? [...inline.text].map((unit) => `${unit} ${inline.marks}`) : [inline.kind],
    );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (all) => {
      const story = styled(`x${all.join('')}`);
      const joined = joinRuns(story);
      expect(units(joined)).toEqual(units(story));
      expect(joined.blocks.map((block) => inlinesOf(block).map(plain))).toEqual(
        story.blocks.map((block) => inlinesOf(block).map(plain)),
      );
    }),
  );
});
