import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binomial, total } from '../../../test/support/defining-equations.ts';
import { countResponders, nri, responderProportion, summarizeChange } from './index.ts';

/** Rows of published trials; test/data/README.md tells where they come from and how they behave. */
function rowsOf(file: string) {
  const [header, ...lines] = readFileSync(new URL(`../../../test/data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);
  const columns = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
}

describe('PASI responses over 52 weeks', () => {
  const rows = rowsOf('pasi-response-52w.csv');
  const observedResponse = (row: (typeof rows)[number], column: string) =>
    row['nri'] === 'Y' ? null : row[column] === 'Y';

  it.each(['pasi75', 'pasi90', 'pasi100'])('are imputed as the trial did: %s', (column) => {
    const imputed = nri(rows.map((row) => observedResponse(row, column)));
    expect(imputed).toEqual(rows.map((row) => row[column] === 'Y'));
  });

  it.each([
    ['1', { responders: 87, n: 100 }, { responders: 87, n: 87 }],
    ['2', { responders: 39, n: 50 }, { responders: 39, n: 42 }],
  ])('of arm %s at week 52 differ in the denominator', (arm, treated, observed) => {
    const week52 = rows.filter((row) => row['arm'] === arm && row['week'] === '52');
    const responses = week52.map((row) => observedResponse(row, 'pasi75'));
    expect(countResponders(nri(responses))).toEqual(treated);
    expect(countResponders(responses)).toEqual(observed);
    const { lower, upper } = responderProportion(treated).interval!;
    expect(total(binomial(treated.n, lower / 100).slice(treated.responders))).toBeCloseTo(0.025, 10);
    expect(total(binomial(treated.n, upper / 100).slice(0, treated.responders + 1))).toBeCloseTo(0.025, 10);
  });
});

describe('DLQI of a phase-3 trial', () => {
  it('has a change of everybody who was seen twice, and a percent change of those above 0', () => {
    const rows = rowsOf('dlqi-phase3.csv');
    const totals = (visit: string) =>
      rows.filter((row) => row['visit'] === visit).map(({ dlqi_total: cell }) => (cell === '' ? null : Number(cell)));
    const [baseline, followUp] = [totals('Baseline'), totals('Week 16')];
    const seen = baseline.flatMap((before, i) =>
      before === null || followUp[i] === null ? [] : [{ before, after: followUp[i]! }],
    );
    const found = summarizeChange({ baseline, followUp });
    expect(found).toMatchObject({ n: 282, missing: 18 });
    expect(found.change.mean! * 282).toBeCloseTo(total(seen.map(({ before, after }) => after - before)), 9);
    expect(found.percent.baselineNotAboveZero).toBe(seen.filter(({ before }) => before === 0).length);
  });
});
