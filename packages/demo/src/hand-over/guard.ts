import { addressOf } from '../frame/route.ts';
import { handOverOf, onHandOverElsewhere } from './kept.ts';

/** Where the questions are, while the tablet is in a patient's hands. */
function heldAddress(): string | undefined {
  const handOver = handOverOf();
  return handOver && addressOf({ at: 'hand-over', id: handOver.visit });
}

/**
 * While the tablet is in a patient's hands every address leads to the questions: Back, links, what is typed, another tab,
 * and the first address after a start. To be called before anything else hears of addresses.
 */
export function guardAddress(): void {
  const lead = (): string | undefined => {
    const address = heldAddress();
    return address === undefined || location.hash === address ? undefined : address;
  };
  addEventListener('hashchange', (event) => {
    const address = lead();
    if (address === undefined) return;
    // Nobody hears that the address was another one for a moment.
    event.stopImmediatePropagation();
    history.pushState(null, '', address);
  });
  const start = () => {
    const address = lead();
    if (address !== undefined) location.replace(address);
  };
  onHandOverElsewhere(start);
  start();
}
