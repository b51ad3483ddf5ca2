import {
  assessChange,
  responseDefinitions,
  responseSources,
  type NotEvaluable,
  type Result,
} from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { decimalsBeside } from '../internal/numbers.ts';
import { outcome, reasonKeys, say, whyNot, type Outcome } from '../internal/outcome.ts';
import type { Reading } from '../internal/visit.ts';
import { placeOf } from '../target-plaque/target.ts';
import { comparisonOf, type Assessed, type Comparison, type Pair, type ResponseId } from './comparisons.ts';
import type { Matched } from './matched.ts';
import type { ResponseElement } from './response.element.ts';

/** What a card is made from. */
interface Card {
  readonly view: ResponseElement;
  readonly comparison: Comparison;
  readonly matched: Matched;
  readonly pair: Pair;
  readonly name: string;
}

/** Results of every instrument compared here have numbers for parts. */
const resultOf = (reading: Reading | undefined) => reading?.result as Result | undefined;

const wholeDay = (time: string) => Date.parse(time.slice(0, 10)) / 86_400_000;

function daysBetween({ baseline, followUp }: Matched): number | undefined {
  const [from, to] = [baseline?.assessedAt, followUp?.assessedAt];
  return from && to ? wholeDay(to) - wholeDay(from) : undefined;
}

/** The instrument, and of a plaque its id, place and arm. */
function nameOf({ words }: ResponseElement, { instrument, baseline, followUp }: Matched): string {
  const name = words.view[`name.${instrument}`] ?? instrument;
  const target = followUp?.target ?? baseline?.target;
  if (!target) return name;
  const arm = words.view[`arm.${target.arm}`] ?? '';
  return say(words, ['plaque'], { name, id: target.id, place: placeOf(target, words) ?? '', arm });
}

/** A number as the instrument's total is written. */
function amountText({ view, comparison: { instrument } }: Card, value: number): string {
  const { decimals, unit } = instrument.total;
  const number = view.format(value, decimals, Math.max(decimals, decimalsBeside(value, 2)));
  return unit === '%' ? say(view.words, ['percent'], { percent: number }) : number;
}

/** A percentage with as many decimals as tell it from the whole one beside it, where responses begin. */
function percentText({ view }: Card, value: number): string {
  const decimals = decimalsBeside(value, 1);
  return say(view.words, ['percent'], { percent: view.format(value, decimals, decimals) });
}

/** The total of a visit, or the word for its absence. */
function valueText(card: Card, result: Result | undefined): string {
  const { view } = card.view.words;
  if (!result) return view['not-scored']!;
  return result.status === 'complete' ? amountText(card, result.total) : view[result.status]!;
}

/** The baseline by its day and name, as far as they are known. */
function baselineText({ view, matched }: Card): string {
  const { words, baselineName: label } = view;
  const time = matched.baseline?.assessedAt;
  const baseline = time ? say(words, ['baseline-of'], { day: view.formatDay(time) }) : words.view['baseline']!;
  return label ? say(words, ['baseline-called'], { baseline, label }) : baseline;
}

type Change = Exclude<ReturnType<typeof assessChange>, NotEvaluable>;

function changeText(card: Card, { change, improvementPercent }: Change): string | undefined {
  const { words } = card.view;
  const { unit } = card.comparison;
  const percent = improvementPercent === null ? undefined : percentText(card, Math.abs(improvementPercent));
  if (unit === 'percent' && percent === undefined) return undefined;
  const baseline = baselineText(card);
  if (change === 0) return say(words, ['same'], { baseline });
  const count = card.view.format(Math.abs(change));
  const counted = unit === 'percent' ? percent! : say(words, [unit], { count });
  const amount = unit === 'points' && percent ? say(words, ['both'], { amount: counted, percent }) : counted;
  return say(words, [change > 0 ? 'lower' : 'higher'], { amount, baseline });
}

/** The arithmetic behind the change, in the numbers of both visits. */
function arithmetic(card: Card, { change, improvementPercent }: Change, before: string, after: string): string {
  const { unit } = card.comparison;
  const hasPercent = improvementPercent !== null && unit !== 'grades';
  if (unit === 'percent' && !hasPercent) return '';
  const key = unit === 'percent' ? 'percent' : hasPercent ? 'both' : 'difference';
  return say(card.view.words, [`${key}-arithmetic`], {
    before,
    after,
    change: card.view.format(change),
    percent: hasPercent ? percentText(card, improvementPercent) : '',
  });
}

/** Both sides of a field that differs between the visits. */
function sidesOf({ view, pair }: Card, field: string): { before: string; after: string } {
  const side = (result: Result | undefined) => {
    const value = String(field === 'version' ? result?.version : (result?.options[field] ?? result?.answers[field]));
    return view.words.view[`value.${value}`] ?? value;
  };
  return { before: side(pair.baseline), after: side(pair.followUp) };
}

