import { css } from 'lit';

export const bilag2004Styles = css`
  :host {
    --_level-0: var(--clin-level-0, light-dark(#f4f0f6, #262029));
    --_level-1: var(--clin-level-1, light-dark(#d9c4e1, #4b3656));
    --_level-3: var(--clin-level-3, light-dark(#7f4b94, #b387c6));
    --_level-4: var(--clin-level-4, light-dark(#44195a, #ebd5f4));
  }
  .grid {
    grid-template-columns: minmax(0, 1fr) 288px;
  }
  .list {
    display: none;
  }
  /* The letter. Its shade repeats it; E is an outline. */
  .tile {
    align-items: center;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_r1);
    display: inline-flex;
    flex: none;
    font-size: var(--_lg);
    font-weight: 600;
    height: 32px;
    justify-content: center;
    line-height: 1;
    position: relative;
    width: 40px;
  }
  .tile.ring,
  .tile.span {
    border-style: dashed;
    color: var(--_ink-muted);
    font-size: var(--_md);
    font-weight: 500;
  }
  .tile.ring {
    border-color: transparent;
  }
  [data-grade='D'] {
    background: var(--_level-0);
  }
  [data-grade='C'] {
    background: var(--_level-1);
  }
  [data-grade='B'] {
    background: var(--_level-3);
    color: var(--_surface);
  }
  [data-grade='A'] {
    background: var(--_level-4);
    color: var(--_surface);
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .meanings {
    border-block-end: 1px solid var(--_line);
    font-size: var(--_sm);
    padding: 8px 16px;
  }
  .meanings summary {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    justify-content: space-between;
    min-height: 28px;
  }
  .key {
    color: var(--_ink-muted);
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .key b,
  dt b {
    color: var(--_ink);
  }
  dl {
    display: grid;
    gap: 4px 12px;
    grid-template-columns: auto minmax(0, 1fr);
    margin: 8px 0;
  }
  dt {
    color: var(--_ink-muted);
  }
  dd {
    margin: 0;
  }
  .system {
    position: relative;
  }
  .system + .system {
    border-block-start: 1px solid var(--_line);
  }
  .system > details > summary {
    align-items: center;
    border-radius: var(--_r3);
    display: grid;
    gap: 0 12px;
    grid-template-columns: 40px 176px minmax(0, 1fr) 12px;
    min-height: 56px;
    padding: 8px 16px;
  }
  .system:has(> .absent) > details > summary {
    padding-inline-end: 160px;
  }
  .system > details > summary::after {
    border: solid var(--_ink-muted);
    border-width: 0 1.5px 1.5px 0;
    content: '';
    height: 7px;
    rotate: 45deg;
    translate: 0 -2px;
    width: 7px;
  }
  .system > details[open] > summary::after {
    rotate: 225deg;
    translate: 0 2px;
  }
  .system > details > summary:hover h3 {
    color: var(--_accent);
  }
  .why {
    color: var(--_ink-muted);
    font-size: var(--_sm);
    line-height: 1.35;
  }
  .why .i {
    margin-inline-end: 5px;
  }
  .tile.ring ~ .why .i:first-child {
    display: none;
  }
  .bulk {
    align-items: center;
    display: inline-flex;
    gap: 8px;
  }
  .bulk small:empty {
    display: none;
  }
  .absent {
    flex-direction: row-reverse;
    inset-block-start: 8px;
    inset-inline-end: 16px;
    position: absolute;
  }
  .absent .btn,
  [data-strip] .btn {
    font-size: var(--_sm);
    padding-inline: 12px;
  }
  .inside {
    padding-block-end: 12px;
  }
  .inside > .note {
    margin: 0 16px 8px;
  }
  .finding {
    align-items: center;
    display: grid;
    font-size: var(--_sm);
    gap: 4px 12px;
    grid-template-columns: 20px minmax(0, 1fr) 104px auto;
    line-height: 1.35;
    padding: 5px 16px;
  }
  .finding:has(:focus-visible),
  .value:has(:focus-visible) {
    background: var(--_accent-soft);
  }
  .no {
    color: var(--_ink-faint);
    font-size: var(--_xs);
    text-align: end;
  }
  .finding .lab b,
  .value .lab b {
    font-size: var(--_md);
    font-weight: 500;
  }
  .finding > .note,
  .finding > .bad-text {
    grid-column: 2 / -1;
  }
  .code {
    width: 252px;
  }
  .code.boolean {
    display: grid;
    grid-template-columns: 1fr 2.5fr 2.5fr;
  }
  .code .cell {
    padding: 0;
  }
  .code .special,
  .levels .special {
    font-size: var(--_sm);
  }
  .cell.special:has(:checked) span {
    padding: 1px 3px;
  }
  .ever {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 8px;
    padding-block-start: 10px;
  }
  .values {
    border-block-end: 1px solid var(--_line);
    margin-block-end: 8px;
    padding-block-end: 12px;
  }
  h4 {
    color: var(--_ink-muted);
    font: 600 var(--_xs) / 1.35 var(--_font);
    margin: 0;
    padding: 4px 16px;
  }
  .value {
    align-items: center;
    display: grid;
    gap: 4px 8px;
    grid-template-columns: minmax(0, 1fr) 116px 188px 120px;
    padding: 5px 16px;
  }
  .value .field {
    width: auto;
  }
  .value .field .unit {
    font-size: var(--_xs);
  }
  .value .state,
  .value .cause small {
    font-size: var(--_xs);
  }
  .value .unitBox .state:empty,
  .value .cause .state,
  .value .lab .state:empty {
    display: none;
  }
  .unitBox {
    grid-column: 3;
  }
  .cause {
    grid-column: 4;
  }
  .unitBox .seg,
  .cause .seg {
    display: grid;
  }
  .unitBox .cell,
  .cause .cell {
    font-size: var(--_sm);
    padding: 0 4px;
  }
  .cause small {
    margin-block-end: 2px;
    white-space: nowrap;
  }
  .levels {
    display: grid;
    grid-column: 2 / 4;
  }
  .levels .cell {
    font-size: var(--_sm);
    padding: 0 2px;
  }
  .nd {
    font-size: var(--_sm);
    font-weight: 400;
    justify-self: start;
  }
  .nd[aria-pressed='true'] {
    background: repeating-linear-gradient(135deg, var(--_surface) 0 5px, var(--_hatch) 5px 6px);
    box-shadow: inset 0 0 0 2px var(--_ink-muted);
    font-weight: 600;
    text-shadow:
      0 0 3px var(--_surface),
      0 0 3px var(--_surface);
  }
  .equation {
    align-items: center;
    color: var(--_ink-muted);
    display: flex;
    font-size: var(--_sm);
    gap: 8px;
    grid-column: 1 / -1;
    justify-content: end;
  }
  .after {
    display: grid;
    gap: 4px;
    grid-column: 1 / -1;
  }
  .after:empty {
    display: none;
  }
  [data-strip] {
    padding: 8px 16px 0;
  }
  [data-strip]:not(:has(button)) {
    display: none;
  }
  .before {
    padding-block-start: 4px;
  }
  .before summary {
    min-height: 36px;
    padding: 6px 16px;
  }
  .onward {
    display: flex;
    justify-content: end;
    padding: 12px 16px 0;
  }
  .grades li {
    align-items: start;
    display: grid;
    gap: 10px;
    grid-template-columns: 40px minmax(0, 1fr);
    line-height: 1.35;
    padding-block: 6px;
  }
  .grades li > span {
    align-self: center;
  }
  .grades .link {
    color: inherit;
    font-weight: 500;
    text-decoration-color: var(--_line-strong);
  }
  .grades {
    margin-block-start: 8px;
  }
  .number {
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
    line-height: 1.35;
    margin-block-start: 8px;
    padding-block-start: 12px;
  }
  .number .v {
    text-align: end;
    white-space: nowrap;
  }
  .number .total,
  .number .range {
    font-size: var(--_2xl);
    letter-spacing: 0;
    line-height: 1.2;
    margin: 0;
  }
  .note .link {
    color: inherit;
    display: block;
    font-weight: 500;
  }
  .paper {
    display: none;
  }
  .settings {
    font-size: var(--_xs);
    margin-block-start: 12px;
  }
  @container (width >= 1180px) {
    .grid {
      grid-template-columns: 200px minmax(0, 1fr) 272px;
    }
    .list {
      display: block;
      padding: 8px;
    }
    .list,
    .side {
      inset-block-start: 16px;
      position: sticky;
    }
    .list button {
      align-items: center;
      background: none;
      border: 0;
      border-radius: var(--_r2);
      display: flex;
      font-weight: 500;
      gap: 10px;
      min-height: 44px;
      padding: 4px 8px;
      text-align: start;
      width: 100%;
    }
    .list button:hover {
      background: var(--_accent-soft);
    }
  }
  @container (width < 1000px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (width < 640px) {
    .head .next {
      display: none;
    }
    .system > details > summary {
      grid-template-columns: 40px minmax(0, 1fr) 12px;
      padding-inline: 12px;
    }
    .system:has(> .absent) > details > summary {
      min-height: 104px;
      padding-inline-end: 12px;
    }
    .why {
      align-self: start;
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .why {
      display: flow-root;
      min-height: 20px;
    }
    /* Words go round the place of the button. */
    .system:has(> .absent) .why::before {
      content: '';
      float: inline-end;
      height: 44px;
      width: 136px;
    }
    .absent {
      flex-direction: column-reverse;
      gap: 2px;
      inset-block-start: 50px;
      inset-inline-end: 12px;
    }
    .finding {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 12px;
    }
    .no {
      display: none;
    }
    .finding > .lab,
    .finding > .state {
      grid-column: 1 / -1;
    }
    .finding > .code {
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      grid-column: 1 / -1;
      width: auto;
    }
    .finding > .note,
    .finding > .bad-text {
      grid-column: 1 / -1;
    }
    .value {
      grid-template-columns: 116px minmax(0, 1fr);
      padding-inline: 12px;
    }
    .unitBox {
      grid-column: 2;
    }
    .value .lab,
    .value .levels {
      grid-column: 1 / -1;
    }
    .cause {
      align-items: center;
      display: flex;
      gap: 10px;
      grid-column: 1 / -1;
    }
    .cause .seg {
      flex: 1;
    }
    .meanings,
    .inside > .note {
      padding-inline: 12px;
    }
    .inside > .note {
      margin-inline: 12px;
    }
    [data-strip],
    .onward {
      padding-inline: 12px;
    }
    [data-strip] .bulk,
    [data-strip] .btn,
    .onward .btn {
      flex: 1 1 100%;
    }
    .equation {
      justify-content: start;
    }
  }
  .ro .blank,
  .ro .nd:not([aria-pressed='true']),
  .ro .bulk,
  .ro .before:not(:has(.value:not(.blank))) {
    display: none;
  }
  @media (forced-colors: active) {
    summary {
      color: CanvasText;
    }
    .tile {
      border-color: CanvasText;
    }
    .nd[aria-pressed='true'] {
      border: 3px double CanvasText;
    }
  }
  @media print {
    .card.systems {
      break-inside: auto;
    }
    .side {
      order: -1;
    }
    .paper {
      display: block;
      padding: 4px 12px;
    }
    .finding.none,
    .finding .lab small {
      display: none;
    }
    /* Values are on paper also where their system is folded. */
    details:has(.value:not(.blank)):not(.meanings)::details-content {
      block-size: auto;
      content-visibility: visible;
      display: block;
    }
    .nd[aria-pressed='true'] {
      display: inline-flex;
      padding-block: 0;
    }
    .tile {
      height: 22px;
      print-color-adjust: exact;
      width: 34px;
    }
    .system > details > summary {
      min-height: 0;
      padding: 3px 12px !important;
    }
    .system > details > summary::after,
    .blank,
    .before:not(:has(.value:not(.blank))) {
      display: none;
    }
    .finding,
    .value {
      break-inside: avoid;
      padding-block: 1px;
    }
    .value {
      grid-template-columns: minmax(0, 1fr) 112px 180px 180px;
    }
    .cause {
      align-items: center;
      display: flex;
      gap: 6px;
      justify-content: end;
    }
    .inside {
      padding-block-end: 4px;
    }
  }
`;
