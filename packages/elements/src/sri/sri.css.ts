import { css } from 'lit';

export const sriStyles = css`
  .limbs {
    overflow: clip;
  }
  .limb {
    display: grid;
    gap: 8px 20px;
    grid-template-columns: minmax(0, 1fr);
    padding: 14px 16px;
  }
  .limb + .limb {
    border-block-start: 1px solid var(--_line);
  }
  .facts {
    align-self: start;
    display: grid;
    gap: 8px;
    padding: 0;
  }
  .facts li {
    align-items: baseline;
    border: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    justify-content: space-between;
    padding: 0;
  }
  .facts li > :first-child {
    flex: 1 1 60%;
  }
  .facts .not-evaluable:is(li) {
    background: var(--_sunken);
    border-radius: var(--_r2);
    padding: 8px 12px;
  }
  .strip {
    display: grid;
    gap: 4px;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
  }
  .strip li {
    border: 1px solid var(--_line);
    border-radius: var(--_r2);
    line-height: 1.35;
    padding: 6px 8px;
  }
  .strip b {
    display: block;
  }
  .strip span {
    color: var(--_ink-muted);
    font-size: var(--_xs);
  }
  .strip :is(.new-a, .new-b) {
    border: 2px solid var(--_ink);
    padding: 5px 7px;
  }
  .strip :is(.new-a, .new-b) span {
    color: inherit;
    font-weight: 600;
  }
  .record {
    display: grid;
    font-size: var(--_sm);
    gap: 4px;
  }
  .record li {
    display: flex;
    gap: 8px;
  }
  .rules {
    margin-block-start: 12px;
    padding: 0 16px;
  }
  .rules dl {
    display: grid;
    gap: 2px 16px;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    margin: 12px 0 2px;
  }
  .rules dt:not(:first-child) {
    margin: 0;
  }
  .rules p {
    margin-block-end: 12px;
  }
  .rules details {
    border: 0;
  }
  @container (width >= 640px) {
    .limb {
      grid-template-columns: 112px minmax(0, 1fr);
    }
    .evidence {
      grid-column: 2;
    }
  }
  @container (width >= 1180px) {
    .limb {
      grid-template-columns: 112px minmax(0, 5fr) minmax(0, 6fr);
    }
    .evidence {
      grid-column: 3;
    }
  }
  @container (width < 640px) {
    .limbs {
      background: none;
      border: 0;
      display: grid;
      gap: 12px;
    }
    .limb,
    .limb + .limb {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: var(--_r3);
    }
    .strip {
      grid-template-columns: minmax(0, 1fr);
    }
    .strip li {
      align-items: baseline;
      column-gap: 8px;
      display: grid;
      grid-template-columns: minmax(0, 1fr) 52px 44px;
      padding-block: 4px;
    }
  }
  @media (forced-colors: active) {
    .facts .not-evaluable:is(li) {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .limb {
      break-inside: avoid;
      padding: 6px 12px;
    }
    .strip li {
      padding-block: 2px;
    }
    .strip :is(.new-a, .new-b) {
      padding-block: 1px;
    }
  }
`;
