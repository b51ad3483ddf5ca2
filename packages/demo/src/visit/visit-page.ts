import './visit.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../common/command.ts';
import type { VisitSheet } from '../common/visit-sheet.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { Asking } from './asking.ts';
import { Clear } from './clear.ts';
import { focusFirst } from './focus.ts';
import { FollowedPlaques, plaqueInstrument } from './followed-plaques.ts';
import { visitHead } from './head.ts';
import { nextButton } from './onward.ts';
import { OpenVisit, type How } from './open-visit.ts';
import { panelChange } from './panel-change.ts';
import { Panel } from './panel.ts';
import { Plaques } from './plaques.ts';
import { removeVisit } from './removal.ts';
import { resultColumn } from './result.ts';
import { bringElements, givenBy, Sheets } from './sheets.ts';
import { Signing } from './signing.ts';
import { sitesStep } from './sites.ts';
import type { Stage } from './stage.ts';
import { firstStep, isOtherStep, stepFrom, type OtherStep, type Way } from './steps.ts';
import { Trail } from './trail.ts';
import { TreatmentCard } from './treatment-card.ts';
import { visitWords } from './visit.en.ts';
import { widgetStep } from './widget.ts';

const say = visitWords;

/** Brings the elements of a visit before its page is shown. */
export async function openVisit(clinic: Clinic, id: string): Promise<VisitPage> {
  const held = clinic.records.visit(id);
  const read = held ? undefined : await clinic.store.read('visit', id);
  // What is not known yet, as while the clinic is locked, is brought when it is shown.
  const visit = held ?? (read?.ok ? read.value?.value : undefined);
  await bringElements(visit?.panel ?? []);
  return new VisitPage(clinic, id);
}

/** One visit: its panel, the instrument that is being scored, the result beside, treatment, signing. */
export class VisitPage implements ClinicPage, Way {
  readonly #clinic: Clinic;
  readonly #visit: OpenVisit;
  readonly #sheets: Sheets;
  readonly #asking: Asking;
  readonly #plaques: Plaques;
  readonly #panel: Panel;
  readonly #clear: Clear;
  readonly #treatment: TreatmentCard;
  readonly #signing: Signing;
  readonly #trail: Trail;
  #step: string | undefined;
  #isRefused = false;
  #isMissing = false;

