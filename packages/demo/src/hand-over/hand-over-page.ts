import './hand-over.css';
import type { InstrumentElement } from '@clinimetric/elements';
import type { DlqiElement, DlqiWording } from '@clinimetric/elements/dlqi/element';
import type { Administration, PartValue } from '@clinimetric/scoring';
import type { TemplateResult } from 'lit';
import { visitLabel } from '../common/due.ts';
import { create, type Entry } from '../common/instruments.ts';
import { countingOf } from '../common/scoring.ts';
import { definitionOf, entryOf } from '../common/visit-sheet.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import type { Patient } from '../records/patient.ts';
import { panels, type Visit } from '../records/visit.ts';
import type { Failure } from '../store/failure.ts';
import { words } from './hand-over.en.ts';
import { beginHandOver, endHandOver, handOverOf, keepHandOver, onHandOverElsewhere, type HandOver } from './kept.ts';
import { questions } from './questions.ts';
import { tabletScoring } from './recording.ts';
import { sampleWording } from './sample-wording.en.ts';
import { firstOpen, isForPatient, openOn, screensOf, type Open, type Screen } from './screens.ts';
import { Sheet } from './sheet.ts';
import { WayBack } from './way-back.ts';
import { wordingOf } from './wording.ts';

type Element = InstrumentElement<PartValue>;

/** Brings the elements and the wording before the page is shown. */
export async function openHandOver(clinic: Clinic, visit: string): Promise<HandOverPage> {
  const asked = Object.values(panels).flat().filter(isForPatient);
  const [wording] = await Promise.all([wordingOf(clinic.store), ...asked.map((id) => entryOf(id).load())]);
  return new HandOverPage(clinic, visit, wording.ok ? wording.value : undefined);
}

/** The sheet on which a clinician hands the tablet over, and then the questions in the patient's hands. */
export class HandOverPage implements ClinicPage {
  readonly clinic: Clinic;
  readonly #id: string;
  readonly sheet: Sheet;
  readonly wayBack: WayBack;
  /** Set while the tablet is in a patient's hands. */
  handOver: HandOver | undefined;
  wording: DlqiWording | undefined;
  /** What was passed over and is asked again. */
  asked: Open | undefined;
  readonly #elements = new Map<string, Element>();
  readonly #deafen: () => void;

  constructor(clinic: Clinic, id: string, wording: DlqiWording | undefined) {
    this.clinic = clinic;
    this.#id = id;
    this.wording = wording;
    this.handOver = this.#kept;
    this.#deafen = onHandOverElsewhere(() => this.#follow());
    this.sheet = new Sheet(this);
    this.wayBack = new WayBack({
      store: clinic.store,
      handOver: () => this.handOver!,
      keep: (pin) => this.#keep({ pin }),
      takeBack: () => this.takeBack(),
      refresh: () => clinic.refresh(),
    });
  }

  get visit(): Visit | undefined {
    return this.clinic.records.visit(this.#id);
  }

  get patient(): Patient | undefined {
    const { visit } = this;
    return visit && this.clinic.records.patient(visit.patient);
  }

  get title(): string {
    return this.handOver ? words.patient.title : (this.patient?.code ?? '');
  }

  get isBare(): boolean {
    return this.handOver !== undefined;
  }

  get isHeld(): boolean {
    return this.handOver !== undefined;
  }

  /** What is kept of a hand-over of this visit. */
  get #kept(): HandOver | undefined {
    const kept = handOverOf();
    return kept?.visit === this.#id ? kept : undefined;
  }

  /** A visit that is gone asks nothing, and must not keep the clinic shut. */
  take(): void {
    if (this.handOver && !this.visit) void this.#endUnlessStored();
  }

  leave(): void {
    this.#deafen();
  }

  async #endUnlessStored(): Promise<void> {
    const visit = await this.clinic.store.read('visit', this.#id);
    if (visit.ok && (!visit.value || visit.value.isDeleted)) await this.takeBack();
  }

