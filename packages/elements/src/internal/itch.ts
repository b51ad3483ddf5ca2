import { html, nothing, type TemplateResult } from 'lit';
import { issueText } from './controls.ts';
import type { InstrumentElement } from './instrument-element.ts';
import { marks } from './marks.ts';
import { resultCard, schemesCard } from './result-card.ts';

/** Whether the person with the itch is answering: one question in large type, and no result anywhere. */
export const isForPatient = ({ layout }: InstrumentElement): boolean => layout === 'patient';

/** The state of the one answer in words, as the patient reads and hears it. */
export function stateText({ answers, words, readonly, isFrozen }: InstrumentElement, item: string): string {
  const { untouched, how, set, change, blank } = words.view!;
  const given = answers[item];
  if (given === 'left-blank') return blank!;
  const [state, next] = given === undefined ? [`${untouched}.`, how] : [set, change];
  return readonly || isFrozen ? state! : `${state} ${next}`;
}

/** The total is spoken to the clinician; the patient hears that there is an answer. */
export const spokenTo = (view: InstrumentElement, item: string, total: string): string =>
  isForPatient(view) && total ? stateText(view, item) : total;

/** The ends of the scale, under the scale. */
export const anchors = ({ words }: InstrumentElement): TemplateResult =>
  html`<p class="anchors" id="ends">
    <span>${words.view!['anchor.low']}</span> <span>${words.view!['anchor.high']}</span>
  </p>`;

/** The question, its scale, the state of the answer, and the ways to answer beside the scale. */
export function questionCard(
  view: InstrumentElement,
  item: string,
  scale: TemplateResult,
  more: unknown = nothing,
): TemplateResult {
  const { words, result, answers } = view;
  const { statistic, recall } = result.options;
  const sentences = words.view!;
  const isBlank = answers[item] === 'left-blank';
  const isInert = view.readonly || view.isFrozen;
  const mark = answers[item] === undefined ? marks.open : isBlank ? marks.blank : marks.done;
  const prompt = sentences[`prompt.${String(statistic)}.${String(recall)}`];
  const answer = (value: number | string | undefined) => {
    view.answer({ [item]: value });
    // The button may have gone out of use; the way on is the scale.
    if (value === undefined) view.focus({ preventScroll: true });
  };
  return html`<section class="card ask" part="question">
    ${isForPatient(view) ? html`<h2 id="prompt">${prompt}</h2>` : html`<h3 id="prompt">${prompt}</h3>`}${scale}
    <div id=${`s-${item}`}>
      ${view.issueOf(item) ? nothing : html`<p class="told">${mark}${stateText(view, item)}</p>`}
    </div>
    ${issueText(view, item)}
    <div class="ways">
      <button type="button" class="btn" ?disabled=${isInert} @click=${() => answer(0)}>${sentences['noItch']}</button>
      <button
        type="button"
        class="btn"
        ?disabled=${isInert || answers[item] === undefined}
        @click=${() => answer(undefined)}
      >
        ${sentences['clear']}
      </button>
    </div>
    <button
      type="button"
      class="link decline"
      ?disabled=${isInert}
      @click=${() => answer(isBlank ? undefined : 'left-blank')}
    >
      ${isBlank ? sentences['answerAfterAll'] : sentences['declined']}
    </button>
    ${more}
  </section>`;
}

/** What only the clinician sees: total, what it means, and what schemes say of it. */
export function itchResult(view: InstrumentElement, measured = ''): TemplateResult {
  const { words, result } = view;
  const meant = ['statistic', 'recall'].map(
    (option) => words.options![option]!.options![String(result.options[option])],
  );
  return html`${resultCard(view, html`<p class="muted">${[measured, ...meant].filter(Boolean).join(' · ')}</p>`)}${schemesCard(view)}`;
}
