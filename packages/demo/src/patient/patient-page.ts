import './patient.css';
import '@clinimetric/elements/trend';
import { fallResponsesOf } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../common/command.ts';
import { scheduleOf } from '../common/due.ts';
import { choiceField } from '../common/fields.ts';
import { known } from '../common/instruments.ts';
import { madeUpStamp } from '../common/made-up-stamp.ts';
import { marks } from '../common/marks.ts';
import { writeDay, writeMonth } from '../common/moment.ts';
import { teach } from '../common/teach.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { Exports } from '../out/exports.ts';
import { treatmentOn, type Patient } from '../records/patient.ts';
import { standingsOf } from '../records/schedule.ts';
import { changesTable } from './changes-table.ts';
import { changesOf } from './changes.ts';
import { countingAt, scoredVisits, withoutHidden, type Scored } from './comparison.ts';
import { factsCard } from './facts.ts';
import { choicesOf, instrumentsOf, measureOf, neverDone, type Against, type Measure } from './measure.ts';
import { PatientForm } from './patient-form.ts';
import { patient as say } from './patient.en.ts';
import { planCard } from './plan.ts';
import { plaqueTile } from './plaque-tile.ts';
import { lupusResponse, nothingScored, responseCard } from './response.ts';
import { doseTile, neverDoneLines, tiles } from './tiles.ts';
import { Treatments } from './treatments.ts';
import { openerOf } from './opener.ts';
import { VisitForm } from './visit-form.ts';
import { visitsCard } from './visits.ts';

/** Response lines of an instrument whose published responses are falls in percent; a fall to 0 is the axis. */
const responseLines = (instrument: string): string | null =>
  fallResponsesOf(instrument)
    .flatMap(([, fall]) => ('percent' in fall && fall.percent < 100 ? fall.percent : []))
    .join(' ') || null;

/** The index of a diagnosis comes first. */
const first = ['pasi', 'sledai-2k'];

/** One patient: scores against a named baseline, course, responses, what changed, visits, plan, treatments. */
export class PatientPage implements ClinicPage {
  readonly #clinic: Clinic;
  readonly #id: string;
  readonly #treatments: Treatments;
  readonly #exports: Exports;
  #form: VisitForm | PatientForm | undefined;
  /** Goes back to what opened the form. */
  #opener = () => {};
  /** Id of the treatment line compared with; `undefined` until somebody chose. */
  #compared: string | undefined;
  #instrument = '';
  #showsAll = false;

  constructor(clinic: Clinic, id: string) {
    this.#clinic = clinic;
    this.#id = id;
    this.#exports = new Exports(clinic, id);
    this.#treatments = new Treatments(clinic, id);
  }

  get patient(): Patient | undefined {
    return this.#clinic.records.patient(this.#id);
  }

  get title(): string {
    return this.patient?.code ?? '';
  }

  commands(): readonly Command[] {
    const { patient } = this;
    return patient ? [{ id: 'new-visit', title: say.newVisit, keys: 'n', run: () => this.#begin(patient) }] : [];
  }

  get #visits(): Scored[] {
    return scoredVisits(this.#clinic.records, this.#id);
  }

  /** The treatment that is on, unless another was chosen. */
  #against(patient: Patient, choices: readonly Against[]): Against | undefined {
    const wanted = this.#compared ?? treatmentOn(patient, this.#clinic.today)?.id;
    return choices.find(({ line }) => line.id === wanted) ?? choices[0];
  }

  view(): TemplateResult | undefined {
    const { patient } = this;
    if (!patient) return undefined;
    const { today, records } = this.#clinic;
    const schedule = scheduleOf(patient, records.schedules);
    const { visits, hidden, open } = withoutHidden(schedule, this.#visits);
    const choices = choicesOf(patient, visits);
    const against = this.#against(patient, choices);
    const measures = inOrder(instrumentsOf(visits)).map((id) =>
      measureOf(id, schedule, visits, against, today, hidden),
    );
    const chosen = measures.find(({ id }) => id === this.#instrument) ?? measures[0];
    const standings = standingsOf(
      schedule,
      visits.map(({ visit }) => visit),
      today,
    );
    return html`${this.#head(patient, visits, choices, against)} ${this.#form?.view() ?? nothing}
      ${this.#tiles(measures, chosen, visits, against, hidden)}
      ${visits.length > 0 && !chosen && hidden.length === 0 ? nothingScored : nothing}
      ${visits.length === 0 ? teaching(patient) : nothing} ${hidden.length > 0 ? hiddenNote(hidden) : nothing}
      <div class="columns">
        <div class="main">
          ${chosen ? this.#course(patient, chosen, visits) : nothing}
          ${planCard(
            standings,
            visits.map(({ visit }) => visit),
            (planned) => this.#begin(patient, planned),
          )}
        </div>
        <div class="side">
          ${chosen && against && !chosen.isHidden ? this.#response(patient, visits, measures, chosen, against, hidden.length > 0) : nothing}
          ${factsCard(patient, open && hidden.length > 0 ? [open] : visits, today)}
          ${visitsCard(patient, visits, standings)}
        </div>
      </div>
      ${this.#treatments.view()}`;
  }

  #response(
    { diagnosis }: Patient,
    visits: readonly Scored[],
    measures: readonly Measure[],
    chosen: Measure,
    against: Against,
    isHidden: boolean,
  ): TemplateResult | typeof nothing {
    // The composite of lupus looks at all of its instruments at once.
    if (diagnosis === 'lupus') return isHidden ? nothing : lupusResponse(visits, against);
    const toggle = () => {
      this.#showsAll = !this.#showsAll;
      this.#clinic.refresh();
    };
    return responseCard({ visits, measures, chosen, against, isWhole: this.#showsAll, toggle });
  }

  #head(
    patient: Patient,
    visits: readonly Scored[],
    choices: readonly Against[],
    against: Against | undefined,
  ): TemplateResult {
    const [count, since] = visits[0] ? say.visitsSince(visits.length, writeDay(visits[0].day)) : [];
    const names = choices.map(({ line }) => [line.id, say.asBaseline(line.label, writeDay(line.start))] as const);
    return html`<div class="head patient-head">
      <div>
        <h2>${patient.code}${madeUpStamp(patient)}</h2>
        <p class="facts muted">
          <span>${words.diagnosis[patient.diagnosis]}</span>
          <span>${say.bornIn} <b>${writeMonth(patient.born)}</b></span>
          ${count ? html`<span><b>${count}</b> ${since}</span>` : nothing}
          <button type="button" class="link" @click=${() => this.#edit(patient)}>${say.edit}</button>
        </p>
      </div>
      <div class="acts">
        ${
          against
            ? choiceField(say.compared, names, against.line.id, (id) => {
                this.#compared = id;
                this.#clinic.refresh();
              })
            : nothing
        }
        ${this.#exports.button()}
        <button type="button" class="btn primary" @click=${() => this.#begin(patient)}>${say.newVisit}</button>
      </div>
    </div>`;
  }

  #show(form: VisitForm | PatientForm, focus: string): void {
    this.#opener = openerOf('.patient-head .btn.primary');
    this.#form = form;
    this.#clinic.refresh();
    document.querySelector<HTMLElement>(focus)?.focus();
  }

  readonly #close = (): void => {
    this.#form = undefined;
    this.#clinic.refresh();
    this.#opener();
  };

  #begin(patient: Patient, planned?: string): void {
    this.#show(new VisitForm(this.#clinic, patient, this.#close, planned), '.visit-form select');
  }

