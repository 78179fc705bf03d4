// Mocha reporter of `npm test`: prints as "spec" does and writes the counts to the file READOUT_TEST_COUNTS.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const counts = { passed: passes, failed: failures, skipped: pending };
      if (process.env.READOUT_TEST_COUNTS)
        writeFileSync(process.env.READOUT_TEST_COUNTS, JSON.stringify(counts));
    });
  }
}
