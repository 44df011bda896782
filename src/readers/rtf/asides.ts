import type { Body } from './body.js';
import type { Groups } from './groups.js';

/** What hangs on a paragraph and is none of its words: notes, text boxes, comments, pictures that lie elsewhere. */
export class Asides {
  constructor(
    private readonly groups: Groups,
    private readonly body: Body,
  ) {}

  note(): void {
    const { body, groups } = this;
    if (!body.shown) {
      groups.state.destination = 'nowhere';
      return;
    }
    const { typed } = body;
    typed.beginNote();
    body.beginWithin();
    groups.raise(0);
    groups.whenEnds(() => {
      if (!typed.typing?.untouched) body.endParagraph();
      typed.call(typed.endNote()!);
      body.endWithin();
    });
  }

  textBox(): void {
    const { body, groups } = this;
    if (groups.lost) return;
    const { typed } = body;
    typed.found('text-box');
    groups.state.destination = 'text';
    body.beginWithin();
    groups.whenEnds(() => {
      if (typed.typing?.untouched) typed.gathering.discard();
      else body.endParagraph();
      body.endWithin();
    });
  }

  comment(): void {
    if (!this.groups.lost) this.body.typed.found('comment');
    this.groups.state.destination = 'nowhere';
  }

  /** A picture of TextEdit's, which lies beside the text; the group around it holds a sign in its place. */
  attachment(): void {
    const { groups } = this;
    if (groups.lost) return;
    this.body.typed.found('picture');
    groups.state.destination = 'nowhere';
    if (groups.count > 2) groups.around(1)!.destination = 'nowhere';
  }
}
