import { css } from 'lit';

export const dlqiStyles = css`
  .banner {
    margin-block-end: 16px;
  }
  .banner li {
    padding-block-start: 2px;
  }
  .list {
    min-width: 0;
  }
  .q {
    align-items: center;
    display: grid;
    gap: 6px 12px;
    grid-template-columns: 32px minmax(0, 1fr) 440px;
    padding: 8px 16px;
  }
  .q.hd {
    color: var(--_ink-muted);
    font-size: var(--_xs);
    padding-block: 9px 7px;
  }
  .hd > :first-child {
    grid-column: 2;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    width: 192px;
  }
  .no,
  .q .lab > b {
    font-size: var(--_lg);
  }
  .q .lab > b {
    font-weight: 400;
  }
  .q.q7b {
    border-block-start-style: dashed;
    grid-template-columns: 36px minmax(0, 1fr) 440px;
    padding-inline-start: 28px;
  }
  .q7b .no {
    color: var(--_ink-muted);
    font-weight: 500;
  }
  .q7b .no,
  .q.q7b .lab > b {
    font-size: var(--_md);
  }
  .answers {
    display: grid;
    gap: 8px 12px;
    grid-template-columns: 192px 116px 108px;
  }
  .answers .seg {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
  }
  .answers .words .cell {
    font-size: var(--_sm);
    padding: 0 4px;
  }
  .not-relevant {
    grid-column: 2;
  }
  .left-blank {
    grid-column: 3;
  }
  .states {
    align-items: center;
    column-gap: 12px;
    display: flex;
    flex-wrap: wrap;
  }
  .states > :empty,
  .several {
    display: none;
    font-size: var(--_xs);
    line-height: 1.35;
    min-height: 0;
    padding: 10px 0;
    margin-block: -10px;
  }
  .q:focus-within .several,
  .several[aria-pressed='true'] {
    display: inline;
  }
  .several:disabled {
    display: none !important;
  }
  .several[aria-pressed='true']::before {
    content: '✓ ';
  }
  .q > .bad-text {
    grid-column: 2 / -1;
  }
  .keys {
    margin: 8px 16px 0;
  }
  .about {
    margin-block-start: 16px;
  }
  summary {
    border-radius: var(--_r2);
    cursor: pointer;
    padding: 12px 16px;
  }
  .page,
  .patient,
  .own {
    margin-inline: auto;
    max-width: 760px;
    width: 100%;
  }
  .page {
    max-width: 1080px;
  }
  .own {
    color: var(--_ink-muted);
    font-size: var(--_sm);
    margin-block-start: 16px;
    text-align: center;
  }
  .patient {
    display: flex;
    flex-direction: column;
    min-height: min(760px, 88vh);
  }
  .led {
    min-height: 0;
  }
  .prog {
    align-items: center;
    display: flex;
    gap: 4px;
    padding-block: 4px 24px;
    scroll-margin: 16px;
  }
  .prog i {
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    flex: 1;
    height: 6px;
  }
  .prog .done {
    background: var(--_ink-muted);
    border-color: var(--_ink-muted);
  }
  .prog .now {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .prog span {
    color: var(--_ink-muted);
    font-size: var(--_lg);
    margin-inline-start: 12px;
  }
  .page,
  .ask {
    border-radius: 16px;
    font-size: var(--_lg);
    padding: 32px 40px 20px;
  }
  .ask {
    flex: 1;
    font-size: 1.1875rem;
    padding: 40px 48px 28px;
  }
  .page h3,
  .ask h3 {
    font-size: 1.625rem;
    font-weight: 500;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .page .question {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 20px;
    padding-block-start: 20px;
  }
  .page h3 {
    display: flex;
    font-size: var(--_xl);
    gap: 12px;
  }
  .page .q7b,
  .page .opts,
  .page .passed {
    margin-inline-start: 30px;
  }
  .page .no {
    font-weight: 600;
    min-width: 18px;
  }
  .intro {
    margin-block-end: 20px;
  }
  .recall {
    color: var(--_ink-muted);
    font-size: var(--_xl);
    margin-block-start: 8px;
  }
  .ask .q7b {
    margin-block-start: 32px;
  }
  .ask .q7b h3 {
    font-size: var(--_2xl);
  }
  .opts {
    display: grid;
    gap: 12px;
    line-height: 1.3;
    margin-block-start: 28px;
  }
  .opt {
    align-items: center;
    border: 1px solid var(--_line-strong);
    border-radius: 12px;
    cursor: pointer;
    display: flex;
    gap: 16px;
    min-height: 64px;
    padding: 10px 20px;
  }
  .opt input {
    appearance: none;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    cursor: inherit;
    flex: none;
    height: 26px;
    margin: 0;
    outline: none;
    width: 26px;
  }
  .opt [type='checkbox'] {
    border-radius: 6px;
  }
  .opt:hover {
    background: var(--_accent-soft);
  }
  .opt:has(:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
    font-weight: 500;
  }
  .opt :checked {
    background: radial-gradient(circle, var(--_accent) 45%, transparent 50%);
    border-color: var(--_accent);
  }
  .opt:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
  }
  .ask .alt {
    margin-block-start: 12px;
  }
  .declined {
    border-color: transparent;
    color: var(--_accent);
    justify-self: center;
    min-height: 56px;
  }
  .declined span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* Where a page leads, the way out stays in sight below answers that scroll. */
  .led .opts {
    display: flex;
    flex-direction: column;
  }
  .led .declined {
    align-self: stretch;
    bottom: 0;
    box-shadow: 0 -4px 4px -2px var(--_surface);
    justify-content: center;
    position: sticky;
  }
  .led .declined:not(:has(:checked)) {
    background: var(--_surface);
  }
  .page .opts {
    gap: 8px;
    margin-block-start: 14px;
  }
  .page .opt {
    gap: 12px;
    min-height: 48px;
    padding: 8px 14px;
  }
  .page .declined {
    grid-column: 1 / -1;
    justify-self: start;
  }
  h3:focus {
    outline: none;
  }
  .page .opt input {
    height: 22px;
    width: 22px;
  }
  .passed {
    display: flex;
    gap: 8px;
    margin-block-start: 12px;
  }
  .passed .i {
    margin-block-start: 0.25em;
  }
  .nav {
    background: var(--_canvas);
    bottom: 0;
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding-block: 20px 4px;
    position: sticky;
  }
  .nav .btn {
    border-radius: 12px;
    font-size: var(--_xl);
    min-height: 56px;
    min-width: 160px;
  }
  .ro .opt,
  .dis .opt {
    cursor: default;
  }
  .ro .opt:has(:checked),
  .dis .opt:has(:checked) {
    background: var(--_sunken);
    border-color: var(--_line-strong);
    box-shadow: none;
  }
  .dis .opt {
    color: var(--_ink-faint);
  }
  @container (width >= 900px) {
    .page .opts {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
  }
  @container (width < 1180px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 272px), 1fr));
    }
  }
  @container (width < 740px) {
    .q.hd {
      display: none;
    }
    .q,
    .q.q7b {
      grid-template-columns: 28px minmax(0, 1fr);
      padding: 14px 16px;
    }
    .answers {
      grid-column: 1 / -1;
      grid-template-columns: 1fr 1fr;
    }
    .answers > :first-child,
    .answers > :first-child + .left-blank {
      grid-column: 1 / -1;
    }
    .not-relevant {
      grid-column: 1;
    }
    .left-blank {
      grid-column: 2;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @container (width < 640px) {
    .page {
      padding: 24px 20px 12px;
    }
    .prog {
      padding-block: 0 16px;
    }
    .opts {
      gap: 10px;
      margin-block-start: 20px;
    }
    .nav .btn {
      flex: 1;
      min-width: 0;
    }
    .ask {
      font-size: var(--_xl);
      line-height: 1.3;
      padding: 12px 16px 0;
    }
    .ask h3,
    .ask .q7b h3 {
      font-size: 1.1875rem;
      line-height: 1.3;
    }
    .ask .recall,
    .ask .intro {
      font-size: var(--_lg);
    }
    .ask .recall {
      margin-block-start: 2px;
    }
    .ask .intro {
      margin-block-end: 8px;
    }
    .ask .opts {
      gap: 6px;
      margin-block-start: 10px;
    }
    .ask .alt {
      margin-block-start: 4px;
    }
    .ask .opt {
      gap: 12px;
      min-height: 56px;
      padding: 4px 14px;
    }
    .ask .declined {
      padding-inline: 0;
    }
    .ask .passed {
      margin: 0;
    }
    .ask .q7b {
      margin-block: 12px 8px;
    }
  }
  /* Targets are large where there is room for them; on a small telephone all of them shall be seen at once. */
  @media (max-width: 640px) and (max-height: 700px) {
    .ask .opt {
      min-height: 48px;
    }
    .ask .declined {
      min-height: 44px;
    }
  }
  @media (max-height: 400px) {
    .led .declined,
    .nav {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .opt:has(:checked) {
      border: 3px solid Highlight;
    }
    .opt :checked {
      border: 8px solid Highlight;
    }
    .prog .done {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .prog .now {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .q.hd {
      display: grid;
    }
    .q,
    .q.q7b {
      grid-template-columns: 24px minmax(0, 1fr) 348px;
      padding: 3px 12px;
    }
    .answers {
      gap: 8px;
      grid-column: 3;
      grid-template-columns: 140px 104px 88px;
    }
    .ends {
      width: 140px;
    }
    .answers > :first-child {
      grid-column: 1;
    }
    .answers > .not-relevant {
      grid-column: 2;
    }
    .answers > .left-blank,
    .answers > :first-child + .left-blank {
      grid-column: 3;
    }
    .q .words .cell {
      padding: 0;
    }
    .about:has(summary .muted:empty),
    .about .row {
      display: none;
    }
    .page {
      border: 0;
      padding: 0;
    }
    .page .question,
    .page .opts {
      margin-block-start: 6px;
      padding-block-start: 6px;
    }
    .page .opts {
      display: flex;
      flex-wrap: wrap;
    }
    .page .opt {
      border: 0;
      min-height: 0;
      padding: 0 12px 0 0;
    }
    .opt:has(:checked) {
      background: none;
      box-shadow: none;
      font-weight: 700;
    }
    .opt :checked {
      border: 8px solid #000;
    }
  }
`;
