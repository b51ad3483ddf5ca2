import type { LupusVisit, PartValue, Result, VisitTreatment } from '@clinimetric/scoring';
import { sriWords } from '@clinimetric/scoring/views/sri.en';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { outcomeStyles, say, whyNot } from '../internal/outcome.ts';
import { SpeechController } from '../internal/speech.ts';
import { ViewElement } from '../internal/view-element.ts';
import type { Reading, Visit } from '../internal/visit.ts';
import { indices, type Answer, type IndexId, type LupusVisits } from './indices.ts';
import { limbRow } from './limb-row.ts';
import { rulesDisclosure } from './rules.ts';
import { reasonText, systemWord, type Account } from './sentences.ts';
import { sriStyles } from './sri.css.ts';

/** The measure of a lupus visit that each instrument gives. */
const measures = { sledai: 'sledai-2k', bilag: 'bilag-2004', pga: 'sle-pga' } as const;

/**
 * SLE Responder Index of two visits: the verdict, then each limb with its numbers, its evidence and its own outcome;
 * what cannot be assessed says what is missing. `index="bicla"` shows the BICLA in the same way. It fires no event.
 *
 * @tag clin-sri
 * @csspart limb - One limb: SLEDAI, BILAG, PGA or treatment.
 * @csspart strip - The nine systems of BILAG at both visits.
 */
export class SriElement extends ViewElement {
  static override readonly id = 'sri';
  static override readonly words = sriWords;
  static override styles = [...ViewElement.styles, outcomeStyles, sriStyles];

  static override properties: PropertyDeclarations = {
    baseline: {},
    followUp: { attribute: 'follow-up' },
    baselineTreatment: { attribute: 'baseline-treatment', type: Object },
    treatment: { type: Object },
    index: {},
    preset: {},
    threshold: { type: Number },
    pgaLimit: { attribute: 'pga-limit' },
    treatmentRules: { attribute: 'treatment-rules' },
  };

  /** The baseline visit: ids of elements on the page, apart by spaces; or results or administrations. */
  declare baseline: Visit;
  /** The later visit, in the same forms. */
  declare followUp: Visit;
  /** Treatment at baseline; the attribute takes JSON. */
  declare baselineTreatment: VisitTreatment | null;
  /** Treatment at the later visit and since baseline; the attribute takes JSON. What is absent is not recorded. */
  declare treatment: VisitTreatment | null;
  /** The composite shown: `sri`, unless it says `bicla`. */
  declare index: string | null;
  /** Rules of a trial: `bliss` or `kamen2022`. Without one, recorded treatment failures count and no further rule. */
  declare preset: string | null;
  /** Least fall of SLEDAI in points, 4 to 8. */
  declare threshold: number | null;
  /** For the BICLA, which has no default: the PGA may rise `below` 0.30, or `at-most` 0.30. */
  declare pgaLimit: string | null;
  /** For the BICLA: `failures-only`, `bliss`, `kamen2022` or `tulip`. */
  declare treatmentRules: string | null;

