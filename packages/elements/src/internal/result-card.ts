import {
  bandOf,
  checkThresholds,
  interpret,
  type CompleteResult,
  type IncompleteResult,
  type PartValue,
  type Range,
} from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from './marks.ts';
import { decimalsBeside } from './numbers.ts';
import type { View } from './view.ts';

/** Low and high as "7.9 to 40.3", or one number when they agree. */
export function rangeText(view: View, [low, high]: Range, decimals: number, most?: number): TemplateResult {
  const written = view.format(low, decimals, most);
  if (low === high) return html`${written}`;
  // Isolated, so that low stays before high on a page of the other direction.
  return html`<bdi>${written} <i>${view.shared.to}</i> ${view.format(high, decimals, most)}</bdi>`;
}

/** Any result that counts something. */
type Counted = CompleteResult<PartValue> | IncompleteResult<PartValue>;

const isPercentage = ({ instrument }: View) => instrument.total.unit === '%';

/** A total in hundredths at most, which is as fine as anything entered; the result itself is never rounded. */
const totalNumber = (view: View, value: number): string =>
  view.format(value, view.instrument.total.decimals, decimalsBeside(value, 2));

/** A total, with its unit where that is a percentage. */
export const totalText = (view: View, value: number): string =>
  totalNumber(view, value) + (isPercentage(view) ? '\u00a0%' : '');

export const totalRange = (view: View, [low, high]: Range): TemplateResult =>
  html`<bdi>${totalNumber(view, low)} <i>${view.shared.to}</i> ${totalNumber(view, high)}</bdi
    >${isPercentage(view) ? ' %' : nothing}`;

const percent = (view: View, value: number) => {
  const { min, max } = view.instrument.total;
  return (100 * (value - min)) / (max - min);
};

/** The scheme whose cuts the rail shows: the one asked for, else the first. */
const railScheme = ({ instrument, bandScheme }: View) =>
  instrument.bandSchemes.find(({ id }) => id === bandScheme) ?? instrument.bandSchemes[0];

function cuts(view: View, result: CompleteResult<PartValue>): TemplateResult[] {
  const { min } = view.instrument.total;
  const bands = railScheme(view)?.bands.filter((band) => ('from' in band ? band.from : band.above) > min) ?? [];
  const current = bandOf(railScheme(view)!, result.total, view.instrument.total.step);
  return bands.map((band) => {
    const edge = 'from' in band ? band.from : band.above;
    const at = percent(view, edge);
    // Only the edges next to the total carry a number; all of them would collide on a narrow rail.
    const near = band.id === current && at > 4 && at < 94;
    const place = `inset-inline-start:${at}%`;
    return html`<span class="cut" .style=${place}></span
      >${near ? html`<span class="n" .style=${place}>${view.format(edge)}</span>` : nothing}`;
  });
}

/** The instrument's whole range with the total as a pin, or with the span that is still reachable. */
function rail(view: View): TemplateResult | typeof nothing {
  const { result } = view;
  const { min, max } = view.instrument.total;
  if (result.status === 'invalid') return nothing;
  let content: unknown = nothing;
  if (result.status === 'complete') {
    const at = percent(view, result.total);
    content = html`<span class="fill" .style=${`width:${at}%`}></span>${railScheme(view) ? cuts(view, result) : nothing}
      <span class="pin" .style=${`inset-inline-start:${at}%`}></span>`;
  } else if (result.bounds.total) {
    const [low, high] = result.bounds.total;
    const place = `inset-inline-start:${percent(view, low)}%;width:${percent(view, high) - percent(view, low)}%`;
    content = html`<span class="span" .style=${place}></span>`;
  }
  return html`<div class="rail" aria-hidden="true">
    <span class="track"></span>${content}<span class="n s">${view.format(min)}</span
    ><span class="n e">${view.format(max)}</span>
  </div>`;
}

/** The state of the whole in a word. */
export const tag = ({ result, shared, answers }: View): TemplateResult => {
  if (result.status === 'complete') return html`<span class="tag done">${marks.done}${shared.state.complete}</span>`;
  if (result.status === 'invalid') return html`<span class="tag bad">${marks.bad}${shared.state.invalid}</span>`;
  const isUntouched = Object.keys(answers).length === 0;
  return html`<span class="tag">${isUntouched ? marks.open : marks.half}${shared.state.incomplete}</span>`;
};

