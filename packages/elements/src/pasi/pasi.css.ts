import { css } from 'lit';
import { extents } from '../figure/extents.css.ts';
import { signStyles } from '../internal/signs.css.ts';

export const pasiStyles = css`
  ${signStyles}
  .grid {
    grid-template-columns: 216px minmax(0, 1fr) 272px;
  }
  .panels {
    display: grid;
    gap: 16px;
    grid-template-columns: 1fr 1fr;
  }
  .panels > .painting,
  .panels > .lead {
    grid-column: 1 / -1;
  }
  .panel {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .panel:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .phead {
    align-items: center;
    display: flex;
    gap: 8px;
    justify-content: space-between;
    min-height: 46px;
    padding: 10px 16px 8px;
  }
  .phead .c {
    font-size: var(--_2xl);
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
  }
  .phead .c.rng {
    color: var(--_ink-muted);
    font-size: var(--_lg);
    font-weight: 500;
  }
  .panel .row {
    gap: 4px 8px;
    padding: 5px 16px;
  }
  .phead small {
    font-weight: 400;
  }
  .card.panel .row:nth-last-child(3) {
    padding-block-end: 14px;
  }
  .unfold {
    display: none;
  }
  .panel .seg {
    --_cell: 40px;
    width: 204px;
  }
  .area {
    align-items: center;
    display: flex;
    gap: 10px;
    width: 204px;
  }
  .area .seg {
    --_cell: 24px;
  }
  .grade {
    line-height: 1.25;
  }
  .grade b {
    font-size: var(--_lg);
  }
  .grade small {
    white-space: nowrap;
  }
  .figure {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 16px 12px;
  }
  .views {
    display: flex;
    gap: 4px;
  }
  .views > div {
    flex: 1;
    font-size: var(--_xs);
    text-align: center;
  }
  .figure svg {
    display: block;
    overflow: visible;
    width: 100%;
  }
  .figure .btn {
    padding-inline: 8px;
    width: 100%;
  }
  .figure path {
    stroke: var(--_ink-muted);
    stroke-linejoin: round;
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .figure .region {
    cursor: pointer;
  }
  .figure .unscored path {
    fill: var(--_surface);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .figure .unscored path + path {
    fill: none;
    stroke: var(--_line-strong);
    stroke-dasharray: 3 3;
    stroke-width: 1.2;
  }
  .figure .now {
    fill: none;
    pointer-events: none;
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  /* Room for a name and a number, so that nothing below moves. */
  .at {
    line-height: 1.4;
    min-height: 46px;
  }
  .at > * {
    display: block;
  }
  .at + .cap {
    margin-block-start: 4px;
  }
  .at .c,
  .at b {
    font-weight: 600;
  }
  .at .rng {
    font-weight: 500;
  }
  .at .tag {
    border: 0;
    padding: 0;
  }
  .at .i {
    display: none;
  }
  .figure .detail {
    fill: none;
    opacity: 0.22;
    pointer-events: none;
    stroke: var(--_ink);
    stroke-linecap: round;
  }
  .figure text {
    dominant-baseline: central;
    font: 600 52px var(--_font);
    pointer-events: none;
    text-anchor: middle;
  }
  ${extents}
  path[class^='x'] {
    fill: var(--_x);
  }
  text {
    fill: var(--_ink);
  }
  .x4 + text,
  .x5 + text,
  .x6 + text {
    fill: var(--_surface);
  }
  .legend {
    display: flex;
    gap: 3px;
  }
  .legend i {
    background: var(--_x);
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
    flex: 1;
    height: 10px;
  }
  .legend + .line {
    font-size: var(--_xs);
    padding: 2px 0;
  }
  dialog {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_r3);
    color: var(--_ink);
    max-width: 360px;
    padding: 20px;
  }
  dialog .acts {
    justify-content: flex-end;
    margin-block-start: 16px;
  }
  .expert {
    grid-template-columns: 216px minmax(0, 1fr);
  }
  .expert .panels {
    display: block;
    grid-column: 1 / -1;
    order: -1;
  }
  .expert .side {
    align-items: start;
    grid-template-columns: repeat(auto-fit, minmax(272px, 1fr));
  }
  .columns {
    display: none;
  }
  .expert .panel {
    --_cell: 0;
    display: grid;
    gap: 8px 16px;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    grid-template-rows: auto 1fr;
    padding: 12px 16px;
  }
  .expert .panel + .panel,
  .keys {
    border-block-start: 1px solid var(--_line);
  }
  .expert .panel:focus-within {
    background: var(--_accent-soft);
    border-color: var(--_line);
    border-inline-start: 3px solid var(--_accent);
    box-shadow: none;
    padding-inline-start: 13px;
  }
  .expert .phead {
    display: contents;
  }
  .expert .phead small,
  .expert .more {
    display: none;
  }
  .expert .phead > :last-child {
    grid-column: -2;
    grid-row: 1;
    justify-self: end;
  }
  .expert .row {
    align-content: start;
    gap: 4px;
    grid-column: auto / span 1;
    grid-row: 3;
    grid-template-columns: minmax(0, 1fr);
    padding: 0;
  }
  .expert .row:has(.area) {
    grid-column: 2 / -1;
    grid-row: 1 / 3;
    max-width: 300px;
  }
  .expert .row:has(> .bad-text) {
    grid-column: 1 / -1;
    grid-row: 4;
  }
  .expert .lab {
    display: flex;
    gap: 8px;
    justify-content: space-between;
  }
  .expert :is(.seg, .area) {
    display: grid;
    width: auto;
  }
  .seg.worked-out {
    border-style: solid;
  }
  .worked-out .special:not(:focus-within) {
    border-radius: 5px;
    outline: 2px solid var(--_line-strong);
    outline-offset: -2px;
  }
  .seg.worked-out .special {
    color: var(--_ink);
    font-weight: 600;
  }
  .expert .arith {
    border: 0;
    justify-content: flex-start;
    margin: 0;
    min-height: 24px;
    padding: 0;
  }
  .expert .arith b {
    white-space: nowrap;
  }
  .keys {
    font-size: var(--_xs);
    padding: 8px 16px;
  }
  @container (width >= 1200px) {
    .expert :is(.columns, .panel) {
      display: grid;
      gap: 2px 12px;
      grid-template-columns: 96px minmax(254px, 7fr) repeat(3, minmax(182px, 5fr)) 168px;
    }
    .columns {
      margin: 0;
      padding: 10px 16px 0;
    }
    .columns :first-child {
      grid-column: 2;
    }
    .expert .phead h3 {
      font-size: var(--_md);
      grid-row: 1 / 3;
      padding-block-start: 10px;
    }
    .expert .row,
    .expert .row:has(.area) {
      grid-column: auto;
      grid-row: 1 / 3;
      max-width: none;
    }
    .expert .lab {
      min-height: 21px;
      order: 1;
    }
    .expert .lab > b {
      display: none;
    }
    .expert .arith {
      display: block;
      font-size: var(--_xs);
      grid-column: -2;
      grid-row: 2;
      text-align: end;
    }
    .expert span + .link {
      margin-inline-start: 8px;
    }
  }
  @container (width < 1120px) {
    .grid {
      grid-template-columns: 216px minmax(0, 1fr);
    }
    .side {
      align-content: start;
      align-self: stretch;
      grid-template-columns: minmax(0, 1fr);
    }
    .panels {
      grid-column: 1 / -1;
      order: 3;
    }
    .grid:not(.expert) > .side > .guide {
      display: none;
    }
    .more {
      display: block;
    }
  }
  @container (width < 700px) {
    .panels {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (width < 640px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .panels {
      order: 0;
    }
    .figure {
      align-items: center;
      grid-template-columns: 152px minmax(0, 1fr);
      padding: 12px 16px;
    }
    .panel .seg,
    .panel .area {
      width: auto;
    }
    .panel .area .seg {
      flex: 1;
    }
    .expert .figure {
      order: 1;
    }
    .expert .panel {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .expert :is(.row, .row:has(.area), .arith) {
      grid-area: auto / 1 / auto / -1;
      max-width: none;
    }
    .keys,
    .folded .row,
    .folded .more {
      display: none;
    }
    .at {
      min-height: 68px;
    }
    .unfold {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .figure path[class^='x'],
    .figure .unscored path {
      fill: Canvas;
      forced-color-adjust: none;
      stroke: CanvasText;
    }
    .figure .unscored path:first-child {
      stroke: Canvas;
    }
    .figure .now {
      forced-color-adjust: none;
      stroke: Highlight;
      stroke-width: 4;
    }
    .figure text {
      fill: CanvasText !important;
    }
    .panel:focus-within {
      border-width: 3px;
    }
  }
  @media print {
    .guide,
    .legend,
    .legend + .line,
    .head .acts,
    .more,
    .unfold,
    .now {
      display: none;
    }
    .grid {
      grid-template-columns: 160px minmax(0, 1fr);
    }
    .side,
    .panels {
      gap: 8px;
      grid-template-columns: 1fr 1fr;
    }
    .panels {
      grid-column: 1 / -1;
      order: 3;
    }
    .figure {
      gap: 4px;
      grid-template-columns: minmax(0, 1fr);
      padding: 8px;
    }
    .folded .row {
      display: grid;
    }
    .card.panel .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 2px 12px;
    }
    .card.panel .row:nth-last-child(3) {
      padding-block-end: 6px;
    }
    .card.panel .seg {
      --_cell: 28px;
      width: auto;
    }
    .phead {
      padding: 6px 12px 2px;
    }
    .arith {
      min-height: 0;
      padding: 4px 12px;
    }
    .legend i,
    .figure .btn {
      padding-inline: 8px;
      width: 100%;
    }
    .figure path {
      print-color-adjust: exact;
    }
  }
`;
