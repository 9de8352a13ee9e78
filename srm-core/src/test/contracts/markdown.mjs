// Shows the hostile reports to real implementations of GitHub-flavoured Markdown and counts what they make of them. Writes
// src/test/resources/hostile/renderers.md for people to review, and fails when an element is there that srm never writes.
//
//   mvn -o -q -Dquick -pl srm-core test -Dtest=HostileTextTest     (writes target/hostile/*.md)
//   npm install --no-save micromark micromark-extension-gfm marked markdown-it && apt-get install cmark-gfm
//   node srm-core/src/test/contracts/markdown.mjs [FOLDER WITH node_modules]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const core = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const load = async (name) => import(pathToFileURL(require.resolve(name)));
// Some packages do not export their package.json; their files still stand in the folder.
const version = (name) =>
  JSON.parse(readFileSync(join(resolve(process.argv[2] ?? '.'), 'node_modules', name, 'package.json'))).version;

const { micromark } = await load('micromark');
const { gfm, gfmHtml } = await load('micromark-extension-gfm');
const { marked } = await load('marked');
const { default: markdownIt } = await load('markdown-it');

const cmark = (text) =>
  execFileSync(
    'cmark-gfm',
    ['--unsafe', ...['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes'].flatMap((name) => ['-e', name])],
    { input: text, maxBuffer: 1 << 30 }).toString();

const renderers = {
  [`cmark-gfm ${execFileSync('cmark-gfm', ['--version']).toString().match(/cmark-gfm (\S+)/)[1]}`]: cmark,
  [`micromark-extension-gfm ${version('micromark-extension-gfm')}`]: (text) =>
    micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  [`marked ${version('marked')}`]: (text) => marked.parse(text, { gfm: true }),
  [`markdown-it ${version('markdown-it')}`]: (text) =>
    markdownIt({ html: true, linkify: true }).render(text),
};
const reports = {
  'markdown.md': 'Markdown report',
  'comment-60000.md': 'comment on GitHub',
  'comment-30000.md': 'comment on Bitbucket',
};
const known = new Set(
  'h2 h3 p ul li strong em code details summary table thead tbody tr th td input sub br'.split(' '));

const withoutCode = (html) => html.replace(/<code>[^<]*<\/code>/g, '');
const count = (text, pattern) => (text.match(pattern) ?? []).length;

const rows = [];
const faults = [];
for (const [file, title] of Object.entries(reports)) {
  const markdown = readFileSync(join(core, 'target/hostile', file), 'utf8');
  const boxes = count(markdown, /^ {0,8}- \[ \] /gm);
  for (const [name, render] of Object.entries(renderers)) {
    const html = render(markdown);
    const prose = withoutCode(html.replace(/<!-- srm:[^>]*-->/g, '')).replaceAll('&#39;', "'");
    const tags = [...new Set([...html.matchAll(/<([a-zA-Z][a-zA-Z0-9-]*)/g)].map((match) => match[1]))];
    const row = {
      report: title,
      renderer: name,
      elements: count(html, /<[a-zA-Z]/g),
      code: count(html, /<code>/g),
      links: count(html, /<a[ >]/g),
      images: count(html, /<img[ >]/g),
      ticked: count(html, /<input[^>]*checked/g) + count(prose, /\[[xX]\]/g),
      mentions: count(prose, /@[A-Za-z0-9{<]|#\d|GH-\d/g),
      addresses: count(prose, /:\/\/|www\.|mailto:/g),
      comments: count(html, /<!--(?! srm:(item|checklist|state))/g),
      unknown: tags.filter((tag) => !known.has(tag)).join(' ') || 'none',
      boxes: `${Math.max(count(html, /type="checkbox"/g), count(prose, /\[ \]/g))} of ${boxes}`,
    };
    rows.push(row);
    for (const fault of ['links', 'images', 'ticked', 'mentions', 'addresses', 'comments']) {
      if (row[fault] > 0) faults.push(`${title}, ${name}: ${row[fault]} ${fault}`);
    }
    if (row.unknown !== 'none') faults.push(`${title}, ${name}: ${row.unknown}`);
  }
}
for (const title of Object.values(reports)) {
  const codes = new Set(rows.filter((row) => row.report === title).map((row) => row.code));
  if (codes.size > 1) faults.push(`${title}: the renderers see ${[...codes].join(' or ')} spans of code`);
}
const columns = Object.keys(rows[0]);
const line = (cells) => `| ${cells.join(' | ')} |\n`;
writeFileSync(
  join(core, 'src/test/resources/hostile/renderers.md'),
  '# What renderers make of the corpus\n\n' +
    'Written by `srm-core/src/test/contracts/markdown.mjs` from reports that hold every hostile text at every place. Raw HTML was let\n' +
    'through, as it is before a platform cleans it. Everything but elements, code and boxes has to be zero, and all renderers have to agree on the code; boxes are those that srm writes.\n\n' +
    line(columns) + `|${columns.map(() => '---').join('|')}|\n` + rows.map((row) => line(Object.values(row))).join(''));
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
