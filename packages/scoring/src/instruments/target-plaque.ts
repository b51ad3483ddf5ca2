import { defineInstrument, type Interval } from '../instrument.ts';
import { choice, decimal, graded, integer, type Condition } from '../item.ts';
import type { Sheet } from '../sheet.ts';

export { targetPlaqueArea, targetPlaqueCells, type PlaqueArea, type PlaqueCells } from '../plaque/size.ts';

/** The three signs of one plaque, in form order. */
export const targetPlaqueSigns = ['erythema', 'induration', 'scaling'] as const;

const HIGHEST = 4;
const isNotAssessed: Condition = { any: targetPlaqueSigns.map((item) => ({ item, in: ['not-assessed'] })) };

/** The signs' sum, an open one being `open`. */
const sumWith = (sheet: Sheet, open: number) =>
  targetPlaqueSigns.reduce((sum, _, i) => sum + (sheet[i]! < 0 ? open : sheet[i]!), 0);

/**
 * Severity of one plaque: erythema + induration + scaling, 0 (clear) to 12. No area, no weight, and not the PASI of a
 * region. The plaque itself, its site, size and arm, is the administration's `target`; several plaques are several
 * administrations. A healed plaque is 0, 0, 0; one that can no longer be scored is `not-assessed`, with the reason.
 * Source keys: nct00929578, nct01360944.
 */
export const targetPlaque = defineInstrument(
  {
    id: 'target-plaque',
    version: '1.0.0',
    items: [
      ...targetPlaqueSigns.map((sign) =>
        graded(sign, [0, 1, 2, 3, HIGHEST], { special: ['not-assessed'], source: 'nct00929578' }),
      ),
      choice('not-assessed-because', ['biopsied', 'lost', 'merged', 'other'], {
        role: 'evidence',
        askedWhen: isNotAssessed,
      }),
      // Variables of their own beside the score; neither is one of the signs.
      integer('itch-vas-mm', 0, 100, { role: 'evidence', unit: 'mm', source: 'nct00929578' }),
      decimal('thickness-mm', 0, 100, { role: 'evidence', unit: 'mm', source: 'bajouri2023' }),
    ],
    total: { name: 'target-plaque', min: 0, max: 12, step: 1, unit: '{score}', official: true, decimals: 0 },
    sources: {
      nct00929578: 'Trial record NCT00929578 (crick.ai)',
      nct01360944: 'Trial record NCT01360944',
      bajouri2023: 'Bajouri et al., Cell J 2023;25:363-371, doi 10.22074/cellj.2023.1973793.1167 (abstract)',
    },
    licence: { status: 'unverified' },
  },
  {
    evaluate: (sheet) => ({
      total: [sumWith(sheet, 0), sumWith(sheet, HIGHEST)] satisfies Interval,
      parts: {},
      contributions: targetPlaqueSigns.flatMap((_, i) => (sheet[i]! < 0 ? [] : [[i, sheet[i]!] as const])),
    }),
    totalOf: (sheet) => (sheet[0]! < 0 || sheet[1]! < 0 || sheet[2]! < 0 ? -1 : sheet[0]! + sheet[1]! + sheet[2]!),
  },
);
