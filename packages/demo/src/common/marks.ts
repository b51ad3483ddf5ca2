import { html, svg, type TemplateResult } from 'lit';
import { isStarted, type Scored } from './summary.ts';

const mark = (shape: TemplateResult) => html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;

const ring = svg`<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.5" />`;

/** Marks repeat a word beside them. */
export const marks = {
  open: mark(ring),
  half: mark(svg`${ring}<path d="M8 2.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" />`),
  done: mark(
    svg`<circle cx="8" cy="8" r="6" fill="currentColor" /><path class="tick" d="m5.2 8.2 2 2 3.6-4" fill="none" stroke-width="1.6" />`,
  ),
  bad: mark(
    svg`<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" /><path class="tick" d="M8 4.2v4.6m0 1.7v1.6" stroke-width="1.7" />`,
  ),
  /** What cannot be changed without a reason. */
  lock: mark(
    svg`<rect x="3.2" y="7" width="9.6" height="6.8" rx="1.4" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="M5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" fill="none" stroke="currentColor" stroke-width="1.4" />`,
  ),
  /** What did not take place. */
  missed: mark(
    svg`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="2" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="m3.6 8.8 5.2-5.2m-5 8.6 8.4-8.4m-5 8.6 5.2-5.2" stroke="currentColor" stroke-width="1.2" />`,
  ),
  info: mark(
    svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="M8 7.2v4m0-6.6v1.6" stroke="currentColor" stroke-width="1.5" />`,
  ),
};

export const wordmark = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M3 17V7M9 20V4M15 15V9M21 13v-2" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
</svg>`;

export function markOf(scored: Scored): TemplateResult {
  const { status } = scored.result;
  if (status === 'complete') return marks.done;
  if (status === 'invalid') return marks.bad;
  return isStarted(scored) ? marks.half : marks.open;
}
