import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { isOriginal } from '../common/scoring.ts';
import { entryOf, type VisitSheet } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import type { Asking } from './asking.ts';
import { plaqueInstrument } from './followed-plaques.ts';
import { dayOf, formerOf, type Former } from './former.ts';
import { nextButton } from './onward.ts';
import type { OpenVisit } from './open-visit.ts';
import type { Plaques } from './plaques.ts';
import { samples } from './samples.ts';
import { differences, visitSettings } from './settings.ts';
import type { Stage } from './stage.ts';
import type { Way } from './steps.ts';
import { stillSo } from './still-so.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** What the step of an instrument is composed of. */
interface InView {
  readonly visit: OpenVisit;
  readonly way: Way;
  readonly asking: Asking;
  readonly plaques: Plaques;
  /** None while there is no plaque, and while the code of the element is still to come. */
  readonly stage: Stage | undefined;
  /** The code of the element could not be had. */
  readonly isMissing: boolean;
  /** The last answer belonged to the signed part and was put back. */
  readonly isRefused: boolean;
}

/** The instrument in view, with the last visit beside it and everything that belongs to its scoring. */
export function widgetStep({ visit, way, asking, plaques, stage, isMissing, isRefused }: InView): TemplateResult {
  const { step: instrument } = way;
  const { words: named } = entryOf(instrument);
  const reason = visit.record.notDone[instrument];
  const isNotDone = reason !== undefined && visit.counting(instrument).length === 0;
  const key = stage?.sheet.key ?? instrument;
  // The widget has a heading of its own; this one takes the focus.
  const isAside = instrument === plaqueInstrument && plaques.isAside;
  const shown = (!isNotDone && !isAside) || visit.amendment(key) ? stage : undefined;
  const notDone = notDoneButton(visit, asking, instrument);
  return html`<div class="head">
      <h2 class=${shown ? 'vh' : nothing} tabindex="-1">${named.title}</h2>
      ${shown ? beside(formerOf(visit, shown.sheet)) : nothing}
      <div class="acts">${acts(visit, asking, instrument, stage?.sheet)}${notDone}</div>
    </div>
    ${asking.form(instrument)}${key === instrument ? nothing : asking.form(key)}
    ${isNotDone ? html`<p class="note">${marks.info}<span>${say.notDoneAs(reason)}</span></p>` : nothing}
    ${isMissing ? html`<p class="note bad">${marks.bad}<span>${words.notLoaded}</span></p>` : nothing}
    ${instrument === plaqueInstrument ? plaques.view(stage) : nothing}
    ${shown ? widget(shown, asking, isRefused) : nothing}${nextButton(visit, way, notDone)}`;
}

function acts(visit: OpenVisit, asking: Asking, instrument: string, sheet: VisitSheet | undefined) {
  if (sheet && visit.opening(sheet) !== 'everything') return asking.amendButton(sheet.key, sheet.words.title);
  if (visit.isSigned || visit.counting(instrument).length > 0 || !(instrument in visit.record.notDone)) return nothing;
  return html`<button type="button" class="btn" @click=${() => visit.takeBackNotDone(instrument)}>
    ${say.doneAfterAll}
  </button>`;
}

/** Stands above the widget, and below it where it is narrow. */
function notDoneButton(visit: OpenVisit, asking: Asking, instrument: string): TemplateResult | typeof nothing {
  const isAsked = !visit.isSigned && visit.counting(instrument).length === 0 && !(instrument in visit.record.notDone);
  if (!isAsked) return nothing;
  return html`<button type="button" class="btn skip" @click=${() => asking.ask('not-done', instrument)}>
    ${say.notDone}
  </button>`;
}

function beside(former: Former): TemplateResult {
  if (former.is === 'none') return html`<p class="muted none">${say.noLast}</p>`;
  const text = former.is === 'hidden' ? say.lastHidden : say.lastDay(writeDay(dayOf(former.administration)));
  return html`<p class="muted">${text}</p>`;
}

function widget(stage: Stage, asking: Asking, isRefused: boolean): TemplateResult {
  const { visit, sheet } = stage;
  const { element, key } = sheet;
  const former = formerOf(visit, sheet);
  element.readonly = visit.opening(sheet) === 'nothing';
  element.previous = former.is === 'shown' ? former.administration : null;
  return html`${asking.note(key)}${lock(stage, isRefused)} ${differences(stage)} ${stillSo(stage)}
    <div class="stage">${keyed(key, element)}</div>
    ${samples(stage)}${visitSettings(stage)}`;
}

/** What may be changed after signing, and of what a patient gave. */
function lock({ visit, sheet }: Stage, isRefused: boolean): TemplateResult | typeof nothing {
  const opening = visit.opening(sheet);
  if (opening === 'everything') return nothing;
  const text = isRefused
    ? say.onlyResultsRefused
    : opening === 'results'
      ? say.onlyResults
      : !visit.isSigned && isOriginal(visit.stored(sheet))
        ? say.original
        : say.locked(words.visitState[visit.record.state]);
  return html`<p class="note" role=${isRefused ? 'alert' : nothing}>${marks.info}<span>${text}</span></p>`;
}
