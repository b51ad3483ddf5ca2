import './visit.css';
import type { Administration, AdministrationTarget, AnswerSource } from '@clinimetric/scoring';
import { html, type TemplateResult } from 'lit';
import type { Command } from '../common/command.ts';
import { visitLabel } from '../common/due.ts';
import {
  changedItems,
  countingOf,
  differsOnlyInLaboratory,
  isOriginal,
  scoringOf,
  slotsAt,
  type Circumstances,
} from '../common/scoring.ts';
import { keyOf, sheetOf, show, targetOf, type VisitSheet } from '../common/visit-sheet.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import type { Patient } from '../records/patient.ts';
import { amendedState, partOf, type Slot, type Visit } from '../records/visit.ts';
import { Asking } from './asking.ts';
import { visitHead } from './head.ts';
import { datedMeta, metaOf } from './meta.ts';
import { Panel } from './panel.ts';
import { Plaques } from './plaques.ts';
import { resultColumn } from './result.ts';
import { Signing } from './signing.ts';
import { sitesStep } from './sites.ts';
import { isOtherStep, stepFrom } from './steps.ts';
import { toldOf } from './trail-lines.ts';
import { Trail } from './trail.ts';
import { TreatmentCard } from './treatment-card.ts';
import { visitWords } from './visit.en.ts';
import { widgetStep } from './widget.ts';

const say = visitWords;

/** How a change of a scoring came about, where the answers do not tell. */
interface How extends Circumstances {
  readonly source?: AnswerSource;
  /** Days of samples, by item. */
  readonly sampleDates?: Readonly<Record<string, string>>;
}

/** One visit: its panel, the instrument that is being scored, the result beside, treatment, signing. */
export class VisitPage implements ClinicPage {
  readonly clinic: Clinic;
  readonly asking: Asking;
  readonly plaques: Plaques;
  readonly #id: string;
  readonly #sheets = new Map<string, VisitSheet>();
  readonly #panel: Panel;
  readonly #treatment: TreatmentCard;
  readonly #signing: Signing;
  readonly #trail: Trail;
  /** Results entered since the clinical part was signed: only those may be corrected without a reason. */
  readonly #results = new Set<string>();
  /** Id of the instrument in view, or the name of another step. */
  current = '';
  isRefused = false;

  constructor(clinic: Clinic, id: string) {
    this.clinic = clinic;
    this.#id = id;
    this.asking = new Asking(this);
    this.plaques = new Plaques(this);
    this.#panel = new Panel(this);
    this.#treatment = new TreatmentCard(this);
    this.#signing = new Signing(this);
    this.#trail = new Trail(this);
  }

