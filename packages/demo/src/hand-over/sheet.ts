import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { onSubmit } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { isOriginal, slotsAt } from '../common/scoring.ts';
import { definitionOf, entryOf } from '../common/visit-sheet.ts';
import { addressOf } from '../frame/route.ts';
import type { Failure } from '../store/failure.ts';
import { failureWords } from '../store/words.ts';
import type { HandOverPage } from './hand-over-page.ts';
import { words } from './hand-over.en.ts';
import { respondents, type HandOver, type Respondent } from './kept.ts';
import { canKeepPin, isPin, newPin, pinMinutes } from './pin.ts';
import { isForPatient, screensOf } from './screens.ts';
import { WordingCard } from './wording-card.ts';

const say = words.sheet;
type Issue = keyof typeof say.issue;

/** What a clinician settles before the tablet changes hands. Nothing is chosen beforehand. */
export class Sheet {
  readonly #page: HandOverPage;
  readonly #wording: WordingCard;
  readonly #chosen = new Set<string>();
  #respondent: Respondent | undefined;
  #way: 'pin' | 'hold' | undefined;
  #digits = '';
  #isTried = false;
  #failure: Failure | undefined;

  constructor(page: HandOverPage) {
    this.#page = page;
    this.#wording = new WordingCard(page);
  }

  /** What the patient can still be asked: what was not begun, and what was begun on the tablet. */
  get #offered(): string[] {
    const { visit, administrations } = this.#page;
    return slotsAt(visit!, administrations)
      .filter(({ instrument, state }) => {
        if (!isForPatient(instrument)) return false;
        return state === 'untouched' || (state === 'started' && isOriginal(this.#page.stored(instrument)));
      })
      .map(({ instrument }) => instrument);
  }

  /** What can be asked here and now. */
  get #askable(): string[] {
    return this.#offered.filter((id) => id !== 'dlqi' || this.#page.wording);
  }

