// @ts-check

/**
 * Shows one section of the page at a time, the one whose link was pressed last; without a script all of them stand one
 * below the other.
 * @param {ParentNode} page
 */
export function showOneVisit(page) {
  const links = [...page.querySelectorAll('nav a')];
  /** @param {Element} link */
  const sectionOf = (link) => page.querySelector(link.getAttribute('href') ?? '');
  /** @param {Element} chosen */
  const show = (chosen) => {
    for (const link of links) {
      const isChosen = link === chosen;
      link.toggleAttribute('data-chosen', isChosen);
      if (isChosen) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
      sectionOf(link)?.toggleAttribute('hidden', !isChosen);
    }
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      // By hand, since a page with a base address would be left.
      event.preventDefault();
      location.hash = link.getAttribute('href') ?? '';
      show(link);
      // Whoever cannot see that the page below has changed is taken to its heading.
      const heading = sectionOf(link)?.querySelector('h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    });
  }
  const named = () => links.find((link) => link.getAttribute('href') === location.hash);
  addEventListener('hashchange', () => {
    const link = named();
    if (link) show(link);
  });
  const first = named() ?? links[0];
  if (first) show(first);
}

/**
 * What an element holds, as it would be stored and handed on.
 * @param {Element} element
 * @param {{ id: string, visit: string, assessedAt: string }} about
 * @returns {import('@clinimetric/scoring').Administration}
 */
export function administrationOf(element, about) {
  const { result, target } = /** @type {any} */ (element);
  const { instrument, version, answers, options } = result;
  const what = target ? { target } : {};
  return { format: 'clinimetric-administration@1', instrument, version, answers, options, result, ...what, ...about };
}