function figure(view: View): TemplateResult {
  const { result, shared, instrument } = view;
  const { max } = instrument.total;
  if (result.status === 'complete') {
    return html`<p class="total" part="total">
      ${totalNumber(view, result.total)}<small>${isPercentage(view) ? '%' : shared.of(view.format(max))}</small>
    </p>`;
  }
  if (result.status === 'invalid' || !result.bounds.total) return html`<p class="muted noTotal">${shared.noTotal}</p>`;
  return html`<p class="range" part="total">${totalRange(view, result.bounds.total)}</p>
    <p class="muted">${shared.noTotalYet}</p>`;
}

/** Items to come back to, each as a button that brings it into view. */
function openList(view: View, result: IncompleteResult<PartValue>): TemplateResult | typeof nothing {
  const { missing, notAssessed, leftBlank } = result;
  if (missing.length + notAssessed.length + leftBlank.length === 0) return nothing;
  const row = (mark: TemplateResult, item: string, word: string) =>
    html`<li>
      ${mark}<button type="button" class="link" @click=${() => view.goTo(item)}>${view.label(item)}${word}</button>
    </li>`;
  const { special } = view.shared;
  const most = 6;
  return html`<h3 class="cap">${view.shared.stillOpen}</h3>
    <ul class="open">
      ${missing.slice(0, most).map((item) => row(marks.open, item, ''))}
      ${missing.length > most ? html`<li class="muted">${view.shared.openCount(missing.length)}</li>` : nothing}
      ${notAssessed.map((item) => row(marks.notAssessed, item, `: ${special['not-assessed']}`))}
      ${leftBlank.map((item) => row(marks.blank, item, `: ${special['left-blank']}`))}
    </ul>`;
}

/** A part's number, or its letter where it is a grade. */
const partText = (view: View, value: PartValue): string =>
  typeof value === 'string' ? value : view.format(value, view.instrument.total.decimals);

function partLines(view: View, result: Counted): TemplateResult | typeof nothing {
  const { parts, total } = view.instrument;
  if (parts.length === 0) return nothing;
  const known = parts.filter(({ id }) => id in result.parts);
  if (known.length === 0) return nothing;
  const isComplete = result.status === 'complete';
  const blankIn = (part: string) =>
    result.leftBlank
      .filter((item) => view.instrument.item(item)?.part === part)
      .map((item) => view.label(item))
      .join(', ');
  return html`${isComplete ? nothing : html`<h3 class="cap">${view.shared.partsCertain}</h3>`}
    <div part="parts">
      ${known.map(({ id }) => {
        const value = result.parts[id]!;
        return html`<p class="line">
          <span>${view.words.parts[id]}</span
          ><span
            >${value === null ? html`<small>${blankIn(id)} ${view.shared.special['left-blank']}</small>` : partText(view, value)}</span
          >
        </p>`;
      })}
      ${
        isComplete && result.leftBlank.length === 0 && !parts[0]!.grades
          ? html`<p class="line sum">
              <span>${view.shared.sum}</span><span>${view.format(result.total, total.decimals)}</span>
            </p>`
          : nothing
      }
    </div>`;
}

function derivedLines(view: View, result: Counted): unknown {
  return view.instrument.derived.map(({ id, decimals }) => {
    const range = result.status === 'complete' ? asRange(result.derived[id]) : result.bounds.derived[id];
    return html`<div class="line derived" part="derived">
      <span><b>${view.words.derived?.[id]?.label ?? id}</b><small>${view.derivedHelp(id)}</small></span>
      <span class="v"
        >${range ? rangeText(view, range, decimals, decimals) : html`<small>${view.shared.noTotal}</small>`}</span
      >
    </div>`;
  });
}

const asRange = (value: number | null | undefined): Range | null => (value == null ? null : [value, value]);

