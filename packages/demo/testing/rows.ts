import { parse } from 'papaparse';

/** Reads a file of ours as a statistician would: rows under their heading, the apostrophe before a would-be formula away. */
export function readRows(text: string): Record<string, string>[] {
  const { data, errors } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const plain = (cell: string) => cell.replace(/^'(?='*(\s*[=+\-@＝＋－＠]|[\t\r\n]))/, '');
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])));
}
