// node yaml-diagnostics.mjs FILE…: what the yaml-language-server underlines in each file, as a JSON list.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import rpc from "vscode-jsonrpc/node.js";

const server = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin),
);
// As in .vscode/settings.json: only the schema that the file itself names.
const settings = { validate: true, schemaStore: { enable: false } };
const found = new Map();

function diagnosed(uri) {
  return new Promise((resolve) => found.set(uri, resolve));
}

connection.onRequest("workspace/configuration", ({ items }) =>
  items.map(({ section }) => (section === "yaml" ? settings : null)));
connection.onRequest("client/registerCapability", () => null);
connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => found.get(uri)?.(diagnostics));
connection.listen();

await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
});
await connection.sendNotification("initialized", {});
const answers = [];
for (const path of process.argv.slice(2)) {
  const uri = pathToFileURL(path).href;
  const answer = diagnosed(uri);
  const text = readFileSync(path, "utf8");
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text },
  });
  answers.push((await answer).map(({ range, message }) => ({ line: range.start.line + 1, message })));
}
console.log(JSON.stringify(answers));
connection.dispose();
child.kill();
