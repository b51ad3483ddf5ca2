import { deepFreeze } from '../instrument.ts';
import type { responseDefinitions } from './sources.ts';

/** A response as a fall of the total from baseline: by at least that many percent of it, or that many points. */
export type FallResponse = { readonly percent: number } | { readonly points: number };

const falls = {
  pasi: { pasi50: { percent: 50 }, pasi75: { percent: 75 }, pasi90: { percent: 90 }, pasi100: { percent: 100 } },
  dlqi: { mcid4: { points: 4 }, points5: { points: 5 } },
  'pruritus-nrs': { nrs4: { points: 4 } },
  // The part of SRI-4 that SLEDAI answers for; a fall by itself is no response.
  'sledai-2k': { sri: { points: 4 } },
} as const satisfies Readonly<
  Record<string, Readonly<Partial<Record<keyof typeof responseDefinitions, FallResponse>>>>
>;

/**
 * Published responses that are a least fall of one total, by instrument and response, the smaller fall first. An
 * instrument without one is not named. Sources are those of `responseDefinitions`.
 */
export const fallResponses = deepFreeze(falls);

/** The responses of an instrument by its id; none where it has no fall for one. */
export const fallResponsesOf = (instrument: string): readonly (readonly [id: string, fall: FallResponse])[] =>
  Object.hasOwn(falls, instrument) ? Object.entries(falls[instrument as keyof typeof falls]) : [];

/** Whether the responses of an instrument are falls in percent of the baseline, so that its change is told in percent. */
export const isToldInPercent = (instrument: string): boolean =>
  fallResponsesOf(instrument).some(([, fall]) => 'percent' in fall);
