import type { AdministrationTarget } from '@clinimetric/scoring';

export interface TargetChangeDetail {
  /** The plaque as it now stands. */
  readonly target: AdministrationTarget;
}

/** Fired after a person changed the size of a plaque. Bubbles and is composed. */
export type TargetChangeEvent = CustomEvent<TargetChangeDetail>;

export const targetChange = (detail: TargetChangeDetail): TargetChangeEvent =>
  new CustomEvent('target-change', { bubbles: true, composed: true, detail });

declare global {
  interface HTMLElementEventMap {
    'target-change': TargetChangeEvent;
  }
}
