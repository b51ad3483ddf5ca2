import {
  administrationFormat,
  bilag2004,
  pasi,
  sledai2k,
  slePga,
  type Administration,
  type AnyInstrument,
  type Answers,
  type PartValue,
  type Result,
} from '@clinimetric/scoring';

const regionWeights = { 'lower-limbs': 4, trunk: 3, 'upper-limbs': 2, head: 1 };
const regions = Object.entries(regionWeights);

/** Answers that make a PASI. */
export function pasiAnswers(total: number): Answers {
  const answers = pasiWithin(Math.round(total * 10), 0);
  if (!answers) throw new Error(`No answers for PASI ${total}.`);
  return answers;
}

/** Answers for the regions from one on that make so many tenths, area by area and sign by sign. */
function pasiWithin(tenths: number, from: number): Answers | undefined {
  const [id, weight] = regions[from] ?? [];
  if (id === undefined || weight === undefined) return tenths === 0 ? {} : undefined;
  for (let product = Math.floor(tenths / weight); product >= 0; product--) {
    const area = [6, 5, 4, 3, 2, 1].find((grade) => product % grade === 0 && product / grade <= 12);
    if (area === undefined) continue;
    const rest = pasiWithin(tenths - weight * product, from + 1);
    if (rest) return { ...region(id, product === 0 ? 0 : area, product / area), ...rest };
  }
  return undefined;
}

function region(id: string, area: number, points: number): Answers {
  if (area === 0) return { [`${id}.area`]: 0 };
  const [erythema, induration] = [Math.min(points, 4), Math.min(Math.max(points - 4, 0), 4)];
  return {
    [`${id}.area`]: area,
    [`${id}.erythema`]: erythema,
    [`${id}.induration`]: induration,
    [`${id}.desquamation`]: points - erythema - induration,
  };
}

export const pasiResult = (total: number): Result => pasi.score(pasiAnswers(total));

/** Findings of SLEDAI-2K whose weights sum to a total, and no other. */
export function sledaiAnswers(total: number): Answers {
  let left = total;
  const answers: Record<string, boolean> = {};
  for (const item of sledai2k.items.filter(({ role }) => role === 'scored')) {
    const weight = weightOf(item.id);
    answers[item.id] = weight > 0 && weight <= left;
    if (answers[item.id]) left -= weight;
  }
  if (left > 0) throw new Error(`No findings for SLEDAI ${total} here.`);
  return answers;
}

function weightOf(id: string): number {
  const result = sledai2k.score({ [id]: true });
  return result.status === 'incomplete' ? (result.bounds.total?.[0] ?? 0) : 0;
}

export const sledaiResult = (total: number): Result => sledai2k.score(sledaiAnswers(total));

export const pgaResult = (pga: number): Result => slePga.score({ pga });

/** Grades of BILAG-2004 as a finished form would give them; systems not named were never affected. */
export function bilagResult(grades: Readonly<Record<string, string>>): Result<string> {
  const { version, options } = bilag2004.score({});
  const parts = Object.fromEntries(bilag2004.parts.map(({ id }) => [id, grades[id] ?? 'E']));
  return {
    status: 'complete',
    instrument: bilag2004.id,
    version,
    options,
    answers: {},
    total: 0,
    parts,
    derived: {},
    contributions: [],
    reasons: [],
    leftBlank: [],
    notes: [],
  };
}

/** One scoring on a day, with its result. */
export function administered(
  instrument: AnyInstrument,
  answers: Answers,
  day: string,
  more: Partial<Administration> = {},
): Administration {
  const result: Result<PartValue> = instrument.score(answers);
  return {
    format: administrationFormat,
    id: '00000000-0000-4000-8000-000000000001',
    instrument: instrument.id,
    version: instrument.version,
    answers,
    options: result.options,
    assessedAt: `${day}T09:30:00+01:00`,
    result,
    ...more,
  };
}
