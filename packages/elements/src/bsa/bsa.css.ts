import { css } from 'lit';

export const bsaStyles = css`
  .grid {
    grid-template-columns: minmax(0, 800px) 304px;
  }
  .head {
    max-width: 1124px;
  }
  .lab {
    align-items: baseline;
    column-gap: 10px;
    display: flex;
    flex-wrap: wrap;
  }
  .lab small {
    flex-basis: 100%;
  }
  .entry {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .methods {
    display: grid;
    gap: 4px;
    padding: 14px 16px 16px;
  }
  .methods > .seg {
    display: grid;
    grid-auto-columns: 1fr;
    margin-block: 8px 4px;
  }
  .methods .cell {
    min-height: 48px;
  }
  .methods .row {
    padding: 8px 0;
  }
  .phead {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: space-between;
    padding: 12px 16px;
  }
  .lead {
    color: var(--_ink-muted);
    font-size: var(--_sm);
    max-width: 90ch;
    padding: 10px 16px;
  }
  .row > .lead {
    grid-column: 1 / -1;
    padding: 0;
  }
  .lead b {
    color: var(--_ink);
    font-weight: 500;
  }
  .phead + .rows {
    border-block-start: 1px solid var(--_line);
  }
  .quick .cell {
    background: none;
    border-width: 0;
    border-inline-start: 1px solid var(--_line);
    color: inherit;
  }
  .quick .cell:first-child {
    border: 0;
  }
  .quick [aria-pressed='true'] {
    background: var(--_accent);
    border-radius: 5px;
    color: var(--_accent-ink);
    font-weight: 600;
    margin: -1px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border-block-start: 1px solid var(--_line);
    padding: 4px 8px;
    text-align: start;
  }
  thead th {
    border: 0;
    font-size: var(--_xs);
    font-weight: 600;
    padding-block: 10px 6px;
    vertical-align: bottom;
  }
  th:first-child {
    font-weight: 500;
    padding-inline-start: 16px;
  }
  thead small {
    font-weight: 400;
  }
  .half {
    align-items: center;
    display: flex;
    gap: 4px 10px;
  }
  .half .field {
    width: 64px;
  }
  .arith {
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-muted);
    font-size: var(--_sm);
    padding: 12px 16px;
  }
  .arith b {
    color: var(--_ink);
    white-space: nowrap;
  }
  .hole {
    border: 1px dashed var(--_ink-faint);
    border-radius: 3px;
    display: inline-block;
    height: 13px;
    vertical-align: -2px;
    width: 13px;
  }
  @container (width < 1000px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (width < 640px) {
    .methods > .seg {
      grid-auto-flow: row;
    }
    .methods .cell {
      border-block-start: 1px solid var(--_line);
      border-inline-start: 0;
      justify-content: start;
      min-height: 44px;
    }
    .methods .cell:first-child {
      border-block-start-color: transparent;
    }
    .row > .acts {
      justify-content: space-between;
    }
    .half {
      align-items: start;
      flex-direction: column;
    }
    th:first-child {
      padding-inline-end: 0;
    }
    th + th,
    td {
      width: 84px;
    }
  }
  @media (forced-colors: active) {
    .quick [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .entry {
      gap: 8px;
    }
    .methods {
      padding: 6px 12px;
    }
    .methods .cell {
      min-height: 0;
    }
    .phead,
    .lead,
    .arith {
      padding-block: 4px;
    }
    .methods .lab small,
    .row.noprint {
      display: none;
    }
    th,
    td {
      padding-block: 0 !important;
    }
    .half {
      flex-direction: row;
    }
    .half .field {
      height: 20px;
    }
  }
`;
