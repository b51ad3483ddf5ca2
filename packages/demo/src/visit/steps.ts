import { siteWords } from '../common/sites.en.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { entryOf } from '../common/visit-sheet.ts';
import { isOpen, partOf, type Slot } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';
import { sitesLeft } from './standing.ts';
import { recordedTreatment } from './treatment-fields.ts';
import { visitWords } from './visit.en.ts';

/** Parts of a visit that are no instrument. */
export const otherSteps = ['sites', 'treatment', 'review', 'trail'] as const;
export type OtherStep = (typeof otherSteps)[number];

export const isOtherStep = (step: string): step is OtherStep => otherSteps.some((one) => one === step);

const titles: Readonly<Record<OtherStep, string>> = {
  sites: siteWords.title,
  treatment: treatmentWords.title,
  review: visitWords.review,
  trail: visitWords.trail.title,
};

export const titleOf = (step: string): string => (isOtherStep(step) ? titles[step] : entryOf(step).words.title);

/** Where somebody is in a visit, and how they get on from there. */
export interface Way {
  /** Id of the instrument in view, or the name of another step. */
  readonly step: string;
  /** Opens a step. `isInside`: the focus goes to the first thing to do there, not to the heading; `plaque`: the one in view. */
  open(step: string, isInside?: boolean, plaque?: string): void;
  /** On to the next step with something to do, or back to the one before. */
  go(by: 1 | -1): void;
}

/** In the order in which the panel shows them: the patient's own first. */
export function inPanelOrder(slots: readonly Slot[]): Slot[] {
  const own = slots.filter(({ instrument }) => partOf(instrument).isFromPatient);
  return [...own, ...slots.filter((slot) => !own.includes(slot))];
}

/** Steps on which there is something to do, in order; the review is the end of every way. */
function openSteps(visit: OpenVisit): string[] {
  const { record, patient, isSigned, isEnded } = visit;
  const slots = inPanelOrder(visit.slots).filter(
    (slot) => !isEnded && (isOpen(slot) || (isSigned && slot.state === 'waiting')),
  );
  const { recorded, all } = recordedTreatment(record.treatment, patient.diagnosis);
  return [
    ...slots.map(({ instrument }) => instrument),
    ...(!isSigned && sitesLeft(visit) > 0 ? ['sites'] : []),
    // Composite responses in lupus are not evaluable without it.
    ...(!isSigned && patient.diagnosis === 'lupus' && recorded < all ? ['treatment'] : []),
    'review',
  ];
}

/** Where a visit opens: at the first instrument that is open, or else at the first one. */
export function firstStep({ slots }: OpenVisit): string {
  const open = slots.find(({ state }) => state === 'untouched' || state === 'started');
  return (open ?? slots[0])?.instrument ?? 'review';
}

/** The open step after, or before, another one; after none the first. */
export function stepFrom(visit: OpenVisit, from: string | undefined, by: 1 | -1): string {
  const order = [...inPanelOrder(visit.slots).map(({ instrument }) => instrument), 'sites', 'treatment', 'review'];
  const open = openSteps(visit);
  const at = from === undefined ? -1 : order.indexOf(from);
  const ahead = by > 0 ? order.slice(at + 1) : order.slice(0, Math.max(at, 0)).reverse();
  const found = ahead.find((step) => step !== 'review' && open.includes(step));
  // What was passed over is come back to before the review.
  const passed = by > 0 ? open.find((step) => step !== from) : undefined;
  return found ?? passed ?? (by > 0 ? 'review' : (from ?? 'review'));
}
