// Compares the dev container's file with what the specification says of the properties in use, written down here: the
// reference implementation takes any names and types. A new property needs a line here first.
import { existsSync, readFileSync } from "node:fs";

const text = (value) => typeof value === "string" && value !== "";
const matching = (pattern) => (value) => text(value) && pattern.test(value);
const one = (...names) => (value) => names.includes(value);
const whole = (value) => Number.isInteger(value) && value > 0;
const size = matching(/^\d+[tgmk]b$/);
const list = (value) => Array.isArray(value) && value.every(text);
const anything = (value) => value !== null && typeof value === "object";
const record = (types) => (value) => anything(value) && Object.keys(value).every((name) => types[name]?.(value[name]));
const each = (name, type) => (value) =>
  anything(value) && Object.entries(value).every(([key, inside]) => name(key) && type(inside));

const port = record({
  label: text,
  onAutoForward: one("notify", "openBrowser", "openBrowserOnce", "openPreview", "silent", "ignore"),
});
const script = (value) => matching(/^sh \.devcontainer\/\w+$/)(value) && existsSync(value.slice("sh ".length));

const FILE = {
  name: text,
  image: matching(/^[\w./-]+:\d+-\d+-\w+$/),
  features: each(matching(/^[\w./-]+:\d+\.\d+\.\d+$/), anything),
  hostRequirements: record({ cpus: whole, memory: size, storage: size }),
  updateContentCommand: script,
  postAttachCommand: script,
  portsAttributes: each(matching(/^\d+$/), port),
  otherPortsAttributes: port,
  customizations: record({
    vscode: record({ extensions: list, settings: anything }),
    codespaces: record({ openFiles: (files) => list(files) && files.every(existsSync) }),
  }),
};

const source = readFileSync(".devcontainer/devcontainer.json", "utf8");
const file = JSON.parse(source.replace(/^\s*\/\/.*$/gm, ""));
const wrong = Object.keys(file).filter((name) => !FILE[name]?.(file[name]));
const missing = Object.keys(FILE).filter((name) => !(name in file));
if (wrong.length > 0 || missing.length > 0) {
  console.error(`.devcontainer/devcontainer.json: not as specified [${wrong}], missing [${missing}]`);
  process.exit(1);
}
console.log("The dev container's file is right.");
