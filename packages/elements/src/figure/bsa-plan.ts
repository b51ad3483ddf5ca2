import { lundBrowderColumn, lundBrowderColumns } from '@clinimetric/scoring/bsa';
import {
  areaBands,
  bodyFigure,
  comparePainting,
  coverageSteps,
  edgesWithin,
  pasiAreaEdges,
  type BodyAge,
  type BodyRegion,
  type Coverage,
  type CoverageInterval,
} from '@clinimetric/scoring/body-figure';
import type { Note } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { PaintCard, uncertainty, type PaintedElement } from './paint-card.ts';

/** Differences told one by one; the list below the figure shows all. */
const MOST = 4;

/** Hundredths of a percent in a quarter, in which the chart gives its shares. */
const QUARTER = 25;

/** What the element knows and does about the part in hand. */
export interface PartInHand {
  current(): string | undefined;
  choose(item: string): void;
}

/** The figure over the Lund-Browder items: every half part of the chart is a region, and its percentage an answer. */
export const paintBsa = (host: PaintedElement, hand: PartInHand): PaintCard =>
  new PaintCard(host, {
    age: () => ageOf(host),
    groupOf: ({ item }) => item,
    current: hand.current,
    nameOf: ({ item }) => host.label(item),
    choose: ({ item }) => hand.choose(item),
    entered(region, coverage) {
      const percent = enteredIn(host, region);
      if (!percent || paintedIn(region, coverage) === percent) return undefined;
      const { bands } = edgesWithin(exactly(percent), areaBands(pasiAreaEdges), coverageSteps.regions);
      return { grade: Number(bands[0]), percent };
    },
    glance: (_, { bsa }) => (bsa.high > 0 ? glance(host, bsa) : html``),
    reading: (card, coverage) => reading(host, card, coverage),
  });

function ageOf(host: PaintedElement): BodyAge | undefined {
  const years = host.answers['age-years'];
  if (typeof years !== 'number' || host.issueOf('age-years')) return undefined;
  return lundBrowderColumns[lundBrowderColumn(years)]!.id as BodyAge;
}

function exactly(percent: number) {
  const steps = Math.round(percent * coverageSteps.regions);
  return { low: steps, high: steps };
}

/** A percentage that was entered and can be accepted. */
function enteredIn(host: PaintedElement, { item }: BodyRegion): number | undefined {
  const given = host.answers[item];
  return typeof given === 'number' && !host.issueOf(item) ? given : undefined;
}

const paintedIn = ({ id }: BodyRegion, coverage: Coverage) => coverage.regions[id].percent / coverageSteps.regions;

/** One decimal, so that nothing jumps while a hand paints. */
function glance(host: PaintedElement, { low, percent, high }: CoverageInterval): TemplateResult {
  const text = (steps: number) => `${host.format(steps / coverageSteps.bsa, 1, 1)}\u00a0%`;
  return html`<b dir="ltr">${text(percent)}</b
    ><small>${low < high ? html`<bdi>${text(low)} ${host.shared.to} ${text(high)}</bdi>` : nothing}</small>`;
}

/** Entered in numbers where neither brush nor eraser ever was: sides, scalp and folds are on no figure. */
const isBeside = (host: PaintedElement, card: PaintCard, coverage: Coverage) => (region: BodyRegion) =>
  coverage.regions[region.id].high === 0 && !card.wiped.has(region.id) && (enteredIn(host, region) ?? 0) > 0;

