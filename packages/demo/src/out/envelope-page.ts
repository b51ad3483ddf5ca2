import './envelope.css';
import { replay, type Administration } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../common/answers.ts';
import { choiceField, fileField, onSubmit } from '../common/fields.ts';
import { known } from '../common/instruments.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { paragraphOf, scoredOf, stateOf } from '../common/summary.ts';
import { words as clinicWords } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { inNaturalOrder } from '../records/order.ts';
import type { Visit } from '../records/visit.ts';
import { comparedOf } from './compared.ts';
import { problemWords, words } from './envelope.en.ts';
import { openFile, type Envelope } from './envelope.ts';
import { answerGroups } from './groups.ts';
import { keepingChanges } from './keep.ts';
import { plaqueName, shortScore } from './visit-text.ts';

const isKnown = (instrument: string) => known(instrument) !== undefined;

/** Reads a score envelope, shows what is in it beside today's score, and keeps it under a patient where that is wished. */
export class EnvelopePage implements ClinicPage {
  readonly title = words.title;
  readonly #clinic: Clinic;
  #opened: { readonly name: string; readonly envelope: Envelope } | undefined;
  #problem = '';
  #patient = '';
  #issue = '';
  #kept: { readonly code: string; readonly visit: Visit } | undefined;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  async #open(file: File | undefined): Promise<void> {
    if (!file) return;
    const checked = await openFile(file, isKnown);
    this.#opened = checked.ok ? { name: file.name, envelope: checked.envelope } : undefined;
    this.#problem = checked.ok ? '' : problemWords(checked.problem);
    this.#issue = '';
    this.#patient = '';
    this.#kept = undefined;
    this.#clinic.refresh();
  }

  async #keep(envelope: Envelope): Promise<void> {
    const { records, store, saver } = this.#clinic;
    const patient = records.patient(this.#patient);
    this.#issue = patient ? '' : words.keepChoose;
    if (!patient) return this.#clinic.refresh();
    await saver.flush();
    const there = await Promise.all(envelope.administrations.map(({ id }) => store.read('administration', id)));
    if (there.some((one) => !one.ok || one.value !== undefined)) {
      this.#issue = words.keptAlready;
      return this.#clinic.refresh();
    }
    const [visit, changes] = keepingChanges(envelope, patient.id, records.assessor);
    if (await this.#clinic.write(changes)) this.#kept = { code: patient.code, visit };
    else this.#issue = words.notKept;
    this.#clinic.refresh();
  }

  view(): TemplateResult {
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void this.#open(event.dataTransfer?.files[0]);
    };
    return html`<div class="head"><h2>${words.title}</h2></div>
      <section class="card pad drop" @dragover=${(event: Event) => event.preventDefault()} @drop=${drop}>
        <p>${words.help}</p>
        ${fileField(words.file, '.json,application/json', (file) => this.#open(file), words.drop)}
        <div class="live" role="alert">
          ${this.#problem ? html`<p class="note bad">${marks.bad}<span>${this.#problem}</span></p>` : nothing}
        </div>
        <div class="live" role="status">${this.#opened ? this.#whole(this.#opened) : nothing}</div>
      </section>
      ${this.#opened ? this.#contents(this.#opened.envelope) : nothing}`;
  }

  #whole({ name, envelope }: { name: string; envelope: Envelope }): TemplateResult {
    const { administrations, digest, isMadeUp } = envelope;
    return html`<p class="note">${marks.done}<span>${words.opened(name, administrations.length)}</span></p>
      ${isMadeUp ? html`<p class="note"><span class="tag">${clinicWords.madeUp}</span><span>${words.madeUp}</span></p>` : nothing}
      <p class="muted digest">${words.digest(digest)}</p>`;
  }

  #contents(envelope: Envelope): TemplateResult {
    return html`${envelope.administrations.map((one) => scoring(one, envelope.isMadeUp))}${this.#keeping(envelope)}
      <p class="muted">${shared.purpose}</p>`;
  }

  #keeping(envelope: Envelope): TemplateResult {
    // What is made up never comes to stand under somebody real.
    const all = this.#clinic.records.patients;
    const patients = envelope.isMadeUp ? all.filter(({ value: { isMadeUp } }) => isMadeUp) : all;
    const nobody = all.length > 0 ? words.keepNoMadeUp : words.keepNobody;
    const codes = patients
      .map(({ id, value: { code } }) => [id, code] as const)
      .sort(([, a], [, b]) => inNaturalOrder(a, b));
    const choose = (id: string) => {
      this.#patient = id;
      this.#issue = '';
      this.#clinic.refresh();
    };
    const kept = this.#kept;
    return html`<section class="card pad" aria-labelledby="keep">
      <h3 id="keep">${words.keep}</h3>
      <p>${patients.length > 0 ? words.keepHelp : nobody}</p>
      ${
        patients.length === 0 || kept
          ? nothing
          : html`<form class="sign" novalidate @submit=${onSubmit(() => this.#keep(envelope))}>
              ${choiceField(words.patient, [['', words.choose], ...codes], this.#patient, choose)}
              <button type="submit" class="btn">${words.doKeep}</button>
            </form>`
      }
      <div class="live" role="status">
        ${this.#issue ? html`<p class="note bad">${marks.bad}<span>${this.#issue}</span></p>` : nothing}
        ${
          kept
            ? html`<p class="note">
                ${marks.done}<span>${words.kept(kept.code, writeDay(kept.visit.day))}</span>
                <a href="#visit/${kept.visit.id}">${words.toVisit}</a>
              </p>`
            : nothing
        }
      </div>
    </section>`;
  }
}

/** What is known of a scoring beside its answers. */
function facts({ assessedAt, assessor = '', visit, reason, target }: Administration): string[] {
  return [
    target ? plaqueName(target) : '',
    words.assessed(writeDay(assessedAt.slice(0, 10)), assessor),
    visit === undefined ? '' : words.visit(visit),
    reason === undefined ? '' : words.amended(reason),
  ].filter(Boolean);
}

/** Whether a version comes after another. */
function isNewer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = a.findIndex((number, i) => number !== b[i]);
  return at >= 0 && a[at]! > b[at]!;
}

function scoring(administration: Administration, isMadeUp = false): TemplateResult {
  const entry = known(administration.instrument)!;
  const scored = scoredOf(entry, administration);
  const { instrument, words: named } = scored;
  const { status } = replay(administration, instrument);
  const told = { same: words.same, differs: words.differs, 'no-stored-result': words.noStored, 'not-evaluable': '' };
  return html`<section class="card pad" aria-label=${named.title}>
    <div class="head">
      <h3>
        ${named.title}
        <small>${named.fullTitle}</small>${isMadeUp ? html` <span class="tag">${clinicWords.madeUp}</span>` : nothing}
      </h3>
      <p class="outcome">${shortScore(scored) || stateOf(scored)}</p>
    </div>
    <p class="facts muted">${facts(administration).map((fact) => html`<span>${fact}</span>`)}</p>
    <p class=${status === 'differs' ? 'note bad' : 'note'}>
      ${status === 'differs' ? marks.bad : marks.info}<span>${told[status]}</span>
    </p>
    ${
      isNewer(administration.version, instrument.version)
        ? html`<p class="note bad">${marks.bad}<span>${words.newerRules(administration.version)}</span></p>`
        : nothing
    }
    ${table(administration, scored)}
    <p class="text">${paragraphOf(scored)}</p>
    <details>
      <summary>${words.answers}</summary>
      ${answerGroups(groupsOf(scored))}
    </details>
  </section>`;
}

function table(administration: Administration, scored: ReturnType<typeof scoredOf>): TemplateResult | typeof nothing {
  const lines = comparedOf(scored, administration);
  if (lines.length === 0) return nothing;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${scored.words.title}: ${words.what}">
    <table class="compared">
      <thead>
        <tr>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.stored(administration.version)}</th>
          <th scope="col">${words.today(scored.instrument.version)}</th>
          <th scope="col">${words.comparison}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ name, stored, today, differs }) =>
            html`<tr class=${differs ? 'differs' : ''}>
              <th scope="row">${name}</th>
              <td>${stored}</td>
              <td>${today}</td>
              <td>${differs ? html`${marks.bad} ${words.isDifferent}` : words.isSame}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
