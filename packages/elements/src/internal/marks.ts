import { svg, html, type TemplateResult } from 'lit';

const mark = (shape: TemplateResult) => html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;

/** Marks repeat a word beside them; none is ever the only carrier of a state. */
export const marks = {
  open: mark(svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.5" />`),
  half: mark(
    svg`<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="M8 2.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" />`,
  ),
  done: mark(
    svg`<circle cx="8" cy="8" r="6" fill="currentColor" /><path d="m5.2 8.2 2 2 3.6-4" fill="none" stroke="var(--_surface)" stroke-width="1.6" />`,
  ),
  bad: mark(
    svg`<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" /><path d="M8 4.2v4.6m0 1.7v1.6" stroke="var(--_surface)" stroke-width="1.7" />`,
  ),
  query: mark(
    svg`<path d="M8 2 14.5 13.5h-13z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" /><path d="M8 6.2v3.6m0 1v1.5" stroke="currentColor" stroke-width="1.5" />`,
  ),
  info: mark(
    svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="M8 7.2v4m0-6.6v1.6" stroke="currentColor" stroke-width="1.5" />`,
  ),
  notAssessed: mark(
    svg`<rect x="2.5" y="2.5" width="11" height="11" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="m3 9 6-6m-5.5 10 9-9m-5 9.5 5-5" stroke="currentColor" />`,
  ),
  brush: mark(
    svg`<path d="M13.5 2.5 7 9M6 8.5c1 .3 1.6 1 1.6 2 0 2-1.8 3-5.1 2.8 1.4-.8.9-2 1.2-3.1.3-1.2 1.2-1.9 2.3-1.7z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />`,
  ),
  blank: mark(
    svg`<rect x="2.5" y="2.5" width="11" height="11" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="M5.5 8h5" stroke="currentColor" stroke-width="1.5" />`,
  ),
};
