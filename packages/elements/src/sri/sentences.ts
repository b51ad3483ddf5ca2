import type { Evidence, Limb, LupusVisit, NotEvaluable, ViewWords } from '@clinimetric/scoring';
import { reasonKeys, say } from '../internal/outcome.ts';
import type { LupusVisits } from './indices.ts';
import type { SriElement } from './sri.element.ts';

/** What the sentences of an answer are made from. */
export interface Account {
  readonly view: SriElement;
  readonly visits: LupusVisits;
}

/** Evidence that is an object. */
export type Fields = Readonly<Record<string, Evidence>>;

export const listOf = (evidence: Evidence | undefined): readonly Fields[] =>
  Array.isArray(evidence) ? (evidence as readonly Fields[]) : [];

/** Evidence that is a word; a number or list is none. */
export const wordOf = (evidence: Evidence | undefined): string => (typeof evidence === 'string' ? evidence : '');

export const systemWord = ({ view }: ViewWords, system: string): string => view[`system.${system}`] ?? system;

/** A grade, or the span that is still possible, in letters. */
export function gradeText(words: ViewWords, grade: Evidence | undefined): string {
  if (!Array.isArray(grade)) return wordOf(grade);
  const [best = '', worst = ''] = (grade as readonly Evidence[]).map(wordOf);
  return say(words, ['range'], { best, worst });
}

/** "C → B". */
export const stepText = (words: ViewWords, { before, now }: Fields): string =>
  say(words, ['step'], { before: gradeText(words, before), now: gradeText(words, now) });

/** "Kidney C → B, Blood D → B". */
const systemsText = (words: ViewWords, systems: readonly Fields[]): string =>
  systems
    .map((one) => {
      const system = systemWord(words, wordOf(one['system']));
      return say(words, ['system-step'], { system, step: stepText(words, one) });
    })
    .join(', ');

/** PGA is written in hundredths, points of SLEDAI whole. */
const decimalsOf = (code: string) => (code.startsWith('pga') ? 2 : 0);

/** What was looked at, in numbers. */
export function factText({ view }: Account, { code, arguments: args }: Limb): string {
  const { words } = view;
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args))
    if (typeof value === 'number') written[name] = view.format(value, decimalsOf(code));
  const rise = Number(args['rise'] ?? -Number(args['fall'] ?? 0));
  const systems = listOf(args['systems']);
  return say(words, [`fact.${code}.${wordOf(args['relation'])}`, `fact.${code}`], {
    ...written,
    amount: view.format(Math.abs(rise), decimalsOf(code)),
    direction: rise > 0 ? 'higher' : rise < 0 ? 'lower' : 'same',
    count: view.format(systems.length),
    systems: systemsText(words, systems),
  });
}

/** A result's option, or version, as it stands. */
const fieldOf = (visit: LupusVisit, measure: string, field: string): string => {
  const result = visit[measure as 'sledai' | 'bilag' | 'pga'];
  if (typeof result !== 'object' || result === null || !('options' in result)) return '';
  const one = result as { readonly version: string; readonly options: Readonly<Record<string, unknown>> };
  return String(field === 'version' ? one.version : one.options[field]);
};

/** More open systems than this are counted: their grades stand beside. */
const mostNamed = 3;

/** Why a limb, or the whole, is not evaluable: what is missing, and how to give it. */
export function reasonText(
  { view, visits }: Account,
  why: Pick<NotEvaluable, 'reason' | 'field'>,
  args: Fields = {},
): string {
  const { words } = view;
  const path = (why.field ?? '').split('.');
  const [visit = '', measure = ''] = why.reason === 'incomparable' ? ['', ...path] : path;
  const last = path.at(-1) ?? '';
  const open = [...listOf(args['open']), ...listOf(args['systems'])].filter(({ before, now }) =>
    [before, now].some(Array.isArray),
  );
  return say(words, reasonKeys(why), {
    visit: words.view[`visit.${visit}`] ?? visit,
    measure: words.view[`measure.${measure}`] ?? measure,
    what: words.view[`differs.${last}`] ?? words.view[`setting.${last}`] ?? last,
    before: fieldOf(visits.baseline, measure, last),
    after: fieldOf(visits.followUp, measure, last),
    systems:
      open.length > mostNamed
        ? say(words, ['systems-open'], { count: view.format(open.length) })
        : systemsText(words, open),
  });
}

const flat = (view: SriElement, { ...fields }: Fields): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, view.format(value)]] : typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** What one rule about treatment found; empty where it has only its outcome to tell. */
export function ruleEvidence({ view }: Account, rule: Fields): string {
  const { words } = view;
  const args = flat(view, rule);
  if (rule['mgPerDay'] !== undefined) return say(words, [rule['limit'] === undefined ? 'dose-raised' : 'dose'], args);
  if (rule['change'] === undefined) return '';
  return say(words, ['drug-changed'], {
    ...args,
    drug: words.view[`drug.${wordOf(rule['drugClass'])}`] ?? '',
    change: words.view[`change.${wordOf(rule['change'])}`] ?? '',
  });
}

/** A failure that somebody recorded. */
export function failureText({ view }: Account, failure: Fields): string {
  const { words } = view;
  const kind = words.view[`failure.${wordOf(failure['kind'])}`] ?? '';
  const { week } = flat(view, failure);
  return week === undefined ? say(words, ['failure'], { kind }) : say(words, ['failure-at'], { kind, week });
}
