import { assessPlaqueResponse, plaqueMean, targetPlaqueSigns, type Result } from '@clinimetric/scoring';
import { plaquesWords } from '@clinimetric/scoring/views/plaques.en';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { ViewElement } from '../internal/view-element.ts';
import { areaOf, placeOf } from '../target-plaque/target.ts';
import { readPlaques, type Listed, type PlaqueList } from './listed.ts';
import { plaquesStyles } from './plaques.css.ts';

export type { PlaqueList, ScoredPlaque } from './listed.ts';

/** A plaque with the one of the same id at baseline. */
interface Row {
  readonly now: Listed;
  readonly before: Listed | undefined;
}

type Mean = ReturnType<typeof plaqueMean>;

/** Decimals of a mean or size as people read it; nothing is rounded before. */
const most = 2;

/**
 * Several target plaques of one patient in a table: place, arm, size, signs and score of each, the mean over the treated
 * ones and, with a baseline, the change. A plaque without a score stays in the table with the reason.
 *
 * It follows the elements it names as their answers and sizes change.
 *
 * @tag clin-plaques
 * @csspart table - The table of plaques.
 * @csspart mean - The mean over the treated plaques.
 */
export class PlaquesElement extends ViewElement {
  static override readonly id = 'plaques';
  static override readonly words = plaquesWords;
  static override styles = [...ViewElement.styles, plaquesStyles];

  static override properties: PropertyDeclarations = { plaques: {}, baseline: {} };

  /** The plaques of today: ids of elements in the same tree, apart by spaces, or administrations. */
  declare plaques: PlaqueList;
  /** The same plaques at baseline, in the same forms; they are found by the id of their target. */
  declare baseline: PlaqueList;

  protected override get sources(): readonly unknown[] {
    return [this.plaques, this.baseline];
  }