  constructor(clinic: Clinic, id: string) {
    const refresh = () => clinic.refresh();
    const visit = new OpenVisit(clinic.records, id, () => this.#changed());
    const followed = new FollowedPlaques(visit);
    this.#clinic = clinic;
    this.#visit = visit;
    this.#sheets = new Sheets(visit, (sheet) => this.#save(sheet));
    this.#asking = new Asking(visit, clinic);
    this.#plaques = new Plaques(visit, followed, this.#asking, refresh);
    this.#panel = new Panel(visit, this, refresh);
    this.#clear = new Clear(visit, followed, { refresh, onDone: () => this.#goOnAfterClear() });
    this.#treatment = new TreatmentCard(visit, this.#asking, refresh);
    this.#signing = new Signing(visit, this, clinic);
    this.#trail = new Trail(visit, clinic);
  }

  get title(): string {
    return this.#visit.isThere ? this.#visit.patient.code : '';
  }

  get step(): string {
    return (this.#step ??= firstStep(this.#visit));
  }

  commands(): readonly Command[] {
    if (!this.#visit.isThere) return [];
    return [
      { id: 'visit-next', title: say.nextTitle, keys: 'Alt+ArrowDown', run: () => this.go(1) },
      { id: 'visit-back', title: say.backTitle, keys: 'Alt+ArrowUp', run: () => this.go(-1) },
      { id: 'visit-review', title: say.review, keys: 'r', run: () => this.open('review') },
    ];
  }

  /** Shows what was read; another tab may have answered, or added an instrument. */
  take(): void {
    if (!this.#visit.isThere) return;
    this.#sheets.showAllStored();
    void this.#bring();
  }

  open(step: string, isInside = false, plaque?: string): void {
    this.#step = step;
    if (step === plaqueInstrument) this.#plaques.bring(plaque);
    this.#asking.close();
    this.#panel.fold();
    this.#isRefused = false;
    if (step === 'trail') this.#trail.read();
    this.#clinic.refresh();
    if (isInside || step === 'review') void this.#focusInside();
    else document.querySelector<HTMLElement>('.mid h2')?.focus();
    void this.#bring();
  }

  go(by: 1 | -1): void {
    this.open(stepFrom(this.#visit, this.step, by), true);
  }

  /** From the first step again: what is left are the patient's own answers. */
  #goOnAfterClear(): void {
    this.#sheets.showAllStored();
    this.open(stepFrom(this.#visit, undefined, 1), true);
  }

  async #focusInside(): Promise<void> {
    const element = this.#sheet?.element;
    if (!element) {
      // Where a visit can be signed the name comes first: what stands beside it is not in the way.
      const name = document.querySelector<HTMLElement>('.mid .card > .sign input');
      return name ? name.focus() : focusFirst('.mid :is(fieldset input, .open-items button)');
    }
    await element.updateComplete;
    element.focus();
  }

  #changed(): void {
    this.#clinic.refresh();
    void this.#bring();
  }

  /** Brings the code of what was added to the visit. */
  async #bring(): Promise<void> {
    const { panel } = this.#visit.record;
    if (panel.every((id) => this.#sheets.isBrought(id))) return;
    await bringElements(panel).then(
      () => (this.#isMissing = false),
      () => (this.#isMissing = true),
    );
    this.#clinic.refresh();
  }

  /** The sheet in view; none for steps that are no instrument, and while there is no plaque. */
  get #sheet(): VisitSheet | undefined {
    const { step } = this;
    if (isOtherStep(step)) return undefined;
    if (step !== plaqueInstrument) return this.#sheets.of(step);
    const { target } = this.#plaques;
    return target && this.#sheets.of(step, target);
  }

  #save(sheet: VisitSheet, how?: How): void {
    this.#isRefused = !this.#visit.save(sheet, givenBy(sheet), how);
    if (!this.#isRefused) return;
    this.#sheets.showStored(sheet);
    this.#clinic.refresh();
  }

  view(): TemplateResult | undefined {
    const visit = this.#visit;
    if (!visit.isThere) return undefined;
    const onReview = () => this.open('review');
    const onDelete = () => void removeVisit(this.#clinic, visit);
    const sheet = this.#sheet;
    return html`<div class="at-visit ${this.#panel.isUnfolded ? 'is-unfolded' : ''}">
      ${visitHead(visit, { onReview, onDelete })}
      <div class="visit">
        <div class="left">
          ${this.#panel.view()}${this.#clear.view()}${visit.isSigned ? nothing : panelChange(visit, this)}
        </div>
        <section class="mid">${this.#middle(sheet)}</section>
        ${resultColumn(visit, sheet)}
      </div>
    </div>`;
  }

  #middle(sheet: VisitSheet | undefined): TemplateResult {
    const { step } = this;
    const [visit, asking, next] = [this.#visit, this.#asking, nextButton(this.#visit, this)];
    const others: Readonly<Record<OtherStep, () => TemplateResult>> = {
      sites: () => sitesStep(visit, asking, next),
      treatment: () => this.#treatment.view(next),
      review: () => this.#signing.view(),
      trail: () => this.#trail.view(),
    };
    return isOtherStep(step) ? others[step]() : this.#instrument(sheet);
  }

  #instrument(sheet: VisitSheet | undefined): TemplateResult {
    const today = this.#clinic.today;
    const stage: Stage | undefined = sheet && {
      visit: this.#visit,
      sheet,
      today,
      save: (how) => this.#save(sheet, how),
    };
    return widgetStep({
      visit: this.#visit,
      way: this,
      asking: this.#asking,
      plaques: this.#plaques,
      stage,
      isMissing: this.#isMissing && !this.#sheets.isBrought(this.step),
      isRefused: this.#isRefused,
    });
  }
}
