import Papa from 'papaparse';
import type { Watch } from '../../store/turn.ts';

export interface Row {
  /** Line of the file where the row begins, the line with the names being the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file of rows under column names. Every cell is text and stays text. */
export interface Table {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Lines with a quotation mark that never closes: from there on nothing can be told apart. */
  readonly unclosed: readonly number[];
}

export type Refusal = 'cancelled' | 'empty' | 'too-long' | 'unreadable';

/** More rows than a study of a clinic has; they would not be quick any more. */
export const mostRows = 20_000;

export interface Reading extends Watch {
  /** `undefined`: found out from the file. */
  readonly delimiter?: string | undefined;
}

/** A part of the file at a time, so that the page goes on answering. */
const chunkSize = 256 * 1024;

const linesIn = (cells: readonly string[]) =>
  cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** A column without a name is called by its place, and a name that comes again gets its place behind it. */
const named = (header: readonly string[]): string[] =>
  header.map((cell, index) => {
    const name = cell.replace(/^\uFEFF/, '').trim();
    if (name === '') return `Column ${index + 1}`;
    return header.findIndex((other) => other.trim() === name) < index ? `${name} (${index + 1})` : name;
  });

/** Collects rows and counts lines; empty lines count and are no rows. */
class Collector {
  readonly rows: Row[] = [];
  readonly unclosed: number[] = [];
  columns: readonly string[] | undefined;
  #line = 1;

  take(data: readonly (readonly string[])[], errors: readonly Papa.ParseError[]): void {
    const open = new Set(errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => row));
    data.forEach((cells, index) => {
      if (open.has(index)) this.unclosed.push(this.#line);
      if (!isBlank(cells)) {
        if (!this.columns) this.columns = named(cells);
        else this.rows.push({ line: this.#line, cells });
      }
      this.#line += linesIn(cells);
    });
  }
}

/** Reads rows of text, part by part. The first line that is not empty names the columns. */
export function readTable(
  source: File | string,
  { delimiter, onProgress, signal }: Reading = {},
): Promise<Table | Refusal> {
  const found = new Collector();
  let used = delimiter ?? ',';
  const size = typeof source === 'string' ? source.length : source.size;
  return new Promise((resolve) => {
    const settings = {
      ...(delimiter !== undefined && { delimiter }),
      delimitersToGuess: [',', ';', '\t', '|'],
      chunkSize,
      chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        used = meta.delimiter;
        found.take(data, errors);
        onProgress?.(size === 0 ? 1 : Math.min(1, meta.cursor / size));
        const refusal = signal?.aborted ? 'cancelled' : found.rows.length > mostRows ? 'too-long' : undefined;
        if (!refusal) return;
        resolve(refusal);
        parser.abort();
      },
      complete: () => {
        const { columns, rows, unclosed } = found;
        resolve(columns && rows.length > 0 ? { delimiter: used, columns, rows, unclosed } : 'empty');
      },
      error: () => resolve('unreadable'),
    };
    if (typeof source === 'string') Papa.parse<string[]>(source, settings as Papa.ParseConfig<string[]>);
    else Papa.parse<string[]>(source, settings as Papa.ParseLocalConfig<string[], File>);
  });
}
