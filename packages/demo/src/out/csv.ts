import { unparse } from 'papaparse';

/**
 * What a spreadsheet may take for a formula: text that begins with one of these signs, also after spaces, in full width, or
 * behind the apostrophe that is put before it. Plain numbers with a minus are none.
 */
const formula = /^'*(?!-?\d+(\.\d+)?$)(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Excel takes a file for one of its own country's old character set unless it begins with this mark. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as text with commas between the cells (RFC 4180). A cell that a spreadsheet could take for a formula gets an
 * apostrophe in front; who reads the file takes one away again where what follows matches.
 */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${unparse([...rows], { escapeFormulae: formula })}\r\n`;

export const csvType = 'text/csv;charset=utf-8';

/** A file of rows, in pieces as they came, under its heading. */
export const csvFile = (columns: readonly string[], pieces: readonly string[]): Blob =>
  new Blob([byteOrderMark, csvRows([columns]), ...pieces], { type: csvType });
