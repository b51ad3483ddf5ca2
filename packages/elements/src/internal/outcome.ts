import type { NotEvaluable, ViewWords } from '@clinimetric/scoring';
import { css, html, type TemplateResult } from 'lit';
import { marks } from './marks.ts';

/** What became of a published condition. The last one is never the second: it was not assessed. */
export type Outcome = 'reached' | 'not-reached' | 'not-evaluable';

const outcomeMarks = { reached: marks.done, 'not-reached': marks.open, 'not-evaluable': marks.notAssessed };

/** An outcome in words, with its mark. */
export const outcome = ({ view }: ViewWords, one: Outcome): TemplateResult =>
  html`<span class="outcome ${one}">${outcomeMarks[one]}${view[one]}</span>`;

type SentenceArguments = Parameters<ViewWords['sentences'][string]>[0];

/** The most special of several sentences that a language has. */
export const say = (words: ViewWords, keys: readonly string[], args: SentenceArguments = {}): string =>
  keys.map((key) => words.sentences[key]).find((sentence) => sentence !== undefined)?.(args) ?? keys[0]!;

/** Keys of the sentence about a reason, the most special first. */
export const reasonKeys = ({ reason, field }: Pick<NotEvaluable, 'reason' | 'field'>): string[] => [
  `why.${reason}.${field}`,
  `why.${reason}`,
  'why',
];

/** A reason why something is not evaluable. */
export const whyNot = (text: unknown): TemplateResult =>
  html`<p class="note">${marks.notAssessed}<bdi>${text}</bdi></p>`;

export const outcomeStyles = css`
  .outcome {
    white-space: nowrap;
  }
  .outcome .i {
    margin-inline-end: 8px;
  }
  .outcome.reached {
    font-weight: 600;
  }
  .outcome.reached .i {
    color: var(--_accent);
  }
  .outcome.not-evaluable {
    color: var(--_ink-muted);
  }
  .sum {
    font-size: var(--_sm);
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    align-items: center;
    color: var(--_ink-muted);
    cursor: pointer;
    display: flex;
    font-size: var(--_sm);
    gap: 8px;
    min-height: var(--_control);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    border-block: 5px solid transparent;
    border-inline-start: 6px solid currentColor;
    content: '';
    forced-color-adjust: none;
  }
  [open] > summary::before {
    border-block: 6px solid currentColor;
    border-block-end-width: 0;
    border-inline: 5px solid transparent;
  }
  dl {
    font-size: var(--_sm);
    margin: 0 0 12px;
  }
  dt {
    font-weight: 500;
  }
  dt:not(:first-child) {
    margin-block-start: 8px;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .outcome.reached .i {
      color: inherit;
    }
  }
  @media print {
    .sum,
    .outcome.reached .i {
      color: #000;
    }
    summary::before {
      display: none;
    }
    /* What was folded on the screen belongs on paper. */
    details::details-content {
      content-visibility: visible;
      height: auto;
    }
  }
`;
