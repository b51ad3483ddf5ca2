import type { Interpretation, PartValue, Result } from '@clinimetric/scoring';

export interface ScoreChangeDetail {
  /** The result for the answers as they now stand, whatever its status. */
  readonly result: Result<PartValue>;
  /** One entry per band scheme; empty unless the result is complete. */
  readonly bands: readonly Interpretation[];
}

/** Fired by an instrument element after every change of its answers. Bubbles and is composed. */
export type ScoreChangeEvent = CustomEvent<ScoreChangeDetail>;

export const scoreChange = (detail: ScoreChangeDetail): ScoreChangeEvent =>
  new CustomEvent('score-change', { bubbles: true, composed: true, detail });

declare global {
  interface HTMLElementEventMap {
    'score-change': ScoreChangeEvent;
  }
}
