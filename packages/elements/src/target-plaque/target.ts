import type { AdministrationTarget, ViewWords } from '@clinimetric/scoring';
import { targetPlaqueArea } from '@clinimetric/scoring/target-plaque';

/** Measures of a plaque that a person can enter. */
export const sizes = ['lengthMm', 'widthMm', 'areaCm2'] as const;
export type Size = (typeof sizes)[number];
export type AreaMethod = NonNullable<AdministrationTarget['areaMethod']>;
export const areaMethods: readonly AreaMethod[] = ['ellipse', 'box', 'measured'];

/** Fields of a target in the order of their entries, and the names of these. */
const names = {
  id: 'id',
  site: 'site',
  side: 'side',
  arm: 'arm',
  lengthMm: 'length-mm',
  widthMm: 'width-mm',
  areaCm2: 'area-cm2',
  areaMethod: 'area-method',
} as const;
type Field = keyof typeof names;
const fields = Object.keys(names) as Field[];

/** A frozen copy of what is known of a plaque; `undefined` where it has no id. */
export function copyTarget(given: unknown): AdministrationTarget | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const target = given as Readonly<Partial<Record<Field, unknown>>>;
  if (typeof target.id !== 'string' || target.id === '') return undefined;
  const known = fields.filter((field) => target[field] !== undefined && target[field] !== null);
  // Sides and arms are the page's: what is none of the known ones shows no word and is handed on as it is.
  return Object.freeze(
    Object.fromEntries(known.map((field) => [field, target[field]])),
  ) as unknown as AdministrationTarget;
}

const prefix = 'target.';

/** A target as form entries: `target.id`, `target.length-mm` … */
export const toTargetEntries = (target: AdministrationTarget | undefined): [name: string, value: string][] =>
  fields.flatMap((field) => (target?.[field] === undefined ? [] : [[prefix + names[field], String(target[field])]]));

export const isTargetEntry = (name: string): boolean => name.startsWith(prefix);

/** Entries back as a target. */
export function fromTargetEntries(entries: Iterable<readonly [name: string, value: string]>) {
  const values = new Map(entries);
  const found = fields.flatMap((field): [Field, string | number][] => {
    const value = values.get(prefix + names[field]);
    if (value === undefined) return [];
    return [[field, sizes.some((size) => size === field) ? Number(value) : value]];
  });
  return copyTarget(Object.fromEntries(found));
}

/** How the area is had. One that the page gave without saying how is taken for a measured one; an ellipse is the rule. */
export const methodOf = ({ areaMethod, areaCm2 }: AdministrationTarget): AreaMethod =>
  areaMethod ?? (areaCm2 === undefined ? 'ellipse' : 'measured');

/** Area in cm² as it stands: measured, or worked out from the diameters. */
export function areaOf(target: AdministrationTarget): { areaCm2: number; areaMethod: AreaMethod } | undefined {
  const { lengthMm, widthMm, areaCm2 } = target;
  const areaMethod = methodOf(target);
  if (areaMethod !== 'measured') {
    const worked = targetPlaqueArea({ lengthMm, widthMm, shape: areaMethod });
    if (worked.status === 'evaluable') return worked;
  }
  return areaCm2 !== undefined && areaCm2 > 0 ? { areaCm2, areaMethod } : undefined;
}

/** What a person can change of a target. `undefined` takes it away. */
export type Resizing = { readonly [F in Size]?: number | undefined } & { readonly areaMethod?: AreaMethod };

/** A target after a person changed its size; an area worked out before follows the diameters. */
export function resize(target: AdministrationTarget, changes: Resizing): AdministrationTarget {
  const next = copyTarget({ ...target, ...changes })!;
  if (methodOf(next) === 'measured') return next;
  const { areaCm2: _, ...rest } = next;
  return copyTarget({ ...rest, ...areaOf(rest) })!;
}

/** "left elbow", "lower back, midline": where a plaque is, as far as that is known. */
export function placeOf(
  { site, side }: AdministrationTarget,
  { view, sentences }: Pick<ViewWords, 'view' | 'sentences'>,
): string | undefined {
  const sideWord = side && view[`side.${side}`];
  if (!site || !sideWord) return site ?? sideWord;
  return side === 'midline' ? `${site}, ${sideWord}` : sentences['place']!({ site, side: sideWord });
}
