import type { Item } from '@clinimetric/scoring';
import type { Known } from '../../common/instruments.ts';
import { labelOf } from '../../common/summary.ts';
import { grouped } from '../../records/order.ts';
import { definitionOf } from '../definitions.ts';
import { itemNames as say } from './item-names.en.ts';

/** What tells an item from others of its label: the method it belongs to, or else what it counts. */
function mark({ words }: Known, item: Item): string {
  const { askedWhen } = item;
  if (askedWhen && 'in' in askedWhen) {
    const method = words.items[askedWhen.item]?.options?.[String(askedWhen.in[0])];
    if (method !== undefined) return method;
  }
  const unit = item.kind === 'choice' ? 'grade' : ('unit' in item && item.unit) || 'points';
  return say.unit[unit] ?? unit;
}

/** Names of all items of an instrument; one that bears the label of another says what tells it apart. */
function namesIn(definition: Known): ReadonlyMap<string, string> {
  const all = definition.instrument.items.map((item) => ({ item, label: labelOf(definition, item.id) }));
  const groups = grouped(all, ({ label }) => label);
  return new Map(
    all.map(({ item, label }) => {
      const name = groups.get(label)!.length > 1 ? say.told(label, mark(definition, item)) : label;
      return [item.id, item.number === undefined ? name : say.numbered(item.number, name)];
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** An item by its number and its label, with its part. */
export function nameOfItem(instrument: string, id: string): string {
  const definition = definitionOf(instrument);
  if (definition && !known.has(instrument)) known.set(instrument, namesIn(definition));
  return known.get(instrument)?.get(id) ?? id;
}
