import '@clinimetric/elements/response';
import '@clinimetric/elements/sri';
import '@clinimetric/elements/trend';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../marks.ts';
import { treatmentOn, type Patient, type TreatmentLine } from '../records/patient.ts';
import type { Clinic } from './clinic.ts';
import { baselineAt, countingAt, courseOf, monthsBetween, treatmentAt, type Scored } from './comparison.ts';
import { plannedLabel } from './due.ts';
import { choiceField } from './fields.ts';
import { writeDay, writeMonth } from './moment.ts';
import type { ClinicPage } from './page.ts';
import { Treatments } from './treatments.ts';
import { VisitForm } from './visit-form.ts';
import { entryOf } from './visit-sheet.ts';
import { words } from './words.ts';

const say = words.patient;

/** Response lines of an instrument that has published ones as falls from baseline. */
const responseLines: Readonly<Record<string, string>> = { pasi: '50 75 90' };

/** One patient: course, responses against a named baseline, visits, treatments. */
export class PatientPage implements ClinicPage {
  readonly #clinic: Clinic;
  readonly #id: string;
  readonly #treatments: Treatments;
  #form: VisitForm | undefined;
  #treatment = '';
  #instrument = '';

  constructor(clinic: Clinic, id: string) {
    this.#clinic = clinic;
    this.#id = id;
    this.#treatments = new Treatments(clinic, id);
  }

  get patient(): Patient | undefined {
    return this.#clinic.records.patient(this.#id);
  }

  get title(): string {
    return this.patient?.code ?? '';
  }

  get #visits(): Scored[] {
    const { records } = this.#clinic;
    return records
      .visitsOf(this.#id)
      .map((visit) => ({ visit, day: visit.day, administrations: records.administrationsOf(visit.id) }));
  }

  #line(patient: Patient): TreatmentLine | undefined {
    const { treatments } = patient;
    return (
      treatments.find(({ id }) => id === this.#treatment) ?? treatmentOn(patient, this.#clinic.today) ?? treatments[0]
    );
  }

  view(): TemplateResult | undefined {
    const { patient } = this;
    if (!patient) return undefined;
    const visits = this.#visits;
    const line = this.#line(patient);
    return html`<div class="head">
        <div>
          <h2>${patient.code}</h2>
          <p class="facts muted">
            <span>${words.diagnosis[patient.diagnosis]}</span><span>${say.born(writeMonth(patient.born))}</span>
            ${line ? html`<span>${say.since(line.label, writeDay(line.start))}</span>` : nothing}
          </p>
        </div>
        <div class="acts">
          <button type="button" class="btn primary" @click=${() => this.#open(patient)}>${say.newVisit}</button>
        </div>
      </div>
      ${this.#form?.view() ?? nothing}
      <div class="two">${this.#visitList(patient, visits)}${this.#treatments.view()}</div>
      ${visits.length > 0 ? this.#course(patient, visits, line) : nothing}`;
  }

  #open(patient: Patient): void {
    this.#form = new VisitForm(this.#clinic, patient, () => {
      this.#form = undefined;
      this.#clinic.refresh();
    });
    this.#clinic.refresh();
    document.querySelector<HTMLElement>('.visit-form select')?.focus();
  }

  #visitList(patient: Patient, visits: readonly Scored[]): TemplateResult {
    return html`<section class="card pad">
      <h3>${say.visits}</h3>
      ${visits.length === 0 ? html`<p class="muted">${say.noVisits}</p>` : nothing}
      <ul class="lines">
        ${[...visits].reverse().map(({ visit }) => {
          const label = visit.isEarlyTermination ? words.earlyTermination : plannedLabel(patient, visit);
          return html`<li>
            <a href="#visit/${visit.id}">${writeDay(visit.day)}, ${label ?? words.unscheduled}</a>
            <span class="muted">${words.visitState[visit.state]}</span>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #course(patient: Patient, visits: readonly Scored[], line: TreatmentLine | undefined): TemplateResult {
    const scored = visits.filter((one) => countingAt(one).length > 0);
    // Plaques have no one course; they are among the responses.
    const instruments = [...new Set(scored.flatMap(countingAt).map(({ instrument }) => instrument))].filter(
      (id) => id !== 'target-plaque',
    );
    const instrument = instruments.includes(this.#instrument) ? this.#instrument : this.#usual(instruments);
    if (!instrument) return html`<p class="note">${marks.info}<span>${say.nothingScored}</span></p>`;
    const choose = (change: () => void) => {
      change();
      this.#clinic.refresh();
    };
    const names = instruments.map((id) => [id, entryOf(id).words.title] as const);
    const lines = patient.treatments.map(({ id, label, start }) => [id, say.since(label, writeDay(start))] as const);
    const baseline = line && baselineAt(line, visits, instrument);
    const first = baseline && countingAt(baseline.visit).find((one) => one.instrument === instrument);
    return html`<section class="card pad">
        <div class="fields">
          ${choiceField(say.instrument, names, instrument, (value) => choose(() => (this.#instrument = value)))}
          ${line ? choiceField(say.compared, lines, line.id, (value) => choose(() => (this.#treatment = value))) : nothing}
        </div>
        <p class="muted">${this.#baselineSentence(line, baseline)}</p>
      </section>
      <div class="stage">
        <clin-trend
          .of=${entryOf(instrument)}
          .visits=${courseOf(patient, visits, instrument, this.#clinic.today)}
          .baseline=${first?.id ?? null}
          .responses=${responseLines[instrument] ?? null}
          .treatments=${patient.treatments.map(({ label, start, end }) => ({ label, from: start, ...(end && { to: end }) }))}
        ></clin-trend>
      </div>
      ${line ? this.#response(patient, scored, line) : nothing}`;
  }

  /** The index of the diagnosis, where it was scored. */
  #usual(instruments: readonly string[]): string | undefined {
    return ['pasi', 'sledai-2k'].find((id) => instruments.includes(id)) ?? instruments[0];
  }

  #baselineSentence(line: TreatmentLine | undefined, baseline: ReturnType<typeof baselineAt>): string {
    if (!line) return say.noTreatment;
    if (!baseline) return say.noBaseline(line.label);
    const tell = baseline.isAfterStart ? say.lateBaseline : say.baseline;
    return tell(writeDay(baseline.visit.day), line.label, writeDay(line.start));
  }

  #response(patient: Patient, scored: readonly Scored[], line: TreatmentLine): TemplateResult {
    const baseline = baselineAt(line, scored);
    const last = scored.at(-1);
    const told = this.#baselineSentence(line, baseline);
    const isAlone = !baseline || !last || last.day <= baseline.visit.day;
    return html`<section class="card pad">
        <h3>${say.response}</h3>
        <p class="muted">${told}${isAlone && baseline ? ` ${say.oneVisit}` : ''}</p>
      </section>
      ${isAlone ? nothing : html`<div class="stage">${this.#outcome(patient, line, baseline.visit, last)}</div>`}`;
  }

  #outcome(patient: Patient, line: TreatmentLine, baseline: Scored, last: Scored): TemplateResult {
    if (patient.diagnosis === 'lupus')
      return html`<clin-sri
        .baseline=${countingAt(baseline)}
        .followUp=${countingAt(last)}
        .baselineTreatment=${treatmentAt(baseline, baseline.day)}
        .treatment=${treatmentAt(last, baseline.day)}
      ></clin-sri>`;
    return html`<clin-response
      .baseline=${countingAt(baseline)}
      .followUp=${countingAt(last)}
      .baselineName=${say.baselineName(line.label)}
      .month=${monthsBetween(line.start, last.day)}
    ></clin-response>`;
  }
}
