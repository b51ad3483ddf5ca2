import type { TemplateResult } from 'lit';
import type { Command } from '../common/command.ts';

/** What the clinic shows at one of its places. */
export interface ClinicPage {
  /** For the window's title. */
  readonly title: string;
  /** `undefined`: there is nothing under this address. */
  view(): TemplateResult | undefined;
  /** Takes over what was read from the device, first and after every change elsewhere. */
  take?(): void;
  /** What the command palette offers here beside the places. */
  commands?(): readonly Command[];
  /** Fills the whole screen, without header, notes and footer. */
  readonly isBare?: boolean;
  /** Whether links, Back and typed addresses lead nowhere, as while the tablet is in a patient's hands. */
  readonly isHeld?: boolean;
  /** Called once when another page takes its place. */
  leave?(): void;
}