  get visit(): Visit | undefined {
    return this.clinic.records.visit(this.#id);
  }

  get patient(): Patient | undefined {
    const { visit } = this;
    return visit && this.clinic.records.patient(visit.patient);
  }

  get title(): string {
    return this.patient?.code ?? '';
  }

  get label(): string {
    const { visit, patient } = this;
    return visit && patient ? visitLabel(patient, visit) : '';
  }

  get administrations(): Administration[] {
    return this.clinic.records.administrationsOf(this.#id);
  }

  get slots(): Slot[] {
    return slotsAt(this.visit!, this.administrations);
  }

  get isSigned(): boolean {
    return this.visit?.state !== 'in-progress';
  }

  commands(): readonly Command[] {
    if (!this.visit) return [];
    return [
      { id: 'visit-next', title: say.nextTitle, keys: 'Alt+ArrowDown', run: () => this.go(1) },
      { id: 'visit-back', title: say.backTitle, keys: 'Alt+ArrowUp', run: () => this.go(-1) },
      { id: 'visit-review', title: say.review, keys: 'r', run: () => this.choose('review') },
    ];
  }

  /** Shows what was read; another tab may have answered. */
  take(): void {
    const { visit } = this;
    if (!visit) return;
    this.current ||=
      this.slots.find(({ state }) => state === 'untouched' || state === 'started')?.instrument ??
      this.slots[0]?.instrument ??
      'review';
    for (const sheet of this.#sheets.values()) show(sheet, this.stored(sheet));
  }

  /** Opens a step. `isInside`: the focus goes to the first thing to do there, not to the heading. */
  choose(step: string, isInside = false): void {
    this.current = step;
    this.asking.close();
    this.isRefused = false;
    if (step === 'trail') this.#trail.read();
    this.clinic.refresh();
    if (isInside || step === 'review') void this.#focusInside();
    else document.querySelector<HTMLElement>('.mid h2')?.focus();
  }

  async #focusInside(): Promise<void> {
    const { sheet } = this;
    if (!sheet) {
      const first = document.querySelector<HTMLElement>('.mid :is(.sign input, fieldset input, .open-items button)');
      return (first ?? document.querySelector<HTMLElement>('.mid h2'))?.focus();
    }
    await sheet.element.updateComplete;
    sheet.element.focus();
  }

  /** On to the next step with something to do, or back to the one before. */
  go(by: 1 | -1): void {
    this.choose(stepFrom(this, by), true);
  }

  /** Changes the visit itself, with its line of the trail. */
  change(change: Partial<Visit>, what: 'changed' | 'signed' | 'amended' = 'changed', reason?: string): void {
    const visit = this.visit!;
    const names = Object.keys(change) as (keyof Visit)[];
    const before = Object.fromEntries(
      names.filter((name) => visit[name] !== undefined).map((name) => [name, visit[name]]),
    );
    const who = change.assessor ?? visit.assessor;
    const after = { ...change, ...(reason !== undefined && { reason }) };
    this.clinic.records.saveVisit({ ...visit, ...change }, { who, what, before, after });
    this.clinic.refresh();
  }

  /** Changes what a step records; after signing only under the reason of an amendment. */
  changeStep(step: string, change: Partial<Visit>): void {
    if (!this.isSigned) return this.change(change);
    const amendment = this.asking.amendment(step);
    if (!amendment) return this.clinic.refresh();
    this.change({ ...change, state: amendedState(this.visit!, this.slots) }, 'amended', amendment.reason);
  }

  /** The scoring that a sheet shows. */
  stored(sheet: VisitSheet): Administration | undefined {
    const found = countingOf(this.administrations, sheet.instrument.id);
    const own = sheet.target ? found.find(({ target }) => target?.id === sheet.target!.id) : found[0];
    // Answers that were all taken back leave their record, to be filled again.
    return own ?? this.administrations.filter((one) => keyOf(one.instrument, one.target) === sheet.key).at(-1);
  }

  /** The sheet in view; none for steps that are no instrument, and while there is no plaque. */
  get sheet(): VisitSheet | undefined {
    if (isOtherStep(this.current) || this.current === '') return undefined;
    if (!this.plaques.has(this.current)) return this.sheetOf(this.current);
    const { target } = this.plaques;
    return target && this.sheetOf(this.current, target);
  }

  sheetOf(instrument: string, target?: AdministrationTarget): VisitSheet {
    const key = keyOf(instrument, target);
    let sheet = this.#sheets.get(key);
    if (!sheet) {
      const made: VisitSheet = sheetOf(instrument, target, () => this.#answered(made));
      made.element.setAttribute('assessed-on', this.visit!.day);
      show(made, this.stored(made));
      this.#sheets.set(key, made);
      sheet = made;
    }
    return sheet;
  }

  /** Whether results may come in: the clinical part is signed, and the instrument has laboratory items. */
  takesResults({ instrument }: VisitSheet): boolean {
    return this.visit!.state === 'waiting' && instrument.items.some(({ basis }) => basis === 'laboratory');
  }

  /** Whether answers need an amendment before they can be changed. */
  isLocked(sheet: VisitSheet): boolean {
    if (this.asking.amendment(sheet.key)) return false;
    return this.isSigned || isOriginal(this.stored(sheet));
  }

  #isResult(sheet: VisitSheet): boolean {
    const { instrument, element, key } = sheet;
    const before = this.stored(sheet)?.answers ?? {};
    if (!this.takesResults(sheet) || !differsOnlyInLaboratory(instrument, before, element.answers)) return false;
    const names = changedItems(before, element.answers).map((id) => `${key}/${id}`);
    const isNew = changedItems(before, element.answers).every(
      (id) => before[id] === undefined || this.#results.has(`${key}/${id}`),
    );
    if (isNew) for (const name of names) this.#results.add(name);
    return isNew;
  }

  #answered(sheet: VisitSheet): void {
    this.isRefused = this.isLocked(sheet) && !this.#isResult(sheet);
    if (!this.isRefused) return this.save(sheet);
    show(sheet, this.stored(sheet));
    this.clinic.refresh();
  }

  /** Stores what the element holds, with its line of the trail. */
  save(sheet: VisitSheet, { source, sampleDates, ...circumstances }: How = {}): void {
    const { element, instrument, key } = sheet;
    const stored = this.stored(sheet);
    const amendment = this.asking.amendment(key);
    const reason = amendment && !amendment.isBegun ? amendment.reason : undefined;
    const { result } = element;
    const begun = partOf(instrument.id).isCopied ? 'paper' : undefined;
    const entry = circumstances.entry ?? (stored ? stored.entry : begun);
    const change = {
      before: stored?.answers ?? {},
      after: result.answers,
      meta: stored?.meta,
      options: result.options,
      isCopied: entry === 'paper',
      source,
    };
    const meta = datedMeta(metaOf(instrument, change), sampleDates);
    const given = { result, target: targetOf(sheet), meta };
    const occasion = { visit: this.visit!, label: this.label, stored, reason };
    const value = scoringOf(instrument, given, {
      ...occasion,
      // What is stored says itself how it came, and an amendment no longer says it for the patient.
      circumstances: { ...circumstances, ...(!stored && entry && { entry }) },
    });
    this.clinic.records.saveAdministration(this.#id, value, {
      who: this.visit!.assessor,
      what: amendment ? 'amended' : stored ? 'changed' : 'created',
      ...(stored && { before: toldOf(stored) }),
      after: { ...toldOf(value), ...(amendment && { reason: amendment.reason }) },
    });
    if (amendment) {
      amendment.isBegun = true;
      const state = amendedState(this.visit!, this.slots);
      if (this.isSigned && state !== this.visit!.state) this.change({ state }, 'amended', amendment.reason);
    }
    this.clinic.refresh();
  }

  view(): TemplateResult | undefined {
    const { visit, patient } = this;
    if (!visit || !patient) return undefined;
    return html`${visitHead(this)}
      <div class="visit">
        ${this.#panel.view()}
        <section class="mid">${this.#middle()}</section>
        ${resultColumn(this)}
      </div>`;
  }

  #middle(): TemplateResult {
    if (!isOtherStep(this.current)) return widgetStep(this);
    const others = {
      sites: () => sitesStep(this),
      treatment: () => this.#treatment.view(),
      review: () => this.#signing.view(),
      trail: () => this.#trail.view(),
    };
    return others[this.current]();
  }
}