function reasonText(card: Card, why: NotEvaluable): string {
  const { view, name, pair } = card;
  const sides =
    why.reason === 'incomparable' && why.field
      ? sidesOf(card, why.field)
      : { before: valueText(card, pair.baseline), after: valueText(card, pair.followUp) };
  return say(view.words, reasonKeys(why), { name, ...sides });
}

function responseRow(card: Card, id: ResponseId, answer: Assessed | NotEvaluable): TemplateResult {
  const { words } = card.view;
  const achieved = 'achieved' in answer ? answer.achieved[id] : 'not-evaluable';
  const one: Outcome = achieved === true ? 'reached' : achieved === false ? 'not-reached' : 'not-evaluable';
  const why = 'achieved' in answer ? answer.reasons?.[id] : undefined;
  return html`<li>
    <b>${words.view[`response.${id}`]}</b
    >${outcome(words, one)}<small>${words.view[`rule.${id}`]}${lessCertain(card, id)}</small>${why ? html`<small class="why"><bdi>${reasonText(card, why)}</bdi></small>` : nothing}
  </li>`;
}

/** How sure the definition of a response is. */
const lessCertain = ({ view: { words } }: Card, id: ResponseId): string =>
  'certainty' in responseDefinitions[id] ? ` · ${words.view['less-certain']}` : '';

/** Each source once, with the responses it defines. */
function sources(card: Card): TemplateResult {
  const { words } = card.view;
  const { responses } = card.comparison;
  const keys = [...new Set(responses.map((id) => responseDefinitions[id].source))];
  return html`<details>
    <summary>${words.view['sources']}</summary>
    <dl>
      ${keys.map((key) => {
        const defined = responses.filter((id) => responseDefinitions[id].source === key);
        return html`<dt>${defined.map((id) => words.view[`response.${id}`]).join(', ')}</dt>
          <dd><bdi>${responseSources[key]}</bdi></dd>`;
      })}
    </dl>
  </details>`;
}

function notes({ view }: Card, answer: Assessed | NotEvaluable): TemplateResult[] {
  if (!('achieved' in answer)) return [];
  return (answer.notes ?? []).map(
    ({ code, severity, arguments: args = {} }) =>
      html`<p class="note ${severity === 'query' ? 'caution' : ''}">
        ${severity === 'query' ? marks.query : marks.info}<bdi>${say(view.words, [`note.${code}`], args)}</bdi>
      </p>`,
  );
}

/** What keeps the change or every response from being known, each reason once. */
function reasonsOf(one: Card, change: ReturnType<typeof assessChange>, answer: Assessed | NotEvaluable): string[] {
  const isUndefined = change.status === 'evaluable' && change.improvementPercent === null;
  const zero: NotEvaluable = { status: 'not-evaluable', reason: 'baseline-zero', field: 'baseline' };
  const all = [change, isUndefined ? zero : undefined, answer];
  const texts = all.flatMap((why) => (why?.status === 'not-evaluable' ? reasonText(one, why) : []));
  return [...new Set(texts)];
}

/** Values, change and its arithmetic, then every response by itself. */
function card(one: Card): TemplateResult {
  const { view, comparison, pair, name } = one;
  const { words } = view;
  const change = assessChange({ ...pair, instrument: comparison.instrument });
  const answer = comparison.assess(pair);
  const known = change.status === 'evaluable' ? change : undefined;
  const [before, after] = [valueText(one, pair.baseline), valueText(one, pair.followUp)] as const;
  return html`<div class="card" part="comparison" role="group" aria-label=${name}>
    <h3><bdi>${say(words, ['values'], { name, before, after })}</bdi></h3>
    ${known ? html`<p><bdi>${changeText(one, known)}</bdi></p>` : nothing}
    ${known ? html`<p class="sum muted"><bdi dir="ltr">${arithmetic(one, known, before, after)}</bdi></p>` : nothing}
    ${reasonsOf(one, change, answer).map((reason) => whyNot(reason))}
    <ul>
      ${comparison.responses.map((id) => responseRow(one, id, answer))}
    </ul>
    ${notes(one, answer)}${sources(one)}
  </div>`;
}

/** One instrument, or one plaque, at both visits. */
export function comparisonCard(view: ResponseElement, matched: Matched): TemplateResult {
  const name = nameOf(view, matched);
  const comparison = comparisonOf.get(matched.instrument);
  if (!comparison)
    return html`<div class="card" part="comparison">${whyNot(say(view.words, ['why.no-response'], { name }))}</div>`;
  const pair = {
    baseline: resultOf(matched.baseline),
    followUp: resultOf(matched.followUp),
    daysBetween: daysBetween(matched),
    month: view.month,
  };
  return card({ view, comparison, matched, pair, name });
}