function notes(view: View): TemplateResult | typeof nothing {
  const { result, words } = view;
  if (result.status === 'invalid') return issues(view);
  const sentences = [
    // Reasons of a part stand with the part, in the view.
    ...result.reasons
      .filter(({ part }) => part === 'total')
      .map(({ code, arguments: args = {} }) => ({ text: words.reasons?.[code]?.(args), query: false, items: [] })),
    ...view.notes.map(({ code, arguments: args = {}, severity, items }) => ({
      text: words.notes?.[code]?.(args),
      query: severity === 'query',
      items,
    })),
  ].filter(({ text }) => text !== undefined);
  if (sentences.length === 0) return nothing;
  return html`<div class="notes">
    ${sentences.map(
      ({ text, query, items }) =>
        html`<p class="note ${query ? 'caution' : ''}">
          ${query ? marks.query : marks.info}<span
            >${query && items[0] ? html`${itemLink(view, items[0])}: ` : partPrefix(view, items)}${text}</span
          >
        </p>`,
    )}
  </div>`;
}

const itemLink = (view: View, item: string) =>
  html`<button type="button" class="link" @click=${() => view.goTo(item)}>${view.label(item)}</button>`;

/** Notes on one part of the body say which. */
function partPrefix(view: View, items: readonly string[]): string {
  const [part, other] = new Set(items.map((item) => view.instrument.item(item)?.part));
  return part && !other ? `${view.words.parts[part]}: ` : '';
}

/** What cannot be accepted, each with the way to it. */
export function issues(view: View): TemplateResult | typeof nothing {
  const { result, shared } = view;
  if (result.status !== 'invalid') return nothing;
  return html`<div class="notes">
    ${result.issues.map(
      (issue) =>
        html`<p class="note bad">
          ${marks.bad}<span>
            ${
              issue.item && view.instrument.item(issue.item)
                ? html`<button type="button" class="link" @click=${() => view.goTo(issue.item!)}>
                      ${view.label(issue.item)}</button
                    >: `
                : issue.item && `${issue.item}: `
            }${shared.issue(issue, (n) => view.format(n))}</span
          >
        </p>`,
    )}
  </div>`;
}

/** Total or range with `detail` below it, rail, derived scores, parts, what is open and what to check. */
export function resultCard(view: View, detail: unknown = nothing): TemplateResult {
  const { result, words } = view;
  // Derived scores stand beside the total they are read with, then the parts.
  const counted = result.status === 'invalid' ? nothing : html`${derivedLines(view, result)}${partLines(view, result)}`;
  return html`<section class="card result" part="result" aria-label=${words.totalLabel}>
    <p class="kick"><span>${words.totalLabel}</span>${tag(view)}</p>
    ${figure(view)}${detail}${rail(view)}${counted}
    ${result.status === 'incomplete' ? openList(view, result) : nothing}${notes(view)}
  </section>`;
}

const sign = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

/** One line per scheme and per threshold: number and fact first, then who says so. */
export function schemesCard(view: View): TemplateResult | typeof nothing {
  const { result, words, shared, instrument } = view;
  if (result.status !== 'complete') return nothing;
  const total = `${words.title} ${totalText(view, result.total)}`;
  const schemes = interpret(result, view.bandScheme ? { schemes: [view.bandScheme] } : {});
  const uncertain = (id: string) =>
    [...instrument.bandSchemes, ...instrument.thresholds].find((entry) => entry.id === id)?.certainty
      ? html` · ${shared.lessCertain}`
      : nothing;
  return html`<section class="card facts" part="schemes">
    <h3 class="cap">${shared.schemes}</h3>
    <ul>
      ${schemes.map(({ scheme, schemeVersion, band, source }) => {
        const entry = words.bandSchemes[scheme];
        return html`<li title=${source}>
          <b>${total}: ${entry?.bands[band] ?? band}</b>
          <small>${shared.scheme(entry?.title ?? scheme, schemeVersion)}${uncertain(scheme)}</small>
        </li>`;
      })}
      ${checkThresholds(result).map(
        ({ threshold, relation, value, met, source }) =>
          html`<li title=${source}>
            <b>${words.title} ${sign[relation]} ${view.format(value)}: ${met ? shared.yes : shared.no}</b>
            <small>${words.thresholds?.[threshold] ?? threshold}${uncertain(threshold)}</small>
          </li>`,
      )}
      ${words.view?.['caution'] ? html`<li><small>${words.view['caution']}</small></li>` : nothing}
    </ul>
  </section>`;
}
