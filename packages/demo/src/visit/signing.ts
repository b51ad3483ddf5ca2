import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Clinic } from '../frame/clinic.ts';
import { onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { writeTime } from '../common/moment.ts';
import { siteWords } from '../common/sites.en.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { entryOf } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import type { Slot } from '../records/visit.ts';
import { nameWarning } from './asking.ts';
import { checksAt } from './checks.ts';
import { plaqueInstrument } from './followed-plaques.ts';
import type { OpenVisit } from './open-visit.ts';
import { plaqueName } from './plaques.ts';
import { sitesLeft, slotTold, treatmentTold } from './standing.ts';
import type { Way } from './steps.ts';
import { recordedTreatment } from './treatment-fields.ts';
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
  #isReasonMissing = false;

  constructor(visit: OpenVisit, way: Way, clinic: Pick<Clinic, 'today' | 'refresh'>) {
    this.#visit = visit;
    this.#way = way;
    this.#clinic = clinic;
  }

  view(): TemplateResult {
    const visit = this.#visit;
    const { slots, signing: answer, isSigned, isEnded } = visit;
    const waiting = slots.filter((slot) => slot.state === 'waiting');
    const without = slots.filter(({ state }) => state === 'not-assessed' || state === 'left-blank');
    const isDone = isEnded || (isSigned && waiting.length > 0);
    const beside = this.#beside();
    const isReady = answer.ok && waiting.length === 0 && !isEnded;
    return html`<h2 tabindex="-1">${isEnded ? say.signedTitle : say.title}</h2>
      <section class="card pad">
        ${answer.ok ? nothing : this.#openList(say.open, answer.open)}
        ${answer.ok || isSigned ? nothing : this.#notDone(answer.open)}
        ${waiting.length > 0 ? this.#openList(isSigned ? say.stillWaiting : say.waiting, waiting) : nothing}
        ${isReady ? html`<p>${marks.done} ${beside === nothing ? say.ready : say.instrumentsReady}</p>` : nothing}
        ${without.length > 0 ? this.#openList(say.withoutTotal, without) : nothing} ${beside} ${this.#checks()}
        ${!answer.ok || isDone ? nothing : this.#form(answer.state)}
        ${isSigned ? this.#signed(waiting.length > 0) : nothing}
        <p class="muted">${say.notElectronic}</p>
      </section>`;
  }

  /** What is not in the way of signing, and is missed later where nobody looks at it now. */
  #beside(): TemplateResult | typeof nothing {
    const visit = this.#visit;
    const sites = sitesLeft(visit);
    const { recorded, all } = recordedTreatment(visit.record.treatment, visit.patient.diagnosis);
    if (sites === 0 && recorded === all) return nothing;
    const isLupus = visit.patient.diagnosis === 'lupus';
    return html`<h3>${say.beside}</h3>
      <ul class="open-items">
        ${sites > 0 ? html`<li>${this.#link('sites', siteWords.title)} <span class="muted">${say.sitesOpen(sites)}</span></li>` : nothing}
        ${
          recorded < all
            ? html`<li>
                ${this.#link('treatment', treatmentWords.title)}
                <span class="muted"
                  >${treatmentTold({ recorded, all })}${isLupus ? `; ${say.treatmentOpen}` : nothing}</span
                >
              </li>`
            : nothing
        }
      </ul>`;
  }

  /** What each instrument asks to look at again. */
  #checks(): TemplateResult | typeof nothing {
    const visit = this.#visit;
    const found = visit.slots.flatMap(({ instrument }) =>
      checksAt(visit, instrument).map((check) => ({ instrument, ...check })),
    );
    if (found.length === 0) return nothing;
    const titleOf = (instrument: string, plaque?: string) =>
      [entryOf(instrument).words.title, plaque && visitWords.plaques.name(plaque, '')].filter(Boolean).join(', ');
    return html`<h3>${say.checks}</h3>
      <ul class="open-items">
        ${found.map(
          ({ instrument, text, plaque }) =>
            html`<li>${this.#link(instrument, titleOf(instrument, plaque), plaque)} <span>${text}</span></li>`,
        )}
      </ul>`;
  }

  #link = (step: string, title: string, plaque?: string): TemplateResult =>
    html`<button type="button" class="link" @click=${() => this.#way.open(step, true, plaque)}>${title}</button>`;

  /** Who signed, when, and how something is changed now. */
  #signed(isWaiting: boolean): TemplateResult {
    const visit = this.#visit;
    const { state, assessor, signedAt } = visit.record;
    const when = signedAt === undefined ? '' : writeTime(signedAt);
    return html`<p>
        ${visit.isEnded ? say.signedBy(when, assessor) : say.waitingSigned(when, assessor, isWaiting)}
        ${state === 'amended' ? say.amendedSince : nothing} ${say.howToChange}
      </p>
      <p><a href="#patients">${words.toPatients}</a></p>`;
  }

  #openList(title: string, slots: readonly Slot[]): TemplateResult {
    return html`<h3>${title}</h3>
      <ul class="open-items">
        ${slots.map(
          (slot) =>
            html`<li>
              ${this.#link(slot.instrument, entryOf(slot.instrument).words.title)}
              <span class="muted">${slotTold(this.#visit, slot)}</span>${this.#openPlaques(slot)}
            </li>`,
        )}
      </ul>`;
  }

  #openPlaques({ targets }: Slot): TemplateResult | typeof nothing {
    if (!targets || targets.open.length === 0) return nothing;
    return html`<ul class="open-items">
      ${targets.open.map((one) => html`<li>${this.#link(plaqueInstrument, plaqueName(one), one.id)}</li>`)}
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
          issue: this.#isReasonMissing ? visitWords.reasonMissing : nameWarning(this.#reason, clinic.today),
          onInput: (value) => {
            this.#reason = value;
            this.#isReasonMissing = false;
            clinic.refresh();
          },
        })}
        <button type="submit" class="btn">${visitWords.notDoneSave}</button>
      </div>`;
  }

  #record(ids: readonly string[], given: string): void {
    const reason = given.trim();
    this.#isReasonMissing = !reason;
    if (!reason) {
      this.#clinic.refresh();
      return document.querySelector<HTMLElement>('.not-done [aria-invalid]')?.focus();
    }
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
