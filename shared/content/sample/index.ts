import { alexandreEmmanuelDeRochebruneMbaye } from './alexandre-emmanuel-de-rochebrune-mbaye';
import { callumStrachan } from './callum-strachan';
import { danaFox } from './dana-fox';
import type { EarlierCall } from './earlier-call';
import { guadalupeVillanuevaEtxeberria } from './guadalupe-villanueva-etxeberria';
import { marcusAdeyemi } from './marcus-adeyemi';
import { priyaRaghunathan } from './priya-raghunathan';
import { tomaszWieczorek } from './tomasz-wieczorek';

export type { DimensionLetter, EarlierCall, Noticed } from './earlier-call';
export { marcusLeftOut } from './marcus-adeyemi';

/**
 * The scored calls without recordings by the rep's id in the sample's descriptions. Yuki Tanabe has none: she
 * joined the coaching last. Callum and Alexandre-Emmanuel have too few for more than a thin profile.
 */
export const earlierCalls: Readonly<Record<string, readonly EarlierCall[]>> = {
  'dana-fox': danaFox,
  'tomasz-wieczorek': tomaszWieczorek,
  'priya-raghunathan': priyaRaghunathan,
  'marcus-adeyemi': marcusAdeyemi,
  'callum-strachan': callumStrachan,
  'guadalupe-villanueva-etxeberria': guadalupeVillanuevaEtxeberria,
  'alexandre-emmanuel-de-rochebrune-mbaye': alexandreEmmanuelDeRochebruneMbaye,
};
