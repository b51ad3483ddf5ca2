import { html, nothing, type TemplateResult } from 'lit';
import { onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { checkPatient } from '../records/patient.ts';
import { focusHeading } from './focus.ts';
import type { OpenVisit } from './open-visit.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** A warning about free text in which a name may stand. It never keeps anything from being saved. */
export const nameWarning = (text: string, today: string): string | undefined =>
  checkPatient({ code: text, born: '' }, [], today).includes('code-looks-like-name') ? say.looksLikeName : undefined;

/** What is asked for: why something was not done or is left, or why what is signed is changed, and by whom. */
type Asked = 'not-done' | 'plaque-not-done' | 'take-off' | 'amend';

const acts: Readonly<Record<Asked, { readonly label: string; readonly save: string }>> = {
  'not-done': { label: say.notDoneReason, save: say.notDoneSave },
  'plaque-not-done': { label: say.notDoneReason, save: say.notDoneSave },
  'take-off': { label: say.plaques.takeOffReason, save: say.plaques.takeOff },
  amend: { label: say.amendReason, save: say.amendBegin },
};

/** A reason that is asked for: why something was not done, or why what is signed is changed. */
export class Asking {
  readonly #visit: OpenVisit;
  readonly #clinic: Pick<Clinic, 'today' | 'refresh'>;
  #asked: { readonly what: Asked; readonly key: string; readonly from: Element | null } | undefined;
  #reason = '';
  #who = '';
  /** It was sent with something missing. */
  #isSent = false;

  constructor(visit: OpenVisit, clinic: Pick<Clinic, 'today' | 'refresh'>) {
    this.#visit = visit;
    this.#clinic = clinic;
  }

  ask(what: Asked, key: string): void {
    this.close();
    this.#asked = { what, key, from: document.activeElement };
    this.#who = this.#visit.usualAssessor;
    this.#clinic.refresh();
    document.querySelector<HTMLElement>('.ask input')?.focus();
  }

  close(): void {
    this.#asked = undefined;
    this.#reason = '';
    this.#isSent = false;
  }

  #act(): void {
    const [reason, who] = [this.#reason.trim(), this.#who.trim()];
    const asked = this.#asked;
    if (!asked) return;
    const isAmending = asked.what === 'amend';
    if (!reason || (isAmending && !who)) {
      this.#isSent = true;
      this.#clinic.refresh();
      return document.querySelector<HTMLElement>('.ask [aria-invalid]')?.focus();
    }
    this.close();
    if (isAmending) this.#visit.amend(asked.key, reason, who);
    else if (asked.what === 'not-done') this.#visit.recordNotDone([asked.key], reason);
    else {
      const id = asked.key.slice(asked.key.indexOf('/') + 1);
      this.#visit.setAside(asked.what === 'take-off' ? 'takenOff' : 'notDone', { id }, reason);
    }
    focusHeading();
  }

  /** Back to the button that asked, where that still stands. */
  #cancel(): void {
    const from = this.#asked?.from;
    this.close();
    this.#clinic.refresh();
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus();
    if (document.activeElement !== from) focusHeading();
  }

  /** A button that begins an amendment, or nothing while one is under way. */
  amendButton(key: string, title: string): TemplateResult | typeof nothing {
    if (this.#visit.amendment(key)) return nothing;
    return html`<button type="button" class="btn" @click=${() => this.ask('amend', key)}>${say.amend(title)}</button>`;
  }

  form(key: string): TemplateResult | typeof nothing {
    if (this.#asked?.key !== key) return nothing;
    const { what } = this.#asked;
    return html`<form class="card pad ask" novalidate @submit=${onSubmit(() => this.#act())}>
      ${this.#field(acts[what].label, this.#reason, say.reasonMissing, (value) => (this.#reason = value))}
      ${
        what === 'amend'
          ? this.#field(say.amendWho, this.#who, say.sign.nameMissing, (value) => (this.#who = value))
          : nothing
      }
      <div class="acts">
        <button type="submit" class="btn primary">${acts[what].save}</button>
        <button type="button" class="btn" @click=${() => this.#cancel()}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #field(label: string, value: string, missing: string, take: (value: string) => void): TemplateResult {
    const isMissing = this.#isSent && value.trim() === '';
    return textField({
      label,
      value,
      issue: isMissing ? missing : nameWarning(value, this.#clinic.today),
      onInput: (typed) => {
        take(typed);
        this.#clinic.refresh();
      },
    });
  }

  /** That an amendment is under way, by whom, and its end: one without a change leaves nothing behind. */
  note(key: string): TemplateResult | typeof nothing {
    const amendment = this.#visit.amendment(key);
    if (!amendment) return nothing;
    const { reason, who, isBegun } = amendment;
    const end = () => {
      this.#visit.endAmendment(key);
      focusHeading();
    };
    return html`<div class="note amending">
      ${marks.info}<span>${say.amending(reason, who)}</span>
      <button type="button" class="btn" @click=${end}>${isBegun ? say.finish : say.leaveUnchanged}</button>
    </div>`;
  }
}
