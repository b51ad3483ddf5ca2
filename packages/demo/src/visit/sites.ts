import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { siteWords } from '../common/sites.en.ts';
import { words } from '../common/words.ts';
import { specialSites, type SpecialSite, type Visit } from '../records/visit.ts';
import type { Asking } from './asking.ts';
import { focusFirst } from './focus.ts';
import type { OpenVisit } from './open-visit.ts';
import { sitesLeft } from './standing.ts';
import { visitWords } from './visit.en.ts';

const say = siteWords;
const standings = [true, false, undefined] as const;
const wordOf = (standing: boolean | undefined) => (standing === undefined ? say.unknown : standing ? say.yes : say.no);

/** The last visit at which sites were looked at. A trial's schedule keeps it out of sight until today's are. */
function lastSites(visit: OpenVisit): Visit | undefined {
  if (visit.schedule.hidesFormer && sitesLeft(visit) > 0) return undefined;
  return visit.earlierVisits.filter(({ specialSites: sites = {} }) => Object.keys(sites).length > 0).at(-1);
}

const lastTold = ({ day, specialSites: sites = {} }: Visit, site: SpecialSite) =>
  visitWords.lastValue(writeDay(day), wordOf(sites[site]));

/** Six sites, each involved, not involved, or not looked at. */
export function sitesStep(visit: OpenVisit, asking: Asking, next: TemplateResult): TemplateResult {
  const { specialSites: sites = {}, state } = visit.record;
  const isLocked = visit.isLocked('sites');
  const set = (site: SpecialSite, standing: boolean | undefined) => {
    const { [site]: _, ...rest } = sites;
    visit.recordSites(standing === undefined ? rest : { ...rest, [site]: standing });
  };
  const last = lastSites(visit);
  const open = specialSites.filter((site) => sites[site] === undefined);
  const restNo = () => {
    visit.recordSites({ ...sites, ...Object.fromEntries(open.map((site) => [site, false])) });
    focusFirst('.amending .btn, .onward .btn');
  };
  return html`<div class="head">
      <h2 tabindex="-1">${say.title}</h2>
      <div class="acts">${visit.isSigned ? asking.amendButton('sites', say.title) : nothing}</div>
    </div>
    <p class="muted">${say.help}</p>
    ${asking.form('sites')}${asking.note('sites')}
    ${
      isLocked
        ? html`<p class="note">${marks.info}<span>${visitWords.locked(words.visitState[state])}</span></p>`
        : nothing
    }
    <fieldset class="card pad sites" ?disabled=${isLocked}>
      <legend class="vh">${say.title}</legend>
      ${specialSites.map(
        (site) =>
          html`<fieldset class="three">
            <legend>
              ${say.names[site]}${last ? html`<small class="muted">${lastTold(last, site)}</small>` : nothing}
            </legend>
            ${standings.map(
              (standing) =>
                html`<label
                  ><input
                    type="radio"
                    name=${site}
                    .checked=${live(sites[site] === standing)}
                    @change=${() => set(site, standing)}
                  />${wordOf(standing)}</label
                >`,
            )}
          </fieldset>`,
      )}
      ${
        open.length > 0
          ? html`<div class="acts"><button type="button" class="btn" @click=${restNo}>${say.restNo}</button></div>`
          : nothing
      }
    </fieldset>
    ${next}`;
}
