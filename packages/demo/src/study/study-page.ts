import './study.css';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { choiceField } from '../common/fields.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { grouped } from '../records/order.ts';
import type { Study, StudyQuery } from '../records/study.ts';
import type { Stored } from '../store/schema.ts';
import { choicesCard } from './choices-card.ts';
import { cohortStudy, isInCohort } from './cohort.ts';
import { focusOn } from './focus.ts';
import { PlotCard } from './plot-card.ts';
import type { Pointer } from './plot/frame.ts';
import { stateOf } from './queries.ts';
import { QueryList, type QueryHost } from './query-list.ts';
import { scored } from './scored.ts';
import { Shelf } from './shelf.ts';
import { studyFacts } from './study-facts.ts';
import { usualChoices, viewOf, type Choices, type StudyView } from './study-view.ts';
import { words } from './study.en.ts';
import { SubjectCard } from './subject-card.ts';
import { rowFilters, subjectsIn, subjectTable, wholeTable, type RowFilter } from './subject-table.ts';
import { summaryCards } from './summary.ts';

/** One study: what it comes to, its subjects, the plot, queries. */
export class StudyPage implements ClinicPage {
  readonly #clinic: Clinic;
  readonly #id: string;
  readonly #shelf: Shelf;
  readonly #queries: QueryList;
  readonly #plot: PlotCard;
  #stored: Stored<'study'> | undefined;
  #study: Study | undefined;
  #isRead = false;
  #choices: Choices = usualChoices;
  #viewed: { readonly study: Study; readonly choices: Choices; readonly view: StudyView } | undefined;
  #filter: RowFilter = 'all';
  #hovered: string | undefined;
  #focused: string | undefined;
  #isWhole = false;
  #subject: SubjectCard | undefined;

  constructor(clinic: Clinic, id: string) {
    this.#clinic = clinic;
    this.#id = id;
    this.#shelf = new Shelf(clinic);
    this.#queries = new QueryList(this.#host);
    this.#plot = new PlotCard(() => clinic.refresh());
  }

  get title(): string {
    return this.#stored?.value.title ?? words.title;
  }

  get #host(): QueryHost {
    return {
      refresh: () => this.#clinic.refresh(),
      said: () => ({ at: new Date().toISOString(), by: this.#clinic.records.assessor }),
      save: (query: StudyQuery, before: StudyQuery | undefined) => this.#save(query, before),
      show: (code: string) => this.#open(code),
    };
  }

  take(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    const stored = await this.#shelf.one(this.#id);
    const isSame = stored?.revision === this.#stored?.revision && stored?.value.cohort === undefined;
    if (this.#isRead && isSame) return;
    this.#stored = stored;
    this.#study = stored?.value.cohort ? await this.#cohort(stored.value) : stored?.value;
    this.#isRead = true;
    const hasScorings = this.#study?.subjects.some(({ visits }) =>
      visits.some(({ administrations }) => administrations),
    );
    // Explains SRI-4 limb by limb once a subject is opened. Without it the page says the same in fewer words.
    if (hasScorings) void import('@clinimetric/elements/sri').catch(() => undefined);
    this.#clinic.refresh();
  }

  /** Patients as they are today. */
  async #cohort(study: Study): Promise<Study> {
    const { records, store, today } = this.#clinic;
    const patients = records.patients.map(({ value }) => value).filter((one) => isInCohort(study.cohort!, one));
    const visits = new Map(patients.map(({ id }) => [id, records.visitsOf(id)]));
    const listing = await store.administrations([...visits.values()].flat().map(({ id }) => id));
    const byVisit = grouped(listing.ok ? listing.value.records : [], ({ owner }) => owner);
    return cohortStudy(
      study,
      patients.map((patient) => ({
        patient,
        visits: visits.get(patient.id)!,
        administrationsOf: (visit) => (byVisit.get(visit) ?? []).map(({ value }) => value),
      })),
      today,
      records.schedules,
    );
  }

