import { html, nothing, type TemplateResult } from 'lit';

interface GoneWords {
  readonly gone: string;
  readonly goneHelp: string;
  readonly bringBack: (name: string) => string;
}

/** What was deleted and can be brought back, each by its id and name. */
export const goneList = (
  say: GoneWords,
  gone: readonly (readonly [id: string, name: string])[],
  bringBack: (id: string) => unknown,
): TemplateResult | typeof nothing =>
  gone.length === 0
    ? nothing
    : html`<details class="card sources">
        <summary>${say.gone}</summary>
        <ul>
          <li class="muted">${say.goneHelp}</li>
          ${gone.map(
            ([id, name]) =>
              html`<li>
                <button type="button" class="link" @click=${() => bringBack(id)}>${say.bringBack(name)}</button>
              </li>`,
          )}
        </ul>
      </details>`;
