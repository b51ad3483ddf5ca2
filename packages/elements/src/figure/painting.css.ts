import { css } from 'lit';
import { extents } from './extents.css.ts';

/** Adopted by an element once it paints. */
export const paintingStyles = css`
  ${extents}
  .painting {
    --_plaque: var(--clin-extent-5, light-dark(#6c3882, #c7a3d6));
    --_body: light-dark(#f7f9f9, #1b2424);
    display: grid;
    gap: 12px;
    padding: 12px 16px 16px;
  }
  .tools {
    align-items: center;
    background: var(--_surface);
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tools .seg,
  .faces .seg {
    grid-auto-columns: auto;
  }
  .tools .cell,
  .faces .cell {
    font-size: var(--_md);
    gap: 6px;
    padding: 0 12px;
  }
  .tools .btn {
    padding: 4px 10px;
  }
  .glance {
    line-height: 1.2;
    margin-inline-start: auto;
    min-width: 8em;
    text-align: end;
  }
  .glance b {
    font-size: var(--_xl);
  }
  .dot {
    border: calc(3px * var(--_n)) solid currentColor;
    border-radius: 50%;
    display: block;
  }
  .chosen {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-height: var(--_control);
  }
  .chosen .btn {
    max-width: 100%;
  }
  .chosen .btn:last-child {
    margin-inline-start: auto;
  }
  .faces {
    align-items: center;
    display: none;
  }
  .bodies {
    display: flex;
    gap: 16px;
    justify-content: space-evenly;
  }
  .bodies > figure {
    flex: 0 1 300px;
    margin: 0;
    min-width: 0;
  }
  .bodies figcaption {
    color: var(--_ink-muted);
    direction: ltr;
    display: flex;
    font-size: var(--_xs);
    justify-content: space-between;
    padding-block-start: 4px;
  }
  .bodies figcaption b {
    color: var(--_ink);
    font-weight: 500;
  }
  .body {
    aspect-ratio: var(--_ratio);
    position: relative;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .brushing .body {
    cursor: none;
    touch-action: pinch-zoom;
  }
  .body svg,
  .body canvas {
    display: block;
    position: absolute;
  }
  .body svg {
    height: 100%;
    inset: 0;
    overflow: visible;
    width: 100%;
  }
  .body .lines,
  .body canvas {
    pointer-events: none;
  }
  .body canvas {
    border: 0 solid light-dark(#fff6, #0006);
    color: var(--_plaque);
    /* Its events tell that page, theme or forced colours gave it another colour: pixels do not follow by themselves. */
    transition: color 1ms;
  }
  .skin {
    fill: var(--_body);
  }
  .area {
    fill: transparent;
  }
  .area.tinted {
    fill: var(--_x);
  }
  .choosing .area {
    cursor: pointer;
  }
  .choosing .area:hover {
    fill: var(--_accent-soft);
  }
  .choosing .area.tinted:hover {
    fill: var(--_x);
  }
  .lines path {
    fill: none;
    stroke: var(--_ink-muted);
    stroke-linejoin: round;
    stroke-linecap: round;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .lines .detail {
    opacity: 0.35;
    stroke-width: 1;
  }
  .lines .border {
    opacity: 0.6;
    stroke-width: 1;
  }
  .lines .faint {
    opacity: 0.3;
    stroke-width: 1;
  }
  .lines .ring {
    opacity: 1;
    stroke: var(--_surface);
    stroke-width: 6;
  }
  .lines .ring + .ring {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .lines text {
    fill: var(--_ink);
    font: 600 44px var(--_font);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 14;
    text-anchor: middle;
  }
  .lines .cursor {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
    visibility: hidden;
  }
  .lines .cursor.halo {
    stroke: var(--_surface);
    stroke-width: 4;
  }
  .brushing .body:hover .cursor.at {
    visibility: visible;
  }
  .painted {
    border: 2px dotted var(--_accent);
    border-radius: var(--_r2);
    display: grid;
    gap: 6px 12px;
    padding: 10px 14px;
  }
  .painting .btn[aria-disabled='true'] {
    background: none;
    border-color: var(--_line);
    color: var(--_ink-faint);
    cursor: default;
  }
  .tools .seg.off .cell:has(:checked) {
    background: var(--_sunken);
    color: var(--_ink-faint);
  }
  .painted.settled,
  .painted.blank {
    border: 1px solid var(--_line);
    padding: 11px 15px;
  }
  .painted .value {
    font-size: var(--_lg);
  }
  .painted .value b {
    font-size: var(--_2xl);
    margin-inline: 6px;
  }
  .painted .acts {
    margin-block-start: 2px;
  }
  .painted .line {
    align-items: center;
    flex-wrap: wrap;
  }
  .painted .line + .line {
    border-block-start: 1px solid var(--_line);
  }
  .painted .tag {
    justify-self: start;
  }
  .painted li .link {
    color: var(--_ink);
  }
  @container (width < 640px) {
    .painting {
      padding: 12px;
    }
    .faces {
      display: flex;
    }
    .tools .glance {
      display: none;
    }
    .bodies > figure:not(.now) {
      display: none;
    }
    .bodies > figure {
      flex-basis: 100%;
    }
    .tools {
      border-block: 1px solid var(--_line);
      bottom: 66px;
      gap: 6px;
      margin-inline: -12px;
      order: 1;
      padding: 6px 12px;
      position: sticky;
      z-index: 2;
    }
    .chosen,
    .reading,
    .painting > .note {
      order: 2;
    }
    .painting > .note.caution {
      order: 0;
    }
    .tools .cell {
      padding: 0 9px;
    }
    .chosen .btn:last-child {
      margin: 0;
    }
  }
  @media (max-height: 600px) {
    .tools {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .skin,
    .area,
    .area.tinted {
      fill: Canvas;
      forced-color-adjust: none;
    }
    .lines path,
    .lines .cursor {
      forced-color-adjust: none;
      opacity: 1;
      stroke: CanvasText;
    }
    .lines :is(.detail, .border, .faint) {
      opacity: 1;
    }
    .lines .detail {
      stroke: GrayText;
    }
    .painting .btn[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    .lines .ring + .ring {
      stroke: Highlight;
    }
    .lines text {
      fill: CanvasText;
      forced-color-adjust: none;
      stroke: Canvas;
    }
    .body canvas {
      border-color: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .tools,
    .chosen,
    .faces,
    .painted .acts {
      display: none;
    }
    .painting {
      border-color: #999;
      padding: 8px 12px;
    }
    .bodies > figure {
      display: block !important;
      flex: 0 1 190px;
    }
    .body canvas {
      print-color-adjust: exact;
    }
  }
`;
