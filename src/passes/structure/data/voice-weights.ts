/** Written by bench/structure/fit.js: how much each sign of `facts/sound.ts` tells for an author's voice. */
export const BIAS = 0.192;

export const WEIGHTS: readonly number[] = [
  0.035, // self
  -0.75, // you
  0.0, // crowd
  0.528, // thanks
  0.924, // review
  0.415, // trade
  0.268, // wrote
  0.466, // hope
  0.0, // sorry
  0.598, // own
  0.986, // beta
  0.003, // next
  0.106, // please
  0.215, // life
  0.309, // chat
  0.899, // bye
  0.678, // site
  0.432, // made
  0.113, // about
  0.355, // present
  0.101, // here
  0.212, // self share
  0.72, // you share
  -1.071, // third
  -0.638, // past
  0.0, // two concerns
  0.0, // three concerns
  0.306, // five concerns
  0.958, // strong phrases
  0.186, // weak phrases
  1.192, // phrase alone
  0.662, // shouts
  0.376, // exclaims
  0.78, // faces
  0.519, // stretches
  1.095, // lower
  -0.186, // small i
  -0.223, // capitals
  -0.282, // no stop
  0.297, // brackets
  0.632, // address
  -2.249, // speaks
  0.273, // asks
  -0.216, // digits
  -0.351, // reports
  -0.579, // ellipsis
  -1.278, // length
  1.71, // dense
  0.29, // strange self
  0.284, // strange you
  0.0, // strange exclaims
  0.088, // strange asks
  0.234, // strange digits
  0.0, // strange present
  0.0, // strange here
  0.293, // strangely no third
  0.29, // strangely no past
];
