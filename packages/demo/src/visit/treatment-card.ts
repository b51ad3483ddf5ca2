import type { DrugChangeKind, DrugClass, FailureKind } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choiceField, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { changeText, failureText } from '../common/treatment-text.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { words } from '../common/words.ts';
import { isDay } from '../records/day.ts';
import type { DatedChange, DatedFailure, RecordedTreatment } from '../records/treatment.ts';
import type { Asking } from './asking.ts';
import { focusFirst } from './focus.ts';
import type { OpenVisit } from './open-visit.ts';
import { treatmentFields, type TreatmentField as Field } from './treatment-fields.ts';
import { visitWords } from './visit.en.ts';

const say = treatmentWords;

type Standing = 'unknown' | 'none' | 'some';

/** Not recorded, none, and recorded are three things. */
function standingOf(value: RecordedTreatment[Field]): Standing {
  if (value === undefined || value === null) return 'unknown';
  return value === 0 || value === false || (Array.isArray(value) && value.length === 0) ? 'none' : 'some';
}

const noneOf = {
  prednisoneMgPerDay: 0,
  failures: [],
  changes: [],
  haemolysis: false,
  gastrointestinal: false,
} as const;

const doseShape = /^\d{1,4}([.,]\d{1,2})?$/;

/** Treatment at a visit, which the composite responses ask for. */
export class TreatmentCard {
  readonly #visit: OpenVisit;
  readonly #asking: Asking;
  readonly #refresh: () => void;
  /** Fields said to be recorded whose value is still to come; until then nothing is recorded. */
  readonly #asked = new Set<Field>();
  #dose: string | undefined;
  #new: Record<string, string> = {};

  constructor(visit: OpenVisit, asking: Asking, refresh: () => void) {
    this.#visit = visit;
    this.#asking = asking;
    this.#refresh = refresh;
  }

