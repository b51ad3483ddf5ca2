import { css } from 'lit';

export const pasiStyles = css`
  .grid {
    grid-template-columns: 216px minmax(0, 1fr) 272px;
  }
  .panels {
    display: grid;
    gap: 16px;
    grid-template-columns: 1fr 1fr;
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
  .panel .row:nth-last-child(3) {
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
  .arith {
    align-items: center;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-muted);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_sm);
    gap: 4px 8px;
    justify-content: space-between;
    margin-block-start: auto;
    min-height: 44px;
    padding: 7px 16px;
  }
  .arith b {
    color: var(--_ink);
  }
  .hole {
    border: 1px dashed var(--_ink-faint);
    border-radius: 3px;
    display: inline-block;
    height: 13px;
    vertical-align: -2px;
    width: 13px;
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
  .figure .now path {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .figure .region:hover path {
    stroke: var(--_accent);
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
  .x0 {
    --_x: var(--clin-extent-0, light-dark(#f4f0f6, #262029));
  }
  .x1 {
    --_x: var(--clin-extent-1, light-dark(#e0cfe7, #3f2e48));
  }
  .x2 {
    --_x: var(--clin-extent-2, light-dark(#caabd6, #5c4269));
  }
  .x3 {
    --_x: var(--clin-extent-3, light-dark(#b084c0, #7d588e));
  }
  .x4 {
    --_x: var(--clin-extent-4, light-dark(#915ca5, #a178b4));
  }
  .x5 {
    --_x: var(--clin-extent-5, light-dark(#6c3882, #c7a3d6));
  }
  .x6 {
    --_x: var(--clin-extent-6, light-dark(#44195a, #ebd5f4));
  }
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
  .side > .guide {
    padding: 2px 16px 14px;
  }
  .guide p {
    color: var(--_ink-muted);
    display: grid;
    font-size: var(--_sm);
    grid-template-columns: 22px 1fr;
    line-height: 1.35;
    padding-block: 4px;
  }
  .guide p b {
    color: var(--_ink);
  }
  .guide p.sel {
    color: var(--_ink);
    font-weight: 500;
  }
  .guide p.help {
    display: block;
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
  .more {
    display: none;
    padding: 0 16px 10px;
  }
  .more summary {
    color: var(--_accent);
    cursor: pointer;
    font-size: var(--_sm);
    min-height: 24px;
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
    .side > .guide {
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
    .folded .row,
    .folded .more {
      display: none;
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
    .unfold {
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
    .panel .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 2px 12px;
    }
    .panel .row:nth-last-child(3) {
      padding-block-end: 6px;
    }
    .panel .seg {
      --_cell: 30px;
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
    .figure path {
      print-color-adjust: exact;
    }
  }
`;
