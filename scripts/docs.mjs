// @ts-check
/**
 * Writes docs/reference/elements.md from the doc comments of the elements, by way of the custom elements manifest.
 * With --check it writes nothing and fails when the page is not what it would write.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { elementIds } from './elements.mjs';
import { writeManifest } from './manifest.mjs';

const page = fileURLToPath(new URL('../docs/reference/elements.md', import.meta.url));

/** @typedef {Record<string, any>} Entry */

/** @param {unknown} text */
const cell = (text) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();

/** @param {unknown} text */
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

/**
 * @param {string} title
 * @param {Record<string, (entry: Entry) => string>} columns
 * @param {Entry[] | undefined} entries
 */
function table(title, columns, entries = []) {
  if (entries.length === 0) return '';
  const sorted = [...entries].sort((a, b) => String(a['name'] ?? '').localeCompare(String(b['name'] ?? ''), 'en'));
  /** @param {string[]} cells */
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    row(Object.keys(columns)),
    row(Object.keys(columns).map(() => '---')),
    ...sorted.map((entry) => row(Object.values(columns).map((column) => column(entry)))),
    '',
  ].join('\n');
}

/** @param {Entry} entry */
const meaning = (entry) => cell(entry['description']);
/** @param {Entry} entry */
const name = (entry) => code(entry['name']);
/** @param {Entry} entry */
const type = (entry) => code(entry['type']?.text);

/** @param {Entry} method */
function signature(method) {
  const parameters = (method['parameters'] ?? []).map(
    (/** @type {Entry} */ one) => `${one['name']}${one['optional'] ? '?' : ''}: ${one['type']?.text ?? 'unknown'}`,
  );
  return code(`${method['name']}(${parameters.join(', ')})`);
}

/** Lifecycle of custom elements and of Lit, which no page calls. */
const lifecycle = /^(connected|disconnected|adopted|attributeChanged|form\w+)Callback$|^createRenderRoot$/;

/**
 * Not private by an underscore, not named by a symbol.
 * @param {unknown} text
 */
const isPublicName = (text) => typeof text === 'string' && /^[a-z][\w-]*$/i.test(text);

/** @param {Entry} element */
function section(element) {
  const members = /** @type {Entry[]} */ (element['members'] ?? []).filter(
    (member) => (member['privacy'] ?? 'public') === 'public' && isPublicName(member['name']),
  );
  const own = members.filter((member) => !member['static'] && !lifecycle.test(member['name']));
  const id = element['tagName'].replace(/^clin-/, '');
  const imports = elementIds.includes(id) ? ['```js', `import '@clinimetric/elements/${id}';`, '```', ''] : [];
  return [
    `## \`<${element['tagName']}>\``,
    '',
    element['deprecated'] ? `Deprecated. ${cell(element['deprecated'] === true ? '' : element['deprecated'])}\n` : '',
    element['description'] ?? '',
    '',
    ...imports,
    table(
      'Attributes',
      { Attribute: name, Type: type, Default: (one) => code(one['default']), Meaning: meaning },
      (element['attributes'] ?? []).filter((/** @type {Entry} */ one) => isPublicName(one['name'])),
    ),
    table(
      'Properties',
      { Property: name, Type: type, 'Read only': (one) => (one['readonly'] ? 'yes' : ''), Meaning: meaning },
      own.filter((member) => member['kind'] === 'field'),
    ),
    table(
      'Methods',
      { Method: signature, Returns: (one) => code(one['return']?.type?.text ?? 'void'), Meaning: meaning },
      own.filter((member) => member['kind'] === 'method'),
    ),
    table('Events', { Event: name, Type: type, Meaning: meaning }, element['events']),
    table('Slots', { Slot: (one) => code(one['name'] || '(default)'), Meaning: meaning }, element['slots']),
    table('States', { State: (one) => code(`:state(${one['name']})`), Meaning: meaning }, element['cssStates']),
    table('Parts', { Part: (one) => code(`::part(${one['name']})`), Meaning: meaning }, element['cssParts']),
    table(
      'Tokens',
      { Token: name, Default: (one) => code(one['default']), Meaning: meaning },
      element['cssProperties'],
    ),
  ].join('\n');
}

async function render() {
  const manifest = await writeManifest();
  const elements = /** @type {Entry[]} */ (manifest.modules)
    .flatMap((module) => /** @type {Entry[]} */ (module['declarations']))
    .filter((declaration) => declaration['tagName'])
    .sort((a, b) => (a['tagName'] < b['tagName'] ? -1 : 1));
  const text = [
    '# Elements',
    '',
    'Generated from the doc comments of the sources by `pnpm run docs`; edits belong there.',
    '',
    ...elements.map(section),
  ].join('\n');
  return format(text, { ...(await resolveConfig(page)), parser: 'markdown' });
}

const text = await render();
if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    console.error('docs/reference/elements.md is not what the sources say now. Run: pnpm run docs');
    process.exit(1);
  }
  console.log('docs/reference/elements.md is up to date.');
} else {
  mkdirSync(new URL('.', new URL('../docs/reference/elements.md', import.meta.url)), { recursive: true });
  writeFileSync(page, text);
  console.log('Wrote docs/reference/elements.md');
}
