import type { Administration, PartValue, Result } from '@clinimetric/scoring';
import { labelOf, stateOf, writePart, type Scored } from '../common/summary.ts';
import { words } from './envelope.en.ts';
import { writeDerived } from './visit-text.ts';

/** One line of a stored score beside today's. */
export interface Compared {
  readonly name: string;
  readonly stored: string;
  readonly today: string;
  readonly differs: boolean;
}

type Value = PartValue | null | undefined;
type Values = Readonly<Record<string, Value>>;

const valuesIn = (result: Result<PartValue>, name: 'parts' | 'derived'): Values =>
  result.status === 'invalid' ? {} : (result[name] ?? {});

const totalIn = (result: Result<PartValue>) => (result.status === 'complete' ? result.total : undefined);

/** Points by item. What a file claims is looked at piece by piece: only the outline of a result was checked. */
function pointsIn(result: Result<PartValue>): Values {
  if (result.status !== 'complete' || !Array.isArray(result.contributions)) return {};
  const pairs = (result.contributions as readonly unknown[]).flatMap((one) => {
    const { id, points } = (one ?? {}) as { readonly id?: unknown; readonly points?: unknown };
    return typeof id === 'string' && typeof points === 'number' ? [[id, points] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** A name that came in from outside may be that of something every object has. */
const own = (values: Values, id: string): Value => (Object.hasOwn(values, id) ? values[id] : undefined);

const namesIn = (...values: readonly Values[]) => [...new Set(values.flatMap((one) => Object.keys(one)))];

/**
 * A stored result beside the one of today's rules: state, total, parts and derived numbers, and items where their points
 * changed. Without a stored result there is nothing to compare.
 */
export function comparedOf(scored: Scored, { result: stored }: Pick<Administration, 'result'>): Compared[] {
  if (!stored) return [];
  const { result: today, words: named } = scored;
  const line = (name: string, was: Value, is: Value, write: (value: PartValue) => string): Compared => {
    const text = (value: Value) => (value == null ? words.none : write(value));
    return { name, stored: text(was), today: text(is), differs: (was ?? null) !== (is ?? null) };
  };
  const asPart = (value: PartValue) => writePart(scored, value);
  const asDerived = (id: string) => (value: PartValue) =>
    typeof value === 'number' ? writeDerived(scored, id, value) : value;
  const [parts, partsToday] = [valuesIn(stored, 'parts'), valuesIn(today, 'parts')];
  const [derived, derivedToday] = [valuesIn(stored, 'derived'), valuesIn(today, 'derived')];
  const [points, pointsToday] = [pointsIn(stored), pointsIn(today)];
  const each = (
    ids: readonly string[],
    before: Values,
    after: Values,
    nameOf: (id: string) => string,
    writeOf: (id: string) => (value: PartValue) => string = () => asPart,
  ) => ids.map((id) => line(nameOf(id), own(before, id), own(after, id), writeOf(id)));
  return [
    line(words.state, stateOf({ ...scored, result: stored }), stateOf(scored), String),
    line(named.title, totalIn(stored), totalIn(today), asPart),
    ...each(namesIn(partsToday, parts), parts, partsToday, (id) => String(own(named.parts, id) ?? id)),
    // Derived numbers that came later than the stored result are no difference.
    ...each(namesIn(derived), derived, derivedToday, (id) => named.derived?.[id]?.label ?? id, asDerived),
    ...each(namesIn(pointsToday, points), points, pointsToday, (id) => labelOf(scored, id)).filter(
      ({ differs }) => differs,
    ),
  ];
}
