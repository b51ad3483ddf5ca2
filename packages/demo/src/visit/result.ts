import type { Administration, IncompleteResult, PartValue, Range } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { gradeLine } from '../common/grades.ts';
import { markOf, marks } from '../common/marks.ts';
import { writeTime } from '../common/moment.ts';
import { bySource } from '../common/scoring.ts';
import { isStarted, labelOf, stateOf, writeRange, writeTotal, type Scored } from '../common/summary.ts';
import type { VisitSheet } from '../common/visit-sheet.ts';
import { againstLast } from './against.ts';
import { factsCard } from './facts-card.ts';
import { formerOf } from './former.ts';
import type { OpenVisit } from './open-visit.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.result;

/** Beside the widget: its result, the last visit against today, who scored it and how, and the facts of the visit. */
export function resultColumn(visit: OpenVisit, sheet: VisitSheet | undefined): TemplateResult {
  return html`<section class="right" aria-label=${say.title}>
    ${sheet ? ofInstrument(visit, sheet) : nothing}${factsCard(visit)}
  </section>`;
}

const scoredOf = ({ instrument, words, element }: VisitSheet, date: string): Scored => ({
  instrument,
  words,
  shared,
  result: element.result,
  date,
});

function ofInstrument(visit: OpenVisit, sheet: VisitSheet): TemplateResult | typeof nothing {
  const scored = scoredOf(sheet, visit.record.day);
  const stored = visit.stored(sheet);
  const isNotDone = sheet.instrument.id in visit.record.notDone && !isStarted(scored);
  if (isNotDone) return nothing;
  const former = formerOf(visit, sheet);
  return html`<section class="card pad outcome" aria-label=${sheet.words.totalLabel}>
      <p class="kick"><span>${sheet.words.title}</span>${tag(scored)}</p>
      ${figure(scored)}${rail(scored)}${derived(scored)}${openItems(sheet, scored)}${notes(sheet, scored)}
    </section>
    ${former.is === 'shown' ? againstLast(scored, former.administration) : nothing}
    ${stored && Object.keys(stored.answers).length > 0 ? html`<p class="muted how">${howObtained(stored)}</p>` : nothing}`;
}

function tag(scored: Scored): TemplateResult {
  const { status } = scored.result;
  const kind = status === 'complete' ? 'done' : status === 'invalid' ? 'bad' : '';
  return html`<span class="tag ${kind}">${markOf(scored)}${stateOf(scored)}</span>`;
}

const rangeOf = ({ result }: Scored): Range | null => (result.status === 'incomplete' ? result.bounds.total : null);

/** The number, or the range in which it will lie. Without an official total the grades lead. */
function figure(scored: Scored): TemplateResult {
  const { instrument, result, words } = scored;
  if (!isStarted(scored)) return html`<p class="muted">${say.untouched}</p>`;
  if (result.status === 'invalid') return html`<p class="muted">${shared.noTotal}</p>`;
  const { official, max, unit } = instrument.total;
  const range = rangeOf(scored);
  if (!official) {
    const number =
      result.status === 'complete' ? writeTotal(scored, result.total) : range ? writeRange(scored, range) : '';
    return html`<p><b>${gradeLine(scored)}</b></p>
      <p class="muted">${words.totalLabel} ${number}, ${say.notOfficial}</p>`;
  }
  if (result.status === 'complete')
    return html`<p class="big">
      ${writeTotal(scored, result.total)} <small>${unit === '%' ? nothing : shared.of(String(max))}</small>
    </p>`;
  if (!range) return html`<p class="muted">${shared.noTotal}</p>`;
  return html`<p class="rng">${writeRange(scored, range)}</p>
    <p class="muted">${say.none}</p>`;
}

