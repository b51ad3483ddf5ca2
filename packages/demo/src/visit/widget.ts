import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { countingOf, isOriginal } from '../common/scoring.ts';
import { siteWords } from '../common/sites.en.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { entryOf, type VisitSheet } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import { dayOf, formerOf, type Former } from './former.ts';
import { samples } from './samples.ts';
import { differences, visitSettings } from './settings.ts';
import { stepFrom, isOtherStep } from './steps.ts';
import { stillSo } from './still-so.ts';
import type { VisitPage } from './visit-page.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** On to what is open next, named. */
export function nextButton(page: VisitPage): TemplateResult {
  const step = stepFrom(page, 1);
  const titles = {
    sites: siteWords.title,
    treatment: treatmentWords.title,
    review: say.review,
    trail: say.trail.title,
  };
  const title = isOtherStep(step) ? titles[step] : entryOf(step).words.title;
  return html`<div class="acts onward">
    <button type="button" class="btn" aria-keyshortcuts="Alt+ArrowDown" @click=${() => page.go(1)}>
      ${say.nextOpen(title)}
    </button>
    <small>${say.nextKeys}</small>
  </div>`;
}

const nextShort = (page: VisitPage) =>
  html`<button type="button" class="btn" aria-keyshortcuts="Alt+ArrowDown" @click=${() => page.go(1)}>
    ${say.next}
  </button>`;

/** The instrument in view, with the last visit beside it and everything that belongs to its scoring. */
export function widgetStep(page: VisitPage): TemplateResult {
  const { current: instrument, sheet, asking } = page;
  const { words: named } = entryOf(instrument);
  const reason = page.visit!.notDone[instrument];
  const isNotDone = reason !== undefined && countingOf(page.administrations, instrument).length === 0;
  // The widget has a heading of its own; this one takes the focus.
  const isShown = sheet !== undefined && (!isNotDone || asking.amendment(sheet.key) !== undefined);
  return html`<div class="head">
      <h2 class=${isShown ? 'vh' : nothing} tabindex="-1">${named.title}</h2>
      ${isShown ? html`<p class="muted">${beside(formerOf(page, sheet))}</p>` : nothing}
      <div class="acts">${acts(page, instrument, sheet, isNotDone)}${nextShort(page)}</div>
    </div>
    ${asking.form(instrument)}${sheet && sheet.key !== instrument ? asking.form(sheet.key) : nothing}
    ${isNotDone ? html`<p class="note">${marks.info}<span>${say.notDoneAs(reason)}</span></p>` : nothing}
    ${page.plaques.has(instrument) ? page.plaques.view() : nothing}
    ${isShown ? widget(page, sheet) : nothing}${nextButton(page)}`;
}

function acts(page: VisitPage, instrument: string, sheet: VisitSheet | undefined, isNotDone: boolean) {
  if (sheet && page.isLocked(sheet)) return page.asking.amendButton(sheet.key, sheet.words.title);
  if (page.isSigned) return nothing;
  if (isNotDone) {
    const { [instrument]: _, ...notDone } = page.visit!.notDone;
    return html`<button type="button" class="btn" @click=${() => page.change({ notDone })}>
      ${say.doneAfterAll}
    </button>`;
  }
  if (countingOf(page.administrations, instrument).length > 0) return nothing;
  return html`<button type="button" class="btn" @click=${() => page.asking.ask('not-done', instrument)}>
    ${say.notDone}
  </button>`;
}

function beside(former: Former): string {
  if (former.is === 'none') return say.noLast;
  return former.is === 'hidden' ? say.lastHidden : say.lastDay(writeDay(dayOf(former.administration)));
}

function widget(page: VisitPage, sheet: VisitSheet): TemplateResult {
  const { element, key } = sheet;
  const former = formerOf(page, sheet);
  element.readonly = page.isLocked(sheet) && !page.takesResults(sheet);
  element.previous = former.is === 'shown' ? former.administration : null;
  return html`${page.asking.note(key)}${lock(page, sheet)} ${differences(page, sheet)}
    <div class="stage">${keyed(key, element)}</div>
    ${stillSo(page, sheet)}${samples(page, sheet)}${visitSettings(page, sheet)}`;
}

/** What may be changed after signing, and of what a patient gave. */
function lock(page: VisitPage, sheet: VisitSheet): TemplateResult | typeof nothing {
  if (!page.isLocked(sheet)) return nothing;
  const { isRefused } = page;
  const text = isRefused
    ? say.onlyResultsRefused
    : page.takesResults(sheet)
      ? say.onlyResults
      : !page.isSigned && isOriginal(page.stored(sheet))
        ? say.original
        : say.locked(words.visitState[page.visit!.state]);
  return html`<p class="note" role=${isRefused ? 'alert' : nothing}>${marks.info}<span>${text}</span></p>`;
}
