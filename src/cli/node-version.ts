/** The oldest Node that runs Sheaf: the first of the 20s that can `require` a module. As `engines` in package.json says. */
const OLDEST = [20, 19] as const;

/** What is wrong with this Node, in two lines, or null. `version` as in `process.versions.node`. */
export function nodeFault(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return `error: This is Node ${version}; Sheaf needs ${OLDEST.join('.')} or later\n  help: install a newer one: https://nodejs.org\n`;
}