  get #treatment(): RecordedTreatment {
    return this.#visit.record.treatment ?? {};
  }

  #set(field: Field, value: RecordedTreatment[Field]): void {
    const { [field]: _, ...rest } = this.#treatment;
    const next: RecordedTreatment = value === undefined ? rest : { ...rest, [field]: value };
    const isEmpty = Object.keys(next).length === 0;
    this.#visit.recordTreatment(isEmpty ? undefined : next);
  }

  view(next: TemplateResult): TemplateResult {
    const visit = this.#visit;
    const asking = this.#asking;
    const isLocked = visit.isLocked('treatment');
    return html`<div class="head">
        <h2 tabindex="-1">${say.title}</h2>
        <div class="acts">${visit.isSigned ? asking.amendButton('treatment', say.title) : nothing}</div>
      </div>
      <p class="muted">${say.help}</p>
      ${asking.form('treatment')}${asking.note('treatment')}
      ${
        isLocked
          ? html`<p class="note">
              ${marks.info}<span>${visitWords.locked(words.visitState[visit.record.state])}</span>
            </p>`
          : nothing
      }
      <fieldset class="card pad treatment" ?disabled=${isLocked}>
        <legend class="vh">${say.title}</legend>
        ${this.#three('prednisoneMgPerDay', say.dose, say.some)}
        ${this.#isOpen('prednisoneMgPerDay') ? this.#doseField() : nothing}
        ${this.#three('failures', say.failures, say.some)} ${this.#isOpen('failures') ? this.#failures() : nothing}
        ${this.#three('changes', say.changes, say.some)} ${this.#isOpen('changes') ? this.#changes() : nothing}
        ${
          treatmentFields(visit.patient.diagnosis).includes('haemolysis')
            ? html`${this.#three('haemolysis', say.haemolysis, say.present)}
              ${this.#three('gastrointestinal', say.gastrointestinal, say.present)}`
            : nothing
        }
      </fieldset>
      ${visit.isSigned ? nothing : next}`;
  }

  #isOpen(field: Field): boolean {
    return this.#asked.has(field) || standingOf(this.#treatment[field]) === 'some';
  }

  #three(field: Field, label: string, some: string): TemplateResult {
    const chosen = this.#asked.has(field) ? 'some' : standingOf(this.#treatment[field]);
    const choose = (standing: Standing) => {
      this.#asked.delete(field);
      if (field === 'prednisoneMgPerDay') this.#dose = undefined;
      if (standing === 'some' && noneOf[field] !== false) {
        this.#asked.add(field);
        return this.#set(field, undefined);
      }
      this.#set(field, { unknown: undefined, none: noneOf[field], some: true as const }[standing]);
    };
    return html`<fieldset class="three">
      <legend>${label}</legend>
      ${(['unknown', 'none', 'some'] as const).map(
        (standing) =>
          html`<label
            ><input
              type="radio"
              name=${field}
              .checked=${live(chosen === standing)}
              @change=${() => choose(standing)}
            />${standing === 'some' ? some : say[standing]}</label
          >`,
      )}
    </fieldset>`;
  }

  #doseField(): TemplateResult {
    const stored = this.#treatment.prednisoneMgPerDay;
    const value = this.#dose ?? (stored === undefined || stored === null ? '' : String(stored));
    const isWrong = value !== '' && !doseShape.test(value);
    return textField({
      label: `${say.dose}, ${say.doseUnit}`,
      value,
      issue: isWrong ? say.doseIssue : undefined,
      onInput: (typed) => {
        this.#dose = typed.trim();
        this.#asked.add('prednisoneMgPerDay');
        const isDose = doseShape.test(this.#dose);
        this.#set('prednisoneMgPerDay', isDose ? Number(this.#dose.replace(',', '.')) : undefined);
      },
    });
  }

  #field(name: string, label: string, help?: string): TemplateResult {
    const value = this.#new[name] ?? '';
    return textField({
      label,
      value,
      type: 'date',
      help,
      issue: value !== '' && !this.#isPast(value) ? say.dayIssue : undefined,
      onInput: (typed) => this.#type(name, typed),
    });
  }

  #isPast(day: string): boolean {
    return isDay(day) && day <= this.#visit.record.day;
  }

  #choice(name: string, label: string, values: Readonly<Record<string, string>>): TemplateResult {
    const choices = [['', words.choose], ...Object.entries(values)] as const;
    return choiceField(label, choices, this.#new[name] ?? '', (value) => this.#type(name, value));
  }

  #type(name: string, value: string): void {
    this.#new = { ...this.#new, [name]: value };
    this.#refresh();
  }

  #add<T>(field: 'failures' | 'changes', entry: T): void {
    this.#new = {};
    this.#asked.delete(field);
    this.#set(field, [
      ...((this.#treatment[field] as readonly T[] | undefined) ?? []),
      entry,
    ] as RecordedTreatment[Field]);
    // The next one is entered in the same place.
    focusFirst(`.new-${field} select`);
  }

  #list<T>(field: 'failures' | 'changes', list: readonly T[], text: (entry: T) => string): TemplateResult {
    const remove = (index: number) => {
      const rest = list.filter((_, i) => i !== index);
      // The last one taken away leaves nothing known, not "none".
      this.#set(field, (rest.length > 0 ? rest : undefined) as RecordedTreatment[Field]);
      focusFirst(rest.length > 0 ? `.new-${field} select` : `.treatment input[name=${field}]:checked`);
    };
    return html`<ul class="open-items">
      ${list.map(
        (entry, index) =>
          html`<li>
            ${text(entry)}
            <button
              type="button"
              class="link"
              aria-label="${words.remove}: ${text(entry)}"
              @click=${() => remove(index)}
            >
              ${words.remove}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #failures(): TemplateResult {
    const { kind, day = '', unknown = '' } = this.#new;
    const add = () => this.#add<DatedFailure>('failures', { kind: kind as FailureKind, ...(unknown ? {} : { day }) });
    const isReady = kind && (unknown || this.#isPast(day));
    return html`${this.#list('failures', this.#treatment.failures ?? [], failureText)}
      <div class="fields new-failures">
        ${this.#choice('kind', say.kind, say.failureKinds)}
        ${unknown ? nothing : this.#field('day', say.day, visitWords.treatment.dayHelp)}
        <label class="tick"
          ><input
            type="checkbox"
            .checked=${live(unknown !== '')}
            @change=${() => this.#type('unknown', unknown ? '' : 'yes')}
          />${say.dayUnknown}</label
        >
        <button type="button" class="btn" ?disabled=${!isReady} @click=${add}>${say.add}</button>
      </div>`;
  }

  #changes(): TemplateResult {
    const { drug, change, from = '', until = '' } = this.#new;
    const add = () =>
      this.#add<DatedChange>('changes', {
        drugClass: drug as DrugClass,
        change: change as DrugChangeKind,
        day: from,
        ...(until && { until }),
      });
    const isInOrder = until === '' || (this.#isPast(until) && from <= until);
    const isReady = drug && change && this.#isPast(from) && isInOrder;
    return html`${this.#list('changes', this.#treatment.changes ?? [], changeText)}
      <div class="fields new-changes">
        ${this.#choice('drug', say.drug, say.drugClasses)} ${this.#choice('change', say.change, say.changeKinds)}
        ${this.#field('from', say.day)} ${this.#field('until', say.until)}
        <button type="button" class="btn" ?disabled=${!isReady} @click=${add}>${say.add}</button>
      </div>`;
  }
}