  #visits: LupusVisits = { baseline: {}, followUp: {} };
  #answer: Answer = { status: 'not-evaluable', reason: 'missing' };
  /** The verdict as it was last drawn: another one is spoken, once the page has come to rest. */
  #verdict: string | undefined;
  readonly #speech = new SpeechController(
    this,
    () => this.heading(),
    () => this.shared,
  );

  constructor() {
    super();
    this.baselineTreatment = null;
    this.treatment = null;
    this.index = null;
    this.preset = null;
    this.threshold = null;
    this.pgaLimit = null;
    this.treatmentRules = null;
  }

  protected override get sources(): readonly Visit[] {
    return [this.baseline, this.followUp];
  }

  /** The composite asked for; `undefined` where there is none of that name. */
  get #id(): IndexId | undefined {
    const index = this.index ?? 'sri';
    return Object.hasOwn(indices, index) ? (index as IndexId) : undefined;
  }

  /** Both visits as their instruments on the page give them. */
  #read(): LupusVisits {
    return {
      baseline: visitOf(this.read(this.baseline), this.baselineTreatment),
      followUp: visitOf(this.read(this.followUp), this.treatment),
    };
  }

  #assess(): Answer {
    const id = this.#id;
    if (!id) return { status: 'not-evaluable', reason: 'not-allowed', field: 'index' };
    return indices[id].assess(this, this.#visits);
  }

  /** Title, account and speech tell of the same assessment. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#visits = this.#read();
    this.#answer = this.#assess();
  }

  /** The verdict, with the rules it was reached by. */
  protected override heading(): string {
    const { status, rules, ...rest } = this.#answer;
    const { view } = this.words;
    const achieved = status === 'evaluable' && 'achieved' in rest && rest.achieved;
    const outcome = view[status === 'not-evaluable' ? status : achieved ? 'reached' : 'not-reached']!;
    if (!rules) return say(this.words, ['verdict.setting'], { outcome });
    const preset = view[`preset.${('preset' in rules && rules.preset) || 'none'}`]!;
    const threshold = 'threshold' in rules ? rules.threshold : '';
    return say(this.words, [`verdict.${this.#id}`], { outcome, preset, threshold });
  }

  /** The days of both visits, where they are known. */
  protected override subtitle(): unknown {
    const [baseline, followUp] = this.sources.map((visit) => {
      const time = this.read(visit).find(({ assessedAt }) => assessedAt)?.assessedAt;
      return time && this.formatDay(time);
    });
    if (!baseline || !followUp) return nothing;
    return html`<p class="sub">${say(this.words, ['visits'], { baseline, followUp })}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const verdict = this.heading();
    if (this.#verdict !== undefined && this.#verdict !== verdict) this.#speech.soon();
    this.#verdict = verdict;
  }

  protected override body(): TemplateResult {
    return html`${this.#account()}
      <p class="vh" role="status">${this.#speech.text}</p>`;
  }

  #account(): TemplateResult {
    const [id, answer] = [this.#id, this.#answer];
    const { limbs, rules } = answer;
    const account: Account = { view: this, visits: this.#visits };
    if (!id || !limbs || !rules)
      return whyNot(answer.status === 'not-evaluable' ? reasonText(account, answer) : nothing);
    return html`<div class="card limbs">
        ${indices[id].limbs.map(([measure, ids]) =>
          limbRow(
            account,
            measure,
            ids.map((id) => limbs[id]!),
          ),
        )}
      </div>
      ${this.#notes(answer)}
      <div class="card rules">${rulesDisclosure(this, id, rules)}</div>`;
  }

  #notes({ notes = [] }: Answer): TemplateResult | typeof nothing {
    if (notes.length === 0) return nothing;
    const { view } = this.words;
    return html`<div class="notes">
      ${notes.map(({ code, severity, items, arguments: args = {} }) => {
        const systems = items.map((system) => systemWord(this.words, system)).join(', ');
        const named = Object.fromEntries(
          Object.entries(args).map(([key, value]) => [key, view[`value.${value}`] ?? value]),
        );
        const isQuery = severity === 'query';
        return html`<p class="note ${isQuery ? 'caution' : ''}">
          ${isQuery ? marks.query : marks.info}<bdi>${say(this.words, [`note.${code}`], { systems, ...named })}</bdi>
        </p>`;
      })}
    </div>`;
  }
}

/** What a visit's elements say of lupus; of several results of one instrument the last one counts. */
function visitOf(readings: readonly Reading[], treatment: VisitTreatment | null): LupusVisit {
  const resultOf = (id: string): Result<PartValue> | undefined =>
    readings.filter(({ result }) => result.instrument === id).at(-1)?.result;
  return {
    sledai: resultOf(measures.sledai) as Result | undefined,
    bilag: resultOf(measures.bilag) as Result<string> | undefined,
    pga: resultOf(measures.pga) as Result | undefined,
    treatment,
  };
}
