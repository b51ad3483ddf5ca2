import type { Administration } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { known } from '../common/instruments.ts';
import { writeDay, writeTime } from '../common/moment.ts';
import { siteWords } from '../common/sites.en.ts';
import { labelOf } from '../common/summary.ts';
import { words } from '../common/words.ts';
import type { AuditEntry } from '../records/audit.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.trail;

/** One thing that a change has changed. */
export interface TrailChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What the trail keeps of a scoring, before a change and after it. */
export function toldOf({ answers, options, assessor, assessedAt, entry, target, meta = {} }: Administration) {
  const days = Object.entries(meta).flatMap(([id, { sampleDate }]) => (sampleDate ? [[id, sampleDate]] : []));
  return {
    answers,
    ...(Object.keys(options).length > 0 && { options }),
    ...(assessor !== undefined && { assessor }),
    assessedAt,
    ...(entry && { entry }),
    ...(target && { target }),
    ...(days.length > 0 && { sampleDates: Object.fromEntries(days) as Readonly<Record<string, string>> }),
  };
}

type Plain = Readonly<Record<string, unknown>>;
const asObject = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const namesIn = (before: Plain, after: Plain) => [...new Set([...Object.keys(before), ...Object.keys(after)])];

/** Plain JSON in a few words. */
function text(value: unknown): string {
  if (value === undefined || value === null) return say.nothing;
  if (Array.isArray(value)) return value.length > 0 ? value.map(text).join(', ') : say.nothing;
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name} ${text(one)}`)
      .join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Maps by item, option, instrument or site are told by member; everything else as a whole. */
const byMember = ['answers', 'options', 'sampleDates', 'notDone', 'specialSites'];

function nameOf(field: string, member: string, instrument: string | undefined): string {
  const entry = instrument === undefined ? undefined : known(instrument);
  const item = entry?.instrument.item(member) ? labelOf(entry, member) : member;
  if (field === 'answers') return item;
  if (field === 'sampleDates') return `${say.fields['sampleDates']}, ${item}`;
  if (field === 'options') return entry?.words.options?.[member]?.label ?? member;
  if (field === 'notDone') return `${say.fields['notDone']}, ${known(member)?.words.title ?? member}`;
  return member in siteWords.names ? siteWords.names[member as keyof typeof siteWords.names] : member;
}

function valueOf(field: string, value: unknown): string {
  if (field === 'panel' && Array.isArray(value))
    return value.map((id) => known(String(id))?.words.title ?? String(id)).join(', ');
  if (typeof value === 'string' && field === 'assessedAt') return writeTime(value);
  if (typeof value === 'string' && field === 'day') return writeDay(value);
  if (field === 'state') return words.visitState[value as keyof typeof words.visitState] ?? text(value);
  if (field === 'entry' && (value === 'paper' || value === 'device')) return visitWords.settings[value];
  return text(value);
}

/** An answer, an option or a tick as the page says it. */
function memberText(field: string, member: string, value: unknown, instrument: string | undefined): string {
  const entry = instrument === undefined ? undefined : known(instrument);
  const named = field === 'options' ? entry?.words.options?.[member] : entry?.words.items[member];
  const option = named?.options?.[String(value)];
  if (option !== undefined) return typeof value === 'number' ? `${value} ${option}` : option;
  if (typeof value === 'boolean')
    return field === 'answers' ? shared.boolean[`${value}`] : value ? siteWords.yes : siteWords.no;
  return text(value);
}

/** What is the same for every new record of a visit tells nothing; that something was amended is what the line says itself. */
const hidden = ['id', 'patient', 'reason', 'isAmended'];

/** What a line of the trail says has changed. `instrument`: the one that the record scores. */
export function changesIn({ before, after }: Pick<AuditEntry, 'before' | 'after'>, instrument?: string): TrailChange[] {
  const [then, now] = [asObject(before), asObject(after)];
  return namesIn(then, now)
    .filter((field) => !hidden.includes(field) && !same(then[field], now[field]))
    .flatMap((field): TrailChange[] => {
      if (!byMember.includes(field))
        return [
          {
            what: say.fields[field] ?? field,
            before: valueOf(field, then[field]),
            after: valueOf(field, now[field]),
          },
        ];
      const [old, next] = [asObject(then[field]), asObject(now[field])];
      return namesIn(old, next)
        .filter((member) => !same(old[member], next[member]))
        .map((member) => ({
          what: nameOf(field, member, instrument),
          before: memberText(field, member, old[member], instrument),
          after: memberText(field, member, next[member], instrument),
        }));
    })
    .filter((change) => change.before !== change.after);
}

export const reasonIn = ({ after }: Pick<AuditEntry, 'after'>): string | undefined => {
  const { reason } = asObject(after);
  return typeof reason === 'string' ? reason : undefined;
};
