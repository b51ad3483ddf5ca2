import { css } from 'lit';

/** Signs of a plaque: what their grades mean, and the arithmetic under them. */
export const signStyles = css`
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
`;
