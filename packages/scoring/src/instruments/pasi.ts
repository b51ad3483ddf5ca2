import { defineInstrument, type Evaluation, type Interval } from '../instrument.ts';
import { decimal, graded, integer, text, type Answers, type Condition, type Item } from '../item.ts';
import { pasiAreaGrade } from '../pasi/areas.ts';
import type { Issue, Note, Reason } from '../result.ts';
import { OPEN, type Sheet } from '../sheet.ts';

export { pasiAreaEdges, pasiAreaGrade } from '../pasi/areas.ts';

/** The four regions with their weight in tenths (Fredriksson & Pettersson 1978). The weights hold at every age. */
const regions = [
  { id: 'head', tenths: 1 },
  { id: 'upper-limbs', tenths: 2 },
  { id: 'trunk', tenths: 3 },
  { id: 'lower-limbs', tenths: 4 },
] as const;

export type PasiRegion = (typeof regions)[number]['id'];

/** The three signs, each graded 0 to 4 as the average over the plaques of a region. */
export const pasiSigns = ['erythema', 'induration', 'desquamation'] as const;

const grades = [0, 1, 2, 3, 4];
const source = 'fredriksson1978';

const areaAboveZero = (region: string): Condition => ({
  any: [
    { item: `${region}.area`, above: 0 },
    { item: `${region}.area-percent`, above: 0 },
    { item: `${region}.handprints`, above: 0 },
  ],
});

// Handprints stop at the whole region: one print is 1 % of the body, a region is ten times its tenths of the body.
const itemsOf = ({ id, tenths }: (typeof regions)[number]): Item[] => {
  const oneOf = `${id}.area`;
  const requiredWhen = areaAboveZero(id);
  return [
    graded(`${id}.area`, [0, 1, 2, 3, 4, 5, 6], { oneOf, part: id, special: ['not-assessed'], source }),
    decimal(`${id}.area-percent`, 0, 100, { oneOf, part: id, unit: '%', source: 'ard-elements' }),
    decimal(`${id}.handprints`, 0, 10 * tenths, { oneOf, part: id, unit: '{handprint}', source: 'nast-palm' }),
    ...pasiSigns.map((sign) => graded(`${id}.${sign}`, grades, { part: id, requiredWhen, source })),
  ];
};

const perRegion = 6;
/** Area as grade, percent and handprints, then the signs: where a region's items lie on the sheet. */
const PERCENT = 1;
const HANDPRINTS = 2;
const SIGNS = 3;
const AGE = regions.length * perRegion;

/** Handprints come in hundredths; of a region that is ten times `tenths` handprints large. */
const gradeFromHandprints = (steps: number, tenths: number) => pasiAreaGrade(steps, 1000 * tenths);
const gradeFromPercent = (steps: number) => pasiAreaGrade(steps, 10_000);

/** The region's area grade, `OPEN`, or `NOT_ASSESSED`; `CONFLICT` when its alternatives disagree. */
const CONFLICT = -9;
function areaOf(sheet: Sheet, first: number, tenths: number): number {
  let grade = sheet[first]!;
  const percent = sheet[first + PERCENT]!;
  const handprints = sheet[first + HANDPRINTS]!;
  if (percent !== OPEN) {
    const fromPercent = gradeFromPercent(percent);
    if (grade !== OPEN && grade !== fromPercent) return CONFLICT;
    grade = fromPercent;
  }
  if (handprints !== OPEN) {
    const fromHandprints = gradeFromHandprints(handprints, tenths);
    if (grade !== OPEN && grade !== fromHandprints) return CONFLICT;
    grade = fromHandprints;
  }
  return grade;
}

function evaluate(sheet: Sheet, _: unknown, answers: Answers): Evaluation {
  const parts: Record<string, Interval> = {};
  const contributions: [number, number][] = [];
  const issues: Issue[] = [];
  const notes: Note[] = [];
  const reasons: Reason[] = [];
  let low = 0;
  let high = 0;
  for (let r = 0; r < regions.length; r++) {
    const { id, tenths } = regions[r]!;
    const first = r * perRegion;
    const area = areaOf(sheet, first, tenths);
    if (area === CONFLICT) issues.push(conflictOf(sheet, first, answers));
    const part = partInterval(sheet, first, tenths, area);
    parts[id] = part;
    low += part[0];
    high += part[1];
    addContributions(contributions, sheet, first, tenths * area);
    addNotes(notes, sheet, first, area);
    if (area >= 0) reasons.push(reasonOf(sheet, first, area));
  }
  if (sheet[AGE]! >= 0 && sheet[AGE]! < 18) notes.push(belowValidatedAge());
  return { total: [low, high], parts, contributions, reasons, notes, issues };
}

/** A region in tenths: an open sign lies between 0 and 4, an open area between 0 and 6. */
function partInterval(sheet: Sheet, first: number, tenths: number, area: number): Interval {
  let low = 0;
  let high = 0;
  for (let i = first + SIGNS; i < first + perRegion; i++) {
    const grade = sheet[i]!;
    low += grade === OPEN ? 0 : grade;
    high += grade === OPEN ? 4 : grade;
  }
  return area < 0 ? [0, tenths * 6 * high] : [tenths * area * low, tenths * area * high];
}

/** The area only weighs the signs: the points of a region stand with them. */
function addContributions(found: [number, number][], sheet: Sheet, first: number, weight: number): void {
  for (let i = first; i < first + perRegion; i++) {
    if (sheet[i] !== OPEN) found.push([i, i < first + SIGNS ? 0 : weight * sheet[i]!]);
  }
}

