import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { studyProblemOf } from '../../records/study.ts';
import { definitions } from '../definitions.ts';
import { badFile, reasonOf } from './bad-rows.ts';
import { nameOfItem } from './item-names.ts';
import { guessRoles, itemsOf, roleProblems, type Role } from './roles.ts';
import { readTable, type Table } from './table.ts';
import { takeRows, type Taken } from './take.ts';
import { guessBaseline, weekOfName } from './visits.ts';

async function tableOf(csv: string, delimiter?: string): Promise<Table> {
  const table = await readTable(csv, { delimiter });
  if (typeof table === 'string') throw new Error(table);
  return table;
}

async function taken(csv: string, roles?: (table: Table) => Role[]): Promise<Taken> {
  const table = await tableOf(csv);
  return (await takeRows(table, (roles ?? guessRoles)(table), { by: 'AM', now: new Date('2025-06-02T10:00:00Z') }))!;
}

const questions = Array.from({ length: 10 }, (_, index) => `q${index + 1}`);
const header = ['subject', 'arm', 'visit', ...questions, 'dlqi_total'].join(',');
/** Ten answers, 7 as "no", and the total that the source gives. */
const row = (subject: string, visit: string, answers: string, total: string, arm = 'A') =>
  [subject, arm, visit, ...answers, total].join(',');

describe('reading a file', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a;b\n1;2', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a|b\n1|2', '|'],
  ])('finds how %j is divided', async (csv, delimiter) => {
    expect(await readTable(csv)).toMatchObject({
      delimiter,
      columns: ['a', 'b'],
      rows: [{ line: 2, cells: ['1', '2'] }],
    });
  });

  it('counts lines as an editor does: breaks within quotes and empty lines count', async () => {
    const { rows } = await tableOf('\uFEFFa,b\r\n1,"two\r\nlines"\r\n\r\n3,4\r\n');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, '1', 'two\r\nlines'],
      [5, '3', '4'],
    ]);
  });

  it('calls nameless and repeated columns by their place', async () => {
    expect((await tableOf('a,,a\n1,2,3')).columns).toEqual(['a', 'Column 2', 'a (3)']);
  });

  it.each([[''], ['a,b\n'], ['\n\n']])('refuses %j, which has no rows', async (csv) =>
    expect(await readTable(csv)).toBe('empty'),
  );

  it('reads nothing more once it is cancelled', async () => {
    const abort = new AbortController();
    abort.abort();
    expect(await readTable('a,b\n1,2', { signal: abort.signal })).toBe('cancelled');
    const table = await tableOf('subject,visit,dlqi\nS1,Baseline,4');
    expect(await takeRows(table, guessRoles(table), { by: '', signal: abort.signal })).toBeUndefined();
  });
});

describe('what columns hold', () => {
  it.each([
    ['USUBJID', 'subject'],
    ['Patient ID', 'subject'],
    ['AVISIT', 'visit'],
    ['week', 'week'],
    ['Study day', 'day'],
    ['Visit date', 'date'],
    ['Treatment', 'arm'],
    ['DLQI_Q7b', 'item/dlqi/q7b'],
    ['pasi_head_area', 'item/pasi/head.area'],
    ['dlqi_total', 'total/dlqi'],
    ['PASI', 'total/pasi'],
    ['IGA', 'item/iga/iga'],
    // One bare word of many forms is not enough to know.
    ['fever', 'unused'],
    ['pasi_baseline', 'unused'],
    ['comment', 'unused'],
  ])('%s: %s', (column, role) => expect(guessRoles({ columns: [column], rows: [] })).toEqual([role]));

  it('three bare items of one form are that form', () => {
    expect(guessRoles({ columns: ['fever', 'rash', 'seizure'], rows: [] })).toEqual([
      'item/sledai-2k/fever',
      'item/sledai-2k/rash',
      'item/sledai-2k/seizure',
    ]);
  });

  it('a response is a column of yes and no', () => {
    const rows = (cell: string) => [{ line: 2, cells: [cell] }];
    expect(guessRoles({ columns: ['pasi75'], rows: rows('Y') })).toEqual(['flag']);
    expect(guessRoles({ columns: ['pasi75'], rows: rows('80.2') })).toEqual(['unused']);
  });

  it('must name the subject, the visit and something to take, each once', () => {
    expect(roleProblems(['unused'])).toEqual(['no-subject', 'no-visit', 'nothing-to-take']);
    expect(roleProblems(['subject', 'week', 'total/pasi'])).toEqual([]);
    expect(roleProblems(['subject', 'date', 'total/pasi'])).toEqual([]);
    expect(roleProblems(['subject', 'week', 'total/pasi', 'total/pasi'])).toEqual(['twice']);
  });
});

