import './proof.css';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { words } from './proof.en.ts';

/** A name kept free for examples: it exists, belongs to nobody who would listen, and is not where this page came from. */
const foreign = 'example.org';

type Way = keyof typeof words.ways;

/** What came of one way of sending: the rule by which the browser refused it, if it did. */
interface Attempt {
  readonly way: Way;
  readonly rule: string | undefined;
}

const attempts: Readonly<Record<Way, (host: string) => unknown>> = {
  fetch: (host) => fetch(`https://${host}/`, { method: 'POST', mode: 'no-cors' }).catch(() => undefined),
  beacon: (host) => navigator.sendBeacon(`https://${host}/`),
  socket: (host) => new WebSocket(`wss://${host}/`),
  image: (host) => (new Image().src = `https://${host}/`),
};

/** Long enough for the browser to say no, which it does before anything leaves. */
const patienceMs = 3000;

function attempt(way: Way): Promise<Attempt> {
  return new Promise((resolve) => {
    const settle = (rule: string | undefined) => {
      document.removeEventListener('securitypolicyviolation', hear);
      clearTimeout(timer);
      resolve({ way, rule });
    };
    const hear = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent) => {
      if (blockedURI.includes(foreign) && disposition === 'enforce') settle(effectiveDirective);
    };
    const timer = setTimeout(() => settle(undefined), patienceMs);
    document.addEventListener('securitypolicyviolation', hear);
    try {
      attempts[way](foreign);
    } catch {
      // Some browsers refuse with an error as well; what counts is the rule they name.
    }
  });
}

/** The directives of the page's policy. */
function policy(): string[][] {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return (meta?.content ?? '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
}

/** Addresses asked for since the page was loaded, without those the proof itself tried in vain. */
function requested(): URL[] {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return entries
    .map(({ name }) => new URL(name))
    .filter(({ host, protocol }) => host !== foreign && /^http/.test(protocol));
}

/** Shows that the page sends nothing: the rule, an attempt against it, and what was asked for since loading. */
export class Proof {
  readonly #refresh: () => void;
  #tried: readonly Attempt[] | undefined;
  #isTrying = false;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
    navigator.serviceWorker?.addEventListener('controllerchange', refresh);
  }

  leave(): void {
    navigator.serviceWorker?.removeEventListener('controllerchange', this.#refresh);
  }

  async #try(): Promise<void> {
    this.#isTrying = true;
    this.#tried = undefined;
    this.#refresh();
    const tried: Attempt[] = [];
    // One after the other, so that each refusal is known for what it refused.
    for (const way of Object.keys(attempts) as Way[]) tried.push(await attempt(way));
    this.#tried = tried;
    this.#isTrying = false;
    this.#refresh();
  }

  view(): TemplateResult {
    return html`<section class="card pad proof">
      <h3>${words.title}</h3>
      ${rules()}
      <p class="muted">${words.tryHelp(foreign)}</p>
      <div class="acts">
        <button type="button" class="btn" ?disabled=${this.#isTrying} @click=${() => this.#try()}>${words.try}</button>
      </div>
      <div role="status">${this.#isTrying ? words.trying : this.#tried ? outcome(this.#tried) : nothing}</div>
      <h4>${words.requests}</h4>
      ${requests()}
      <p>${navigator.serviceWorker?.controller ? words.kept : words.notKept}</p>
      <h4>${words.shows}</h4>
      <ul class="plan">
        ${words.limits.map((limit) => html`<li>${limit}</li>`)}
      </ul>
    </section>`;
  }
}

function rules(): TemplateResult {
  const directives = policy();
  if (directives.length === 0) return html`<p class="bad">${marks.bad} ${words.noPolicy}</p>`;
  return html`<p>${words.intro}</p>
    <ul class="plan">
      ${directives.map(
        ([name = '', ...sources]) =>
          html`<li>
            ${words.rules[name] ?? name}: ${sources.map((source) => words.sources[source] ?? source).join(', ')}
            <code class="muted">${[name, ...sources].join(' ')}</code>
          </li>`,
      )}
    </ul>`;
}

function outcome(tried: readonly Attempt[]): TemplateResult {
  const isSafe = tried.every(({ rule }) => rule !== undefined);
  return html`<p class=${isSafe ? nothing : 'bad'}>
      ${isSafe ? marks.done : marks.bad} ${isSafe ? words.allRefused : words.someNotRefused}
    </p>
    <ul class="plan">
      ${tried.map(
        ({ way, rule }) =>
          html`<li>${words.ways[way]}: ${rule === undefined ? words.notRefused : words.refused(rule)}</li>`,
      )}
    </ul>`;
}

function requests(): TemplateResult {
  const all = requested();
  const others = all.filter(({ origin }) => origin !== location.origin);
  return html`<p>${words.sameSite(all.length - others.length, location.origin)}</p>
    ${
      others.length > 0
        ? html`<p class="bad">${marks.bad} ${words.otherSites(others.length)}</p>
            <ul class="plan">
              ${others.map(({ href }) => html`<li>${href}</li>`)}
            </ul>`
        : nothing
    }`;
}
