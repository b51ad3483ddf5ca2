import type { AdministrationTarget } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../marks.ts';
import type { VisitPage } from './visit-page.ts';
import { words } from './words.ts';

const say = words.visit;

/** The plaques that are followed, and a way to add one. */
export function plaqueTabs(
  page: VisitPage,
  targets: readonly AdministrationTarget[],
  chosen?: AdministrationTarget,
): TemplateResult {
  const add = () => {
    const used = targets.map(({ id }) => Number(id.replace(/\D/g, '')));
    page.addPlaque({ id: String(Math.max(0, ...used) + 1) });
  };
  const choose = (id: string) => {
    page.plaque = id;
    page.clinic.refresh();
  };
  return html`<div class="acts" role="group" aria-label=${words.visit.panel}>
      ${targets.map(
        (target) =>
          html`<button
            type="button"
            class="btn"
            aria-pressed=${target.id === chosen?.id ? 'true' : 'false'}
            @click=${() => choose(target.id)}
          >
            ${page.isScored(target) ? marks.done : marks.open} ${say.plaque(Number(target.id.replace(/\D/g, '')))}
          </button>`,
      )}
      ${page.isSigned ? nothing : html`<button type="button" class="btn" @click=${add}>${say.addPlaque}</button>`}
    </div>
    ${targets.length === 0 ? html`<p class="muted">${say.noPlaque}</p>` : nothing}`;
}