  /** Another tab handed the tablet over, or took it back. */
  #follow(): void {
    const kept = this.#kept;
    if (kept && !this.handOver) this.#show(kept);
    if (!kept && this.handOver) this.#leave();
  }

  #show(handOver: HandOver): void {
    this.#elements.clear();
    this.handOver = handOver;
    this.asked = undefined;
    this.clinic.refresh();
    beginAbove();
  }

  /** Hands the tablet over at the first question that is open; answers with what kept it from being handed over. */
  begin(chosen: Omit<HandOver, 'visit' | 'at'>): Failure | undefined {
    const begun: HandOver = { ...chosen, visit: this.#id, at: 0 };
    const answersOf = (id: string) => (begun.isSample ? {} : (this.stored(id)?.answers ?? {}));
    const at = firstOpen(this.#screensOf(begun), (screen) =>
      openOn(screen, definitionOf(screen.instrument), answersOf(screen.instrument)),
    );
    const kept = beginHandOver({ ...begun, at });
    if (!kept.ok) return kept.failure;
    this.#show({ ...begun, at });
    return undefined;
  }

  async takeBack(): Promise<void> {
    await this.clinic.saver.flush();
    endHandOver();
    this.#leave();
  }

  #leave(): void {
    this.handOver = undefined;
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    this.clinic.go({ at: 'visit', id: this.#id });
  }

  #keep(change: Partial<HandOver>): void {
    this.handOver = { ...this.handOver!, ...change };
    keepHandOver(this.handOver);
  }

  get #wording(): DlqiWording | undefined {
    return this.handOver?.isSample ? sampleWording : this.wording;
  }

  /** The questions that are asked. Without a wording the DLQI is not. */
  #screensOf({ instruments, isSample }: HandOver): Screen[] {
    const hasWords = isSample || this.wording !== undefined;
    return screensOf(instruments.filter((id) => isForPatient(id) && (id !== 'dlqi' || hasWords)).map(definitionOf));
  }

  get screens(): Screen[] {
    return this.handOver ? this.#screensOf(this.handOver) : [];
  }

  openOn(screen: Screen): Open | undefined {
    return openOn(screen, definitionOf(screen.instrument), this.element(screen).answers);
  }

  stored(instrument: string): Administration | undefined {
    return countingOf(this.administrations, instrument)[0];
  }

  get administrations(): Administration[] {
    return this.clinic.records.administrationsOf(this.#id);
  }

  /** The element of a screen, at its question. */
  element({ instrument, item }: Screen): Element {
    let element = this.#elements.get(instrument);
    if (!element) {
      const entry = entryOf(instrument);
      element = create(entry);
      this.#prepare(element, entry);
      this.#elements.set(instrument, element);
    }
    if (instrument === 'dlqi') (element as unknown as DlqiElement).question = item;
    return element;
  }

  #prepare(element: Element, entry: Entry): void {
    const { id } = entry.instrument;
    const { isSample, respondent } = this.handOver!;
    const answers = isSample ? {} : (this.stored(id)?.answers ?? {});
    element.layout = id === 'dlqi' ? 'question' : 'patient';
    if (id === 'dlqi') {
      (element as unknown as DlqiElement).wording = this.#wording;
      element.answers = { ...answers, 'completed-by': respondent };
    } else element.answers = answers;
    element.addEventListener('change', () => this.#answered({ ...entry, element }));
  }

  /** Keeps an answer as it is given; those to a sample are shown and forgotten. */
  #answered(sheet: Entry & { readonly element: Element }): void {
    const { visit, patient, handOver, clinic } = this;
    if (!visit || !patient || !handOver) return;
    this.asked = undefined;
    if (!handOver.isSample) {
      const { respondent } = handOver;
      const stored = this.stored(sheet.instrument.id);
      const label = visitLabel(patient, visit, clinic.records.schedules);
      const value = tabletScoring(sheet, { visit, label, today: clinic.today, respondent, stored });
      clinic.records.saveAdministration(visit.id, value, {
        who: words.trail[respondent],
        what: stored ? 'changed' : 'created',
        after: { answers: value.answers },
        ...(stored && { before: { answers: stored.answers } }),
      });
    }
    clinic.refresh();
  }

  go(at: number): void {
    this.asked = undefined;
    this.#keep({ at });
    this.clinic.refresh();
    beginAbove();
  }

  /** Goes on, or asks for what was passed over. */
  next(): void {
    const { screens, handOver, asked } = this;
    const { at } = handOver!;
    const open = this.openOn(screens[at]!);
    const wasAsked = open?.mayStayOpen && asked?.item === open.item;
    if (open && !wasAsked) return this.#askFor(at, open);
    if (at + 1 < screens.length) return this.go(at + 1);
    const passed = screens.findIndex((screen) => this.openOn(screen)?.mayStayOpen === false);
    if (passed >= 0) return this.#askFor(passed, this.openOn(screens[passed]!)!);
    this.go(at + 1);
  }

  #askFor(at: number, open: Open): void {
    if (at !== this.handOver!.at) this.go(at);
    this.asked = open;
    this.clinic.refresh();
    this.element(this.screens[at]!).goTo(open.item);
  }

  view(): TemplateResult | undefined {
    if (this.handOver) return questions(this, this.handOver);
    return this.visit && this.patient ? this.sheet.view() : undefined;
  }
}

/** The place among the questions is read first, then the question. */
function beginAbove(): void {
  for (const box of document.querySelectorAll('html, .turn')) box.scrollTo({ top: 0, behavior: 'instant' });
  document.querySelector<HTMLElement>('.handed .here')?.focus({ preventScroll: true });
}