  get #rows(): Row[] {
    const root = this.getRootNode();
    const before = readPlaques(this.baseline, root);
    return readPlaques(this.plaques, root).map((now) => ({
      now,
      before: now.target && before.find(({ target }) => target?.id === now.id),
    }));
  }

  get #hasBaseline(): boolean {
    return this.baseline != null && this.baseline.length > 0;
  }

  protected override body(): TemplateResult {
    const rows = this.#rows;
    const words = this.words.view;
    if (rows.length === 0) return html`<p class="card nothing">${words['none']}</p>`;
    return html`${this.#table(rows)}
      <section class="card mean" part="mean" aria-label=${words['mean']!}>${this.#mean(rows)}</section>
      <p class="note">${marks.info}<span>${words['dependent']}</span></p>`;
  }

  // A table that is laid out as cards would be none to assistive technology: its roles are written down.
  #table(rows: readonly Row[]): TemplateResult {
    const words = this.words.view;
    const heads = ['plaque', 'place', 'arm', 'size', ...targetPlaqueSigns, 'score'];
    if (this.#hasBaseline) heads.push('baseline', 'change');
    return html`<div class="card sheet" part="table">
      <table role="table">
        <caption>
          ${words['caption']}
          <small>${words['letters']} ${this.#hasBaseline ? words['direction'] : nothing}</small>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heads.map((head) => html`<th role="columnheader" scope="col">${this.#head(head)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    </div>`;
  }

  /** Signs have a letter over their narrow columns; the whole word is heard. */
  #head(head: string): unknown {
    const word = this.words.view[head];
    const letter = this.words.view[`letter.${head}`];
    return letter ? html`<span aria-hidden="true">${letter}</span><span class="vh">${word}</span>` : word;
  }

  #row({ now, before }: Row): TemplateResult {
    const { result } = now;
    const cell = (kind: string, content: unknown) =>
      html`<td role="cell" class=${kind}>
        <span class="k" aria-hidden="true">${this.words.view[kind]}</span><span>${content}</span>
      </td>`;
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        <span class="k" aria-hidden="true">${this.words.view['plaque']}</span> ${now.id}
      </th>
      ${cell('place', this.#place(now))}${cell('arm', this.#arm(now))}${cell('size', this.#size(now))}
      ${targetPlaqueSigns.map((sign) => cell(sign, this.#sign(result?.answers[sign])))}
      ${cell('score', this.#score(now))}
      ${
        this.#hasBaseline
          ? html`${cell('baseline', this.#score(before))}${cell('change', this.#change(result, before?.result))}`
          : nothing
      }
    </tr>`;
  }

  /** A word that stands for what is not known. */
  #faint(word: string): TemplateResult {
    return html`<span class="faint">${this.words.view[word]}</span>`;
  }

  #place({ target }: Listed): unknown {
    return (target && placeOf(target, this.words)) ?? this.#faint('unknown');
  }

  #arm({ target }: Listed): unknown {
    return (target?.arm && this.words.view[`arm.${target.arm}`]) ?? this.#faint('unknown');
  }

  #size({ target }: Listed): unknown {
    const area = target && areaOf(target);
    const { lengthMm, widthMm } = target ?? {};
    const { size, area: inArea } = this.words.sentences;
    const parts = [
      lengthMm && widthMm && size!({ length: this.format(lengthMm, 0, most), width: this.format(widthMm, 0, most) }),
      area && inArea!({ area: this.format(area.areaCm2, 0, most) }),
    ].filter(Boolean);
    return parts.length > 0 ? parts.map((part) => html`<bdi class="measure">${part}</bdi> `) : this.#faint('unknown');
  }

  /** A grade, or the mark of what stands in its place. */
  #sign(given: unknown): unknown {
    if (typeof given === 'number') return this.format(given);
    const [mark, word] = given === undefined ? [marks.open, 'open'] : [marks.notAssessed, 'not-assessed'];
    return html`<span class="faint" role="img" aria-label=${this.words.view[word]!}>${mark}</span>`;
  }

  /** The score, or why there is none. */
  #score(plaque: Listed | undefined): unknown {
    if (!plaque) return this.#faint('not-scored');
    const { result, absence } = plaque;
    if (!result) return this.#faint(absence!);
    if (result.status === 'complete') return html`<b>${this.format(result.total)}</b>`;
    if (result.status === 'invalid' || !result.bounds.total) return this.#faint('invalid');
    const [low, high] = result.bounds.total.map((end) => this.format(end)) as [string, string];
    const because = this.words.view[`because.${String(result.answers['not-assessed-because'])}`];
    const state = this.words.view[result.notAssessed.length > 0 ? 'not-assessed' : 'open'];
    return html`<bdi class="reach">${this.words.sentences['range']!({ low, high })}</bdi>
      <small>${[state, because].filter(Boolean).join(': ')}</small>`;
  }

  #change(now: Result | undefined, before: Result | undefined): unknown {
    const response = assessPlaqueResponse({ baseline: before, followUp: now });
    if (response.status === 'not-evaluable') return html`<small>${this.#reason(response)}</small>`;
    const percent = this.words.sentences['percent']!({ percent: this.format(response.improvementPercent, 0, 1) });
    return html`<bdi><b>${this.format(response.change)}</b> · ${percent}</bdi>`;
  }

  /** Why two visits of a plaque cannot be compared. */
  #reason({ reason, field }: { readonly reason: string; readonly field?: string }): string {
    const known =
      reason === 'missing' || reason === 'no-total' ? (field === 'baseline' ? 'no-baseline' : 'open') : reason;
    return this.words.sentences['not-evaluable']!({ reason: this.words.view[known] ?? known });
  }

  /** The mean over the treated plaques, exact; one of them without a total leaves none. */
  #mean(rows: readonly Row[]): TemplateResult {
    const treated = rows.filter(({ now }) => now.target?.arm === 'treated');
    if (treated.length === 0) return html`<p>${this.words.view['no-treated']}</p>`;
    const without = treated.filter(({ now }) => now.result?.status !== 'complete').map(({ now }) => now.id);
    const mean = plaqueMean(treated.map(({ now }) => now.result));
    if (mean.status === 'not-evaluable') {
      const plaques = without.join(', ');
      return html`<p>${plaques ? this.words.sentences['without']!({ plaques }) : this.#reason(mean)}</p>`;
    }
    const sum = treated.map(({ now }) => this.format(totalOf(now.result))).join(' + ');
    return html`<p class="number">${this.words.sentences['mean']!({ count: mean.plaques, mean: this.#exact(mean) })}</p>
      <p class="muted">
        <bdi dir="ltr">(${sum}) / ${this.format(mean.plaques)} = <b>${this.#exact(mean)}</b></bdi>
      </p>
      ${this.#hasBaseline ? this.#meanChange(treated, mean) : nothing}`;
  }

  /** At most two decimals; where those are not all, the fraction itself leads. */
  #exact({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string {
    const mean = this.format(numerator / denominator, 1, most);
    if (Number.isInteger((100 * numerator) / denominator)) return mean;
    const fraction = `${this.format(numerator)}/${this.format(denominator)}`;
    return this.words.sentences['about']!({ fraction, mean });
  }

  #meanChange(treated: readonly Row[], followUp: Mean): TemplateResult {
    const baseline = plaqueMean(treated.map(({ before }) => before?.result));
    const response = assessPlaqueResponse({ baseline, followUp });
    if (
      response.status === 'not-evaluable' ||
      baseline.status === 'not-evaluable' ||
      followUp.status === 'not-evaluable'
    ) {
      const reason = baseline.status === 'not-evaluable' ? 'no-baseline' : 'reason' in response ? response.reason : '';
      return html`<p>${this.#reason({ reason })}</p>`;
    }
    return html`<p>
      ${this.words.sentences['change']!({
        before: this.#exact(baseline),
        after: this.#exact(followUp),
        change: this.format(response.change, 1, most),
        percent: this.format(response.improvementPercent, 0, 1),
      })}
    </p>`;
  }
}

const totalOf = (result: Result | undefined): number => (result?.status === 'complete' ? result.total : 0);
