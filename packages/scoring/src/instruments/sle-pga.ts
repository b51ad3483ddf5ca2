import { defineInstrument, type Evaluation, type Interval } from '../instrument.ts';
import { decimal, integer, type Answers } from '../item.ts';
import { NOT_ASSESSED, OPEN, type Sheet } from '../sheet.ts';

/** Hundredths of a point in the whole scale, and in one millimetre of the line of 100. */
const HIGHEST = 300;
const PER_MM = 3;
const alternatives = ['pga', 'pga-mm'] as const;

/** What was marked, in hundredths; `undefined` where two marks contradict each other. */
function markOf(sheet: Sheet): number | undefined {
  const [points, mm] = sheet as [number, number];
  if (mm < 0) return points;
  return points < 0 || points === PER_MM * mm ? PER_MM * mm : undefined;
}

function evaluate(sheet: Sheet, _: unknown, answers: Answers): Evaluation {
  const mark = markOf(sheet);
  if (mark === undefined) {
    const [item, ...others] = alternatives;
    const received = alternatives.map((id) => answers[id]).join(', ');
    const issues = [{ code: 'conflict', item, with: others, received }] as const;
    return { total: [0, HIGHEST], parts: {}, contributions: [], issues };
  }
  const given = sheet[0] === OPEN || sheet[0] === NOT_ASSESSED ? 1 : 0;
  const total: Interval = mark < 0 ? [0, HIGHEST] : [mark, mark];
  return { total, parts: {}, contributions: mark < 0 ? [] : [[given, mark]] };
}

/**
 * Physician's global assessment of lupus activity: one mark from 0 (none) to 3 (most severe), in hundredths, as a number
 * or as whole millimetres of a line of 100 (`3 × mm / 100`). It rates activity of the past month without damage or
 * serology, and is marked before any index is added up. Source keys: piscos2022, eular-table.
 */
export const slePga = defineInstrument(
  {
    id: 'sle-pga',
    version: '1.0.0',
    items: [
      decimal('pga', 0, 3, { oneOf: 'pga', special: ['not-assessed'], source: 'piscos2022' }),
      integer('pga-mm', 0, 100, { oneOf: 'pga', unit: 'mm', source: 'eular-table' }),
    ],
    total: { name: 'sle-pga', min: 0, max: 3, step: 0.01, unit: '{score}', official: true, decimals: 2 },
    bandSchemes: [
      {
        id: 'piscos-2022',
        version: '1',
        source: 'piscos2022',
        bands: [
          { id: 'none', from: 0 },
          { id: 'mild', from: 0.5 },
          { id: 'moderate', above: 1 },
          { id: 'severe', above: 2 },
        ],
      },
    ],
    sources: {
      piscos2022: 'Piga et al. 2022 (PISCOS), Lancet Rheumatology (abstract)',
      'eular-table': 'Table of lupus indices, ard.bmj.com table 278401',
    },
    licence: { status: 'unverified' },
  },
  { evaluate, totalOf: (sheet) => markOf(sheet) ?? -1 },
);
