export { dumpPages } from './dump.js';
export { placesIn, reachesOf, rightOf, widthIn, withSpace } from './line-places.js';
export {
  type Drawing,
  type Item,
  type Line,
  type LineLink,
  type LinkTarget,
  type OutlineEntry,
  type Owner,
  type Page,
  type PageAnchor,
  type PageStart,
  type Picture,
  type Rule,
  SPACE,
  type Spelled,
  type StraightMatter,
  type StructureElement,
  type StructureRole,
  type Typeset,
} from './page.js';
export { movedPath, type Segment, segmentsOf } from './path-data.js';
export { Bed, COLUMN, type MatterLine, PARTED, SPACED, spelledOut } from './plain-lines.js';
export { element, headingRole, sectionElement } from './structure.js';
