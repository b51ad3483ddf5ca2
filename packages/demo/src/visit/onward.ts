import { html, nothing, type TemplateResult } from 'lit';
import type { OpenVisit } from './open-visit.ts';
import { stepFrom, titleOf, type Way } from './steps.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** On to what is open next, named; `beside` it what else can be done at the end of a step. */
export const nextButton = (
  visit: OpenVisit,
  way: Way,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="acts onward">
    <button type="button" class="btn" aria-keyshortcuts="Alt+ArrowDown" @click=${() => way.go(1)}>
      ${say.nextOpen(titleOf(stepFrom(visit, way.step, 1)))}
    </button>
    ${beside}<small>${say.nextKeys}</small>
  </div>`;

export const nextShort = (way: Way): TemplateResult =>
  html`<button type="button" class="btn next" aria-keyshortcuts="Alt+ArrowDown" @click=${() => way.go(1)}>
    ${say.next}
  </button>`;