describe('the name of an item', () => {
  it.each([
    ['pasi', 'upper-limbs.desquamation', 'Arms: Desquamation'],
    ['pasi', 'head.area', 'Head and neck: Area, grade'],
    ['pasi', 'head.area-percent', 'Head and neck: Area, %'],
    ['pasi', 'head.handprints', 'Head and neck: Area, handprints'],
    ['dlqi', 'q1', '1. Skin sensations'],
    ['sledai-2k', 'seizure', '1. Seizure'],
  ])('%s %s: %s', (instrument, item, name) => expect(nameOfItem(instrument, item)).toBe(name));

  it.each(definitions)('is no other item’s: $words.title', (definition) => {
    const names = itemsOf(definition).map(({ id }) => nameOfItem(definition.instrument.id, id));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the week a visit speaks of', () => {
  it.each([
    ['Baseline', 0],
    ['Week 16', 16],
    ['wk4', 4],
    ['Month 6', 26],
    ['Day 8', 1],
    ['Follow-up', undefined],
  ])('%s: %s', (label, week) => expect(weekOfName(label)).toBe(week));

  it('a baseline is one that is called so or lies at week 0; any other is not guessed', () => {
    expect(guessBaseline([{ label: 'V2', week: 4 }, { label: 'BL' }])).toBe('BL');
    expect(guessBaseline([{ label: 'V1', week: 0 }])).toBe('V1');
    expect(guessBaseline([{ label: 'Week 1', week: 1 }])).toBeUndefined();
  });
});

describe('taking rows', () => {
  it('keeps the good and lists the bad with line and reason', async () => {
    const { bad, kept, read, subjects } = await taken(
      [
        header,
        row('S1', 'Baseline', '1111110111', '9'),
        row('S1', 'Baseline', '1111110111', '9'),
        row('S2', 'Baseline', '1111114111', '9'),
        row('', 'Baseline', '1111110111', '9'),
        row('S2', 'Baseline', '1111110111', '31'),
        'S3,A,Baseline,1,1',
        row('S1', 'Week 4', '1111110111', '9', 'B'),
        row('S4', 'Baseline', '1111110111', '9'),
      ].join('\n'),
    );
    expect(bad.map(({ row: { line }, problem }) => `${line}: ${reasonOf(problem)}`)).toEqual([
      '3: same subject and visit as line 2',
      '4: q7: “4” cannot stand here',
      '5: no subject',
      '6: dlqi_total: “31” cannot be this total, which lies in 0–30',
      '7: 5 cells where there are 14 columns',
      '8: another arm than in line 2',
    ]);
    expect([read, kept, subjects.map(({ code }) => code)]).toEqual([8, 2, ['S1', 'S4']]);
  });

  it.each([
    // PASI: 0 to 72 in steps of 0.1; DLQI: 0 to 30 in whole points.
    ['pasi', '80', 'pasi: “80” cannot be this total, which lies in 0–72'],
    ['pasi', '7.25', 'pasi: “7.25” cannot be this total, which goes in steps of 0.1'],
    ['pasi', 'Zwölf', 'pasi: “Zwölf” is not a number'],
    ['pasi_head_area_percent', 'Zwölf', 'pasi_head_area_percent: “Zwölf” is not a number'],
    ['pasi_head_area', '7', 'pasi_head_area: “7” cannot stand here'],
    ['pasi_head_area_percent', '101', 'PASI cannot be scored: Head and neck: Area, %'],
  ])('says of %s “%s” why', async (column, cell, reason) => {
    const { bad } = await taken(`subject,week,${column}\nS1,0,${cell}`);
    expect(bad.map(({ problem }) => reasonOf(problem))).toEqual([reason]);
  });

  describe('dates of visits', () => {
    it('count from the first of each subject, wherever it stands in the file', async () => {
      const { subjects, visits, bad } = await taken(
        'subject,date,pasi\nS1,2025-03-31,8.1\nS1,2025-03-03,20.4\nS2,2025-05-05T09:30,12\nS2,2025-05-12,31.03.2025',
      );
      expect(visits).toEqual([
        { label: 'Day 1', week: 0 },
        { label: 'Day 29', week: 4 },
      ]);
      expect(subjects.map(({ code, visits: own }) => [code, ...own.map(({ visit }) => visit)])).toEqual([
        ['S1', 'Day 29', 'Day 1'],
        ['S2', 'Day 1'],
      ]);
      expect(bad.map(({ row: { line } }) => line)).toEqual([5]);
      expect(guessBaseline(visits)).toBe('Day 1');
    });

    it('count from the row that is called baseline', async () => {
      const { visits } = await taken(
        'subject,visit,date,pasi\nS1,First,2025-02-24,20\nS1,Baseline,2025-03-03,20\nS1,Last,2025-03-17,8',
      );
      // Seven days before and fourteen days after baseline.
      expect(visits).toEqual([
        { label: 'First', week: -1 },
        { label: 'Baseline', week: 0 },
        { label: 'Last', week: 2 },
      ]);
    });

    it('are days that exist, year first', async () => {
      const { bad } = await taken('subject,date,pasi\nS1,31.03.2025,8\nS2,2025-02-30,8\nS3,,8');
      expect(bad.map(({ problem }) => reasonOf(problem))).toEqual([
        'date: “31.03.2025” is not a date such as 2025-03-31',
        'date: “2025-02-30” is not a date such as 2025-03-31',
        'no visit, week, day or date',
      ]);
    });
  });

  it('a bad row keeps its text in the file of those left out', async () => {
    const table = await tableOf(`${header}\n${row('S2', 'Baseline', '1111119111', '9')}`);
    const { bad } = (await takeRows(table, guessRoles(table), { by: '' }))!;
    const [names, line] = (await badFile(table, bad).text()).split(/\r?\n/);
    expect(names).toMatch(/^Line,Reason,subject,arm,visit,q1,/);
    expect(line).toBe('2,q7: “9” cannot stand here,S2,A,Baseline,1,1,1,1,1,1,9,1,1,1,9');
  });

  it('takes an empty cell for missing, never for 0', async () => {
    const { subjects, bad } = await taken(`${header}\nS1,A,Baseline,,,,,,,,,,,\nS1,A,Week 4,1,NA,.,null,1,1,0,1,1,1,`);
    expect(bad).toEqual([]);
    expect(subjects[0]!.visits).toEqual([
      { visit: 'Baseline', line: 2, sourceTotals: { dlqi: null } },
      {
        visit: 'Week 4',
        line: 3,
        answers: { dlqi: { q1: 1, q5: 1, q6: 1, q7: 'no', q8: 1, q9: 1, q10: 1 } },
        sourceTotals: { dlqi: null },
      },
    ]);
  });

  it('keeps a total that disagrees beside its items and opens a query', async () => {
    const { queries, subjects } = await taken(`${header}\n${row('S1', 'Baseline', '1111110111', '11')}`);
    // Nine ones; question 7 is "no".
    expect(queries).toMatchObject([
      {
        subject: 'S1',
        visit: 'Baseline',
        item: 'dlqi',
        totals: { source: 11, ours: 9 },
        opened: { at: '2025-06-02T10:00:00.000Z', by: 'AM' },
      },
    ]);
    expect(subjects[0]!.visits[0]!.sourceTotals).toEqual({ dlqi: 11 });
  });

  it('asks and compares nothing where the items make no total', async () => {
    expect((await taken('subject,week,pasi\nS1,0,8')).compared).toBe(0);
    expect((await taken(`${header}\n${row('S1', 'Baseline', '1111110111', '9')}`)).compared).toBe(1);
    expect((await taken(`${header}\nS1,A,Baseline,1,,1,1,1,1,0,1,1,1,9`)).queries).toEqual([]);
  });

  it('reads decimal commas, words, and points that name one answer', async () => {
    const { subjects } = await taken(
      'id;week;q1;q2;q7;q3;pasi\nS1;0;3;2;yes;NR;12,4\nS2;0;0;left blank;3;not relevant;7.1',
    );
    expect(subjects.map(({ visits }) => visits[0])).toMatchObject([
      { answers: { dlqi: { q1: 3, q2: 2, q7: 'yes', q3: 'not-relevant' } }, sourceTotals: { pasi: 12.4 } },
      { answers: { dlqi: { q1: 0, q2: 'left-blank', q7: 'yes', q3: 'not-relevant' } }, sourceTotals: { pasi: 7.1 } },
    ]);
  });

  it('a missing visit that was counted as non-response is missing', async () => {
    const { subjects } = await taken('id,week,pasi75,nri\n1,4,Y,\n1,8,N,\n1,12,N,Y');
    expect(subjects[0]!.visits.map(({ flags }) => flags)).toEqual([
      { pasi75: true },
      { pasi75: false },
      { pasi75: null },
    ]);
  });

  it('makes a study that can be kept, whatever its text says', async () => {
    const { subjects, visits, queries, rules } = await taken(
      `${header}\n${row('<img src=x>', 'Base<b>line', '1111110111', '9', '=1+1')}`,
    );
    const study = {
      id: '6a3fd0f4-2c62-4d5a-9f9e-0d8f1b7a1c11',
      title: '<script>',
      origin: 'import',
      subjects,
      visits,
      queries,
      rules,
    };
    expect(studyProblemOf(study)).toBeUndefined();
    expect(subjects[0]).toMatchObject({ code: '<img src=x>', arm: '=1+1' });
  });
});

it('rows of a published trial are taken whole', async () => {
  const csv = readFileSync(new URL('../examples/dlqi-phase3.csv', import.meta.url), 'utf8');
  const { kept, bad, subjects } = await taken(csv);
  expect([kept, bad.length, subjects.length]).toEqual([600, 0, 300]);
});
