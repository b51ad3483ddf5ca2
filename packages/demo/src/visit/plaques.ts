import type { TargetPlaqueElement } from '@clinimetric/elements';
import type { AdministrationTarget } from '@clinimetric/scoring';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';
import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { countingOf } from '../common/scoring.ts';
import { targetOf } from '../common/visit-sheet.ts';
import { inNaturalOrder } from '../records/order.ts';
import { current } from '../records/visit.ts';
import type { VisitPage } from './visit-page.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.plaques;
const plaques = 'target-plaque';
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

/** The plaques that are followed: those of earlier visits stand ready, without their sizes and answers. */
export class Plaques {
  readonly #page: VisitPage;
  #chosen: string | undefined;
  /** Those that were added and of which nothing is kept yet. */
  #added: readonly AdministrationTarget[] = [];

  constructor(page: VisitPage) {
    this.#page = page;
  }

  has = (instrument: string): boolean => instrument === plaques;

  #own(): AdministrationTarget[] {
    return current(this.#page.administrations).flatMap(({ instrument, target }) =>
      instrument === plaques && target ? [target] : [],
    );
  }

  #earlier(): AdministrationTarget[] {
    const { clinic, visit } = this.#page;
    return clinic.records
      .visitsOf(visit!.patient)
      .filter(({ id, day }) => id !== visit!.id && day < visit!.day)
      .flatMap(({ id }) => countingOf(clinic.records.administrationsOf(id), plaques))
      .flatMap(({ target }) => target ?? [])
      .map(({ id, site, side, arm }) => ({ id, ...(site && { site }), ...(side && { side }), ...(arm && { arm }) }));
  }

  /** All that are followed, in the order of their numbers. */
  get targets(): AdministrationTarget[] {
    const all = [...this.#earlier(), ...this.#added, ...this.#own()];
    const last = new Map(all.map((target) => [target.id, target]));
    return [...last.values()].sort((a, b) => inNaturalOrder(a.id, b.id));
  }

  /** The plaque in view. */
  get target(): AdministrationTarget | undefined {
    const targets = this.targets;
    return targets.find(({ id }) => id === this.#chosen) ?? targets[0];
  }

  #choose(id: string): void {
    this.#chosen = id;
    this.#page.clinic.refresh();
  }

  #add(): void {
    const used = this.targets.map(({ id }) => Number(id.replace(/\D/g, '')));
    const id = String(Math.max(0, ...used) + 1);
    this.#added = [...this.#added, { id }];
    this.#choose(id);
  }

  #isScored = (target: AdministrationTarget): boolean =>
    countingOf(this.#page.administrations, plaques).some((one) => one.target?.id === target.id);

  view(): TemplateResult {
    const targets = this.targets;
    const { target } = this;
    const { isSigned } = this.#page;
    return html`<div class="acts" role="group" aria-label=${say.tabs}>
        ${targets.map(
          (one) =>
            html`<button
              type="button"
              class="btn"
              aria-pressed=${one.id === target?.id ? 'true' : 'false'}
              @click=${() => this.#choose(one.id)}
            >
              ${this.#isScored(one) ? marks.done : marks.open} ${plaqueName(one)}
            </button>`,
        )}
        ${isSigned ? nothing : html`<button type="button" class="btn" @click=${() => this.#add()}>${say.add}</button>`}
        ${target && this.#isNew(target) ? this.#removeButton(target) : nothing}
      </div>
      ${target ? this.#where() : html`<p class="muted">${say.none}</p>`}`;
  }

  #isNew = ({ id }: AdministrationTarget): boolean =>
    this.#added.some((one) => one.id === id) && !this.#own().some((one) => one.id === id);

  #removeButton({ id }: AdministrationTarget): TemplateResult {
    const remove = () => {
      this.#added = this.#added.filter((one) => one.id !== id);
      this.#page.clinic.refresh();
    };
    return html`<button type="button" class="btn" @click=${remove}>${say.remove}</button>`;
  }

  /** Site, side and arm of the plaque in view; kept with its scoring. */
  #where(): TemplateResult | typeof nothing {
    const { sheet } = this.#page;
    if (!sheet) return nothing;
    const target = targetOf(sheet)!;
    const isLocked = this.#page.isLocked(sheet);
    const change = (changes: { readonly [F in 'site' | 'side' | 'arm']?: string | undefined }) => {
      const known = Object.entries({ ...target, ...changes }).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      (sheet.element as TargetPlaqueElement).target = Object.fromEntries(known) as unknown as AdministrationTarget;
      this.#page.save(sheet);
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
}
