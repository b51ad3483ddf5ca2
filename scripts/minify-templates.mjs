// @ts-check
/**
 * Vite plugin: takes the indentation out of Lit's templates. Whatever a browser could show stays: a space between two
 * inline elements is kept, a template with <pre> or <textarea> is left alone.
 */
import { transform as transformCss } from 'lightningcss';

/** Stands for a template's expression while its strings are one text. */
const hole = '\uE000';

const blockTags = new Set(
  (
    'address article aside blockquote body caption col colgroup dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p search section style ' +
    'summary table tbody td template tfoot th thead tr ul ' +
    'circle clippath defs desc ellipse filter g line lineargradient marker mask path pattern polygon polyline ' +
    'radialgradient rect stop symbol title use'
  ).split(' '),
);

const token = /<!--[^]*?-->|<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</gi;

/** @param {string} tag */
function squeezeTag(tag) {
  return tag.replace(/"[^"]*"|'[^']*'|\s+/g, (part) => (/^\s/.test(part) ? ' ' : part)).replace(/ (?=\/?>$)/, '');
}

/** @param {string} html */
export function minifyHtml(html) {
  if (/<(pre|textarea|script)\b/i.test(html)) return html;
  const tokens = [...html.matchAll(token)].map(([text, name]) => {
    if (text.startsWith('<!--')) return { text: text.includes(hole) ? text : '', block: false };
    return name ? { text: squeezeTag(text), block: blockTags.has(name.toLowerCase()) } : { text, block: false };
  });
  const kept = tokens.filter(({ text }) => text !== '');
  return kept
    .map(({ text }, index) => {
      if (text.startsWith('<')) return text;
      let squeezed = text.replace(/\s+/g, ' ');
      if (kept[index - 1]?.block) squeezed = squeezed.replace(/^ /, '');
      if (kept[index + 1]?.block) squeezed = squeezed.replace(/ $/, '');
      return squeezed;
    })
    .join('');
}

/** @param {string} css */
export function minifyCss(css) {
  if (css.includes(hole)) return css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
  return transformCss({ filename: 'template.css', code: Buffer.from(css), minify: true }).code.toString();
}

const minifiers = new Map([
  ['html', minifyHtml],
  ['svg', minifyHtml],
  ['css', minifyCss],
]);

/**
 * @param {any} node
 * @param {(template: any) => void} visit
 */
function walkTemplates(node, visit) {
  if (Array.isArray(node)) {
    for (const child of node) walkTemplates(child, visit);
  } else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression') visit(node);
    for (const key in node) walkTemplates(node[key], visit);
  }
}

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'clinimetric:minify-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\.[jt]s$/.test(id) || id.includes('/node_modules/') || !/\b(html|svg|css)`/.test(code)) return null;
      /** @type {{ start: number, end: number, text: string }[]} */
      const edits = [];
      walkTemplates(this.parse(code), ({ tag, quasi }) => {
        const minify = tag.type === 'Identifier' && minifiers.get(tag.name);
        /** @type {{ start: number, end: number, value: { raw: string } }[]} */
        const parts = quasi.quasis;
        const text = parts.map((part) => part.value.raw).join(hole);
        if (!minify || text.includes('\\')) return;
        const pieces = minify(text).split(hole);
        if (pieces.length !== parts.length) throw new Error(`An expression was lost while minifying ${id}`);
        parts.forEach((part, index) => {
          // Some parsers count the backtick or brace into the string's range, others do not.
          const start = code.indexOf(part.value.raw, part.start);
          edits.push({ start, end: start + part.value.raw.length, text: pieces[index] ?? '' });
        });
      });
      edits.sort((a, b) => b.start - a.start);
      let out = code;
      for (const { start, end, text } of edits) out = out.slice(0, start) + text + out.slice(end);
      return { code: out, map: null };
    },
  };
}
