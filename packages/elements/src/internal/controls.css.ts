import { css } from 'lit';

/** Segmented scales and number fields: real radios and inputs under the look. */
export const controls = css`
  .rows > * + * {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    align-items: center;
    display: grid;
    gap: 6px 12px;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 8px 16px;
  }
  .lab {
    line-height: 1.3;
    min-width: 0;
  }
  .lab > b {
    display: block;
    font-weight: 500;
  }
  .state {
    align-items: center;
    color: var(--_ink-muted);
    display: flex;
    font-size: var(--_xs);
    gap: 5px;
    line-height: 1.35;
  }
  .row > .bad-text,
  .row > .note {
    grid-column: 1 / -1;
  }
  .seg {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_r2);
    display: inline-grid;
    grid-auto-columns: minmax(var(--_cell, var(--_control)), 1fr);
    grid-auto-flow: column;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .cell {
    align-items: center;
    border-inline-start: 1px solid var(--_line);
    cursor: pointer;
    display: flex;
    font-size: var(--_lg);
    font-weight: 500;
    justify-content: center;
    line-height: 1.2;
    min-height: calc(var(--_control) - 2px);
    padding: 0 4px;
    position: relative;
    text-align: center;
  }
  .cell:first-child {
    border-inline-start-color: transparent;
  }
  .cell input {
    appearance: none;
    cursor: inherit;
    inset: 0;
    margin: 0;
    outline: none;
    position: absolute;
  }
  .words {
    grid-auto-columns: auto;
  }
  .words .cell {
    font-size: var(--_md);
    padding: 0 12px;
  }
  .cell:hover {
    background: var(--_accent-soft);
    border-radius: 5px;
  }
  .seg.empty {
    border-style: dashed;
  }
  .seg.empty .cell {
    color: var(--_ink-muted);
  }
  .cell:has(:checked) {
    background: var(--_accent);
    border-inline-start-color: transparent;
    border-radius: 5px;
    color: var(--_accent-ink);
    font-weight: 600;
    margin: -1px;
    min-height: var(--_control);
    z-index: 1;
  }
  .cell:has(:checked) + .cell {
    border-inline-start-color: transparent;
  }
  .cell.special:has(:checked) {
    background: repeating-linear-gradient(135deg, var(--_surface) 0 5px, var(--_hatch) 5px 6px);
    box-shadow: inset 0 0 0 2px var(--_ink-muted);
    color: var(--_ink);
  }
  .cell.special:has(:checked) span {
    background: var(--_surface);
    border-radius: 3px;
    padding: 1px 6px;
  }
  .cell:has(:focus-visible) {
    border-radius: 5px;
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    z-index: 2;
  }
  /* The answer of the visit before: a border, which forced colours keep and paper shows. */
  .was::after {
    border-block-end: 3px solid var(--_ink-faint);
    content: '';
    width: 12px;
  }
  .cell.was::after {
    bottom: 3px;
    position: absolute;
  }
  .cell.was:not(.special):has(:checked)::after {
    border-color: currentColor;
  }
  .was:not(.cell) {
    display: inline-block;
    line-height: 0;
    vertical-align: 0.25em;
  }
  .was:not(.cell)::after {
    display: block;
  }
  .seg.bad {
    border: 1px solid var(--_invalid);
    box-shadow: 0 0 0 1px var(--_invalid);
  }
  .seg.off {
    background: none;
    border-color: var(--_line);
    border-style: solid;
  }
  .seg.off .cell {
    border-color: transparent;
    color: var(--_ink-faint);
    font-weight: 400;
  }
  .seg.ro,
  .ro .seg {
    background: none;
    border-color: transparent;
  }
  .ro .cell {
    background: none;
    border-color: transparent;
    color: var(--_ink-faint);
    cursor: default;
  }
  .ro .cell:has(:checked) {
    background: var(--_sunken);
    box-shadow: inset 0 0 0 1px var(--_line-strong);
    color: var(--_ink);
  }
  .ro .cell.special:has(:checked) span,
  .dis .cell.special:has(:checked) span {
    background: none;
  }
  .dis .seg,
  .dis .field {
    background: var(--_sunken);
    border-color: var(--_line);
    border-style: solid;
  }
  .dis .cell {
    background: none;
    color: var(--_ink-faint);
    cursor: default;
  }
  .dis .cell:has(:checked) {
    background: var(--_ink-faint);
    color: var(--_surface);
  }
  .field {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_r2);
    display: inline-flex;
    gap: 4px;
    height: var(--_control);
    padding: 0 10px;
    width: 92px;
  }
  .field.wide {
    width: 148px;
  }
  .field input {
    background: none;
    border: 0;
    color: inherit;
    flex: 1;
    font: 600 var(--_lg) / 1 var(--_font);
    height: 100%;
    min-width: 0;
    outline: none;
    padding: 0;
    width: 100%;
  }
  .field.empty {
    border-style: dashed;
  }
  .field.bad {
    border-color: var(--_invalid);
    box-shadow: 0 0 0 1px var(--_invalid);
  }
  .field:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .ro .field {
    background: none;
    border-color: transparent;
  }
  .unit {
    color: var(--_ink-muted);
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
  @container (width < 640px) {
    .row {
      gap: 6px;
      grid-template-columns: minmax(0, 1fr);
    }
    .row > .lab {
      align-items: baseline;
      column-gap: 8px;
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }
    .row > .seg {
      display: grid;
    }
  }
  @media (forced-colors: active) {
    .cell:first-child {
      border: 0;
    }
    .cell:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .cell.special:has(:checked),
    .ro .cell:has(:checked) {
      background: Canvas;
      border: 3px double CanvasText;
      color: CanvasText;
    }
    .dis .cell,
    .seg.off .cell {
      color: GrayText;
    }
    .seg.bad,
    .field.bad {
      border: 3px solid CanvasText;
    }
  }
  @media print {
    .row {
      padding-block: 3px;
    }
    /* A ring on paper would look like an answer. */
    .cell:has(:focus-visible),
    .field:focus-within {
      outline: 0;
    }
    .seg .cell:has(:checked) {
      border-radius: 4px;
      box-shadow: none;
      color: #000;
      font-weight: 700;
      outline: 2.5px solid #000;
      outline-offset: -2.5px;
      print-color-adjust: exact;
    }
    .seg .cell:not(.special):has(:checked),
    .dis .seg .cell:has(:checked) {
      background: #fff;
    }
  }
`;
