import { css } from 'lit';

export const sledai2kStyles = css`
  :host {
    --_suggest: var(--clin-suggest, light-dark(#1c4da8, #a5c3ff));
    --_suggest-soft: var(--clin-suggest-soft, light-dark(#e8effb, #1a2742));
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
    padding: 4px 16px;
  }
  .sum .link {
    grid-column: 3;
    min-height: 36px;
    min-width: 36px;
  }
  .sum .c {
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
  .finding p {
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
  }
  .finding > .note {
    max-width: none;
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
  .question .btn {
    min-height: 36px;
  }
  .lab {
    padding: 12px 16px 16px;
  }
  .lab .acts {
    margin-block: 6px 12px;
  }
  .lab .btn {
    font-size: var(--_sm);
    min-height: 36px;
    padding-inline: 10px;
  }
  .value {
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
    grid-template-columns: minmax(0, 1fr) 88px 88px;
  }
  .pair .field {
    padding-inline: 8px;
    width: auto;
  }
  .pair > small {
    align-self: end;
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
  @container (width >= 1000px) {
    .side {
      align-content: start;
      align-self: end;
      bottom: 16px;
      min-height: min(100vh - 32px, 100%);
      position: sticky;
    }
  }
  @container (width < 1000px) {
    .lab {
      grid-row: span 2;
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
      min-height: 44px;
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
    .question .btn,
    .lab .btn {
      min-height: 44px;
    }
    .lab {
      grid-row: auto;
    }
  }
  @media (forced-colors: active) {
    .weight {
      border: 1px solid CanvasText;
      line-height: 30px;
    }
    .btn[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .finding {
      break-inside: avoid;
      padding-block: 4px;
    }
    .lab:not(:has(.field:not(.empty))) {
      display: none;
    }
    .value:has(.empty):not(:has(.field:not(.empty))) {
      display: none;
    }
  }
`;