  #edit(patient: Patient): void {
    this.#show(new PatientForm(this.#clinic, this.#close, patient), '.patient-form input');
  }

  #tiles(
    measures: readonly Measure[],
    chosen: Measure | undefined,
    visits: readonly Scored[],
    against: Against | undefined,
    hidden: readonly string[],
  ): TemplateResult {
    const choose = (instrument: string) => {
      this.#instrument = instrument;
      this.#clinic.refresh();
    };
    const { today } = this.#clinic;
    const more: Parameters<typeof tiles>[1] = [
      plaqueTile(visits, against, { today, isHidden: hidden.includes('target-plaque') }),
      doseTile(visits, against),
    ];
    return html`${tiles({ measures, chosen: chosen?.id, against, today, choose }, more)}
    ${neverDoneLines(neverDone(visits, hidden))}`;
  }

  #course(patient: Patient, measure: Measure, visits: readonly Scored[]): TemplateResult {
    if (measure.isHidden)
      return html`<section class="card pad">
        <h3>${measure.words.title}</h3>
        <p class="muted">${say.hiddenHere}</p>
      </section>`;
    return html`<div class="stage course">
        <clin-trend
          .of=${measure}
          .visits=${measure.course}
          .baseline=${measure.first?.id ?? null}
          .responses=${responseLines(measure.id)}
          .treatments=${patient.treatments.map(({ label, start, end }) => ({ label, from: start, ...(end && { to: end }) }))}
        ></clin-trend>
      </div>
      ${changes(measure, visits)}`;
  }
}

const inOrder = (ids: readonly string[]): string[] => [
  ...first.filter((id) => ids.includes(id)),
  ...ids.filter((id) => !first.includes(id)),
];

/** The baseline, the visit before and the last one, and what changed between the last two. */
function changes({ words: named, instrument, id, first: baseline, last }: Measure, visits: readonly Scored[]) {
  const of = (visit: Scored) => countingAt(visit).find((one) => one.instrument === id);
  const before = visits.filter((visit) => visit.day < last.day && of(visit)).at(-1);
  const former = before && of(before);
  if (!before || !former) return nothing;
  const hasBaseline = baseline !== undefined && baseline.id !== former.id && baseline.id !== last.scoring.id;
  const scorings = [...(hasBaseline ? [baseline] : []), former, last.scoring];
  const days = [
    ...(hasBaseline ? [say.baselineColumn(writeDay(baseline.assessedAt.slice(0, 10)))] : []),
    writeDay(before.day),
    writeDay(last.day),
  ];
  const table = changesOf({ instrument, words: named }, scorings);
  const heads = [say.changesBy[table.by], ...days, say.sinceColumn(writeDay(before.day))];
  return changesTable(named.title, table, heads);
}

const hiddenNote = (hidden: readonly string[]) =>
  html`<p class="note">
    ${marks.info}<span>${say.hidden(hidden.flatMap((id) => known(id)?.words.title ?? []).join(', '))}</span>
  </p>`;

const teaching = ({ diagnosis }: Patient) =>
  teach({ title: say.firstSteps.title, steps: say.firstSteps.steps(diagnosis) });
