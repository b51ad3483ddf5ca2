import './groups.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../common/answers.ts';

/** Answers by part: label, answer and what it adds. What is open has a hollow ring. */
export const answerGroups = (groups: readonly Group[]): TemplateResult =>
  html`<div class="answers">
    ${groups.map(
      ({ title, value, rows }) =>
        html`<section>
          ${title ? html`<h5><span>${title}</span><span>${value}</span></h5>` : nothing}
          ${rows.map(
            ({ label, answer, isOpen, points }) =>
              html`<p class=${isOpen ? 'unanswered' : ''}>
                <span>${label}</span><span>${isOpen ? '○ ' : ''}${answer}</span><span>${points}</span>
              </p>`,
          )}
        </section>`,
    )}
  </div>`;
