import { html, type TemplateResult } from 'lit';
import './fact-sources.css';
import { patient as say } from './patient.en.ts';
import type { Fact } from './visit-facts.ts';

/** Where each comparison stands, folded: for touch and screen reader alike. */
export const factSources = (facts: readonly Fact[]): TemplateResult =>
  html`<details>
    <summary>${say.sources}</summary>
    <ul class="fact-sources">
      ${facts.map(({ asks, by, source }) => html`<li><small>${asks}, ${by}: ${source}</small></li>`)}
    </ul>
  </details>`;
