import type { Administration, AdministrationTarget, Item } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';
import { known, type Known } from '../common/instruments.ts';
import { writeDay, writeTime } from '../common/moment.ts';
import { siteWords } from '../common/sites.en.ts';
import { labelOf } from '../common/summary.ts';
import { summaryWords } from '../common/summary.en.ts';
import { changeText, failureText } from '../common/treatment-text.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { words } from '../common/words.ts';
import type { AuditEntry } from '../records/audit.ts';
import { isDay } from '../records/day.ts';
import type { DatedChange, DatedFailure } from '../records/treatment.ts';
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
const lettersOf = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6, useGrouping: false });

/** Plain JSON in a few words, where nothing says what it means. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return isDay(value) ? writeDay(value) : value;
  if (typeof value === 'number') return lettersOf.format(value);
  if (typeof value === 'boolean') return value ? shared.yes : shared.no;
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  return Object.entries(asObject(value))
    .map(([name, one]) => `${name} ${plainText(one)}`)
    .join(', ');
}

/** What is kept in one member of a change, and how it is told. `all`: what the members beside it say. */
interface Told {
  readonly name: (member: string, entry: Known | undefined) => string;
  readonly value: (member: string, value: unknown, entry: Known | undefined, all: Plain) => string;
  /** How it is said that there is nothing; "none" is something that is recorded. */
  readonly absent: string;
}

const itemName = (id: string, entry: Known | undefined) => (entry?.instrument.item(id) ? labelOf(entry, id) : id);

/** "5 mmol/L": the unit that was chosen beside a value, or else the item's own. */
function withUnit(number: number, item: Item, { words: named }: Known, all: Plain): string {
  const beside = `${item.id}.unit`;
  const own = 'unit' in item ? item.unit : undefined;
  const code = typeof all[beside] === 'string' ? all[beside] : (own ?? '');
  const unit =
    code === '' || code.startsWith('{') ? '' : (named.items[beside]?.options?.[code] ?? summaryWords.unit(code));
  return [lettersOf.format(number), unit].filter(Boolean).join(' ');
}

/** An answer as the widget says it. */
function answerText(id: string, value: unknown, entry: Known | undefined, all: Plain): string {
  if (Array.isArray(value)) return value.map((one) => answerText(id, one, entry, all)).join(', ');
  const item = entry?.instrument.item(id);
  if (!entry || !item) return plainText(value);
  if (value === 'not-relevant' || value === 'not-assessed' || value === 'left-blank') return shared.special[value];
  const named = entry.words.items[id]?.options?.[String(value)];
  if (typeof value === 'number') {
    if (named === undefined) return withUnit(value, item, entry, all);
    return named.startsWith(String(value)) ? named : `${value} ${named}`;
  }
  if (named !== undefined) return named;
  // A finding is present or absent; what is asked about it is yes or no.
  if (typeof value === 'boolean') return item.role === 'scored' ? shared.boolean[`${value}`] : plainText(value);
  // A drawing's strokes are no reading matter.
  return item.kind === 'text' && item.role === 'evidence' && !isDay(value) ? say.drawn : plainText(value);
}

const partOfPlaque = targetPlaqueWords.view ?? {};
const plaqueFields: Readonly<Record<keyof AdministrationTarget, string>> = {
  id: visitWords.plaques.number,
  site: visitWords.plaques.site,
  side: visitWords.plaques.side,
  arm: visitWords.plaques.arm,
  lengthMm: partOfPlaque['lengthMm']!,
  widthMm: partOfPlaque['widthMm']!,
  areaCm2: partOfPlaque['area']!,
  areaMethod: say.areaMethod,
};
const plaqueUnits: Readonly<Record<string, string>> = { lengthMm: 'mm', widthMm: 'mm', areaCm2: 'cm²' };

function plaqueText(field: string, value: unknown): string {
  const unit = plaqueUnits[field];
  return unit ? `${plainText(value)} ${unit}` : (partOfPlaque[`${field}.${String(value)}`] ?? plainText(value));
}

const treatmentFields: Readonly<Record<string, string>> = {
  prednisoneMgPerDay: treatmentWords.dose,
  failures: treatmentWords.failures,
  changes: treatmentWords.changes,
  haemolysis: treatmentWords.haemolysis,
  gastrointestinal: treatmentWords.gastrointestinal,
};

