/** Thrown by a check whose tool cannot be had here; says what is missing. */
export class Skip extends Error {}

/** Counts what came of the checks, and tells it as it comes. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** `check` is `{name, findings(path)}`: no findings, and the book has passed. */
  async run({ name, findings }, path) {
    try {
      const found = await findings(path);
      if (found.length > 0) return this.fail(name, found.join('\n'));
      this.passed += 1;
      console.log(`passed   ${name}`);
    } catch (error) {
      if (!(error instanceof Skip)) return this.fail(name, String(error?.stack ?? error));
      this.skipped += 1;
      console.log(`SKIPPED: ${name}: ${error.message}`);
    }
  }

  fail(name, why) {
    this.failed += 1;
    console.log(`FAILED   ${name}\n${why.replace(/^/gm, '         ')}`);
  }

  sum() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}
