import type { Study } from '../../records/study.ts';
import { guessRoles } from '../import/roles.ts';
import { readTable } from '../import/table.ts';
import { takeRows } from '../import/take.ts';
import { guessBaseline } from '../import/visits.ts';

type About = Pick<Study, 'id' | 'title' | 'source' | 'remarks'>;

/** Published rows, taken in the way that anybody's rows are. */
async function publishedStudy(about: About, file: string, csv: string): Promise<Study> {
  const table = await readTable(csv);
  if (typeof table === 'string') throw new Error(`${file}: ${table}`);
  const taken = (await takeRows(table, guessRoles(table), { by: '' }))!;
  const { subjects, visits, queries, rules, read, kept } = taken;
  const baseline = guessBaseline(visits);
  return {
    ...about,
    origin: 'example',
    file: { name: file, read, kept },
    rules,
    visits,
    ...(baseline !== undefined && { baseline }),
    subjects,
    queries,
  };
}

const group = 'Statisticians in the Pharmaceutical Industry, Visualisation SIG, Wonderful Wednesdays';

/** DLQI at baseline and week 16 of a phase-3 trial in psoriasis. */
export const dlqiPhase3 = async (): Promise<Study> =>
  publishedStudy(
    {
      id: '2d2a4b39-71f4-4f0e-8a53-6f5a1f0d3d01',
      title: 'DLQI in a phase-3 trial of psoriasis',
      source: {
        text: `${group}, 2021-01-13; also in the R package GmooG. Deidentified at the source, subject numbers renumbered.`,
        licence: 'CC0',
      },
      remarks: ['dlqi-q7-part-a', 'dlqi-not-relevant-collapsed'],
    },
    'dlqi-phase3.csv',
    (await import('./dlqi-phase3.csv?raw')).default,
  );

/** PASI-75, -90 and -100 at fifteen visits of a year. */
export const pasiResponses = async (): Promise<Study> =>
  publishedStudy(
    {
      id: '7f0c2c64-0c52-4a2e-9f5d-0a4be9c75202',
      title: 'PASI responses over 52 weeks',
      source: {
        text: `${group}, 2020-03-11. Deidentified at the source, subject numbers renumbered.`,
        licence: 'CC0',
      },
      remarks: ['missing-as-non-response'],
    },
    'pasi-response-52w.csv',
    (await import('./pasi-response-52w.csv?raw')).default,
  );
