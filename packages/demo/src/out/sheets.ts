/** Text as a string of CSS: what would end it is written by its number. */
const cssString = (text: string) =>
  `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/**
 * What stands at the foot of every printed sheet: a text, and the number of the page between three words. Browsers that do
 * not know margin boxes leave the foot empty and can print a footer of their own.
 */
export function footOf(text: string, page: string, of: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const font = 'font: 8pt sans-serif; color: #000;';
  sheet.replaceSync(`@page {
    margin: 11mm 12mm 13mm;
    @bottom-left { ${font} content: ${cssString(text)}; }
    @bottom-right { ${font} content: ${cssString(page)} counter(page) ${cssString(of)} counter(pages); }
  }`);
  return sheet;
}
