import { css } from 'lit';

/** Rows instead of a strip: a value has a name and a text, and the whole row is its target. */
export const igaStyles = css`
  .about {
    display: grid;
    gap: 4px;
    margin-block-end: 12px;
  }
  .named {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    justify-content: space-between;
  }
  .values {
    border: 1px solid var(--_line-strong);
    border-radius: var(--_r2);
    display: grid;
  }
  .values.empty {
    border-style: dashed;
  }
  .values.bad {
    border-color: var(--_invalid);
    box-shadow: 0 0 0 1px var(--_invalid);
  }
  .values .cell {
    border-block-start: 1px solid var(--_line);
    border-inline-start: 0;
    display: grid;
    font-size: var(--_md);
    font-weight: 400;
    gap: 2px 12px;
    grid-template-columns: 24px 7em minmax(0, 1fr);
    justify-content: start;
    line-height: 1.4;
    min-height: max(var(--_control), 44px);
    padding: 8px 16px;
    text-align: start;
  }
  .values .cell:first-child {
    border-block-start-color: transparent;
  }
  .values .cell:has(:checked),
  .values .cell:has(:checked) + .cell {
    border-block-start-color: transparent;
  }
  .values .cell:has(:checked) {
    margin: -1px;
    min-height: calc(max(var(--_control), 44px) + 2px);
    padding: 9px 17px;
  }
  .digit {
    font-size: var(--_lg);
  }
  .name {
    font-weight: 500;
  }
  .looks {
    color: var(--_ink-muted);
    font-size: var(--_sm);
  }
  .cell:has(:checked) .looks {
    color: inherit;
    font-weight: 400;
  }
  .values .special .name {
    grid-column: 1 / -1;
    justify-self: start;
  }
  .values.empty .cell {
    color: var(--_ink-muted);
  }
  .values .was::after {
    inset-inline-start: 15px;
  }
  .dark {
    font-size: var(--_sm);
    margin-block-start: 12px;
  }
  .ask > .bad-text {
    margin-block-start: 8px;
  }
  .ro .values {
    border-color: transparent;
  }
  .ro .cell .looks,
  .dis .cell .looks {
    color: inherit;
  }
  .dis .values {
    background: var(--_sunken);
    border-color: var(--_line);
    border-style: solid;
  }
  @container (width < 640px) {
    .values .cell {
      grid-template-columns: 24px minmax(0, 1fr);
      padding: 8px 12px;
    }
    .values .cell:has(:checked) {
      padding: 9px 13px;
    }
    .values .was::after {
      inset-inline-start: 11px;
    }
    .looks {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .values.bad {
      border: 3px solid CanvasText;
    }
    .cell:has(:checked) .looks,
    .dis .cell .looks {
      color: inherit;
    }
  }
  @media print {
    .values .cell,
    .values .cell:has(:checked) {
      min-height: 0;
      padding-block: 3px;
    }
    .values .cell:has(:checked) {
      background: #fff;
      color: #000;
      font-weight: 700;
      outline: 2.5px solid #000;
      outline-offset: -2.5px;
    }
  }
`;
