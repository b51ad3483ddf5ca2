import { css } from 'lit';

export const trendStyles = css`
  :host {
    --_level-0: var(--clin-level-0, light-dark(#f4f0f6, #262029));
    --_level-1: var(--clin-level-1, light-dark(#d9c4e1, #4b3656));
    --_level-2: var(--clin-level-2, light-dark(#b48bc3, #7a558b));
    --_level-3: var(--clin-level-3, light-dark(#7f4b94, #b387c6));
    --_level-4: var(--clin-level-4, light-dark(#44195a, #ebd5f4));
  }
  .main {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .chart {
    padding: 12px 16px;
  }
  .gauge {
    font-size: var(--_xs);
    height: 0;
  }
  .plot {
    direction: ltr;
    display: block;
    overflow: visible;
    width: 100%;
  }
  .plot text {
    fill: var(--_ink-muted);
    font: 400 var(--_xs) / 1 var(--_font);
    paint-order: stroke;
    pointer-events: none;
    stroke: var(--_surface);
    stroke-linejoin: round;
    stroke-width: 3;
    unicode-bidi: plaintext;
  }
  .plot .ink {
    fill: var(--_ink);
  }
  .plot .faint {
    fill: var(--_ink-faint);
  }
  .plot .v {
    fill: var(--_ink);
    font-size: var(--_sm);
    font-weight: 600;
    stroke-width: 6;
  }
  .plot path {
    fill: none;
    stroke: var(--_ink-muted);
  }
  .plot .grid {
    stroke: var(--_line);
  }
  .plot .base,
  .plot .zero {
    stroke: var(--_line);
    stroke-width: 1.5;
  }
  .plot .edge {
    stroke: var(--_line);
  }
  .plot .limit {
    stroke-width: 1.25;
  }
  .plot .data {
    stroke: var(--_accent);
    stroke-linejoin: round;
    stroke-width: 2.5;
  }
  .strip,
  .aside {
    fill: var(--_sunken);
  }
  .plot .strip + text {
    stroke: none;
  }
  /* Steps of tint and no verdict: pale enough for every number upon them. */
  .band {
    fill-opacity: 0.28;
  }
  .b0 {
    fill: var(--_level-0);
  }
  .b1 {
    fill: var(--_level-1);
  }
  .b2 {
    fill: var(--_level-2);
  }
  .b3 {
    fill: var(--_level-3);
  }
  .b4 {
    fill: var(--_level-4);
  }
  .point {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .hollow {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .plot .open,
  .plot .cross,
  .nothing {
    stroke: var(--_ink-muted);
    stroke-width: 1.5;
  }
  .nothing {
    fill: var(--_surface);
  }
  .hit {
    fill: transparent;
  }
  .ring {
    fill: none;
    stroke: none;
    stroke-width: 3;
  }
  .stop {
    cursor: default;
  }
  .stop:focus {
    outline: none;
  }
  .stop:focus-visible .ring {
    stroke: var(--_focus);
  }
  /* Room for two lines, so that nothing below moves from one visit to the next. */
  .at {
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
    line-height: 1.4;
    margin-block-start: 8px;
    min-height: calc(2.8em + 9px);
    padding-block-start: 8px;
  }
  .data-table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  caption {
    position: relative;
  }
  th,
  td {
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    padding: 9px 12px;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-block-start: 0;
    color: var(--_ink-muted);
    font-size: var(--_xs);
    font-weight: 600;
  }
  .n {
    text-align: end;
  }
  :is(th, td):first-child {
    padding-inline-start: 16px;
    white-space: nowrap;
  }
  :is(th, td):last-child {
    padding-inline-end: 16px;
  }
  .now > * {
    background: var(--_accent-soft);
  }
  .gap > * {
    color: var(--_ink-muted);
  }
  .since {
    font-weight: 500;
  }
  .outcomes {
    padding: 2px 16px 8px;
  }
  .outcomes li {
    align-items: center;
    border-block-start: 1px solid var(--_line);
    display: grid;
    gap: 10px;
    grid-template-columns: 16px 1fr auto;
    padding-block: 9px;
  }
  .outcomes li:first-child {
    border-block-start: 0;
  }
  .outcomes small {
    display: inline;
    white-space: nowrap;
  }
  .yes {
    font-weight: 600;
  }
  .yes .i {
    color: var(--_accent);
  }
  .switch,
  .narrow {
    display: none;
  }
  @container (width < 640px) {
    .chart {
      padding: 8px;
    }
    .at {
      padding-inline: 8px;
    }
    .chart > small {
      padding-inline: 8px;
    }
    .wide {
      display: none;
    }
    .narrow {
      display: block;
    }
    th,
    td {
      padding-inline: 8px;
    }
  }
  @media screen {
    @container (width < 640px) {
      .switch {
        display: inline-grid;
      }
      .shows-chart .data-table,
      .shows-table .chart {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .plot :is(text, .ink, .faint, .v) {
      fill: CanvasText;
      stroke: Canvas;
    }
    .plot :is(path, .zero, .base, .data, .edge, .limit, .open, .cross, .nothing, .hollow) {
      stroke: CanvasText;
    }
    .plot .grid:not(.zero) {
      stroke: GrayText;
    }
    :is(.strip, .aside) {
      fill: Canvas;
      stroke: CanvasText;
    }
    .band {
      fill: none;
    }
    .point {
      fill: CanvasText;
      stroke: Canvas;
    }
    .hollow,
    .nothing {
      fill: Canvas;
    }
    .stop:focus-visible .ring {
      stroke: Highlight;
    }
    .now > * {
      border-block: 2px solid CanvasText;
    }
    .yes .i {
      color: CanvasText;
    }
  }
  @media print {
    .plot {
      print-color-adjust: exact;
    }
    .plot .data,
    .hollow {
      stroke: #000;
    }
    .point:not(.hollow) {
      fill: #000;
    }
    .plot .current,
    .at {
      display: none;
    }
    th,
    td {
      padding-block: 3px;
    }
    tr {
      break-inside: avoid;
    }
    .now > * {
      background: none;
      font-weight: 600;
    }
  }
`;