  async #save(query: StudyQuery, before: StudyQuery | undefined): Promise<boolean> {
    const isSaved = this.#stored !== undefined && (await this.#shelf.saveQuery(this.#stored, query, before));
    if (isSaved) await this.#read();
    return isSaved;
  }

  view(): TemplateResult | undefined {
    const study = this.#study;
    if (this.#isRead && !study) return undefined;
    // The heading is there from the beginning and stays the same: whoever followed a link here has the focus on it.
    return html`<div class="study">
      <div class="head">
        <div>
          <h2 tabindex="-1">${study?.title ?? words.loading}</h2>
          ${study ? studyFacts(study, () => this.#toQueries()) : nothing}
        </div>
        ${study ? this.#acts() : nothing}
      </div>
      ${study ? this.#body(study) : nothing}
    </div>`;
  }

  #acts(): TemplateResult {
    return html`<div class="acts">
      <button type="button" class="btn" @click=${() => print()}>${words.print}</button>
      <button type="button" class="btn" @click=${() => this.#delete()}>${words.deleteStudy}</button>
    </div>`;
  }

  #body(study: Study): TemplateResult {
    const remarks = (study.remarks ?? []).map((remark) => html`<p class="note">${words.remark[remark]}</p>`);
    const view = this.#viewOf(study);
    if (view.study.subjects.length === 0)
      return html`${remarks}
        <p class="note">${study.cohort ? words.noPatients : words.noSubjects}</p>`;
    return html`${remarks}${choicesCard(view, (change) => this.#choose(change))} ${summaryCards(view)}
      <div class="halves">
        ${this.#table(view)}${this.#plot.view(view, this.#pointer, (plot) => this.#choose({ plot }))}
      </div>
      ${this.#subject?.view(view) ?? nothing}${this.#everything(view)}${this.#queries.view(study.queries)}`;
  }

  /** Worked out anew when the study or a choice has changed, and not while somebody points at a line. */
  #viewOf(study: Study): StudyView {
    if (this.#viewed?.study !== study || this.#viewed.choices !== this.#choices)
      this.#viewed = { study, choices: this.#choices, view: viewOf(scored(study), this.#choices) };
    return this.#viewed.view;
  }

  #toQueries(): void {
    this.#queries.showOnly('open');
    focusOn('#queries');
  }

  async #delete(): Promise<void> {
    const stored = this.#stored;
    if (!stored) return;
    this.#clinic.go({ at: 'studies' });
    // Undo is offered where one goes next: leaving a place takes its offer away.
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await this.#shelf.delete(stored);
  }

  #choose(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    this.#clinic.refresh();
  }

  get #pointer(): Pointer {
    return {
      active: this.#hovered ?? this.#focused,
      point: (code) => {
        if (code === this.#hovered) return;
        this.#hovered = code;
        this.#clinic.refresh();
      },
    };
  }

  #table(view: StudyView): TemplateResult {
    const openQueries = new Map<string, number>();
    for (const query of view.study.study.queries)
      if (stateOf(query) === 'open') openQueries.set(query.subject, (openQueries.get(query.subject) ?? 0) + 1);
    const rows = subjectsIn(view, this.#filter, openQueries);
    const say = words.table;
    const isThere = rows.some(({ code }) => code === this.#focused);
    return html`<section class="card list">
      <div class="head">
        <h3>${say.title} <small>${say.counts(rows.length, view.study.subjects.length)}</small></h3>
        ${choiceField(
          say.filter,
          rowFilters.map((filter) => [filter, say.filters[filter]] as const),
          this.#filter,
          (value) => {
            this.#filter = value as RowFilter;
            this.#clinic.refresh();
          },
        )}
      </div>
      ${subjectTable(view, rows, {
        ...this.#pointer,
        stop: isThere ? this.#focused : rows[0]?.code,
        openQueries,
        focus: (code) => {
          this.#focused = code;
          this.#clinic.refresh();
        },
        open: (code) => this.#open(code),
      })}
      <p class="muted small hint">${say.hint}</p>
    </section>`;
  }

  #open(code: string): void {
    this.#focused = code;
    this.#subject = new SubjectCard(code, this.#host, () => this.#close());
    this.#clinic.refresh();
    focusOn('#subject');
  }

  #close(): void {
    this.#subject = undefined;
    this.#clinic.refresh();
    focusOn('.subjects button[tabindex="0"]');
  }

  /** Made when it is asked for: it may be large. */
  #everything(view: StudyView): TemplateResult {
    const onToggle = ({ target }: Event) => {
      const { open } = target as HTMLDetailsElement;
      if (open === this.#isWhole) return;
      this.#isWhole = open;
      this.#clinic.refresh();
    };
    return html`<details class="card everything" @toggle=${onToggle}>
      <summary>${words.table.everything}</summary>
      ${this.#isWhole ? guard([view], () => wholeTable(view)) : nothing}
    </details>`;
  }
}
