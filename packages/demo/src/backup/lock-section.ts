import '../frame/lock.css';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choiceField } from '../common/fields.ts';
import { LongWork } from '../common/long-work.ts';
import { marks } from '../common/marks.ts';
import { words as clinicWords } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { passphraseField, typedIn } from '../frame/lock-field.ts';
import { words } from '../frame/lock.en.ts';
import type { Outcome } from '../store/failure.ts';
import { changePassphrase, setMinutes, turnOff, turnOn } from '../store/lock.ts';
import { idleMinutes, isLongEnough, usualMinutes } from '../store/passphrase.ts';
import type { Watch } from '../store/turn.ts';
import { failureWords } from '../store/words.ts';

const say = words.section;

/** Fields that can be wrong. */
type Field = 'passphrase' | 'again' | 'understood' | 'former' | 'remove';
type Issues = Partial<Record<Field, string>>;

const minutesNamed = idleMinutes.map((minutes) => [String(minutes), say.minutesOf(minutes)] as const);

/** Setting, changing and taking away the lock. */
export class LockSection {
  readonly #clinic: Clinic;
  #minutes = usualMinutes;
  #isUnderstood = false;
  #issues: Issues = {};
  #said: { readonly text: string; readonly isBad: boolean } | undefined;
  #work: LongWork | undefined;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  view(): TemplateResult {
    const isSet = this.#clinic.store.locking.state === 'open';
    return html`<section class="card pad" aria-labelledby="lock">
      <h3 id="lock">${say.title}</h3>
      <p>${isSet ? say.on : say.off}</p>
      ${this.#work ? this.#work.view() : isSet ? this.#open() : this.#setting()}
      <p class=${this.#said?.isBad ? 'bad' : 'muted'} role="status">${this.#said?.text ?? nothing}</p>
    </section>`;
  }

  #setting(): TemplateResult {
    return html`<form class="lock-form" novalidate @submit=${this.#on((form) => this.#set(form))}>
      ${passphraseField('passphrase', words.passphrase, this.#issues.passphrase, say.advice)}
      ${passphraseField('again', say.again, this.#issues.again)}
      ${this.#minutesField(this.#minutes, (minutes) => (this.#minutes = minutes))}
      <div>
        <label class="tick-line"
          ><input
            type="checkbox"
            name="understood"
            aria-invalid=${this.#issues.understood ? 'true' : nothing}
            .checked=${live(this.#isUnderstood)}
            @change=${({ target }: Event) => (this.#isUnderstood = (target as HTMLInputElement).checked)}
          /><b>${say.understood}</b></label
        >
        ${this.#issues.understood ? html`<small class="bad">${marks.bad}${this.#issues.understood}</small>` : nothing}
      </div>
      <button type="submit" class="btn primary">${say.set}</button>
    </form>`;
  }

  #open(): TemplateResult {
    const { store, lock } = this.#clinic;
    return html`<div class="lock-form">
        ${this.#minutesField(store.locking.open?.header.minutes ?? usualMinutes, (minutes) => void this.#keepMinutes(minutes))}
        <button type="button" class="btn primary" @click=${() => lock.now()}>${marks.lock}${say.now}</button>
      </div>
      <details class="lock-more">
        <summary>${say.change}</summary>
        <form class="lock-form" novalidate @submit=${this.#on((form) => this.#change(form))}>
          ${passphraseField('former', say.former, this.#issues.former)}
          ${passphraseField('passphrase', say.next, this.#issues.passphrase, say.advice)}
          ${passphraseField('again', say.nextAgain, this.#issues.again)}
          <button type="submit" class="btn">${say.doChange}</button>
        </form>
      </details>
      <details class="lock-more">
        <summary>${say.remove}</summary>
        <form class="lock-form" novalidate @submit=${this.#on((form) => this.#remove(form))}>
          <p>${say.removeHelp}</p>
          ${passphraseField('remove', words.passphrase, this.#issues.remove)}
          <button type="submit" class="btn">${say.doRemove}</button>
        </form>
      </details>`;
  }

  #minutesField(chosen: number, choose: (minutes: number) => void): TemplateResult {
    return choiceField(say.minutes, minutesNamed, String(chosen), (value) => choose(Number(value)));
  }

  /** Acts on a form that is filled in; it is empty again only when that went well. */
  #on(act: (form: HTMLFormElement) => Promise<Issues | undefined>) {
    return async (event: Event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      this.#said = undefined;
      this.#issues = (await act(form)) ?? {};
      this.#clinic.refresh();
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    };
  }

  /** What is wrong with a new passphrase. */
  #newIssues(form: HTMLFormElement): Issues | undefined {
    const passphrase = typedIn(form, 'passphrase');
    if (!isLongEnough(passphrase)) return { passphrase: say.short };
    return typedIn(form, 'again') === passphrase ? undefined : { again: say.different };
  }

  async #set(form: HTMLFormElement): Promise<Issues | undefined> {
    const issues = this.#newIssues(form) ?? (this.#isUnderstood ? undefined : { understood: say.untold });
    if (issues) return issues;
    const passphrase = typedIn(form, 'passphrase');
    await this.#clinic.saver.flush();
    const done = await this.#long(say.sealing, (watch) => turnOn(this.#clinic.store, passphrase, this.#minutes, watch));
    if (done.ok) this.#isUnderstood = false;
    this.#tell(done, say.done);
    return undefined;
  }

  async #change(form: HTMLFormElement): Promise<Issues | undefined> {
    const issues = this.#newIssues(form);
    if (issues) return issues;
    const done = await changePassphrase(this.#clinic.store, typedIn(form, 'former'), typedIn(form, 'passphrase'));
    if (done.ok && !done.value) return { former: say.wrong };
    if (done.ok) form.reset();
    this.#tell(done, say.changed);
    return undefined;
  }

  async #remove(form: HTMLFormElement): Promise<Issues | undefined> {
    const passphrase = typedIn(form, 'remove');
    await this.#clinic.saver.flush();
    const done = await this.#long(say.opening, (watch) => turnOff(this.#clinic.store, passphrase, watch));
    if (done.ok && !done.value) return { remove: say.wrong };
    this.#tell(done, say.removed);
    return undefined;
  }

  async #keepMinutes(minutes: number): Promise<void> {
    const done = await setMinutes(this.#clinic.store, minutes);
    this.#tell(done, '');
    this.#clinic.refresh();
  }

  async #long<T>(text: string, act: (watch: Watch) => Promise<T>): Promise<T> {
    const work = new LongWork({ text: () => text, stop: clinicWords.cancel }, () => this.#clinic.refresh());
    this.#work = work;
    this.#clinic.refresh();
    const done = await act(work);
    this.#work = undefined;
    return done;
  }

  #tell(done: Outcome<unknown>, text: string): void {
    this.#said = done.ok ? { text, isBad: false } : { text: failureWords(done.failure), isBad: true };
  }
}