  get #instruments(): string[] {
    return this.#askable.filter((id) => this.#chosen.has(id));
  }

  get #issues(): Issue[] {
    const wrong: Readonly<Record<Issue, boolean>> = {
      instruments: this.#instruments.length === 0,
      respondent: this.#respondent === undefined,
      way: this.#way === undefined,
      pin: this.#way === 'pin' && !isPin(this.#digits),
    };
    return (Object.keys(wrong) as Issue[]).filter((issue) => wrong[issue]);
  }

  async #begin(): Promise<void> {
    this.#isTried = true;
    this.#failure = undefined;
    if (this.#issues.length > 0) return this.#page.clinic.refresh();
    fillScreen();
    const chosen = { instruments: this.#instruments, respondent: this.#respondent!, isSample: false };
    const pin = this.#way === 'pin' ? await newPin(this.#digits, Date.now()) : undefined;
    this.#hand({ ...chosen, ...(pin && { pin }) });
  }

  /** Made-up questions, to be seen before there is a wording. */
  #showSample(): void {
    fillScreen();
    this.#hand({ instruments: ['dlqi'], respondent: 'self', isSample: true });
  }

  #hand(chosen: Omit<HandOver, 'visit' | 'at'>): void {
    this.#failure = this.#page.begin(chosen);
    if (this.#failure) void document.exitFullscreen().catch(() => undefined);
    else this.#clear();
    this.#page.clinic.refresh();
  }

  #clear(): void {
    this.#chosen.clear();
    this.#respondent = undefined;
    this.#way = undefined;
    this.#digits = '';
    this.#isTried = false;
  }

  #set(act: () => void): () => void {
    return () => {
      act();
      this.#page.clinic.refresh();
    };
  }

  view(): TemplateResult {
    const { clinic, visit, patient } = this.#page;
    const isOpen = visit!.state === 'in-progress' && this.#offered.length > 0;
    return html`<div class="head">
        <div>
          <h2>${say.title}</h2>
          <p class="muted">${patient!.code}, ${writeDay(visit!.day)}</p>
        </div>
        <a class="btn" href=${addressOf({ at: 'visit', id: visit!.id })}>${say.toVisit}</a>
      </div>
      ${visit!.day === clinic.today ? nothing : info(say.otherDay(writeDay(visit!.day)))}
      ${isOpen ? this.#form() : info(visit!.state === 'in-progress' ? say.nothing : say.signed)}
      ${visit!.panel.includes('dlqi') ? this.#wording.view(() => this.#showSample()) : nothing}`;
  }

  #form(): TemplateResult {
    const issues = this.#isTried ? this.#issues : [];
    return html`<form class="card pad hand-sheet" novalidate @submit=${onSubmit(() => this.#begin())}>
      <div class="fields">
        <fieldset>
          <legend>${say.questions}</legend>
          ${this.#offered.map((id) => this.#instrument(id))}
        </fieldset>
        <fieldset>
          <legend>${say.respondent}</legend>
          ${respondents.map((one) =>
            choice(
              'radio',
              'respondent',
              say.respondents[one],
              this.#respondent === one,
              this.#set(() => (this.#respondent = one)),
            ),
          )}
        </fieldset>
        <fieldset>
          <legend>${say.wayBack}</legend>
          ${choice(
            'radio',
            'way',
            say.hold,
            this.#way === 'hold',
            this.#set(() => (this.#way = 'hold')),
            say.holdHelp,
          )}
          ${
            canKeepPin()
              ? choice(
                  'radio',
                  'way',
                  say.pin,
                  this.#way === 'pin',
                  this.#set(() => (this.#way = 'pin')),
                  say.pinHelp(pinMinutes),
                )
              : html`<p class="muted">${say.noPin}</p>`
          }
          ${this.#way === 'pin' ? this.#pinField() : nothing}
        </fieldset>
      </div>
      <p class="muted">${say.safe}</p>
      ${
        issues.length > 0
          ? html`<ul class="bad" role="alert">
              ${issues.map((issue) => html`<li>${marks.bad} ${say.issue[issue]}</li>`)}
            </ul>`
          : nothing
      }
      ${this.#failure ? html`<p class="bad" role="alert">${marks.bad} ${failureWords(this.#failure)}</p>` : nothing}
      <div class="acts"><button type="submit" class="btn primary">${say.begin}</button></div>
    </form>`;
  }

  #instrument(id: string): TemplateResult {
    const { title, fullTitle } = entryOf(id).words;
    const isAskable = this.#askable.includes(id);
    const toggle = this.#set(() => void (this.#chosen.delete(id) || this.#chosen.add(id)));
    const stored = this.#page.stored(id);
    const screens = screensOf([definitionOf(id)]);
    const answered = screens.filter(({ item }) => stored?.answers[item] !== undefined).length;
    const help = !isAskable ? say.noWording : stored ? say.some(answered, screens.length) : undefined;
    return choice(
      'checkbox',
      id,
      html`<b>${title}</b> ${fullTitle}`,
      this.#chosen.has(id) && isAskable,
      toggle,
      help,
      !isAskable,
    );
  }

  #pinField(): TemplateResult {
    return html`<label class="set new-pin"
      ><span>${say.choosePin}</span
      ><input
        inputmode="numeric"
        autocomplete="off"
        maxlength="8"
        .value=${live(this.#digits)}
        @input=${({ target }: Event) => this.#set(() => (this.#digits = (target as HTMLInputElement).value.trim()))()}
    /></label>`;
  }
}

const info = (text: string): TemplateResult => html`<p class="note">${marks.info}<span>${text}</span></p>`;

function choice(
  type: 'radio' | 'checkbox',
  name: string,
  text: unknown,
  isChosen: boolean,
  choose: () => void,
  help?: string,
  isOff = false,
): TemplateResult {
  return html`<label class="pick"
    ><input type=${type} name=${name} .checked=${live(isChosen)} ?disabled=${isOff} @change=${choose} /><span
      >${text}${help ? html`<small>${help}</small>` : nothing}</span
    ></label
  >`;
}

/** The whole screen, where the browser allows it; it works without. */
function fillScreen(): void {
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}
