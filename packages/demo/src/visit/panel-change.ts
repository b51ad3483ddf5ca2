import { html, type TemplateResult } from 'lit';
import { entries } from '../common/instruments.ts';
import { entryOf } from '../common/visit-sheet.ts';
import type { OpenVisit } from './open-visit.ts';
import type { Way } from './steps.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.change;

/** Instruments that can be added to a visit, or taken off while nothing is answered. */
export function panelChange(visit: OpenVisit, way: Way): TemplateResult {
  const { panel } = visit.record;
  const remove = (id: string) => {
    visit.takeOff(id);
    if (way.step === id) way.go(1);
  };
  const isEmpty = (id: string) => visit.counting(id).length === 0;
  return html`<details class="card change">
    <summary>${say.title}</summary>
    <div class="pad">
      <p class="muted">${say.help}</p>
      ${entries
        .map(({ instrument }) => instrument.id)
        .filter((id) => !panel.includes(id) || (isEmpty(id) && panel.length > 1))
        .map((id) => {
          const { title } = entryOf(id).words;
          const isIn = panel.includes(id);
          return html`<button type="button" class="link" @click=${() => (isIn ? remove(id) : visit.addInstrument(id))}>
            ${isIn ? say.remove(title) : say.add(title)}
          </button>`;
        })}
    </div>
  </details>`;
}
