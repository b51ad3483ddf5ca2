import './fact-sources.css';
import { html, type TemplateResult } from 'lit';
import { factWords } from './facts.en.ts';
import type { Fact } from './facts.ts';

/** Where each comparison stands, folded: for touch and screen reader alike. */
export const factSources = (facts: readonly Fact[]): TemplateResult =>
  html`<details>
    <summary>${factWords.sources}</summary>
    <ul class="fact-sources">
      ${facts.map(({ asks, by, source }) => html`<li><small>${asks}, ${by}: ${source}</small></li>`)}
    </ul>
  </details>`;