/** "Not recorded" is told apart from "none", which somebody has found out. */
function treatmentText(field: string, value: unknown): string {
  if (value === null) return treatmentWords.unknown;
  if (value === 0 || value === false || (Array.isArray(value) && value.length === 0)) return treatmentWords.none;
  if (value === true) return treatmentWords.present;
  if (typeof value === 'number') return `${lettersOf.format(value)} ${treatmentWords.doseUnit}`;
  if (field === 'failures') return (value as DatedFailure[]).map(failureText).join('; ');
  if (field === 'changes') return (value as DatedChange[]).map(changeText).join('; ');
  return plainText(value);
}

/** The title of an instrument, or of one plaque of it, by the key of a reason. */
function titleOfKey(key: string): string {
  const [instrument = '', plaque] = key.split('/');
  const title = known(instrument)?.words.title ?? instrument;
  return plaque === undefined ? title : `${title}, ${visitWords.plaques.name(plaque, '')}`;
}

const fieldOf = (field: string) => say.fields[field] ?? field;

/** Maps by item, option, instrument, site or field are told by member; everything else as a whole. */
const byMember: Readonly<Record<string, Told>> = {
  answers: { name: itemName, value: answerText, absent: shared.state.notAnswered },
  options: {
    name: (id, entry) => entry?.words.options?.[id]?.label ?? id,
    value: (id, value, entry) => entry?.words.options?.[id]?.options?.[String(value)] ?? plainText(value),
    absent: say.absent,
  },
  sampleDates: {
    name: (id, entry) => `${fieldOf('sampleDates')}, ${itemName(id, entry)}`,
    value: (_, value) => plainText(value),
    absent: say.absent,
  },
  target: {
    name: (field) => plaqueFields[field as keyof AdministrationTarget] ?? field,
    value: plaqueText,
    absent: visitWords.plaques.unset,
  },
  treatment: {
    name: (field) => treatmentFields[field] ?? field,
    value: treatmentText,
    absent: treatmentWords.unknown,
  },
  specialSites: {
    name: (site) => (site in siteWords.names ? siteWords.names[site as keyof typeof siteWords.names] : site),
    value: (_, value) => (typeof value === 'boolean' ? (value ? siteWords.yes : siteWords.no) : plainText(value)),
    absent: siteWords.unknown,
  },
  notDone: {
    name: (key) => `${fieldOf('notDone')}, ${titleOfKey(key)}`,
    value: (_, value) => plainText(value),
    absent: say.absent,
  },
  takenOff: {
    name: (key) => `${fieldOf('takenOff')}, ${titleOfKey(key)}`,
    value: (_, value) => plainText(value),
    absent: say.absent,
  },
};

/** What is told as a whole. */
function wholeText(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return say.absent;
  if (field === 'panel' && Array.isArray(value)) return value.map((id) => titleOfKey(String(id))).join(', ');
  if (typeof value === 'string' && field === 'assessedAt') return writeTime(value);
  if (field === 'state') return words.visitState[value as keyof typeof words.visitState] ?? plainText(value);
  if (field === 'entry' && (value === 'paper' || value === 'device')) return visitWords.settings[value];
  return plainText(value);
}

/** What is the same for every new record of a visit tells nothing; what was done, and when, the line says itself. */
const hidden = ['id', 'patient', 'planned', 'reason', 'isAmended', 'signedAt'];

/** What a line of the trail says has changed. `instrument`: the one that the record scores. */
export function changesIn({ before, after }: Pick<AuditEntry, 'before' | 'after'>, instrument?: string): TrailChange[] {
  const [then, now] = [asObject(before), asObject(after)];
  const entry = instrument === undefined ? undefined : known(instrument);
  return namesIn(then, now)
    .filter((field) => !hidden.includes(field) && !same(then[field], now[field]))
    .flatMap((field): TrailChange[] => {
      const told = byMember[field];
      if (!told)
        return [{ what: fieldOf(field), before: wholeText(field, then[field]), after: wholeText(field, now[field]) }];
      const [old, next] = [asObject(then[field]), asObject(now[field])];
      const text = (member: string, all: Plain) =>
        all[member] === undefined ? told.absent : told.value(member, all[member], entry, all);
      return namesIn(old, next)
        .filter((member) => !(field === 'target' && member === 'id') && !same(old[member], next[member]))
        .map((member) => ({ what: told.name(member, entry), before: text(member, old), after: text(member, next) }));
    })
    .filter((change) => change.before !== change.after);
}

/** Whether a line tells anything: one that changed nothing which can be told is left out. */
export const tellsAnything = (line: AuditEntry, changes: readonly TrailChange[]): boolean =>
  changes.length > 0 || (line.what !== 'changed' && line.what !== 'amended');

export const reasonIn = ({ after }: Pick<AuditEntry, 'after'>): string | undefined => {
  const { reason } = asObject(after);
  return typeof reason === 'string' ? reason : undefined;
};
