import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Clinic } from '../frame/clinic.ts';
import { onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { entryOf } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import type { Slot } from '../records/visit.ts';
import { nameWarning } from './asking.ts';
import type { OpenVisit } from './open-visit.ts';
import type { Way } from './steps.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.sign;

/** What is open, first, and what of it was not done; then the signature, which is only a typed name. */
export class Signing {
  readonly #visit: OpenVisit;
  readonly #way: Way;
  readonly #clinic: Pick<Clinic, 'today' | 'refresh'>;
  readonly #name = createRef<HTMLInputElement>();
  /** Instruments that are ticked as not done. */
  #ticked: ReadonlySet<string> = new Set();
  #reason = '';

  constructor(visit: OpenVisit, way: Way, clinic: Pick<Clinic, 'today' | 'refresh'>) {
    this.#visit = visit;
    this.#way = way;
    this.#clinic = clinic;
  }

  view(): TemplateResult {
    const visit = this.#visit;
    const { slots, signing: answer, isSigned, isEnded } = visit;
    const { state, treatment, assessor } = visit.record;
    const waiting = slots.filter((slot) => slot.state === 'waiting');
    const isDone = isEnded || (isSigned && waiting.length > 0);
    return html`<h2 tabindex="-1">${say.title}</h2>
      <section class="card pad">
        ${answer.ok ? nothing : this.#openList(say.open, answer.open)}
        ${answer.ok || isSigned ? nothing : this.#notDone(answer.open)}
        ${waiting.length > 0 ? this.#openList(say.waiting, waiting) : nothing}
        ${answer.ok && waiting.length === 0 ? html`<p>${marks.done} ${say.ready}</p>` : nothing}
        ${treatment === undefined && visit.patient.diagnosis === 'lupus' ? html`<p class="muted">${say.treatmentOpen}</p>` : nothing}
        ${!answer.ok || isDone ? nothing : this.#form(answer.state)}
        ${
          isSigned
            ? html`<p>${say.done(words.visitState[state], assessor)}</p>
                <p><a href="#patients">${words.toPatients}</a></p>`
            : nothing
        }
        <p class="muted">${say.notElectronic}</p>
      </section>`;
  }

  #openList(title: string, slots: readonly Slot[]): TemplateResult {
    return html`<h3>${title}</h3>
      <ul class="open-items">
        ${slots.map(
          ({ instrument, state, missing }) =>
            html`<li>
              <button type="button" class="link" @click=${() => this.#way.open(instrument, true)}>
                ${entryOf(instrument).words.title}
              </button>
              <span class="muted"
                >${words.slotState[state]}${missing.length > 0 ? `, ${visitWords.openAnswers(missing.length)}` : nothing}</span
              >
            </li>`,
        )}
      </ul>`;
  }

  /** Several instruments that were not done, under one reason. Nothing is ticked beforehand. */
  #notDone(open: readonly Slot[]): TemplateResult | typeof nothing {
    const untouched = open.filter(({ state }) => state === 'untouched').map(({ instrument }) => instrument);
    if (untouched.length === 0) return nothing;
    const clinic = this.#clinic;
    const ticked = untouched.filter((id) => this.#ticked.has(id));
    const tick = (ids: readonly string[]) => {
      this.#ticked = new Set(ids);
      clinic.refresh();
    };
    const toggle = (id: string) => tick(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
    return html`<form class="not-done" @submit=${onSubmit(() => this.#record(ticked, this.#reason))}>
      <h3>${visitWords.notDoneTogether}</h3>
      <p class="muted">${visitWords.notDoneHelp}</p>
      <div class="ticks">
        ${untouched.map(
          (id) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${live(ticked.includes(id))}
                @change=${() => toggle(id)}
              />${entryOf(id).words.title}</label
            >`,
        )}
        ${
          ticked.length < untouched.length
            ? html`<button type="button" class="link" @click=${() => tick(untouched)}>${visitWords.notDoneAll}</button>`
            : nothing
        }
      </div>
      ${ticked.length > 0 ? this.#reasons(ticked) : nothing}
    </form>`;
  }

  /** Usual reasons by one press, or one in own words. */
  #reasons(ticked: readonly string[]): TemplateResult {
    const clinic = this.#clinic;
    return html`<div class="acts" role="group" aria-label=${visitWords.notDoneReason}>
        ${visitWords.reasons.map(
          (reason) =>
            html`<button type="button" class="btn" @click=${() => this.#record(ticked, reason)}>${reason}</button>`,
        )}
      </div>
      <div class="sign">
        ${textField({
          label: visitWords.notDoneReason,
          value: this.#reason,
          issue: nameWarning(this.#reason, clinic.today),
          onInput: (value) => {
            this.#reason = value;
            clinic.refresh();
          },
        })}
        <button type="submit" class="btn">${visitWords.notDoneSave}</button>
      </div>`;
  }

  #record(ids: readonly string[], given: string): void {
    const reason = given.trim();
    if (!reason) return;
    this.#ticked = new Set();
    this.#reason = '';
    this.#visit.recordNotDone(ids, reason);
    // Where nothing is open any more, Enter signs.
    this.#way.open('review');
  }

  #form(state: 'waiting' | 'signed' | 'amended'): TemplateResult {
    const act = () => {
      const input = this.#name.value!;
      const name = input.value.trim();
      input.setCustomValidity(name ? '' : say.nameMissing);
      if (!input.reportValidity()) return;
      this.#visit.sign(name);
      this.#way.open('review');
    };
    // A key held down since the press that led here must not sign.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.repeat) event.preventDefault();
    };
    return html`<form class="sign" novalidate @keydown=${onKey} @submit=${onSubmit(act)}>
      <label class="set"
        ><span>${say.name}</span
        ><input
          autocomplete="off"
          ${ref(this.#name)}
          .value=${this.#visit.record.assessor}
          @input=${({ target }: Event) => (target as HTMLInputElement).setCustomValidity('')}
      /></label>
      <button type="submit" class="btn primary">${state === 'waiting' ? say.signWaiting : say.sign}</button>
    </form>`;
  }
}
