import type { Report } from '../../diagnostics/index.js';
import type { Source } from '../../document/index.js';
import type { FrontMatter } from './front-matter.js';
import { pandocTitle } from './pandoc.js';
import { tomlFrontMatter } from './toml.js';
import { yamlFrontMatter } from './yaml.js';

/** Reads what stands above a text for programs: YAML, TOML, or in Markdown pandoc's title block; null where none does. */
export const frontMatter = (source: Source, markdown: boolean, report: Report): FrontMatter | null =>
  yamlFrontMatter(source, report) ?? tomlFrontMatter(source) ?? (markdown ? pandocTitle(source) : null);
