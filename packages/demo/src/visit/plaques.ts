import type { TargetPlaqueElement } from '@clinimetric/elements';
import type { AdministrationTarget } from '@clinimetric/scoring';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';
import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { targetOf } from '../common/visit-sheet.ts';
import { keyOf } from '../records/visit.ts';
import type { Asking } from './asking.ts';
import { focusHeading } from './focus.ts';
import { plaqueInstrument, type FollowedPlaques } from './followed-plaques.ts';
import { dayOf, formerOf } from './former.ts';
import type { OpenVisit } from './open-visit.ts';
import type { Stage } from './stage.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.plaques;
const sides = ['left', 'right', 'midline'] as const;
const arms = ['treated', 'control', 'untreated'] as const;
/** People read lengths and areas with two decimals at most; what is kept is not rounded. */
const { format: writeSize } = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: false });
const { view = {}, sentences = {} } = targetPlaqueWords;

/** "Plaque 1, left elbow". */
export function plaqueName({ id, site, side }: AdministrationTarget): string {
  const sideWord = side && view[`side.${side}`];
  const place =
    site && sideWord && side !== 'midline'
      ? sentences['place']!({ site, side: sideWord })
      : [site, sideWord].filter(Boolean).join(', ');
  return say.name(id, place);
}

/** The plaques that are followed, the one in view, and where it is. */
export class Plaques {
  readonly #visit: OpenVisit;
  readonly #followed: FollowedPlaques;
  readonly #asking: Asking;
  readonly #refresh: () => void;
  #chosen: string | undefined;

  constructor(visit: OpenVisit, followed: FollowedPlaques, asking: Asking, refresh: () => void) {
    this.#visit = visit;
    this.#asking = asking;
    this.#followed = followed;
    this.#refresh = refresh;
  }

  /** The plaque in view. */
  get target(): AdministrationTarget | undefined {
    const { all } = this.#followed;
    return all.find(({ id }) => id === this.#chosen) ?? all[0];
  }

  /** Whether the plaque in view was not done, or is not followed any more. */
  get isAside(): boolean {
    const { target } = this;
    return target !== undefined && this.#followed.asideOf(target.id) !== undefined;
  }

  /** Brings one into view, or the first that is open. */
  bring(id = this.#followed.open[0]?.id): void {
    this.#chosen = id ?? this.#chosen;
  }

  #choose(id: string): void {
    this.#asking.close();
    this.#chosen = id;
    this.#refresh();
  }

  view(stage: Stage | undefined): TemplateResult {
    const followed = this.#followed;
    const { target } = this;
    const { open } = followed;
    return html`<div class="acts" role="group" aria-label=${say.tabs}>
        ${followed.all.map(
          (one) =>
            html`<button
              type="button"
              class="btn"
              aria-pressed=${one.id === target?.id ? 'true' : 'false'}
              @click=${() => this.#choose(one.id)}
            >
              ${this.#mark(one.id, open)} ${plaqueName(one)}
            </button>`,
        )}
        ${
          this.#visit.isSigned
            ? nothing
            : html`<button type="button" class="btn" @click=${() => this.#choose(followed.add())}>${say.add}</button>`
        }
        ${target && !this.#visit.isSigned ? this.#asides(target) : nothing}
      </div>
      ${target ? this.#told(target) : nothing}
      ${target ? (stage && !this.isAside ? where(stage) : nothing) : html`<p class="muted">${say.none}</p>`}`;
  }

  #mark(id: string, open: readonly AdministrationTarget[]): TemplateResult {
    if (this.#followed.asideOf(id)) return marks.missed;
    if (!open.some((one) => one.id === id)) return marks.done;
    return this.#followed.isScored(id) ? marks.half : marks.open;
  }

  /** What can be said of a plaque that is not scored. */
  #asides(target: AdministrationTarget): TemplateResult | typeof nothing {
    const followed = this.#followed;
    if (followed.isNew(target.id)) return this.#removeButton(target.id);
    if (followed.isScored(target.id)) return nothing;
    const button = (text: string, act: () => void) =>
      html`<button type="button" class="btn" @click=${act}>${text}</button>`;
    const key = keyOf(plaqueInstrument, target);
    const takeBack = () => {
      this.#visit.takeBackAside(target);
      focusHeading();
    };
    if (this.isAside) return button(say.afterAll, takeBack);
    return html`${button(say.notDone, () => this.#asking.ask('plaque-not-done', key))}
    ${button(say.takeOff, () => this.#asking.ask('take-off', key))}`;
  }

  #told({ id }: AdministrationTarget): TemplateResult | typeof nothing {
    const aside = this.#followed.asideOf(id);
    return aside ? html`<p class="note">${marks.info}<span>${say.aside[aside.how](aside.reason)}</span></p>` : nothing;
  }

  #removeButton(id: string): TemplateResult {
    const remove = () => {
      this.#followed.takeOff(id);
      this.#refresh();
    };
    return html`<button type="button" class="btn" @click=${remove}>${say.remove}</button>`;
  }
}

/** How large the plaque was at the last visit, beside which today's size is entered. */
function lastSize({ visit, sheet }: Pick<Stage, 'visit' | 'sheet'>): TemplateResult | typeof nothing {
  const former = formerOf(visit, sheet);
  if (former.is !== 'shown') return nothing;
  const { lengthMm, widthMm, areaCm2 } = former.administration.target ?? {};
  const across = [lengthMm, widthMm].filter((one) => one !== undefined).map((one) => `${writeSize(one)} mm`);
  const area = areaCm2 === undefined ? [] : [`${writeSize(areaCm2)} cm²`];
  const told = [...(across.length > 0 ? [across.join(' × ')] : []), ...area].join(', ');
  if (told === '') return nothing;
  return html`<p class="muted">${say.lastSize(visitWords.lastValue(writeDay(dayOf(former.administration)), told))}</p>`;
}

/** Site, side and arm of the plaque in view; kept with its scoring. */
function where({ visit, sheet, save }: Stage): TemplateResult {
  const target = targetOf(sheet)!;
  const isLocked = visit.opening(sheet) !== 'everything';
  const change = (changes: { readonly [F in 'site' | 'side' | 'arm']?: string | undefined }) => {
    const known = Object.entries({ ...target, ...changes }).filter(([, value]) => value !== undefined && value !== '');
    (sheet.element as TargetPlaqueElement).target = Object.fromEntries(known) as unknown as AdministrationTarget;
    save();
  };
  const choices = (values: readonly string[], kind: string): (readonly [string, string])[] => [
    ['', say.unset],
    ...values.map((value) => [value, view[`${kind}.${value}`] ?? value] as const),
  ];
  return html`<fieldset class="card fields where" ?disabled=${isLocked}>
      <legend class="vh">${say.where}</legend>
      <label class="set"
        ><span>${say.site}</span
        ><input
          autocomplete="off"
          maxlength="100"
          .value=${target.site ?? ''}
          @input=${(event: Event) => change({ site: (event.target as HTMLInputElement).value.trim() })}
        /><small>${say.siteHelp}</small></label
      >
      ${choiceField(say.side, choices(sides, 'side'), target.side ?? '', (side) => change({ side }))}
      ${choiceField(say.arm, choices(arms, 'arm'), target.arm ?? '', (arm) => change({ arm }))}
    </fieldset>
    ${lastSize({ visit, sheet })}`;
}
