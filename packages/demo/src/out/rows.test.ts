import { patientOf, readRows, scoredCases, scoringAt, visitOf } from '@clinimetric/demo/testing';
import { fromEntries, iga, pasi, pruritusNrs, replay, targetPlaque, toEntries } from '@clinimetric/scoring';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvFile, csvRows } from './csv.ts';
import { cellsOfRow, rowColumns, rowsOf } from './rows.ts';
import type { VisitRecord } from './told.ts';

async function read(file: Blob): Promise<Record<string, string>[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  return readRows(new TextDecoder().decode(bytes));
}

const written = (record: VisitRecord) => read(csvFile(rowColumns, [csvRows(rowsOf(record).map(cellsOfRow))]));
const record = (panel: string[], administrations: VisitRecord['administrations'], more = {}): VisitRecord => ({
  patient: patientOf('psoriasis'),
  visit: visitOf(panel, more),
  label: 'Week 8',
  administrations,
});

describe('answers come back from the file exactly, and give the same score', () => {
  it.each(scoredCases())('$id', async ({ instrument, scorings }) => {
    for (const [name, administration] of scorings) {
      const rows = await written(record([instrument.id], [administration]));
      const answered = rows.filter(({ row }) => row === 'answer').map(({ item, value }) => [item!, value!] as const);
      const options = [...new URLSearchParams(rows[0]?.options)].map(([id, value]) => [`option.${id}`, value] as const);
      const back = fromEntries(instrument, [...answered, ...options]);
      const entries = toEntries(instrument, administration.answers, administration.options);
      expect(toEntries(instrument, back.answers, back.options), name).toEqual(entries);
      expect(replay({ ...administration, answers: back.answers }, instrument).status, name).toBe('same');
      const { result } = administration;
      const total = rows.find(({ row }) => row === 'total');
      expect(total?.value, name).toBe(result?.status === 'complete' ? String(result.total) : undefined);
    }
  });
});

it('a row tells where its answer came from', async () => {
  const administration = scoringAt(pasi, { 'head.area': 3 }, 5, {
    entry: 'paper',
    respondent: 'assisted',
    wording: 'clinimetric-labels@1.0',
    meta: { 'head.area': { source: 'transcribed', raw: 34.6, rawUnit: '%', sampleDate: '2025-03-01' } },
  });
  const [first] = await written(record(['pasi'], [administration]));
  expect(first).toMatchObject({
    patient: 'P-014',
    visit: 'Week 8',
    visit_day: '2025-03-03',
    visit_state: 'signed',
    instrument: 'pasi',
    row: 'answer',
    item: 'head.area',
    value: '3',
    source: 'transcribed',
    raw: '34.6',
    raw_unit: '%',
    sample_date: '2025-03-01',
    recorded_under: pasi.version,
    assessed_at: '2025-03-03T09:30:00+01:00',
    assessor: 'AM',
    entry: 'paper',
    respondent: 'assisted',
    wording: 'clinimetric-labels@1.0',
    status: 'incomplete',
    counts: 'yes',
    administration: administration.id,
  });
});

it('a scoring that was amended stays, and says that it no longer counts', async () => {
  const first = scoringAt(pruritusNrs, { nrs: 8 }, 5);
  const second = scoringAt(pruritusNrs, { nrs: 3 }, 6, { replaces: first.id, reason: 'misread' });
  const rows = await written(record(['pruritus-nrs'], [first, second]));
  const told = rows.filter(({ row }) => row === 'answer').map(({ value, counts, reason }) => [value, counts, reason]);
  expect(told).toEqual([
    ['8', 'replaced', ''],
    ['3', 'yes', 'misread'],
  ]);
});

it('plaques, what was not done, sites and treatment have rows', async () => {
  const plaque = scoringAt(targetPlaque, { erythema: 1 }, 7, { target: { id: '1', site: 'elbow', lengthMm: 42 } });
  const rows = await written(
    record(['iga', 'target-plaque'], [plaque], {
      notDone: { iga: 'no rater' },
      specialSites: { face: true, nails: false },
      treatment: { prednisoneMgPerDay: 7.5, failures: [] },
    }),
  );
  const told = rows.map(({ row, instrument, item, value, target, reason }) =>
    [row, instrument, item, value, target, reason].filter(Boolean).join(' '),
  );
  expect(told).toEqual([
    'not-done iga no rater',
    'target target-plaque site elbow 1',
    'target target-plaque lengthMm 42 1',
    'answer target-plaque erythema 1 1',
    'site face true',
    'site nails false',
    'treatment prednisoneMgPerDay 7.5',
    'treatment failures []',
  ]);
});

it('answers of an instrument this page does not know are written as they stand', async () => {
  const foreign = { ...scoringAt(iga, { iga: 2 }, 8), instrument: 'stairs', version: '2.0.0', result: undefined };
  const { result: _, ...plain } = foreign;
  const rows = await written(record([], [plain]));
  expect(rows.map(({ instrument, item, value, scored_by: by }) => [instrument, item, value, by])).toEqual([
    ['stairs', 'iga', '2', ''],
  ]);
});

describe('no cell is a formula', () => {
  it.each([
    ['=1+1'],
    ['+49'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['  =1'],
    ['＝1'],
    ['\t=1'],
    ['\r=1'],
    ['\n=1'],
    ['=1\n2'],
    [`'=1`],
    [`''=1`],
  ])('%j', (text) => {
    const [[cell]] = parse<string[]>(csvRows([[text]])).data as [[string]];
    expect(cell).toBe(`'${text}`);
  });

  it.each([['-2'], ['-2.5'], ['2'], [`it's`], [`'quoted'`], ['a=b'], ['']])('%j stays as it is', (text) => {
    const [[cell]] = parse<string[]>(csvRows([['x', text]])).data.map(([, one]) => [one]) as [[string]];
    expect(cell).toBe(text);
  });
});
