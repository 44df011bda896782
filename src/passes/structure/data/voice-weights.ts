/** Written by bench/structure/fit.js: how much each sign of `facts/sound.ts` tells for an author's voice. */
export const BIAS = 0.172;

export const WEIGHTS: readonly number[] = [
  0.038, // self
  -0.741, // you
  0.0, // crowd
  0.536, // thanks
  0.921, // review
  0.418, // trade
  0.269, // wrote
  0.477, // hope
  0.0, // sorry
  0.595, // own
  0.983, // beta
  0.003, // next
  0.105, // please
  0.231, // life
  0.311, // chat
  0.899, // bye
  0.676, // site
  0.43, // made
  0.103, // about
  0.362, // present
  0.109, // here
  0.204, // self share
  0.701, // you share
  -1.067, // third
  -0.636, // past
  0.0, // two concerns
  0.0, // three concerns
  0.301, // five concerns
  0.989, // strong phrases
  0.166, // weak phrases
  1.194, // phrase alone
  0.664, // shouts
  0.363, // exclaims
  0.78, // faces
  0.515, // stretches
  1.095, // lower
  -0.188, // small i
  -0.222, // capitals
  -0.269, // no stop
  0.304, // brackets
  0.634, // address
  -2.236, // speaks
  0.298, // asks
  -0.228, // digits
  -0.344, // reports
  -0.573, // ellipsis
  -1.27, // length
  1.736, // dense
  0.281, // strange self
  0.269, // strange you
  0.001, // strange exclaims
  0.115, // strange asks
  0.232, // strange digits
  0.0, // strange present
  0.0, // strange here
  0.297, // strangely no third
  0.295, // strangely no past
];
