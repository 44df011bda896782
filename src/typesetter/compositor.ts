import type { Report } from '../diagnostics/index.js';
import type { Inline, World } from '../document/index.js';
import type { PdfSettings } from '../manifest/index.js';
import type { Face } from './face.js';
import type { Origin, TextBlock } from './galley.js';
import type { Line, Owner } from './page.js';
import type { ParagraphStyle, TextStyle } from './style.js';
import type { Apparatus, Text } from './text.js';

/** What a text block is, apart from its words. */
export interface Standing {
  readonly owner: Owner;
  readonly origin?: Origin | null;
  readonly together?: boolean;
  readonly withNext?: boolean;
  readonly beside?: TextBlock['beside'];
}

/** Makes text blocks and single lines; holds the faces, the cache of shaped words and the line breaker. */
export class Compositor {
  /** Loads the book's faces. A font of the user's that is missing or faulty is reported, and the default stands in. */
  static async load(
    _settings: Pick<PdfSettings, 'font' | 'fallback'>,
    _world: World,
    _report: Report,
  ): Promise<Compositor> {
    throw new Error('not built yet');
  }

  /** The faces that set at least one glyph so far, in the order of their keys. */
  get faces(): readonly Face[] {
    throw new Error('not built yet');
  }

  /** The face of unmarked words in `style`: its heights place drop capitals and rules. */
  faceOf(_style: TextStyle): Face {
    throw new Error('not built yet');
  }

  /** Shapes `inlines`; a character that no face has is reported once as `glyph/missing`. */
  shape(_inlines: readonly Inline[], _style: TextStyle, _apparatus?: Apparatus): Text {
    throw new Error('not built yet');
  }

  /** Shapes words of ours (folios, heads, labels): no mark, no link. */
  words(_text: string, _style: TextStyle): Text {
    throw new Error('not built yet');
  }

  /** Breaks `text` into lines, with its alternatives where it is justified. A forced line end ends a line. */
  paragraph(_text: Text, _style: ParagraphStyle, _standing: Standing): TextBlock {
    throw new Error('not built yet');
  }

  /** A stanza: each line a text of its own with its indent in points; long ones turn over by `style.hang`. */
  stanza(
    _lines: readonly { readonly text: Text; readonly indent: number }[],
    _style: ParagraphStyle,
    _standing: Standing,
  ): TextBlock {
    throw new Error('not built yet');
  }

  /** Natural width of `text` in one line, in points. */
  width(_text: Text): number {
    throw new Error('not built yet');
  }

  /** `text` as one unbroken line at its natural width. More than one item only where superior figures stand in it. */
  line(_text: Text, _x: number, _baseline: number, _owner: Owner): readonly Line[] {
    throw new Error('not built yet');
  }
}
