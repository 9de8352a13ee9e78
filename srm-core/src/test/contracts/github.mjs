// Cuts the operations that srm uses out of GitHub's published descriptions.
//
// In an empty folder:   npm install @octokit/openapi@23.0.2 @octokit/graphql-schema@15.26.1
//                       node PATH/TO/srm-core/src/test/contracts/github.mjs
//
// Both packages are of the Octokit contributors, under the MIT licence (see NOTICE beside the output).
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const out = join(dirname(fileURLToPath(import.meta.url)), "../resources/publish/github");
const packages = "node_modules/@octokit";

const operations = {
  "/repos/{owner}/{repo}/pulls": ["get"],
  "/repos/{owner}/{repo}/issues/{issue_number}/comments": ["post"],
  "/repos/{owner}/{repo}/issues/comments/{comment_id}": ["get", "patch", "delete"],
};

/** Of what is listed the list alone would be longer than all the rest. */
const keptProperties = {
  "pull-request-simple": ["url", "id", "node_id", "html_url", "number", "state", "locked", "title", "head", "draft"],
  "pull-request-simple.head": ["label", "ref", "sha", "user"],
};

const kept = {
  Query: ["repository", "viewer"],
  Mutation: ["minimizeComment"],
  Repository: ["pullRequest"],
  PullRequest: ["comments"],
  IssueCommentConnection: ["nodes", "pageInfo", "totalCount"],
  IssueComment: [
    "author", "body", "databaseId", "fullDatabaseId", "id", "isMinimized", "minimizedReason", "url", "viewerDidAuthor",
  ],
  PageInfo: ["endCursor", "hasNextPage", "hasPreviousPage", "startCursor"],
  Actor: ["login"],
  User: ["login"],
  Bot: ["login"],
  Minimizable: ["isMinimized", "minimizedReason"],
  MinimizeCommentPayload: ["clientMutationId", "minimizedComment"],
};
const whole = [
  "input MinimizeCommentInput", "enum ReportedContentClassifiers", "input IssueCommentOrder",
  "enum IssueCommentOrderField", "enum OrderDirection", "scalar URI", "scalar BigInt",
];

function rest() {
  const all = JSON.parse(readFileSync(`${packages}/openapi/generated/api.github.com.json`, "utf8"));
  const slice = { openapi: all.openapi, info: { title: all.info.title, version: all.info.version, license: all.info.license },
    paths: {}, components: {} };
  for (const [path, methods] of Object.entries(operations)) {
    slice.paths[path] = Object.fromEntries(methods.map((method) => [method, bare(all.paths[path][method])]));
  }
  const missing = () => [...new Set(JSON.stringify(slice).match(/#\/components\/[^"]+/g))]
    .map((reference) => reference.split("/").slice(2))
    .filter(([kind, name]) => !slice.components[kind]?.[name]);
  for (let names = missing(); names.length > 0; names = missing()) {
    for (const [kind, name] of names) {
      (slice.components[kind] ??= {})[name] = cut(bare(all.components[kind][name]), name);
    }
  }
  writeFileSync(join(out, "openapi.json"), JSON.stringify(slice, null, 1) + "\n");
}

/** Leaves out the properties that neither srm nor its tests look at, at any depth. */
function cut(schema, place) {
  const wanted = keptProperties[place];
  if (!wanted) return schema;
  const properties = Object.fromEntries(Object.entries(schema.properties)
    .filter(([name]) => wanted.includes(name)).map(([name, value]) => [name, cut(value, `${place}.${name}`)]));
  return { ...schema, properties, required: schema.required.filter((name) => wanted.includes(name)) };
}

/** Leaves out what checks nothing. */
function bare(node, name) {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (node === null || typeof node !== "object") return node;
  const idle = name === "properties" ? [] : ["description", "example", "examples", "summary", "tags", "externalDocs", "x-github"];
  return Object.fromEntries(
    Object.entries(node).filter(([key]) => !idle.includes(key)).map(([key, value]) => [key, bare(value, key)]));
}

function graphql() {
  const schema = readFileSync(`${packages}/graphql-schema/schema.graphql`, "utf8").replace(/^[ ]*"""[\s\S]*?"""\n/gm, "");
  const blocks = schema.split(/\n(?=\S)(?![})])/).map((block) => block.trim());
  const parts = [];
  for (const [type, fields] of Object.entries(kept)) {
    const block = blocks.find((text) => new RegExp(`^(type|interface) ${type}\\b`).test(text));
    const head = block.slice(0, block.indexOf("{")).trim();
    const implemented = (head.split(" implements ")[1] ?? "").split("&").map((name) => name.trim()).filter((name) => name in kept);
    const heading = head.split(" implements ")[0] + (implemented.length > 0 ? ` implements ${implemented.join(" & ")}` : "");
    const body = block.slice(block.indexOf("{") + 1, block.lastIndexOf("}"));
    const found = body.split(/\n(?=  \w)/).filter((field) => fields.includes(field.trim().match(/^\w+/)?.[0]));
    parts.push(`${heading} {\n${found.map((field) => field.replace(/^\n+/, "").trimEnd()).join("\n\n")}\n}`);
  }
  for (const start of whole) {
    parts.push(blocks.find((text) => text.startsWith(start + " ") || text === start || text.startsWith(start + "\n")));
  }
  writeFileSync(join(out, "schema.graphql"), parts.join("\n\n").replace(/ @\w+(\([^)]*\))?/g, "") + "\n");
}

rest();
graphql();
