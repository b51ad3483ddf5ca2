import type { Item } from '@clinimetric/scoring';
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { marks, wordmark } from './marks.ts';
import { paper } from './paper.ts';
import {
  Session,
  addressOf,
  optionValue,
  placeOf,
  setBandScheme,
  setOption,
  type Place,
  type Sheet,
} from './session.ts';
import { cellsOf, columns, isStarted, lineOf, paragraphOf, stateOf, writeRange, writeTotal } from './summary.ts';

/** Where a word about the last copy is to be read. */
type Spot = 'top' | 'record';

/** The page for clinicians: it shows one instrument or all of them, and hands the patient the tablet. */
export class Page {
  readonly #root: HTMLElement;
  readonly #session = new Session();
  #place: Place;
  #isFinished = false;
  #said: { spot: Spot; text: string } | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#place = placeOf(this.#session, location.hash);
    for (const { element } of this.#session.sheets) {
      element.addEventListener('input', () => this.#session.forgetCleared());
      element.addEventListener('score-change', () => this.#refresh());
    }
    addEventListener('hashchange', () => this.#go());
    addEventListener('beforeunload', (event) => {
      if (this.#session.hasAnswers) event.preventDefault();
    });
    this.#go();
  }

  #go(): void {
    this.#place = placeOf(this.#session, location.hash);
    this.#isFinished = false;
    this.#said = undefined;
    const { sheet, isHandedOver } = this.#place;
    if (sheet) sheet.element.layout = isHandedOver ? 'patient' : null;
    document.title = `${sheet ? `${sheet.element.words.title} · ` : ''}Clinimetric`;
    this.#refresh();
    scrollTo(0, 0);
  }

  /** Shows what is; the address keeps the settings, so that a bookmark brings them back. */
  #refresh(): void {
    const { sheet, isHandedOver } = this.#place;
    const address = sheet && addressOf(sheet, isHandedOver);
    if (address && address !== location.hash) history.replaceState(null, '', address);
    render(isHandedOver && sheet ? this.#handOver(sheet) : this.#frame(sheet), this.#root);
  }

  #change(change: () => void): void {
    change();
    this.#said = undefined;
    this.#refresh();
  }

  async #copy(spot: Spot, what: string, text: string): Promise<void> {
    let said = `Copied: ${what}.`;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = 'This browser does not let the page copy. Select the text under “For the record” instead.';
    }
    this.#said = { spot, text: said };
    this.#refresh();
  }

  #frame(sheet: Sheet | undefined): TemplateResult {
    return html`<header class="app">
        <h1><a class="wm" href="#" aria-current=${sheet ? nothing : 'page'}>${wordmark}Clinimetric</a></h1>
        <nav aria-label="Instruments">${this.#session.sheets.map((one) => this.#tab(one, one === sheet))}</nav>
        <p class="safe">${marks.done}<span>Nothing leaves this device</span></p>
      </header>
      <main>${this.#clearedNote()}${sheet ? this.#instrument(sheet) : this.#overview()}</main>
      ${footer(sheet === undefined ? this.#session.sheets[0]!.element.shared.purpose : '')}`;
  }

  #tab(sheet: Sheet, isCurrent: boolean): TemplateResult {
    const scored = this.#session.scored(sheet);
    return html`<a href=${addressOf(sheet)} aria-current=${isCurrent ? 'page' : nothing}
      >${markOf(sheet, this.#session)}${scored.words.title}<span class="vh">(${stateOf(scored)})</span></a
    >`;
  }

  #clearedNote(): TemplateResult | typeof nothing {
    const { cleared } = this.#session;
    return html`<div class="live" role="status">
      ${
        cleared.length > 0
          ? html`<p class="note">
              <span>Answers cleared: ${cleared.map(({ element }) => element.words.title).join(', ')}.</span>
              <button type="button" class="link" @click=${() => this.#change(() => this.#session.undo())}>Undo</button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #overview(): TemplateResult {
    const { sheets, started } = this.#session;
    return html`<div class="head">
        <div>
          <h2>Score a visit</h2>
          <p class="muted">Choose an instrument. All stay open side by side until you start again or leave the page.</p>
        </div>
        ${started.length > 0 ? html`<div class="acts">${this.#startAgain()}</div>` : nothing}
      </div>
      <div class="tiles">${sheets.map((sheet) => this.#tile(sheet))}</div>
      ${started.length > 0 ? this.#visit(started) : nothing}
      <section class="card teach">
        <h3>How it works</h3>
        <ol>
          <li>
            <b>Answer what you examined.</b> An open item stays open and never counts as 0. Until everything is answered
            the page shows the range the total will lie in.
          </li>
          <li>
            <b>Read the number and where it comes from.</b> Every part shows its arithmetic; every band names the scheme
            and its version.
          </li>
          <li>
            <b>Copy the summary or print the page.</b> A score that is not complete is copied and printed as not
            complete.
          </li>
        </ol>
        <p class="muted keys">${keys}</p>
      </section>`;
  }

  #tile(sheet: Sheet): TemplateResult {
    const scored = this.#session.scored(sheet);
    const { words, result, instrument } = scored;
    const bounds = result.status === 'incomplete' && isStarted(scored) ? result.bounds.total : null;
    return html`<a class="card tile" href=${addressOf(sheet)}>
      <span class="kick"><b>${words.title}</b>${this.#tag(sheet)}</span>
      ${
        result.status === 'complete'
          ? html`<span class="big">${writeTotal(scored, result.total)} <small>of ${instrument.total.max}</small></span>`
          : bounds
            ? html`<span class="rng">${writeRange(scored, bounds)}</span>`
            : nothing
      }
      <span class="muted">${words.fullTitle}: ${words.view?.['subtitle']}</span>
    </a>`;
  }

  #tag(sheet: Sheet): TemplateResult {
    const scored = this.#session.scored(sheet);
    const kind = { complete: 'done', invalid: 'bad', incomplete: '' }[scored.result.status];
    return html`<span class="tag ${kind}">${markOf(sheet, this.#session)}${stateOf(scored)}</span>`;
  }

  /** All that was scored, for one paste. */
  #visit(started: readonly Sheet[]): TemplateResult {
    const scored = started.map((sheet) => this.#session.scored(sheet));
    const paragraphs = () => scored.map(paragraphOf).join('\n\n');
    const lines = () => scored.map(lineOf).join('\n');
    return html`<section class="card record" aria-labelledby="record">
      <h3 id="record">For the record</h3>
      ${scored.map((one) => html`<p class="text">${paragraphOf(one)}</p>`)}
      <div class="acts">
        <button type="button" class="btn primary" @click=${() => this.#copy('record', 'all paragraphs', paragraphs())}>
          Copy all paragraphs
        </button>
        <button type="button" class="btn" @click=${() => this.#copy('record', 'all table lines', lines())}>
          Copy all table lines
        </button>
        ${this.#spoken('record')}
      </div>
    </section>`;
  }

  #instrument(sheet: Sheet): TemplateResult {
    const scored = this.#session.scored(sheet);
    const { words, instrument } = scored;
    return html`${paper(scored)}
      <div class="tools">
        ${this.#settings(sheet)}
        <div class="acts">
          ${this.#spoken('top')} ${this.#startAgain(sheet)}
          ${
            sheet.entry.forPatients
              ? html`<a class="btn" href=${addressOf(sheet, true)}>Hand to the patient</a>`
              : nothing
          }
          <button type="button" class="btn" @click=${() => print()}>Print</button>
          <button
            type="button"
            class="btn primary"
            @click=${() => this.#copy('top', 'paragraph and table line', `${paragraphOf(scored)}\n\n${lineOf(scored)}`)}
          >
            Copy summary
          </button>
        </div>
      </div>
      <div class="stage">${sheet.element}</div>
      ${instrument.licence.status === 'wording-owned' ? ownedNote(instrument.licence.owner) : nothing}
      ${this.#record(sheet)}
      <details class="card sources">
        <summary>Sources of ${words.title}, rules ${instrument.version}</summary>
        <ul>
          ${Object.values(instrument.sources).map((source) => html`<li>${source}</li>`)}
        </ul>
      </details>`;
  }

  #startAgain(sheet?: Sheet): TemplateResult | typeof nothing {
    const { started, sheets } = this.#session;
    const others = started.filter((one) => one !== sheet);
    const clear = (which: readonly Sheet[]) => this.#change(() => this.#session.clear(which));
    return html`${
        sheet && others.length > 0
          ? html`<button type="button" class="btn" @click=${() => clear([sheet])}>
              Clear ${sheet.element.words.title}
            </button>`
          : nothing
      }<button type="button" class="btn" @click=${() => clear(sheets)}>Start again</button>`;
  }

  #spoken(spot: Spot): TemplateResult {
    return html`<p class="said muted" role="status">${this.#said?.spot === spot ? this.#said.text : nothing}</p>`;
  }

  #settings(sheet: Sheet): TemplateResult {
    const { instrument, words, shared } = sheet.element;
    const chosen = instrument.options.map((option) => {
      const value = optionValue(sheet, option);
      const { label = option.id, options } = words.options?.[option.id] ?? {};
      return `${label}: ${options?.[value] ?? value}`;
    });
    const schemes = instrument.bandSchemes.map(({ id, certainty }): [string, string] => [
      id,
      `${words.bandSchemes[id]?.title ?? id}${certainty ? ` (${shared.lessCertain})` : ''}`,
    ]);
    return html`<details class="card settings">
      <summary>
        <span>Settings</span> <span class="muted">${[`assessed ${this.#session.date}`, ...chosen].join(' · ')}</span>
      </summary>
      <div class="fields">
        <label class="set"
          ><span>Day of the assessment</span
          ><input type="date" .value=${live(this.#session.date)} @change=${(event: Event) => this.#setDate(event)}
        /></label>
        ${(sheet.entry.beside ?? []).map((id) => this.#evidence(sheet, instrument.item(id)!))}
        ${instrument.options.map((option) => {
          const { label = option.id, help, options } = words.options?.[option.id] ?? {};
          const values = option.values.map((value): [string, string] => {
            const isLess = option.certaintyOf?.[String(value)];
            return [String(value), `${options?.[String(value)] ?? value}${isLess ? ` (${shared.lessCertain})` : ''}`];
          });
          const told = [help, option.certainty && `Marked as a ${shared.lessCertain}.`].filter(Boolean).join(' ');
          return choose(label, told, values, optionValue(sheet, option), (value) =>
            this.#change(() => setOption(sheet, option, value)),
          );
        })}
        ${
          schemes.length > 1
            ? choose(
                'Band schemes',
                'Changing the scheme never changes the score.',
                [['', 'all in use'], ...schemes],
                sheet.element.bandScheme ?? '',
                (value) => this.#change(() => setBandScheme(sheet, value)),
              )
            : nothing
        }
      </div>
    </details>`;
  }

  #setDate(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value) this.#session.date = value;
    this.#refresh();
  }

  /** A field for evidence the element does not ask for. */
  #evidence(sheet: Sheet, item: Item): TemplateResult {
    const { element } = sheet;
    const { label = item.id, help, options } = element.words.items[item.id] ?? {};
    const given = element.answers[item.id];
    const answer = (value: string) =>
      this.#change(() => {
        const { [item.id]: _, ...rest } = element.answers;
        const isWhole = item.kind === 'integer' && /^\d+$/.test(value);
        element.answers = value === '' ? rest : { ...rest, [item.id]: isWhole ? Number(value) : value };
      });
    if (item.kind === 'choice') {
      const values = item.options.map(({ value }): [string, string] => [
        String(value),
        options?.[value] ?? String(value),
      ]);
      return choose(label, help, [['', 'not stated'], ...values], String(given ?? ''), answer);
    }
    const issue = element.issueOf(item.id);
    return html`<label class="set"
      ><span>${label} (optional${help ? `, ${help}` : ''})</span
      ><input
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${issue ? 'true' : nothing}
        .value=${live(String(given ?? ''))}
        @change=${(event: Event) => answer((event.target as HTMLInputElement).value.trim())}
      />${
        issue
          ? html`<small class="bad">${marks.bad}${element.shared.issue(issue, String)}</small>`
          : html`<small>Never changes the score; below the validated age it is flagged.</small>`
      }</label
    >`;
  }

  #record(sheet: Sheet): TemplateResult {
    const scored = this.#session.scored(sheet);
    if (!isStarted(scored)) {
      return html`<section class="card record" aria-labelledby="record">
        <h3 id="record">For the record</h3>
        <p class="muted">
          Nothing is answered yet. From the first answer on, a paragraph for a letter and a line for a table stand here,
          also while the score is not complete.
        </p>
        <p class="muted keys">${keys}</p>
      </section>`;
    }
    const paragraph = paragraphOf(scored);
    return html`<section class="card record" aria-labelledby="record">
      <h3 id="record">For the record</h3>
      <p class="text">${paragraph}</p>
      <div class="acts noprint">
        <button type="button" class="btn" @click=${() => this.#copy('record', 'paragraph', paragraph)}>
          Copy paragraph
        </button>
        <button type="button" class="btn" @click=${() => this.#copy('record', 'table line', lineOf(scored))}>
          Copy table line
        </button>
        ${this.#spoken('record')}
      </div>
      <div class="scroll noprint" tabindex="0" role="region" aria-label="Table line">
        <table>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
          <tr>
            ${cellsOf(scored).map((cell) => html`<td>${cell}</td>`)}
          </tr>
        </table>
      </div>
    </section>`;
  }

  /** Full screen for the patient: no frame, no number, and the same end for every answer. */
  #handOver(sheet: Sheet): TemplateResult {
    const back = addressOf(sheet);
    if (this.#isFinished) {
      return html`<main class="hand end">
        <p class="thanks" tabindex="-1">Thank you. Please give the tablet back.</p>
        <p><a href=${back}>For staff: back to the scores</a></p>
      </main>`;
    }
    const { element } = sheet;
    const finish = () => {
      element.required = true;
      const isSettled = element.reportValidity();
      element.required = false;
      if (!isSettled) return;
      this.#isFinished = true;
      this.#refresh();
      this.#root.querySelector<HTMLElement>('.thanks')?.focus();
    };
    return html`<main class="hand">
      <div class="stage">${element}</div>
      <p class="acts"><button type="button" class="btn primary" @click=${finish}>Done</button></p>
      <p><a href=${back}>For staff: back</a></p>
    </main>`;
  }
}

const keys =
  'By keyboard: digits answer and go on, arrow keys choose, Delete takes an answer back, Enter leaves a field for the next item.';

function markOf(sheet: Sheet, session: Session): TemplateResult {
  const scored = session.scored(sheet);
  const { status } = scored.result;
  if (status === 'complete') return marks.done;
  if (status === 'invalid') return marks.bad;
  return isStarted(scored) ? marks.half : marks.open;
}

function choose(
  label: string,
  help: string | undefined,
  values: readonly (readonly [string, string])[],
  chosen: string,
  onChange: (value: string) => void,
): TemplateResult {
  return html`<label class="set"
    ><span>${label}</span
    ><select @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      ${values.map(([value, name]) => html`<option value=${value} .selected=${live(value === chosen)}>${name}</option>`)}</select
    >${help ? html`<small>${help}</small>` : nothing}</label
  >`;
}

const ownedNote = (owner = 'its owners') =>
  html`<p class="note noprint">
    ${marks.info}<span
      >The questionnaire’s wording belongs to ${owner} and is not on this page. A site with their permission loads it as
      a wording pack; the same element then asks the patient directly, in any language of the pack.</span
    >
  </p>`;

const footer = (purpose: string) =>
  html`<footer>
    <p>
      Nothing leaves this device: the page has no account, asks for no name, stores nothing, and its security policy
      forbids it to send anything. Closing or reloading the page forgets all answers; copy or print first.
    </p>
    ${purpose ? html`<p>${purpose}</p>` : nothing}
  </footer>`;
