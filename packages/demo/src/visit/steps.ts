import { partOf, specialSites, type Slot } from '../records/visit.ts';
import type { VisitPage } from './visit-page.ts';

/** Parts of a visit that are no instrument. */
export const otherSteps = ['sites', 'treatment', 'review', 'trail'] as const;
export type OtherStep = (typeof otherSteps)[number];

export const isOtherStep = (step: string): step is OtherStep => otherSteps.some((one) => one === step);

/** Special sites are asked of psoriasis. */
export const hasSites = (page: VisitPage): boolean => page.patient!.diagnosis === 'psoriasis';

/** In the order in which the panel shows them: the patient's own first. */
export function inPanelOrder(slots: readonly Slot[]): Slot[] {
  const own = slots.filter(({ instrument }) => partOf(instrument).isFromPatient);
  return [...own, ...slots.filter((slot) => !own.includes(slot))];
}

const isOpenSlot = ({ state }: Slot) => state === 'untouched' || state === 'started' || state === 'invalid';

const sitesStanding = (page: VisitPage) => Object.keys(page.visit!.specialSites ?? {}).length;

/** Steps on which there is something to do, in order; the review is the end of every way. */
function openSteps(page: VisitPage): string[] {
  const { visit } = page;
  const isWaiting = visit!.state === 'waiting';
  const isDone = visit!.state === 'signed' || visit!.state === 'amended';
  const slots = inPanelOrder(page.slots).filter((slot) =>
    isWaiting ? slot.state === 'waiting' || isOpenSlot(slot) : !isDone && isOpenSlot(slot),
  );
  const isFree = visit!.state === 'in-progress';
  return [
    ...slots.map(({ instrument }) => instrument),
    ...(isFree && hasSites(page) && sitesStanding(page) < specialSites.length ? ['sites'] : []),
    // Composite responses in lupus are not evaluable without it.
    ...(isFree && page.patient!.diagnosis === 'lupus' && visit!.treatment === undefined ? ['treatment'] : []),
    'review',
  ];
}

/** The open step after, or before, the current one. */
export function stepFrom(page: VisitPage, by: 1 | -1): string {
  const order = [...inPanelOrder(page.slots).map(({ instrument }) => instrument), 'sites', 'treatment', 'review'];
  const open = openSteps(page);
  const at = order.indexOf(page.current);
  const ahead = by > 0 ? order.slice(at + 1) : order.slice(0, Math.max(at, 0)).reverse();
  const found = ahead.find((step) => step !== 'review' && open.includes(step));
  // What was passed over is come back to before the review.
  const passed = by > 0 ? open.find((step) => step !== page.current) : undefined;
  return found ?? passed ?? (by > 0 ? 'review' : page.current);
}
