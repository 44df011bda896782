// The action for GitHub, run as GitHub would: its repository is a clone of this one, its steps' lines go to bash one by one.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { exists, run } from '../books/run.mjs';
import { Skip } from '../books/tally.mjs';
import { NODES, nodeFolder } from './nodes.mjs';

const ACTION = '.github/actions/sheaf';

const STORY =
  'The First\nby Ann Ames\n\nThe kettle sang all morning.\n\nIt was late.It was always late in that house.\n';

/** The checks: the books are made, doubts are told beside their lines, and under `strict` they stop the run. */
export function actionChecks(folder) {
  let clone = null;
  const cloned = () => {
    clone ??= cloneOf(folder);
    return clone;
  };
  const makes = () => {
    const made = runAction(cloned(), join(folder, 'one'), { manifest: 'book/anthology.yaml', out: 'made' });
    const books = existsSync(join(folder, 'one/made')) ? readdirSync(join(folder, 'one/made')) : [];
    const matcher = /^::add-matcher::(.+)$/m.exec(made.output)?.[1];
    return [
      ...(made.status === 0 ? [] : [`it ends with ${made.status}`, made.output]),
      ...['.epub', '.pdf']
        .filter((end) => !books.some((name) => name.endsWith(end)))
        .map((end) => `there is no ${end}`),
      ...(/^::warning file=book\/first\.txt,line=6,col=12,.*title=space\/missing::/m.test(made.output)
        ? []
        : ['the doubt is not told beside its line', made.output]),
      ...(matcher && existsSync(matcher) ? [] : [`there is no matcher ${matcher}`]),
    ];
  };
  const holds = () => {
    const made = runAction(cloned(), join(folder, 'two'), { manifest: 'book', strict: 'true' });
    return [
      ...(made.status === 3 ? [] : [`it ends with ${made.status}`, made.output]),
      ...(existsSync(join(folder, 'two/out')) ? ['it wrote books all the same'] : []),
    ];
  };
  return [
    { name: 'the action makes the books, and tells doubts beside their lines', findings: async () => makes() },
    { name: 'the action stops at a doubt where it is strict', findings: async () => holds() },
  ];
}

/** A clone of what is committed here, as `uses:` has one. */
function cloneOf(folder) {
  if (!exists('git')) throw new Skip('there is no git');
  mkdirSync(folder, { recursive: true });
  const clone = join(folder, 'clone');
  const made = run('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  if (made.status !== 0) throw new Skip(`git could not clone this folder (${made.output})`);
  return clone;
}

/** Runs the steps of the action in a workspace with a small anthology; stops at the first that fails. */
function runAction(clone, workspace, given) {
  const { inputs, runs } = parse(readFileSync(join(clone, ACTION, 'action.yml'), 'utf8'));
  mkdirSync(join(workspace, 'book'), { recursive: true });
  writeFileSync(join(workspace, 'book/anthology.yaml'), 'title: T\ndate: 2026-01-01\nstories: [first.txt]\n');
  writeFileSync(join(workspace, 'book/first.txt'), STORY);
  const defaults = Object.fromEntries(Object.entries(inputs).map(([name, { default: value }]) => [name, value]));
  const context = { inputs: { ...defaults, ...given }, github: { action_path: join(clone, ACTION) } };
  let path = process.env.PATH;
  let output = '';
  for (const step of runs.steps) {
    if (step.uses?.startsWith('actions/setup-node@')) {
      path = `${nodeFolder(NODES.find((one) => one.startsWith(`${step.with['node-version']}.`)))}${delimiter}${path}`;
      continue;
    }
    const filled = (text) => text.replace(/\$\{\{(.*?)\}\}/g, (_, expression) => evaluated(expression, context));
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value)]));
    const cwd = step['working-directory'] ? filled(step['working-directory']) : workspace;
    // As GitHub starts `shell: bash`.
    const made = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(step.run)], {
      cwd,
      env: { ...process.env, GITHUB_ACTIONS: 'true', CI: 'true', ...env, PATH: path },
    });
    output += `${made.output}\n`;
    if (made.status !== 0) return { status: made.status, output };
  }
  return { status: 0, output };
}

/** The value of an expression: names, texts, `==`, `&&`, `||`, of which the later bind less. */
export function evaluated(expression, context) {
  const parts = (text, sign) => text.split(sign).map((part) => part.trim());
  const either = parts(expression, '||').map((all) => {
    const values = parts(all, '&&').map((one) => {
      const sides = parts(one, '==').map((side) => {
        const text = /^'(.*)'$/.exec(side)?.[1];
        return text ?? side.split('.').reduce((value, key) => value?.[key], context) ?? '';
      });
      return sides.length === 2 ? sides[0] === sides[1] : sides[0];
    });
    return values.find((value) => !value) ?? values.at(-1);
  });
  return String(either.find(Boolean) || either.at(-1));
}
