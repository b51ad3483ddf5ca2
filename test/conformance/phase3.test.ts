import { readFileSync } from 'node:fs';
import { dlqi } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';

/** Rows of a phase-3 trial; test/data/README.md tells where they come from and what their columns hold. */
const [header, ...lines] = readFileSync(new URL('../data/dlqi-phase3.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/);
const columns = header!.split(',');
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));

const questions = Array.from({ length: 10 }, (_, i) => `q${i + 1}`);
type Row = (typeof rows)[number];

/** What a row says of itself: its stored total against the plain sum of its ten columns. */
function classify(row: Row): string {
  const cells = questions.map((q) => row[q]!);
  if (cells.every((cell) => cell === '') && row['dlqi_total'] === '') return 'missing visit';
  if ([...cells, row['dlqi_total']!].some((cell) => cell === '')) return 'partly filled';
  const difference = Number(row['dlqi_total']) - cells.reduce((sum, cell) => sum + Number(cell), 0);
  if (difference === 0) return 'agrees';
  // The column of question 7 holds part a alone; a stored total 1 or 2 higher is what a part b left out leaves behind.
  if (row['q7'] === '0' && (difference === 1 || difference === 2)) return `part b of ${difference} not in the file`;
  return 'unexplained';
}

const partB = (row: Row) => Number(/part b of (\d)/.exec(classify(row))?.[1] ?? Number.NaN);

const answersOf = (row: Row) =>
  Object.fromEntries(
    questions
      .filter((q) => row[q] !== '')
      .map((q) => [q, q === 'q7' ? { 0: 'no', 3: 'yes' }[row[q]!] : Number(row[q])]),
  );

const rowsOf = (reason: string) => rows.filter((row) => classify(row) === reason);

describe('DLQI of a phase-3 trial', () => {
  it('has a reason for every row', () => {
    const counts: Record<string, number> = {};
    for (const row of rows) counts[classify(row)] = (counts[classify(row)] ?? 0) + 1;
    expect(counts).toEqual({
      agrees: 478,
      'part b of 1 not in the file': 94,
      'part b of 2 not in the file': 10,
      'missing visit': 18,
    });
  });

  it('gives the stored total where the columns hold it', () => {
    for (const row of rowsOf('agrees')) {
      expect(dlqi.totalOf(answersOf(row)), row['subject']).toBe(Number(row['dlqi_total']));
    }
  });

  it('gives the stored total once the part b that the file left out is added', () => {
    for (const row of [...rowsOf('part b of 1 not in the file'), ...rowsOf('part b of 2 not in the file')]) {
      const stored = Number(row['dlqi_total']);
      expect(dlqi.totalOf(answersOf(row)), row['subject']).toBe(stored - partB(row));
      expect(dlqi.totalOf({ ...answersOf(row), q7b: partB(row) }), row['subject']).toBe(stored);
    }
  });

  it('takes a missing visit for unanswered, never for 0', () => {
    for (const row of rowsOf('missing visit')) {
      expect(dlqi.score(answersOf(row))).toMatchObject({ status: 'incomplete', missing: questions });
    }
  });
});
