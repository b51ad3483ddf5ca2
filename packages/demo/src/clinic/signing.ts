import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../marks.ts';
import { sign, type Slot } from '../records/visit.ts';
import { onSubmit } from './fields.ts';
import type { VisitPage } from './visit-page.ts';
import { entryOf } from './visit-sheet.ts';
import { words } from './words.ts';

const say = words.sign;

/** What is open, first; then the signature, which is only a typed name. */
export function signing(page: VisitPage): TemplateResult {
  const { state, treatment, assessor } = page.visit!;
  const { slots } = page;
  const answer = sign(slots);
  const waiting = slots.filter((slot) => slot.state === 'waiting');
  return html`<h2 tabindex="-1">${say.title}</h2>
    <section class="card pad">
      ${answer.ok ? nothing : openList(page, say.open, answer.open)}
      ${waiting.length > 0 ? openList(page, say.waiting, waiting) : nothing}
      ${answer.ok && waiting.length === 0 ? html`<p>${marks.done} ${say.ready}</p>` : nothing}
      ${treatment === undefined && page.patient!.diagnosis === 'lupus' ? html`<p class="muted">${say.treatmentOpen}</p>` : nothing}
      ${
        !answer.ok || state === 'signed' || state === 'amended' || (state === 'waiting' && answer.state === 'waiting')
          ? nothing
          : form(page, answer.state)
      }
      ${page.isSigned ? html`<p>${say.done(words.visitState[state], assessor)}</p>` : nothing}
      <p class="muted">${say.notElectronic}</p>
    </section>`;
}

const openList = (page: VisitPage, title: string, slots: readonly Slot[]) =>
  html`<h3>${title}</h3>
    <ul class="open-items">
      ${slots.map(
        ({ instrument, state, missing }) =>
          html`<li>
            <button type="button" class="link" @click=${() => page.choose(instrument)}>
              ${entryOf(instrument).words.title}
            </button>
            <span class="muted"
              >${words.slotState[state]}${missing.length > 0 ? `, ${words.visit.openAnswers(missing.length)}` : nothing}</span
            >
          </li>`,
      )}
    </ul>`;

function form(page: VisitPage, state: 'waiting' | 'signed'): TemplateResult {
  const act = () => {
    const input = document.querySelector<HTMLInputElement>('.sign input')!;
    const assessor = input.value.trim();
    input.setCustomValidity(assessor ? '' : say.nameMissing);
    if (!input.reportValidity()) return;
    page.clinic.records.saveAssessor(assessor);
    page.change({ state, assessor }, 'signed');
  };
  return html`<form class="sign" novalidate @submit=${onSubmit(act)}>
    <label class="set"
      ><span>${say.name}</span
      ><input
        autocomplete="off"
        .value=${page.visit!.assessor}
        @input=${({ target }: Event) => (target as HTMLInputElement).setCustomValidity('')}
    /></label>
    <button type="submit" class="btn primary">${state === 'waiting' ? say.signWaiting : say.sign}</button>
  </form>`;
}
