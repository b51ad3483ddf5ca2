import { responseWords } from '@clinimetric/scoring/views/response.en';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html } from 'lit';
import { outcomeStyles } from '../internal/outcome.ts';
import { ViewElement } from '../internal/view-element.ts';
import type { Visit } from '../internal/visit.ts';
import { comparisonCard } from './comparison-card.ts';
import { match } from './matched.ts';
import { responseStyles } from './response.css.ts';

/**
 * Two visits by the published responses of each instrument: PASI-50 to PASI-100, DLQI, itch, BSA targets, IGA, target
 * plaques. The arithmetic leads; "not reached" and "not evaluable" are told apart. It fires no event.
 *
 * @tag clin-response
 * @csspart comparison - The card of one instrument or plaque.
 */
export class ResponseElement extends ViewElement {
  static override readonly id = 'response';
  static override readonly words = responseWords;
  static override styles = [...ViewElement.styles, outcomeStyles, responseStyles];

  static override properties: PropertyDeclarations = {
    baseline: {},
    followUp: { attribute: 'follow-up' },
    baselineName: { attribute: 'baseline-name' },
    month: { type: Number },
  };

  /** The earlier visit: ids of elements on the page, apart by spaces; or results or administrations. */
  declare baseline: Visit;
  /** The later visit, in the same forms. Instruments are matched by their ids, plaques by those of their targets. */
  declare followUp: Visit;
  /** What the baseline is, in the page's words: "start of current treatment". */
  declare baselineName: string | null;
  /** Whole months since the start of treatment, which the targets of BSA ask for. */
  declare month: number | null;

  constructor() {
    super();
    this.baselineName = null;
    this.month = null;
  }

  protected override get sources(): readonly Visit[] {
    return [this.baseline, this.followUp];
  }

  protected override body(): TemplateResult {
    const pairs = match(this.read(this.baseline), this.read(this.followUp));
    if (pairs.length === 0) return html`<p class="note">${this.words.view['none']}</p>`;
    return html`<div class="cards">${pairs.map((pair) => comparisonCard(this, pair))}</div>`;
  }
}
