import { html, nothing, type TemplateResult } from 'lit';
import type { Patient } from '../records/patient.ts';
import { words } from './words.ts';

/** Stands beside the code of a patient who does not exist, wherever it stands. */
export const madeUpStamp = ({ isMadeUp }: Patient): TemplateResult | typeof nothing =>
  isMadeUp ? html` <span class="tag">${words.madeUp}</span>` : nothing;
