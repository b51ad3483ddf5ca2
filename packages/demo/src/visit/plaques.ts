import type { TargetPlaqueElement } from '@clinimetric/elements';
import type { AdministrationTarget } from '@clinimetric/scoring';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';
import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { targetOf } from '../common/visit-sheet.ts';
import type { FollowedPlaques } from './followed-plaques.ts';
import type { OpenVisit } from './open-visit.ts';
import type { Stage } from './stage.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.plaques;
const sides = ['left', 'right', 'midline'] as const;
const arms = ['treated', 'control', 'untreated'] as const;
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
  readonly #refresh: () => void;
  #chosen: string | undefined;

  constructor(visit: OpenVisit, followed: FollowedPlaques, refresh: () => void) {
    this.#visit = visit;
    this.#followed = followed;
    this.#refresh = refresh;
  }

  /** The plaque in view. */
  get target(): AdministrationTarget | undefined {
    const { all } = this.#followed;
    return all.find(({ id }) => id === this.#chosen) ?? all[0];
  }

  #choose(id: string): void {
    this.#chosen = id;
    this.#refresh();
  }

  view(stage: Stage | undefined): TemplateResult {
    const followed = this.#followed;
    const { target } = this;
    return html`<div class="acts" role="group" aria-label=${say.tabs}>
        ${followed.all.map(
          (one) =>
            html`<button
              type="button"
              class="btn"
              aria-pressed=${one.id === target?.id ? 'true' : 'false'}
              @click=${() => this.#choose(one.id)}
            >
              ${followed.isScored(one.id) ? marks.done : marks.open} ${plaqueName(one)}
            </button>`,
        )}
        ${
          this.#visit.isSigned
            ? nothing
            : html`<button type="button" class="btn" @click=${() => this.#choose(followed.add())}>${say.add}</button>`
        }
        ${target && followed.isNew(target.id) ? this.#removeButton(target.id) : nothing}
      </div>
      ${target ? (stage ? where(stage) : nothing) : html`<p class="muted">${say.none}</p>`}`;
  }

  #removeButton(id: string): TemplateResult {
    const remove = () => {
      this.#followed.takeOff(id);
      this.#refresh();
    };
    return html`<button type="button" class="btn" @click=${remove}>${say.remove}</button>`;
  }
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
  </fieldset>`;
}