/** The painted share with its uncertainty, the edges within it, and the step that makes an answer of it. */
function reading(host: PaintedElement, card: PaintCard, coverage: Coverage): TemplateResult {
  const { words } = card;
  const { regions } = bodyFigure(coverage.age);
  const isAnswered = regions.every((region) => enteredIn(host, region) !== undefined);
  if (card.isBlank) return html`<div class="painted blank"><p class="muted">${words.nothingPainted}</p></div>`;
  const notes = comparePainting(coverage, host.answers).filter(
    ({ code, items: [item] }) => code === 'painted-otherwise' && !host.issueOf(item!),
  );
  const beside = new Set(regions.filter(isBeside(host, card, coverage)).map(({ item }) => item as string));
  const isSettled = isAnswered && notes.every(({ items }) => beside.has(items[0]!));
  const whole = withBeside(host, coverage, beside);
  const between = (share: CoverageInterval) => uncertainty(card, share, coverageSteps.bsa);
  return html`<div class="painted ${isSettled ? 'settled' : ''}" tabindex="-1">
    <p class="value" role="status">
      ${words.painted} <b dir="ltr">${card.percent(coverage.bsa.percent, coverageSteps.bsa)}</b>${between(coverage.bsa)}
    </p>
    ${
      beside.size > 0
        ? html`<p>
            ${words.withEntered} <b dir="ltr">${card.percent(whole.percent, coverageSteps.bsa)}</b> ${between(whole)}
          </p>`
        : nothing
    }
    ${edges(host, card, whole)}
    <small>${words.uncertainty}</small>
    ${notes.length > 0 ? differences(host, card, notes) : nothing}
    ${
      isSettled
        ? html`<span class="tag done">${marks.done}${words.confirmed}</span>`
        : html`<span class="tag plain">${marks.brush}${words.unconfirmed}</span
            >${confirmation(host, card, coverage, beside)}`
    }
  </div>`;
}

/** The painted share of the body and what was entered beside it. */
function withBeside(host: PaintedElement, coverage: Coverage, beside: ReadonlySet<string>): CoverageInterval {
  const { low, percent, high } = coverage.bsa;
  const entered = bodyFigure(coverage.age)
    .regions.filter(({ item }) => beside.has(item))
    .reduce((sum, region) => sum + (region.share / QUARTER) * exactly(enteredIn(host, region)!).low, 0);
  return { low: low + entered, percent: percent + entered, high: high + entered };
}

/** Which bands of the schemes lie within the uncertainty, where there is more than one. */
function edges(
  { instrument, bandScheme, words }: PaintedElement,
  card: PaintCard,
  share: CoverageInterval,
): TemplateResult[] {
  return instrument.bandSchemes
    .filter(({ id, listed }) => (bandScheme ? id === bandScheme : listed !== false))
    .flatMap(({ id, bands }) => {
      const within = edgesWithin(share, bands, coverageSteps.bsa).bands;
      if (within.length < 2) return [];
      const { title, bands: names } = words.bandSchemes[id]!;
      return [html`<p>${card.words.edge(title, within.map((band) => names[band]!).join(` ${card.words.or} `))}</p>`];
    });
}

/** Where picture and list say different things. */
function differences(host: PaintedElement, card: PaintCard, notes: readonly Note[]): TemplateResult {
  const percent = (value: unknown) => `${host.format(value as number, 0, 2)}\u00a0%`;
  return html`<ul>
    ${notes.slice(0, MOST).map(
      ({ items: [item], arguments: { painted, entered } = {} }) =>
        html`<li>
          <button type="button" class="link" @click=${() => host.goTo(item!)}>
            ${card.words.differs(host.label(item!), percent(painted), percent(entered))}
          </button>
        </li>`,
    )}
    ${notes.length > MOST ? html`<li class="muted">${card.words.moreDiffer(notes.length - MOST)}</li>` : nothing}
  </ul>`;
}

/** One press makes answers of all painted parts; what was entered beside the paint is dropped only when asked. */
function confirmation(
  host: PaintedElement,
  card: PaintCard,
  coverage: Coverage,
  beside: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  if (card.isInert || !card.fits) return nothing;
  const { words } = card;
  const { regions } = bodyFigure(coverage.age);
  const all = Object.fromEntries(regions.map((region) => [region.item, paintedIn(region, coverage)]));
  const keeping = Object.fromEntries(Object.entries(all).filter(([item]) => !beside.has(item)));
  const button = (changes: Record<string, number>, label: (value: string) => string, main: boolean) => {
    const total = host.instrument.totalOf({ ...host.answers, ...changes }, host.result.options);
    return html`<button type="button" class="btn ${main ? 'primary' : ''}" @click=${() => card.confirm(changes)}>
      ${label(total === null ? '' : card.percent(total, 1))}
    </button>`;
  };
  return html`<div class="acts">
    ${beside.size > 0 ? button(keeping, words.confirmKeeping, true) : nothing}
    ${button(all, words.confirm, beside.size === 0)}<small>${words.confirmHelp}</small>
  </div>`;
}