function reasonOf(sheet: Sheet, first: number, area: number): Reason {
  const { id, tenths } = regions[first / perRegion]!;
  const items = alternativesGiven(sheet, first);
  return { part: id, code: 'area-grade', items, arguments: { grade: area, weight: tenths / 10 } };
}

function addNotes(notes: Note[], sheet: Sheet, first: number, area: number): void {
  const { id } = regions[first / perRegion]!;
  const highest = Math.max(sheet[first + 3]!, sheet[first + 4]!, sheet[first + 5]!);
  const lowest = Math.min(sheet[first + 3]!, sheet[first + 4]!, sheet[first + 5]!);
  const about = () => [`${id}.area`, ...pasiSigns.map((sign) => `${id}.${sign}`)];
  if (area === 0 && highest > 0) notes.push({ code: 'area-zero-signs-above-zero', items: about(), severity: 'query' });
  if (area > 0 && highest === 0 && lowest === 0) {
    notes.push({ code: 'area-above-zero-signs-zero', items: about(), severity: 'query' });
  }
  if (id === 'head' && sheet[first + PERCENT] === 10_000) {
    notes.push({ code: 'head-area-hundred', items: ['head.area-percent'], severity: 'query' });
  }
}

const belowValidatedAge = (): Note => ({
  code: 'below-validated-age',
  items: ['age-years'],
  severity: 'information',
  arguments: { years: 18 },
});

/** Ids of the ways in which a region's area was given. */
const alternativesGiven = (sheet: Sheet, first: number): string[] =>
  ['area', 'area-percent', 'handprints']
    .filter((_, i) => sheet[first + i] !== OPEN)
    .map((way) => `${regions[first / perRegion]!.id}.${way}`);

function conflictOf(sheet: Sheet, first: number, answers: Answers): Issue {
  const [item, ...others] = alternativesGiven(sheet, first);
  return {
    code: 'conflict',
    item: item!,
    with: others,
    received: [item!, ...others].map((way) => answers[way]).join(', '),
  };
}

function totalOf(sheet: Sheet): number {
  let total = 0;
  for (let r = 0; r < regions.length; r++) {
    const first = r * perRegion;
    const { tenths } = regions[r]!;
    const area = areaOf(sheet, first, tenths);
    if (area < 0) return -1;
    if (area > 0) total += tenths * area * (sheet[first + 3]! + sheet[first + 4]! + sheet[first + 5]!);
  }
  return total;
}

/**
 * Psoriasis Area and Severity Index: for each of four regions, weight × (erythema + induration + desquamation) × area
 * grade, summed. 0 to 72 in exact tenths. Each region takes its area as grade 0–6, as percent of that region, or as
 * handprints of the patient (fingers included, one print is 1 % of the body); alternatives that agree are accepted.
 * Source key: fredriksson1978.
 */
export const pasi = defineInstrument(
  {
    id: 'pasi',
    version: '1.1.0',
    items: [
      ...regions.flatMap(itemsOf),
      // Notes only: PASI is not validated for children.
      integer('age-years', 0, 120, { role: 'evidence', unit: 'a' }),
      text('strokes', { maxLength: 100_000 }),
    ],
    total: { name: 'pasi', min: 0, max: 72, step: 0.1, unit: '{score}', official: true, decimals: 1 },
    parts: regions.map(({ id, tenths }) => ({ id, min: 0, max: (tenths * 72) / 10 })),
    bandSchemes: [
      {
        id: 'schmitt-wozel-2005',
        version: '1',
        source: 'schmitt2005',
        bands: [
          { id: 'mild', from: 0 },
          { id: 'moderate', from: 7 },
          { id: 'severe', above: 12 },
        ],
      },
      {
        id: 'three-way-3-10',
        version: '1',
        source: 'three-way',
        certainty: 'low',
        bands: [
          { id: 'mild', from: 0 },
          { id: 'moderate', from: 3 },
          { id: 'severe', above: 10 },
        ],
      },
      {
        id: 'ema-2004',
        version: '1',
        source: 'ema2004',
        certainty: 'medium',
        bands: [
          { id: 'not-above-10', from: 0 },
          { id: 'above-10', above: 10 },
          { id: 'above-20', above: 20 },
        ],
      },
    ],
    thresholds: [
      { id: 'rule-of-tens', relation: '>', value: 10, source: 'finlay2005' },
      {
        id: 'british-biologic-start',
        relation: '>=',
        value: 10,
        source: 'british-criteria',
        country: 'GB',
        certainty: 'medium',
      },
    ],
    sources: {
      fredriksson1978: 'Fredriksson & Pettersson, Dermatologica 1978;157:238-244, doi 10.1159/000250839',
      'ard-elements': 'Elements of the PASI, Table 1, Annals of the Rheumatic Diseases (markup 177317)',
      'nast-palm':
        'Psoriasis handprint convention: hand with fingers, 1 % of the body (psoriasis.org/treat-to-target; Rhodes et al., doi 10.1111/bjd.12290)',
      schmitt2005: 'Schmitt & Wozel 2005, doi 10.1159/000083509',
      'three-way': 'Common three-way cut 3/10, borrowed from the BSA bands; no single primary source',
      ema2004: 'CHMP/EWP/2454/02 corr, as usually quoted',
      finlay2005: 'Finlay 2005, doi 10.1111/j.1365-2133.2005.06502.x',
      'british-criteria': 'British criteria for starting a biologic, as quoted in doi 10.1186/1477-7525-4-71',
    },
    licence: { status: 'free', certainty: 'medium' },
  },
  { evaluate, totalOf },
);
