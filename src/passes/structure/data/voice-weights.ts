/** Written by bench/structure/fit.js: how much each sign of `facts/sound.ts` tells for an author's voice. */
export const BIAS = -0.27;

export const WEIGHTS: readonly number[] = [
  0.192, // self
  -1.07, // you
  0.0, // crowd
  0.454, // thanks
  0.14, // review
  0.417, // trade
  0.021, // wrote
  0.008, // hope
  0.074, // sorry
  0.713, // own
  0.949, // beta
  0.0, // next
  0.013, // please
  0.222, // life
  0.346, // chat
  1.026, // bye
  0.458, // site
  0.0, // made
  0.018, // about
  0.315, // self share
  1.063, // you share
  -0.667, // third
  -0.758, // past
  0.0, // two concerns
  0.0, // three concerns
  0.0, // five concerns
  1.289, // strong phrases
  0.523, // weak phrases
  1.425, // phrase alone
  0.765, // shouts
  0.397, // exclaims
  0.985, // faces
  0.595, // stretches
  1.062, // lower
  -0.391, // small i
  -0.289, // capitals
  -0.386, // no stop
  -0.056, // brackets
  0.717, // address
  -1.65, // speaks
  0.643, // asks
  -0.32, // digits
  -0.389, // reports
  -0.484, // ellipsis
  -1.224, // length
  2.326, // dense
];
