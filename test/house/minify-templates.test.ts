import { describe, expect, it } from 'vitest';
import { minifyCss, minifyHtml } from '../../scripts/minify-templates.mjs';

/** Stands for a template's expression. */
const hole = '\uE000';

describe('minified templates', () => {
  it.each([
    [
      'lose indentation between blocks',
      '\n  <fieldset>\n    <legend>A</legend>\n  </fieldset>\n',
      '<fieldset><legend>A</legend></fieldset>',
    ],
    ['keep one space between inline elements', '<b>1</b>\n  <i>2</i>', '<b>1</b> <i>2</i>'],
    ['keep one space around expressions', `<b>${hole}\n  ${hole}</b>\n  ${hole}`, `<b>${hole} ${hole}</b> ${hole}`],
    [
      'lose spaces between attributes, not within',
      '<p\n  class="a  b"\n  ?hidden=' + hole + '\n></p>',
      `<p class="a  b" ?hidden=${hole}></p>`,
    ],
    ['lose comments', '<b>1</b><!-- one\n --><i>2</i>', '<b>1</b><i>2</i>'],
    ['keep what is preformatted', '<pre>\n  a\n  b</pre>', '<pre>\n  a\n  b</pre>'],
    ['keep signs that are no tags', '<p>1 < 2 and 3 > 2</p>', '<p>1 < 2 and 3 > 2</p>'],
    [
      'lose indentation in drawings',
      '<svg>\n  <path d="M0 0\n L1 1"/>\n  <g></g>\n</svg>',
      '<svg><path d="M0 0\n L1 1"/><g></g></svg>',
    ],
  ])('%s', (_, html, expected) => {
    expect(minifyHtml(html)).toBe(expected);
  });

  it('shorten styles, and styles with expressions no further than their spaces', () => {
    expect(minifyCss(':host(:state(complete)) { color: light-dark( #ffffff , black ); /* why */ }')).toBe(
      ':host(:state(complete)){color:light-dark(#fff,#000)}',
    );
    expect(minifyCss(`${hole}\n  a {\n  color: ${hole}; /* why */ }`)).toBe(`${hole} a { color: ${hole}; }`);
  });
});
