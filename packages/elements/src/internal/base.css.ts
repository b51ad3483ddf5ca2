import { css } from 'lit';

/** What every widget is made of: head, cards, result, tags, notes, buttons. */
export const base = css`
  :host {
    container-type: inline-size;
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* What the page inherits stays outside, save what it says of the whole place. */
  .root {
    all: initial;
    color-scheme: inherit;
    display: block;
    pointer-events: inherit;
    position: relative;
    visibility: inherit;
    --_control: var(--clin-control, 40px);
    background: var(--_canvas);
    border-radius: var(--_r3);
    color: var(--_ink);
    font: 400 var(--_md) / 1.45 var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
    padding: 20px;
  }
  h2,
  h3,
  p,
  ul {
    font: inherit;
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  b {
    font-weight: 600;
  }
  .muted,
  small {
    color: var(--_ink-muted);
  }
  small {
    display: block;
    font-size: var(--_xs);
    line-height: 1.35;
  }
  .vh {
    clip-path: inset(50%);
    height: 1px;
    margin: -1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .i {
    display: inline-block;
    flex: none;
    height: 16px;
    vertical-align: -3px;
    width: 16px;
  }
  .head {
    align-items: flex-end;
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    justify-content: space-between;
    margin-block-end: 16px;
  }
  h2 {
    font-size: var(--_2xl);
    font-weight: 600;
    line-height: 1.25;
  }
  h3 {
    font-size: var(--_lg);
    font-weight: 600;
    line-height: 1.3;
  }
  .cap {
    color: var(--_ink-muted);
    font-size: var(--_xs);
    font-weight: 600;
    margin-block: 14px 6px;
  }
  .sub {
    color: var(--_ink-muted);
    font-size: var(--_sm);
    margin-block-start: 2px;
  }
  .acts {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_r3);
  }
  .grid {
    align-items: start;
    display: grid;
    gap: 16px 20px;
    grid-template-columns: minmax(0, 1fr) 304px;
  }
  .side {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  button {
    color: inherit;
    cursor: pointer;
    font: inherit;
    margin: 0;
  }
  .btn {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_r2);
    display: inline-flex;
    font-weight: 500;
    gap: 8px;
    justify-content: center;
    min-height: var(--_control);
    padding: 4px 14px;
    text-align: center;
  }
  .btn:hover {
    background: var(--_accent-soft);
  }
  .btn.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_accent-ink);
  }
  .btn.primary:hover {
    background: var(--_accent-hover);
  }
  .link {
    background: none;
    border: 0;
    color: var(--_accent);
    min-height: 24px;
    padding: 2px 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .open .link {
    color: var(--_ink);
    text-decoration-color: var(--_line-strong);
  }
  :disabled {
    cursor: default;
  }
  .btn:disabled,
  .link:disabled {
    background: none;
    border-color: var(--_line);
    color: var(--_ink-faint);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .tag {
    align-items: center;
    border: 1px dashed var(--_line-strong);
    border-radius: 11px;
    color: var(--_ink-muted);
    display: inline-flex;
    font-size: var(--_xs);
    font-weight: 500;
    gap: 6px;
    line-height: 20px;
    padding: 0 8px;
    white-space: nowrap;
  }
  .tag.done {
    background: var(--_accent-soft);
    border-color: transparent;
    color: var(--_accent);
  }
  .tag.bad {
    background: var(--_invalid-soft);
    border-color: transparent;
    color: var(--_invalid);
  }
  .tag.plain {
    border: 1px solid var(--_line);
  }
  .result {
    padding: 16px;
  }
  .kick {
    align-items: center;
    color: var(--_ink-muted);
    display: flex;
    font-size: var(--_sm);
    gap: 8px;
    justify-content: space-between;
  }
  .total {
    font-size: var(--_5xl);
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1;
    margin-block: 10px 4px;
  }
  .total small {
    display: inline;
    font-size: var(--_md);
    font-weight: 400;
    letter-spacing: 0;
    margin-inline-start: 6px;
  }
  .noTotal {
    margin-block-start: 8px;
  }
  .range {
    font-size: 2rem;
    letter-spacing: -0.01em;
    line-height: 1.1;
    margin-block: 12px 6px;
  }
  i {
    color: var(--_ink-faint);
    font-style: normal;
  }
  .rail {
    height: 44px;
    margin-block-start: 12px;
    position: relative;
  }
  .rail > * {
    position: absolute;
  }
  .rail .track {
    background: var(--_sunken);
    border-radius: 6px;
    box-shadow: inset 0 0 0 1px var(--_line);
    height: 12px;
    inset-inline: 0;
    top: 8px;
  }
  .rail .span,
  .rail .fill {
    border-radius: 6px;
    height: 12px;
    inset-inline-start: 0;
    min-width: 4px;
    top: 8px;
  }
  .rail .span {
    background: repeating-linear-gradient(135deg, var(--_surface) 0 4px, var(--_hatch) 4px 5px);
    border: 1px dashed var(--_ink-muted);
    min-width: 6px;
  }
  .rail .fill {
    background: var(--_accent);
    border-end-end-radius: 0;
    border-start-end-radius: 0;
    min-width: 0;
  }
  .rail .pin {
    background: var(--_ink);
    border-radius: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
    height: 24px;
    margin-inline-start: -2px;
    top: 2px;
    width: 4px;
  }
  .rail .cut {
    border-inline-start: 1px dashed var(--_ink-muted);
    height: 20px;
    top: 4px;
  }
  .rail .n {
    color: var(--_ink-muted);
    font-size: var(--_xs);
    margin-inline-start: -2em;
    text-align: center;
    top: 26px;
    width: 4em;
  }
  .rail .n.s {
    inset-inline-start: 0;
    margin: 0;
    text-align: start;
  }
  .rail .n.e {
    inset-inline-end: 0;
    margin: 0;
    text-align: end;
  }
  .line {
    align-items: baseline;
    display: flex;
    gap: 8px;
    justify-content: space-between;
    padding-block: 5px;
  }
  .line.sum {
    border-block-start: 1px solid var(--_line-strong);
    font-weight: 600;
    margin-block-start: 4px;
    padding-block-start: 8px;
  }
  .line.derived {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 12px;
    padding-block-start: 12px;
  }
  .derived + [part='parts'] {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 12px;
    padding-block-start: 7px;
  }
  .line.derived .v {
    font-size: var(--_2xl);
    white-space: nowrap;
  }
  .open li {
    align-items: center;
    display: flex;
    gap: 8px;
    line-height: 1.35;
  }
  .open .link {
    flex: 1;
    min-height: 36px;
  }
  .facts {
    padding: 4px 16px 8px;
  }
  .facts li {
    border-block-start: 1px solid var(--_line);
    padding-block: 8px;
  }
  .note {
    background: var(--_sunken);
    border-radius: var(--_r2);
    display: flex;
    font-size: var(--_sm);
    gap: 10px;
    line-height: 1.4;
    padding: 10px 14px;
  }
  .note .i {
    margin-block-start: 1px;
  }
  .note.caution {
    background: var(--_caution-soft);
  }
  .note.caution .i {
    color: var(--_caution);
  }
  .note.bad {
    background: var(--_invalid-soft);
  }
  .note.bad .i,
  .bad-text {
    color: var(--_invalid);
  }
  .bad-text {
    display: flex;
    font-size: var(--_sm);
    gap: 6px;
    line-height: 1.4;
  }
  .notes {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  .foot {
    color: var(--_ink-muted);
    font-size: var(--_xs);
    margin-block-start: 16px;
    max-width: 130ch;
  }
  .foot p + p {
    margin-block-start: 4px;
  }
  .bar {
    display: none;
  }
  /* Nothing drawn here concerns the page around it, so a change costs the same among fifty elements as alone; the padding
     holds every focus ring. Below this width, which grows with the letters, something may stand out and shall be seen. */
  @container (width >= 18rem) {
    .root {
      contain: layout style paint;
    }
  }
  @container (width < 1000px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(272px, 1fr));
    }
  }
  @container (width < 640px) {
    .root {
      --_control: var(--clin-control, 44px);
      padding: 16px;
    }
    .grid {
      gap: 12px;
    }
    .side {
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
    .open .link {
      min-height: 44px;
    }
    .bar {
      align-items: center;
      background: var(--_surface);
      border-block-start: 1px solid var(--_line);
      bottom: 0;
      display: flex;
      gap: 10px;
      justify-content: space-between;
      margin: 12px -16px -16px;
      padding: 10px 16px;
      position: sticky;
      z-index: 3;
    }
    .bar b {
      display: block;
      font-size: var(--_xl);
      line-height: 1.2;
    }
  }
  @media (pointer: coarse) {
    .root {
      --_control: var(--clin-control, 44px);
    }
    .open .link {
      min-height: 44px;
    }
  }
  @media (max-height: 400px) {
    .bar {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .card,
    .note,
    .rail .track {
      border: 1px solid CanvasText;
    }
    .tag:is(.done, .bad) {
      border-style: solid;
    }
    .btn.primary {
      background: ButtonText;
      border-color: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }
    .btn:disabled {
      border-color: GrayText;
      color: GrayText;
    }
    .rail .fill,
    .rail .pin {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
  /* One sheet of paper: black on white, dense, and nothing that only a hand or a mouse needs. */
  @media print {
    .root {
      --_2xl: 18px;
      --_5xl: 36px;
      --_control: 26px;
      --_lg: 14px;
      --_md: 12.5px;
      --_sm: 12px;
      background: none;
      color: #000;
      color-scheme: light;
      contain: none;
      padding: 0;
    }
    .head,
    .banner {
      margin-block-end: 8px;
    }
    .grid,
    .side {
      gap: 8px;
    }
    .card {
      border-color: #999;
      break-inside: avoid;
    }
    .result {
      padding: 8px 12px;
    }
    .rail {
      margin-block-start: 4px;
    }
    .rail > * {
      print-color-adjust: exact;
    }
    .rail .fill {
      background: #555;
    }
    .cap {
      margin-block: 6px 3px;
    }
    .line {
      padding-block: 1px;
    }
    .line.derived,
    .derived + [part='parts'] {
      margin-block-start: 6px;
      padding-block-start: 6px;
    }
    .open {
      columns: 2;
    }
    .open .link {
      min-height: 0;
    }
    .facts {
      padding: 2px 12px 4px;
    }
    .facts li {
      padding-block: 3px;
    }
    .note {
      background: none;
      border: 1px solid #999;
      padding: 4px 8px;
    }
    .foot {
      margin-block-start: 8px;
    }
    .btn,
    .bar,
    .noprint {
      display: none;
    }
  }
`;
