import {
  areaBands,
  bodyFigure,
  coverageSteps,
  edgesWithin,
  pasiAreaEdges,
  type Coverage,
} from '@clinimetric/scoring/body-figure';
import type { PasiRegion } from '@clinimetric/scoring/pasi';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { PaintCard, uncertainty, type PaintedElement } from './paint-card.ts';

/** What the element knows and does about the region in hand. */
export interface RegionInHand {
  current(): PasiRegion | undefined;
  choose(region: PasiRegion): void;
  /** Its area grade, however the area was given. */
  gradeOf(region: PasiRegion): number | undefined;
}

const grades = areaBands(pasiAreaEdges);
const gradesWithin = (coverage: Coverage['pasi'][PasiRegion]) =>
  edgesWithin(coverage, grades, coverageSteps.pasi).bands;

/** The figure over PASI's four areas. PASI's borders are unions of the chart's parts; an adult is drawn. */
export const paintPasi = (host: PaintedElement, hand: RegionInHand): PaintCard =>
  new PaintCard(host, {
    age: (painted) => painted ?? 'adult',
    groupOf: ({ pasiRegion }) => pasiRegion,
    current: hand.current,
    nameOf: ({ pasiRegion }) => host.words.parts[pasiRegion]!,
    choose: ({ pasiRegion }) => hand.choose(pasiRegion),
    entered({ pasiRegion }, coverage) {
      const grade = hand.gradeOf(pasiRegion);
      return !grade || isConfirmed(host, pasiRegion, coverage) ? undefined : { grade };
    },
    glance: () => html``,
    reading: (card, coverage) => reading(host, hand, card, coverage),
  });

const paintedIn = (region: PasiRegion, coverage: Coverage) => coverage.pasi[region].percent / coverageSteps.pasi;

const isConfirmed = ({ answers }: PaintedElement, region: PasiRegion, coverage: Coverage) =>
  answers[`${region}.area-percent`] === paintedIn(region, coverage);

/** Painted, or wiped after it was. */
const isPainted = (card: PaintCard, region: PasiRegion, coverage: Coverage) =>
  coverage.pasi[region].high > 0 ||
  bodyFigure(coverage.age).regions.some(({ id, pasiRegion }) => pasiRegion === region && card.wiped.has(id));

const areaItems = (host: PaintedElement, region: PasiRegion) =>
  host.instrument.items.filter(({ part, oneOf }) => part === region && oneOf !== undefined);

const hasArea = (host: PaintedElement, region: PasiRegion) =>
  areaItems(host, region).some(({ id }) => host.answers[id] !== undefined);

/** The four areas as painted, each with its uncertainty and the area scores within it. */
function reading(host: PaintedElement, hand: RegionInHand, card: PaintCard, coverage: Coverage): TemplateResult {
  const { words } = card;
  if (card.isBlank) return html`<div class="painted blank"><p class="muted">${words.nothingPainted}</p></div>`;
  const regions = host.instrument.parts.map(({ id }) => id as PasiRegion);
  const open = regions.filter((region) => !isConfirmed(host, region, coverage));
  // What was entered otherwise stays, unless something was painted or wiped there.
  const meant = open.filter((region) => isPainted(card, region, coverage) || !hasArea(host, region));
  return html`<div class="painted ${open.length === 0 ? 'settled' : ''}" tabindex="-1">
    ${regions.map((region) => line(host, hand, card, coverage, region))}
    <small>${words.uncertainty}</small>
    ${
      open.length === 0
        ? html`<span class="tag done">${marks.done}${words.confirmed}</span>`
        : html`<span class="tag plain">${marks.brush}${words.unconfirmed}</span>${
              card.isInert || meant.length === 0
                ? nothing
                : html`<div class="acts">
                    <button
                      type="button"
                      class="btn primary"
                      @click=${() => card.confirm(changesFor(host, meant, coverage))}
                    >
                      ${words.confirmAll}</button
                    ><small>${words.confirmAllHelp}</small>
                  </div>`
            }`
    }
  </div>`;
}

function line(
  host: PaintedElement,
  hand: RegionInHand,
  card: PaintCard,
  coverage: Coverage,
  region: PasiRegion,
): TemplateResult {
  const { words } = card;
  const { low, percent, high } = coverage.pasi[region];
  const within = gradesWithin({ low, percent, high }).join(` ${words.or} `);
  const value = card.percent(percent, coverageSteps.pasi);
  const range = uncertainty(card, coverage.pasi[region], coverageSteps.pasi);
  const entered = isConfirmed(host, region, coverage) ? undefined : hand.gradeOf(region);
  return html`<p class="line">
    <span
      ><b>${host.words.parts[region]} <bdi dir="ltr">${value}</bdi></b
      ><small>${range === nothing ? nothing : html`${range}: `}${words.areaGrade(within)}</small
      >${entered === undefined ? nothing : html`<small>${words.entered(words.areaGrade(String(entered)))}</small>`}</span
    >${
      isConfirmed(host, region, coverage)
        ? html`<span class="tag done">${marks.done}${words.confirmed}</span>`
        : card.isInert
          ? nothing
          : html`<button
              type="button"
              class="btn"
              aria-label=${words.confirmOf(host.words.parts[region]!, value)}
              @click=${() => card.confirm(changesFor(host, [region], coverage))}
            >
              ${words.confirm(value)}
            </button>`
    }
  </p>`;
}

/** A painted area takes the place of one given as grade or handprints: two alternatives must not contradict. */
const changesFor = (host: PaintedElement, regions: readonly PasiRegion[], coverage: Coverage) =>
  Object.fromEntries(
    regions.flatMap((region) =>
      areaItems(host, region).map(({ id }) => [
        id,
        id === `${region}.area-percent` ? paintedIn(region, coverage) : undefined,
      ]),
    ),
  );