/** Where the total lies between the least and the most it can be, or the span that is still open. */
function rail(scored: Scored): TemplateResult | typeof nothing {
  const { instrument, result } = scored;
  const { min, max, official } = instrument.total;
  if (!official || !isStarted(scored)) return nothing;
  const span = result.status === 'complete' ? ([result.total, result.total] as const) : rangeOf(scored);
  if (!span) return nothing;
  const [low, high] = span.map((value) => (100 * (value - min)) / (max - min)) as [number, number];
  const isDone = result.status === 'complete';
  const place = isDone ? `inline-size:${low}%` : `inset-inline-start:${low}%;inline-size:${high - low}%`;
  return html`<div class="rail" aria-hidden="true">
    <span class=${isDone ? 'fill' : 'span'} .style=${place}></span><small>${min}</small><small>${max}</small>
  </div>`;
}

/** Scores made from the same answers. */
function derived({ instrument, words, result }: Scored): TemplateResult[] {
  if (result.status !== 'complete') return [];
  return instrument.derived.flatMap(({ id, decimals }) => {
    const value = result.derived[id];
    if (value == null) return [];
    return html`<p class="line"><span>${words.derived?.[id]?.label ?? id}</span><b>${value.toFixed(decimals)}</b></p>`;
  });
}

/** More than this is counted. */
const mostShown = 6;

function openItems(sheet: VisitSheet, scored: Scored): TemplateResult | typeof nothing {
  const { result } = scored;
  if (result.status !== 'incomplete' || !isStarted(scored)) return nothing;
  const rows = openRows(result);
  if (rows.length === 0) return nothing;
  const { element } = sheet;
  return html`<h3>${say.open}</h3>
    <ul class="open-items">
      ${rows.slice(0, mostShown).map(
        ([id, word]) =>
          html`<li>
            ${word ? marks.info : marks.open}
            <button type="button" class="link" @click=${() => element.goTo(id)}>${labelOf(scored, id)}${word}</button>
          </li>`,
      )}
      ${rows.length > mostShown ? html`<li class="muted">${say.more(rows.length - mostShown)}</li>` : nothing}
    </ul>`;
}

function openRows({ missing, notAssessed, leftBlank }: IncompleteResult<PartValue>): [string, string][] {
  const special = (ids: readonly string[], word: string) => ids.map((id): [string, string] => [id, `: ${word}`]);
  return [
    ...missing.map((id): [string, string] => [id, '']),
    ...special(notAssessed, shared.special['not-assessed']),
    ...special(leftBlank, shared.special['left-blank']),
  ];
}

/** What cannot be accepted, and what is worth a second look. */
function notes(sheet: VisitSheet, scored: Scored): TemplateResult | typeof nothing {
  const { result, words } = scored;
  const found =
    result.status === 'invalid'
      ? result.issues.map((issue) => ({ item: issue.item, text: shared.issue(issue, String) }))
      : [
          ...result.reasons
            .filter(({ part }) => part === 'total')
            .map(({ code, arguments: args = {} }) => ({ item: undefined, text: words.reasons?.[code]?.(args) })),
          ...result.notes.map(({ code, items, arguments: args = {} }) => ({
            item: items[0],
            text: words.notes?.[code]?.(args),
          })),
        ];
  const told = found.filter(({ text }) => text !== undefined);
  if (told.length === 0) return nothing;
  const link = (item: string) =>
    html`<button type="button" class="link" @click=${() => sheet.element.goTo(item)}>${labelOf(scored, item)}</button
      >: `;
  return html`<h3>${say.notes}</h3>
    <ul class="open-items">
      ${told.map(({ item, text }) => html`<li><span>${item && sheet.instrument.item(item) ? link(item) : nothing}${text}</span></li>`)}
    </ul>`;
}

/** Who scored it, when, and how the answers came about; what was simply entered needs no word. */
function howObtained(stored: Administration): string {
  const { assessor = '', assessedAt, entry, respondent } = stored;
  // That it was copied is said of the whole.
  const counts = bySource(stored).filter(([source]) => source !== 'transcribed');
  return [
    say.assessed(assessor, writeTime(assessedAt)),
    ...(entry ? [visitWords.settings[entry]] : []),
    ...(respondent ? [say.respondent[respondent]] : []),
    ...counts.map(([source, count]) => say.counted(count, say.sources[source])),
  ].join('; ');
}
