// Holds pages against html-validate's recommended rules: node check.mjs PAGE... prints one line for each fault and how many pages it read.
// The checker's own command needs a later Node than Debian has; its library does not.
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

// Rules that are off contradict what the pages do on purpose; each says why.
const rules = {
};

const checker = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules }));
for (const page of process.argv.slice(2)) {
  const report = await checker.validateString(readFileSync(page, 'utf8'), page);
  for (const result of report.results) {
    for (const fault of result.messages) {
      console.log(`${page}: ${fault.ruleId}: ${fault.message} (${fault.selector ?? `line ${fault.line}`})`);
    }
  }
}
console.log(`${process.argv.length - 2} pages`);
