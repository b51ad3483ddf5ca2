import { css } from 'lit';

export const sledai2kStyles = css`
  :host {
    --_suggest: var(--clin-suggest, light-dark(#1c4da8, #a5c3ff));
    --_suggest-soft: var(--clin-suggest-soft, light-dark(#e8effb, #1a2742));
  }
  /* The list carries the sums of the systems. */
  [part='parts'],
  .cap:has(+ [part='parts']) {
    display: none;
  }
  .rule {
    margin-block-start: 6px;
  }
  .btn[aria-disabled] {
    background: none;
    border-color: var(--_line);
    color: var(--_ink-faint);
    cursor: default;
  }
  .undo {
    font-size: var(--_sm);
  }
  .undo:empty {
    display: none;
  }
  .system + .system {
    border-block-start: 1px solid var(--_line);
  }
  .system {
    padding-block-end: 1px;
  }
  .sum {
    align-items: center;
    display: grid;
    gap: 0 12px;
    grid-template-columns: 176px minmax(0, 1fr) auto minmax(56px, auto);
    padding: 2px 16px;
  }
  .sum .link {
    grid-column: 3;
    min-height: var(--_control);
    min-width: 36px;
  }
  .sum [aria-expanded='true'] {
    color: var(--_ink-muted);
    text-decoration-color: var(--_line-strong);
  }
  .sum .c {
    grid-column: 4;
    font-size: var(--_lg);
    text-align: end;
    white-space: nowrap;
  }
  span.c {
    color: var(--_ink-muted);
    font-weight: 500;
  }
  .said {
    color: var(--_ink-muted);
    display: flex;
    font-size: var(--_sm);
    gap: 6px;
    line-height: 1.4;
  }
  .said .i {
    margin-block-start: 1px;
  }
  .finding {
    align-items: start;
    display: grid;
    font-size: var(--_sm);
    gap: 4px 12px;
    grid-template-columns: 32px minmax(0, 1fr) auto;
    line-height: 1.4;
    padding: 10px 16px;
  }
  .finding:last-child {
    padding-block-end: 16px;
  }
  .finding:has(.tri :focus-visible) {
    background: var(--_accent-soft);
  }
  [id^='s-'] p {
    max-width: 76ch;
  }
  .finding p b {
    font-weight: 500;
  }
  .weight {
    background: var(--_sunken);
    border-radius: var(--_r2);
    display: grid;
    font: 600 var(--_lg) / 32px var(--_font);
    height: 32px;
    position: relative;
    text-align: center;
  }
  [id^='l-'] {
    font-size: var(--_lg);
    line-height: 1.3;
  }
  .tri {
    grid-auto-columns: auto;
    grid-template-columns: 84px 84px 120px;
  }
  .tri .cell {
    padding: 0 4px;
  }
  .finding .state {
    justify-content: end;
    margin-block-start: 4px;
    min-height: 1.35em;
  }
  .finding > p,
  .question {
    grid-column: 2 / -1;
    margin-block-start: 4px;
  }
  .question {
    background: var(--_suggest-soft);
    border: 1px dashed var(--_suggest);
    border-radius: 8px;
    display: flex;
    gap: 10px;
    padding: 12px 14px;
  }
  .question .acts {
    margin-block-start: 4px;
  }
  .diamond {
    color: var(--_suggest);
    margin-block-start: 1px;
  }
  .lab {
    padding: 12px 16px;
  }
  .lab .acts {
    margin-block: 6px 12px;
  }
  summary {
    align-items: center;
    border-block-start: 1px solid var(--_line);
    cursor: pointer;
    display: flex;
    gap: 12px;
    min-height: 44px;
  }
  summary::before {
    border-block: 5px solid transparent;
    border-inline-start: 6px solid var(--_ink-muted);
    content: '';
    margin-inline-end: -4px;
  }
  [open] > summary::before {
    border-block: 6px solid var(--_ink-muted);
    border-block-end-width: 0;
    border-inline: 5px solid transparent;
    margin-inline-end: -8px;
  }
  summary .link {
    flex: none;
  }
  .lab .btn {
    flex: 1 1 auto;
    font-size: var(--_sm);
    padding-inline: 10px;
  }
  .value,
  .heads {
    align-items: center;
    display: grid;
    gap: 0 8px;
    grid-template-columns: minmax(0, 1fr) auto;
    line-height: 1.3;
    padding-block: 5px;
  }
  .value .field {
    width: 124px;
  }
  .value .field.wide {
    width: 148px;
  }
  .pair {
    grid-template-columns: minmax(78px, 1fr) repeat(2, minmax(0, 88px));
  }
  .pair .field {
    padding-inline: 8px;
    width: auto;
  }
  .heads > :first-child {
    grid-column: 1 / -1;
    margin-block-end: 2px;
  }
  .value .seg,
  .seg + small,
  .after {
    grid-column: 1 / -1;
  }
  .value .seg {
    display: grid;
    margin-block-start: 6px;
  }
  .after {
    display: grid;
    font-size: var(--_sm);
    gap: 4px;
  }
  .after > * {
    margin-block-start: 4px;
  }
  .after .link .i {
    margin-inline-end: 6px;
  }
  .ro .blank,
  .ro .question .acts,
  .ro .lab .btn,
  .ro summary,
  .ro .heads:not(:has(~ .pair:not(.blank))),
  .ro .lab:not(:has(.value:not(.blank))) {
    display: none;
  }
  @container (width >= 1000px) {
    .grid {
      grid-template-rows: auto 1fr;
    }
    .side {
      grid-row: span 2;
      align-content: start;
      align-self: end;
      bottom: 16px;
      min-height: min(100vh - 32px, 100%);
      position: sticky;
    }
  }
  @container (640px <= width < 1000px) {
    .grid {
      grid-template: auto auto 1fr / 1fr 1fr;
    }
    .grid > :first-child {
      grid-column: 1 / -1;
    }
    .side {
      display: contents;
    }
    .lab {
      grid-area: 2 / 2 / span 2;
    }
  }
  @container (width < 640px) {
    .undo {
      order: 1;
    }
    .sum {
      grid-template-columns: minmax(0, 1fr) auto minmax(48px, auto);
    }
    .sum .link {
      grid-column: 2;
    }
    .sum .c {
      grid-column: 3;
    }
    .said {
      grid-column: 1 / -1;
      grid-row: 2;
      padding-block-end: 10px;
    }
    .finding {
      grid-template-columns: 32px minmax(0, 1fr);
    }
    .finding > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
    .tri {
      display: grid;
      grid-template-columns: 1fr 1fr 1.3fr;
      margin-block-start: 6px;
    }
    .question .acts > .acts {
      align-items: stretch;
      flex: 1 1 100%;
      flex-direction: column;
    }
  }
  @media (forced-colors: active) {
    .btn[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .grid > .card:first-child {
      break-inside: auto;
    }
    .finding {
      break-inside: avoid;
      gap: 0 12px;
      grid-template-columns: 24px minmax(0, 1fr) auto;
      line-height: 1.3;
      padding-block: 2px !important;
    }
    .finding > :nth-child(3) {
      grid-column: auto;
    }
    .weight {
      font-size: var(--_md);
      height: 20px;
      line-height: 20px;
    }
    .tri {
      display: inline-grid;
      grid-template-columns: 62px 56px 108px;
      margin: 0;
    }
    .finding .state {
      margin: 0;
    }
    /* What does not count is for the moment of rating. */
    [id^='s-'] .muted {
      display: none;
    }
    .blank,
    .heads:not(:has(~ .pair:not(.blank))),
    .lab:not(:has(.value:not(.blank))) {
      display: none;
    }
  }
`;
